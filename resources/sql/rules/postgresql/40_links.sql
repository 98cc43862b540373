-- Links: rows follow draft_links. The row in draft_links is the one home of reconciling; a saved job and another program's update make that row through
-- reckoner_link_draft. The rows that it moves are an UPDATE like any other: 30_usage_update.sql keeps their history and roll-ups.

-- Linking a draft from outside our program: to the job that it is linked to already is nothing, to another a conflict, else an operation with its link.
CREATE OR REPLACE FUNCTION reckoner_link_draft(of_company uuid, draft text, to_job uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  linked uuid;
  operation CONSTANT uuid := reckoner_new_id();
  link CONSTANT uuid := reckoner_new_id();
BEGIN
  PERFORM reckoner_draft_lock(of_company, draft, true);
  SELECT job_id INTO linked FROM draft_links WHERE company_id = of_company AND draft_job_id = draft AND undone_at IS NULL;
  IF linked = to_job THEN
    RETURN;
  ELSIF linked IS NOT NULL THEN
    RAISE EXCEPTION 'reckoner:conflict: This draft is linked to another job already.' USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO operations (id, company_id, kind, actor, login, role, business_at)
  VALUES (operation, of_company, 'reconcile', reckoner_actor(), session_user, 'backend', now());
  INSERT INTO draft_links (id, company_id, draft_job_id, job_id, operation_id) VALUES (link, of_company, draft, to_job, operation);
  INSERT INTO operation_changes (operation_id, seq, table_name, row_key, column_name) VALUES (operation, 1, 'draft_links', link::text, 'undone_at');
END $$;

CREATE OR REPLACE FUNCTION reckoner_draft_links_admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF pg_trigger_depth() = 1 THEN
    PERFORM reckoner_admit(NEW.company_id, 'admin');
  END IF;
  PERFORM reckoner_draft_lock(NEW.company_id, NEW.draft_job_id, true);
  IF NOT EXISTS (SELECT 1 FROM jobs WHERE id = NEW.job_id AND company_id = NEW.company_id) THEN
    RAISE EXCEPTION 'reckoner:not_found: The job is not one of this company.' USING ERRCODE = 'foreign_key_violation';
  END IF;
  IF NEW.undone_at IS NULL
    AND EXISTS (SELECT 1 FROM draft_links WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND undone_at IS NULL) THEN
    RAISE EXCEPTION 'reckoner:conflict: This draft is linked to a job already.' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS draft_links_admit ON draft_links;
CREATE TRIGGER draft_links_admit BEFORE INSERT ON draft_links FOR EACH ROW EXECUTE FUNCTION reckoner_draft_links_admit();

-- All of the company's rows with the draft go to the job.
CREATE OR REPLACE FUNCTION reckoner_draft_links_apply() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE question_generation_usage SET job_id = NEW.job_id, draft_job_id = NULL
  WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS draft_links_apply ON draft_links;
CREATE TRIGGER draft_links_apply AFTER INSERT ON draft_links FOR EACH ROW WHEN (NEW.undone_at IS NULL) EXECUTE FUNCTION reckoner_draft_links_apply();

-- A link changes only by being undone, once.
CREATE OR REPLACE FUNCTION reckoner_draft_links_keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  kept record := NEW;
BEGIN
  PERFORM reckoner_admit(OLD.company_id, 'admin');
  kept.undone_at := NULL;
  IF kept IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'reckoner:invalid_state: A link can only be undone, once.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  PERFORM reckoner_draft_lock(OLD.company_id, OLD.draft_job_id, true);
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS draft_links_keep ON draft_links;
CREATE TRIGGER draft_links_keep BEFORE UPDATE ON draft_links FOR EACH ROW EXECUTE FUNCTION reckoner_draft_links_keep();

-- The link is undone: what came through it and is still with its job returns to the draft.
CREATE OR REPLACE FUNCTION reckoner_draft_links_undo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE usage_link_history h SET returned_at = now()
  FROM question_generation_usage q
  WHERE h.link_id = NEW.id AND h.returned_at IS NULL AND q.id = h.usage_id AND q.job_id = NEW.job_id;
  UPDATE question_generation_usage SET job_id = NULL, draft_job_id = NEW.draft_job_id
  WHERE job_id = NEW.job_id AND id IN (SELECT usage_id FROM usage_link_history WHERE link_id = NEW.id AND returned_at IS NOT NULL);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS draft_links_undo ON draft_links;
CREATE TRIGGER draft_links_undo AFTER UPDATE ON draft_links FOR EACH ROW WHEN (OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL)
EXECUTE FUNCTION reckoner_draft_links_undo();

-- A job saved with its draft id reconciles, whoever saves it. A draft is the draft of one job.
CREATE OR REPLACE FUNCTION reckoner_jobs_admit_draft() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM reckoner_admit(NEW.company_id, 'admin', 'backend');
  IF EXISTS (SELECT 1 FROM jobs WHERE company_id = NEW.company_id AND draft_job_id = NEW.draft_job_id AND id <> NEW.id) THEN
    RAISE EXCEPTION 'reckoner:conflict: This draft is the draft of another job already.' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS jobs_admit_draft ON jobs;
CREATE TRIGGER jobs_admit_draft BEFORE INSERT OR UPDATE OF draft_job_id ON jobs FOR EACH ROW WHEN (NEW.draft_job_id IS NOT NULL)
EXECUTE FUNCTION reckoner_jobs_admit_draft();

CREATE OR REPLACE FUNCTION reckoner_jobs_link_draft() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM reckoner_link_draft(NEW.company_id, NEW.draft_job_id, NEW.id);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS jobs_link_draft ON jobs;
CREATE TRIGGER jobs_link_draft AFTER INSERT ON jobs FOR EACH ROW WHEN (NEW.draft_job_id IS NOT NULL) EXECUTE FUNCTION reckoner_jobs_link_draft();
DROP TRIGGER IF EXISTS jobs_link_draft_later ON jobs;
CREATE TRIGGER jobs_link_draft_later AFTER UPDATE OF draft_job_id ON jobs FOR EACH ROW
WHEN (NEW.draft_job_id IS NOT NULL AND NEW.draft_job_id IS DISTINCT FROM OLD.draft_job_id) EXECUTE FUNCTION reckoner_jobs_link_draft();
