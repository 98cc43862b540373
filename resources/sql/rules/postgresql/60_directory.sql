-- Companies, and what belongs to them: the currency and zone of billing stay, and nothing comes to lie between two companies.

-- Whether the company has usage or a posting of money: then its currency and zone are fixed, and it stays.
CREATE OR REPLACE FUNCTION reckoner_is_billed(of_company uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT {{each usage_type OR}} EXISTS (SELECT 1 FROM {{table}} WHERE company_id = of_company) {{end}}
    OR EXISTS (SELECT 1 FROM usage_ledger WHERE company_id = of_company AND kind <> 'charge' AND unit = 'money')
$$;

CREATE OR REPLACE FUNCTION reckoner_companies_admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM zone_offsets WHERE timezone = NEW.timezone) THEN
    RAISE EXCEPTION 'reckoner:invalid_input: The billing zone is unknown.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS companies_admit ON companies;
CREATE TRIGGER companies_admit BEFORE INSERT OR UPDATE OF timezone ON companies FOR EACH ROW EXECUTE FUNCTION reckoner_companies_admit();

-- The writers of usage and ledger are waited for first: one of them may be pricing the first usage in the old currency at this moment.
CREATE OR REPLACE FUNCTION reckoner_companies_keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM reckoner_admit(OLD.id, 'admin');
  LOCK TABLE {{each usage_type ,}} {{table}} {{end}}, usage_ledger IN SHARE MODE;
  IF reckoner_is_billed(OLD.id) THEN
    RAISE EXCEPTION 'reckoner:invalid_state: Currency and billing zone are fixed at the first usage.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS companies_keep ON companies;
CREATE TRIGGER companies_keep BEFORE UPDATE ON companies FOR EACH ROW
WHEN (NEW.currency <> OLD.currency OR NEW.timezone <> OLD.timezone OR NEW.id <> OLD.id) EXECUTE FUNCTION reckoner_companies_keep();

CREATE OR REPLACE FUNCTION reckoner_companies_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  LOCK TABLE {{each usage_type ,}} {{table}} {{end}}, usage_ledger IN SHARE MODE;
  IF reckoner_is_billed(OLD.id) THEN
    RAISE EXCEPTION 'reckoner:invalid_state: A company with usage cannot be deleted; set deleted_at.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER IF EXISTS companies_stay ON companies;
CREATE TRIGGER companies_stay BEFORE DELETE ON companies FOR EACH ROW EXECUTE FUNCTION reckoner_companies_stay();
DROP TRIGGER IF EXISTS companies_stay_all ON companies;
CREATE TRIGGER companies_stay_all BEFORE TRUNCATE ON companies EXECUTE FUNCTION reckoner_refuse('Companies cannot be truncated.');

-- TG_ARGV: what the row is called.
CREATE OR REPLACE FUNCTION reckoner_keep_company() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reckoner:invalid_state: % keeps its id and company.', TG_ARGV[0] USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;
DROP TRIGGER IF EXISTS jobs_keep ON jobs;
CREATE TRIGGER jobs_keep BEFORE UPDATE ON jobs FOR EACH ROW WHEN (NEW.id <> OLD.id OR NEW.company_id <> OLD.company_id)
EXECUTE FUNCTION reckoner_keep_company('A job');
DROP TRIGGER IF EXISTS profiles_keep ON profiles;
CREATE TRIGGER profiles_keep BEFORE UPDATE ON profiles FOR EACH ROW WHEN (NEW.id <> OLD.id OR NEW.company_id <> OLD.company_id)
EXECUTE FUNCTION reckoner_keep_company('A profile');
DROP TRIGGER IF EXISTS organizations_keep ON organizations;
CREATE TRIGGER organizations_keep BEFORE UPDATE ON organizations FOR EACH ROW WHEN (NEW.id <> OLD.id OR NEW.company_id <> OLD.company_id)
EXECUTE FUNCTION reckoner_keep_company('An organization');

CREATE OR REPLACE FUNCTION reckoner_jobs_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM rollup_job_month_live WHERE job_id = OLD.id) OR EXISTS (SELECT 1 FROM draft_links WHERE company_id = OLD.company_id AND job_id = OLD.id) THEN
    RAISE EXCEPTION 'reckoner:invalid_state: A job with usage cannot be deleted; set deleted_at.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER IF EXISTS jobs_stay ON jobs;
CREATE TRIGGER jobs_stay BEFORE DELETE ON jobs FOR EACH ROW EXECUTE FUNCTION reckoner_jobs_stay();

-- Jobs, profiles and organizations are of a company that exists.
CREATE OR REPLACE FUNCTION reckoner_need_company() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM reckoner_admit(NEW.company_id, 'admin', 'backend'); -- first, so that a stranger is not told which companies there are
  IF NOT EXISTS (SELECT 1 FROM companies WHERE id = NEW.company_id) THEN
    RAISE EXCEPTION 'reckoner:not_found: There is no such company.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS jobs_need_company ON jobs;
CREATE TRIGGER jobs_need_company BEFORE INSERT ON jobs FOR EACH ROW EXECUTE FUNCTION reckoner_need_company();
DROP TRIGGER IF EXISTS profiles_need_company ON profiles;
CREATE TRIGGER profiles_need_company BEFORE INSERT ON profiles FOR EACH ROW EXECUTE FUNCTION reckoner_need_company();
DROP TRIGGER IF EXISTS organizations_need_company ON organizations;
CREATE TRIGGER organizations_need_company BEFORE INSERT ON organizations FOR EACH ROW EXECUTE FUNCTION reckoner_need_company();

-- So are postings; a charge's company is its usage row's. Only money has parts.
CREATE OR REPLACE FUNCTION reckoner_usage_ledger_admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM companies WHERE id = NEW.company_id) THEN
    RAISE EXCEPTION 'reckoner:not_found: There is no such company.' USING ERRCODE = 'foreign_key_violation';
  ELSIF NEW.unit <> 'money' AND NEW.amount <> trunc(NEW.amount) THEN
    RAISE EXCEPTION 'reckoner:invalid_input: Credits, tokens and minutes are whole numbers.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS usage_ledger_admit ON usage_ledger;
CREATE TRIGGER usage_ledger_admit BEFORE INSERT ON usage_ledger FOR EACH ROW WHEN (NEW.kind <> 'charge') EXECUTE FUNCTION reckoner_usage_ledger_admit();

-- An application takes its job's company when it is created or given a job. Undoing the fix that took it may bring back what an older program had written.
CREATE OR REPLACE FUNCTION reckoner_job_applications_admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  company_of_job uuid;
BEGIN
  SELECT company_id INTO company_of_job FROM jobs WHERE id = NEW.job_id;
  IF NEW.company_id IS NULL THEN
    IF TG_OP = 'INSERT' OR NEW.job_id IS DISTINCT FROM OLD.job_id THEN
      NEW.company_id := company_of_job;
    END IF;
  ELSIF NEW.company_id <> company_of_job AND NOT (TG_OP = 'UPDATE' AND NEW.job_id IS NOT DISTINCT FROM OLD.job_id AND EXISTS (
      SELECT 1 FROM operation_changes c JOIN operations o ON o.id = c.operation_id
      WHERE c.table_name = 'job_applications' AND c.column_name = 'company_id' AND c.row_key = CAST(NEW.id AS text)
        AND c.before = '["' || NEW.company_id || '"]' AND o.kind = 'fix' AND o.reversed_by IS NULL)) THEN
    RAISE EXCEPTION 'reckoner:invalid_input: The job of the application is another company''s.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS job_applications_admit ON job_applications;
CREATE TRIGGER job_applications_admit BEFORE INSERT OR UPDATE OF company_id, job_id ON job_applications FOR EACH ROW WHEN (NEW.job_id IS NOT NULL)
EXECUTE FUNCTION reckoner_job_applications_admit();
