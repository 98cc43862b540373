-- Companies, and what belongs to them: the currency and zone of billing stay, and nothing comes to lie between two companies, also where a
-- connection has foreign keys off.

-- Companies with usage or a posting of money: their currency and zone are fixed.
DROP VIEW IF EXISTS billed_companies;
CREATE VIEW billed_companies AS
SELECT id FROM companies c
WHERE {{each usage_type OR}} EXISTS (SELECT 1 FROM {{table}} u WHERE u.company_id = c.id) {{end}}
  OR EXISTS (SELECT 1 FROM usage_ledger l WHERE l.company_id = c.id AND l.kind <> 'charge' AND l.unit = 'money');

DROP TRIGGER IF EXISTS companies_admit;
CREATE TRIGGER companies_admit BEFORE INSERT ON companies
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_input: The billing zone is unknown.')
  WHERE NOT EXISTS (SELECT 1 FROM zone_offsets WHERE timezone = NEW.timezone);
  SELECT RAISE(ABORT, 'reckoner:already_exists: A company with usage cannot be replaced.')
  WHERE EXISTS (SELECT 1 FROM billed_companies WHERE id = NEW.id);
END;
DROP TRIGGER IF EXISTS companies_keep;
CREATE TRIGGER companies_keep BEFORE UPDATE ON companies
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_input: The billing zone is unknown.')
  WHERE NEW.timezone IS NOT OLD.timezone AND NOT EXISTS (SELECT 1 FROM zone_offsets WHERE timezone = NEW.timezone);
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Currency and billing zone are fixed at the first usage.')
  WHERE (NEW.currency IS NOT OLD.currency OR NEW.timezone IS NOT OLD.timezone OR NEW.id IS NOT OLD.id) AND EXISTS (SELECT 1 FROM billed_companies WHERE id = OLD.id);
END;
DROP TRIGGER IF EXISTS companies_stay;
CREATE TRIGGER companies_stay BEFORE DELETE ON companies
WHEN EXISTS (SELECT 1 FROM billed_companies WHERE id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A company with usage cannot be deleted; set deleted_at.');
END;

DROP TRIGGER IF EXISTS jobs_admit;
CREATE TRIGGER jobs_admit BEFORE INSERT ON jobs
BEGIN
  SELECT RAISE(ABORT, 'reckoner:not_found: There is no such company.')
  WHERE NOT EXISTS (SELECT 1 FROM companies WHERE id = NEW.company_id);
  SELECT RAISE(ABORT, 'reckoner:already_exists: This id is the id of a job of another company.')
  FROM jobs WHERE id = NEW.id AND company_id <> NEW.company_id;
END;
DROP TRIGGER IF EXISTS jobs_keep;
CREATE TRIGGER jobs_keep BEFORE UPDATE OF id, company_id ON jobs
WHEN NEW.id IS NOT OLD.id OR NEW.company_id IS NOT OLD.company_id
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A job keeps its id and company.');
END;
DROP TRIGGER IF EXISTS jobs_stay;
CREATE TRIGGER jobs_stay BEFORE DELETE ON jobs
WHEN EXISTS (SELECT 1 FROM rollup_job_month WHERE job_id = OLD.id) OR EXISTS (SELECT 1 FROM draft_links WHERE company_id = OLD.company_id AND job_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A job with usage cannot be deleted; set deleted_at.');
END;

DROP TRIGGER IF EXISTS profiles_admit;
CREATE TRIGGER profiles_admit BEFORE INSERT ON profiles
BEGIN
  SELECT RAISE(ABORT, 'reckoner:not_found: There is no such company.')
  WHERE NOT EXISTS (SELECT 1 FROM companies WHERE id = NEW.company_id);
  SELECT RAISE(ABORT, 'reckoner:already_exists: This id is the id of a profile of another company.')
  FROM profiles WHERE id = NEW.id AND company_id <> NEW.company_id;
END;
DROP TRIGGER IF EXISTS profiles_keep;
CREATE TRIGGER profiles_keep BEFORE UPDATE OF id, company_id ON profiles
WHEN NEW.id IS NOT OLD.id OR NEW.company_id IS NOT OLD.company_id
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A profile keeps its id and company.');
END;

DROP TRIGGER IF EXISTS organizations_admit;
CREATE TRIGGER organizations_admit BEFORE INSERT ON organizations
BEGIN
  SELECT RAISE(ABORT, 'reckoner:not_found: There is no such company.')
  WHERE NOT EXISTS (SELECT 1 FROM companies WHERE id = NEW.company_id);
  SELECT RAISE(ABORT, 'reckoner:already_exists: This id is the id of an organization of another company.')
  FROM organizations WHERE id = NEW.id AND company_id <> NEW.company_id;
END;
DROP TRIGGER IF EXISTS organizations_keep;
CREATE TRIGGER organizations_keep BEFORE UPDATE OF id, company_id ON organizations
WHEN NEW.id IS NOT OLD.id OR NEW.company_id IS NOT OLD.company_id
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: An organization keeps its id and company.');
END;

-- An application takes its job's company.
DROP TRIGGER IF EXISTS job_applications_admit;
CREATE TRIGGER job_applications_admit BEFORE INSERT ON job_applications
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_input: The job of the application is another company''s.')
  FROM jobs WHERE id = NEW.job_id AND company_id <> NEW.company_id;
END;
DROP TRIGGER IF EXISTS job_applications_fill;
CREATE TRIGGER job_applications_fill AFTER INSERT ON job_applications
WHEN NEW.company_id IS NULL AND NEW.job_id IS NOT NULL
BEGIN
  UPDATE job_applications SET company_id = (SELECT company_id FROM jobs WHERE id = NEW.job_id) WHERE id = NEW.id;
END;
DROP TRIGGER IF EXISTS job_applications_keep;
CREATE TRIGGER job_applications_keep BEFORE UPDATE OF company_id, job_id ON job_applications
BEGIN
  -- Undoing the fix that took the job's company may bring back what an older program had written.
  SELECT RAISE(ABORT, 'reckoner:invalid_input: The job of the application is another company''s.')
  FROM jobs WHERE id = NEW.job_id AND company_id <> NEW.company_id AND NOT (NEW.job_id IS OLD.job_id AND EXISTS (
    SELECT 1 FROM operation_changes c JOIN operations o ON o.id = c.operation_id
    WHERE c.table_name = 'job_applications' AND c.column_name = 'company_id' AND replace(c.row_key, '-', '') = lower(hex(NEW.id))
      AND replace(c.before, '-', '') = '["' || lower(hex(NEW.company_id)) || '"]' AND o.kind = 'fix' AND o.reversed_by IS NULL));
END;
DROP TRIGGER IF EXISTS job_applications_fill_later;
CREATE TRIGGER job_applications_fill_later AFTER UPDATE OF job_id ON job_applications
WHEN NEW.company_id IS NULL AND NEW.job_id IS NOT NULL
BEGIN
  UPDATE job_applications SET company_id = (SELECT company_id FROM jobs WHERE id = NEW.job_id) WHERE id = NEW.id;
END;
