-- A usage row is inserted (ARCHITECTURE.md, "The rules that the database keeps"). SQLite cannot change NEW, so an AFTER trigger fills its own row:
-- link, quantities, price, and last its billing day. A row with a billing day is finished: that event posts and summarises it, and closes it.
-- Our own importer disables triggers on its connection and writes rows finished, with their keys, postings and roll-ups.
-- RAISE(ABORT) stands for every refusal: under INSERT OR IGNORE a failing constraint inside a trigger would pass in silence.

{{each usage_type}}
-- Refuses what may not come in. INSERT OR REPLACE fires no DELETE trigger where recursive triggers are off, so a row that is there is looked for.
DROP TRIGGER IF EXISTS {{table}}_admit;
CREATE TRIGGER {{table}}_admit BEFORE INSERT ON {{table}}
BEGIN
  SELECT CASE
    WHEN (NEW.seq > 0 AND EXISTS (SELECT 1 FROM {{table}} WHERE seq = NEW.seq)) OR EXISTS (SELECT 1 FROM {{table}} WHERE id = NEW.id)
      THEN RAISE(ABORT, 'reckoner:already_exists: A usage row with this id is recorded; usage rows cannot be replaced.')
    WHEN NOT EXISTS (SELECT 1 FROM companies WHERE id = NEW.company_id AND deleted_at IS NULL)
      THEN RAISE(ABORT, 'reckoner:not_found: There is no such company.')
    WHEN NOT EXISTS (SELECT 1 FROM companies c JOIN zone_offsets z ON z.timezone = c.timezone WHERE c.id = NEW.company_id)
      THEN RAISE(ABORT, 'reckoner:invalid_input: The billing zone of the company is unknown.')
    WHEN NEW.profile_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM profiles WHERE id = NEW.profile_id AND company_id = NEW.company_id)
      THEN RAISE(ABORT, 'reckoner:invalid_input: The profile is not of this company.')
    END;
END;

-- The row got its billing day: event key, posting, roll-ups.
DROP TRIGGER IF EXISTS {{table}}_finish;
CREATE TRIGGER {{table}}_finish AFTER UPDATE OF billing_day ON {{table}}
WHEN OLD.billing_day IS NULL AND NEW.billing_day IS NOT NULL
BEGIN
  INSERT INTO event_keys (company_id, event_id, usage_type, usage_id)
  SELECT NEW.company_id, NEW.event_id, {{type}}, NEW.id WHERE NEW.event_id IS NOT NULL;
  INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, reference_type, reference_id, job_id, operation_id, actor, occurred_at)
  SELECT NEW.company_id, 'company', NEW.company_id, 'money', 'wallet', -NEW.cost_nanos, 'charge', '{{table}}', NEW.id, NEW.job_id, NEW.id, COALESCE(actor, 'sql'), NEW.occurred_at
  FROM rule_switches WHERE NEW.cost_nanos <> 0;
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM {{type_name}}_deltas WHERE seq = NEW.seq;
END;
{{end}}

DROP TRIGGER IF EXISTS cv_parsing_usage_fill;
CREATE TRIGGER cv_parsing_usage_fill AFTER INSERT ON cv_parsing_usage
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_input: The application is not of this company.')
  FROM job_applications WHERE id = NEW.application_id AND company_id <> NEW.company_id;
  UPDATE rule_switches SET moving = 1 WHERE NEW.billing_day IS NOT NULL;
  UPDATE cv_parsing_usage SET billing_day = NULL WHERE seq = NEW.seq AND NEW.billing_day IS NOT NULL;
  UPDATE rule_switches SET moving = 0 WHERE NEW.billing_day IS NOT NULL;
  UPDATE cv_parsing_usage SET job_id = NULL, given_job_id = NEW.job_id
  WHERE seq = NEW.seq AND NEW.job_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = NEW.job_id AND company_id = NEW.company_id);
  UPDATE cv_parsing_usage SET created_at = (SELECT now_us FROM database_clock), cost_source = CASE WHEN NEW.cost_nanos IS NULL THEN 'list' ELSE 'given' END, price_id = NULL
  WHERE seq = NEW.seq;
  SELECT RAISE(ABORT, 'reckoner:overflow: The cost of this row is more than an amount can hold.')
  FROM cv_parsing_list_costs WHERE seq = NEW.seq AND overflow AND NEW.cost_nanos IS NULL;
  UPDATE cv_parsing_usage SET (cost_nanos, price_id) = (SELECT cost_nanos, price_id FROM cv_parsing_list_costs WHERE seq = NEW.seq)
  WHERE seq = NEW.seq AND NEW.cost_nanos IS NULL;
  UPDATE cv_parsing_usage SET billing_day = (SELECT day FROM cv_parsing_billing_days WHERE seq = NEW.seq) WHERE seq = NEW.seq;
END;

-- A question row whose job is unknown is a draft; a draft that is linked, or is itself a job, goes to the job at once.
DROP TRIGGER IF EXISTS question_generation_usage_fill;
CREATE TRIGGER question_generation_usage_fill AFTER INSERT ON question_generation_usage
BEGIN
  UPDATE rule_switches SET moving = 1 WHERE NEW.billing_day IS NOT NULL;
  UPDATE question_generation_usage SET billing_day = NULL WHERE seq = NEW.seq AND NEW.billing_day IS NOT NULL;
  UPDATE rule_switches SET moving = 0 WHERE NEW.billing_day IS NOT NULL;
  SELECT RAISE(ABORT, 'reckoner:overflow: The tokens of this row are more than a count can hold.')
  WHERE typeof(NEW.prompt_tokens + NEW.completion_tokens) = 'real';
  UPDATE question_generation_usage SET job_id = COALESCE(
    (SELECT id FROM jobs WHERE id = NEW.job_id AND company_id = NEW.company_id),
    (SELECT id FROM jobs WHERE hex(id) = upper(replace(NEW.draft_job_id, '-', '')) AND +company_id = NEW.company_id
      AND NEW.draft_job_id GLOB '????????-????-????-????-????????????'))
  WHERE seq = NEW.seq;
  UPDATE question_generation_usage SET draft_job_id = CASE WHEN job_id IS NULL THEN COALESCE(NEW.draft_job_id,
    lower(substr(hex(NEW.job_id), 1, 8) || '-' || substr(hex(NEW.job_id), 9, 4) || '-' || substr(hex(NEW.job_id), 13, 4) || '-' || substr(hex(NEW.job_id), 17, 4)
      || '-' || substr(hex(NEW.job_id), 21))) END
  WHERE seq = NEW.seq AND (NEW.job_id IS NOT NULL OR NEW.draft_job_id IS NOT NULL);
  INSERT INTO usage_link_history (link_id, usage_id, company_id, moved_at)
  SELECT l.id, q.id, q.company_id, now_us
  FROM question_generation_usage q JOIN draft_links l ON l.company_id = q.company_id AND l.draft_job_id = q.draft_job_id AND l.undone_at IS NULL, database_clock
  WHERE q.seq = NEW.seq;
  UPDATE question_generation_usage SET draft_job_id = NULL,
    job_id = (SELECT l.job_id FROM draft_links l WHERE l.company_id = NEW.company_id AND l.draft_job_id = question_generation_usage.draft_job_id AND l.undone_at IS NULL)
  WHERE seq = NEW.seq
    AND EXISTS (SELECT 1 FROM draft_links l WHERE l.company_id = NEW.company_id AND l.draft_job_id = question_generation_usage.draft_job_id AND l.undone_at IS NULL);
  UPDATE question_generation_usage SET total_tokens = prompt_tokens + completion_tokens, created_at = (SELECT now_us FROM database_clock),
    cost_source = CASE WHEN NEW.cost_nanos IS NULL THEN 'list' ELSE 'given' END, price_id = NULL, second_price_id = NULL
  WHERE seq = NEW.seq;
  SELECT RAISE(ABORT, 'reckoner:overflow: The cost of this row is more than an amount can hold.')
  FROM question_generation_list_costs WHERE seq = NEW.seq AND overflow AND NEW.cost_nanos IS NULL;
  UPDATE question_generation_usage SET (cost_nanos, price_id, second_price_id) = (
    SELECT cost_nanos, price_id, second_price_id FROM question_generation_list_costs WHERE seq = NEW.seq)
  WHERE seq = NEW.seq AND NEW.cost_nanos IS NULL;
  UPDATE question_generation_usage SET billing_day = (SELECT day FROM question_generation_billing_days WHERE seq = NEW.seq) WHERE seq = NEW.seq;
END;

-- Minutes from seconds where they are absent: halves up, at least 1; an unusable duration is kept as text and never billed.
DROP TRIGGER IF EXISTS video_interview_usage_fill;
CREATE TRIGGER video_interview_usage_fill AFTER INSERT ON video_interview_usage
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_input: The application is not of this company.')
  FROM job_applications WHERE id = NEW.application_id AND company_id <> NEW.company_id;
  UPDATE rule_switches SET moving = 1 WHERE NEW.billing_day IS NOT NULL;
  UPDATE video_interview_usage SET billing_day = NULL WHERE seq = NEW.seq AND NEW.billing_day IS NOT NULL;
  UPDATE rule_switches SET moving = 0 WHERE NEW.billing_day IS NOT NULL;
  UPDATE video_interview_usage SET job_id = NULL, given_job_id = NEW.job_id
  WHERE seq = NEW.seq AND NEW.job_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = NEW.job_id AND company_id = NEW.company_id);
  UPDATE video_interview_usage SET
    rejected_value = CASE WHEN NEW.duration_minutes <= 0 THEN CAST(NEW.duration_minutes AS TEXT)
      WHEN NEW.duration_minutes IS NULL AND NEW.duration_seconds <= 0 THEN CAST(NEW.duration_seconds AS TEXT)
      ELSE NEW.rejected_value END,
    duration_minutes = CASE WHEN NEW.duration_minutes > 0 THEN NEW.duration_minutes
      WHEN NEW.duration_minutes IS NULL AND NEW.duration_seconds > 0 THEN MAX(1, NEW.duration_seconds / 60 + (NEW.duration_seconds % 60 >= 30)) END,
    duration_seconds = CASE WHEN NEW.duration_minutes > 0 AND NEW.duration_seconds >= 0 THEN NEW.duration_seconds
      WHEN NEW.duration_minutes IS NULL AND NEW.duration_seconds > 0 THEN NEW.duration_seconds END,
    created_at = (SELECT now_us FROM database_clock), cost_source = CASE WHEN NEW.cost_nanos IS NULL THEN 'list' ELSE 'given' END, price_id = NULL
  WHERE seq = NEW.seq;
  SELECT RAISE(ABORT, 'reckoner:overflow: The cost of this row is more than an amount can hold.')
  FROM video_interview_list_costs WHERE seq = NEW.seq AND overflow AND NEW.cost_nanos IS NULL;
  UPDATE video_interview_usage SET (cost_nanos, price_id) = (SELECT cost_nanos, price_id FROM video_interview_list_costs WHERE seq = NEW.seq)
  WHERE seq = NEW.seq AND NEW.cost_nanos IS NULL;
  UPDATE video_interview_usage SET billing_day = (SELECT day FROM video_interview_billing_days WHERE seq = NEW.seq) WHERE seq = NEW.seq;
END;
