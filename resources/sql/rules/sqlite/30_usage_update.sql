-- A usage row is updated: it is a fact, so only its link to a job moves, and a cost that was NULL is filled once. A row without a billing day is
-- still being filled by 20_usage_insert.sql; rule_switches.moving = 1 while the rules themselves move rows (40_links.sql).

{{each usage_type}}
DROP TRIGGER IF EXISTS {{table}}_keep;
CREATE TRIGGER {{table}}_keep BEFORE UPDATE ON {{table}}
WHEN OLD.billing_day IS NOT NULL AND (SELECT moving FROM rule_switches) = 0
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A usage row is a fact; only its link to a job can change.')
  WHERE NEW.seq IS NOT OLD.seq OR NEW.id IS NOT OLD.id OR NEW.company_id IS NOT OLD.company_id OR NEW.source IS NOT OLD.source OR NEW.origin IS NOT OLD.origin
    OR NEW.profile_id IS NOT OLD.profile_id OR NEW.event_id IS NOT OLD.event_id OR NEW.occurred_at IS NOT OLD.occurred_at
    OR NEW.created_at IS NOT OLD.created_at OR NEW.billing_day IS NOT OLD.billing_day;
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A recorded cost cannot change; correct it in the ledger.')
  WHERE OLD.cost_nanos IS NOT NULL
    AND (NEW.cost_nanos IS NOT OLD.cost_nanos OR NEW.cost_source IS NOT OLD.cost_source OR NEW.price_id IS NOT OLD.price_id);
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Every cost has a source.')
  WHERE NEW.cost_source IS NULL;
  SELECT RAISE(ABORT, 'reckoner:not_found: The job is not one of this company.')
  WHERE NEW.job_id IS NOT OLD.job_id AND NEW.job_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = NEW.job_id AND company_id = NEW.company_id);
END;

DROP TRIGGER IF EXISTS {{table}}_stay;
CREATE TRIGGER {{table}}_stay BEFORE DELETE ON {{table}}
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: Usage rows cannot be deleted.');
END;

-- A late cost, once: posted as if it had been there, and the summaries take the difference.
DROP TRIGGER IF EXISTS {{table}}_price_late;
CREATE TRIGGER {{table}}_price_late AFTER UPDATE OF cost_nanos ON {{table}}
WHEN OLD.billing_day IS NOT NULL AND OLD.cost_nanos IS NULL AND NEW.cost_nanos IS NOT NULL
BEGIN
  UPDATE rule_switches SET moving = 1;
  UPDATE {{table}} SET cost_source = 'given' WHERE seq = NEW.seq AND price_id IS NULL AND cost_source = 'list';
  UPDATE rule_switches SET moving = 0;
  INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, reference_type, reference_id, job_id, operation_id, actor, occurred_at)
  SELECT NEW.company_id, 'company', NEW.company_id, 'money', 'wallet', -NEW.cost_nanos, 'charge', '{{table}}', NEW.id, NEW.job_id, NEW.id, COALESCE(actor, 'sql'), NEW.occurred_at
  FROM rule_switches WHERE NEW.cost_nanos <> 0;
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT d.company_id, d.currency, d.day, d.job_id, d.usage_type, d.status, 0, 0, 0, 0, d.cost_nanos, d.estimated_nanos, -r.priceable
  FROM {{type_name}}_deltas d JOIN {{type_name}}_rows r ON r.seq = d.seq
  WHERE d.seq = NEW.seq;
END;

-- The job of a row without drafts moves; question rows have their own rule in 40_links.sql.
DROP TRIGGER IF EXISTS {{table}}_move;
CREATE TRIGGER {{table}}_move AFTER UPDATE OF job_id ON {{table}}
WHEN {{type}} <> 1 AND OLD.billing_day IS NOT NULL AND OLD.job_id IS NOT NEW.job_id
BEGIN
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT company_id, currency, day, COALESCE(OLD.job_id, zeroblob(16)), usage_type, CASE WHEN OLD.job_id IS NOT NULL THEN 2 ELSE 0 END, -row_count,
    -failed_count, -quantity, -questions, -cost_nanos, -estimated_nanos, -unpriced_count
  FROM {{type_name}}_deltas WHERE seq = NEW.seq;
  INSERT INTO usage_deltas (company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
  SELECT company_id, currency, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM {{type_name}}_deltas WHERE seq = NEW.seq;
END;
{{end}}

DROP TRIGGER IF EXISTS cv_parsing_usage_keep_facts;
CREATE TRIGGER cv_parsing_usage_keep_facts BEFORE UPDATE ON cv_parsing_usage
WHEN OLD.billing_day IS NOT NULL AND (SELECT moving FROM rule_switches) = 0
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A usage row is a fact; only its link to a job can change.')
  WHERE NEW.given_job_id IS NOT OLD.given_job_id OR NEW.candidate_id IS NOT OLD.candidate_id OR NEW.application_id IS NOT OLD.application_id
    OR NEW.file_size_kb IS NOT OLD.file_size_kb OR NEW.parse_successful IS NOT OLD.parse_successful OR NEW.success_rate IS NOT OLD.success_rate;
END;

DROP TRIGGER IF EXISTS question_generation_usage_keep_facts;
CREATE TRIGGER question_generation_usage_keep_facts BEFORE UPDATE ON question_generation_usage
WHEN OLD.billing_day IS NOT NULL AND (SELECT moving FROM rule_switches) = 0
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A usage row is a fact; only its link to a job can change.')
  WHERE NEW.prompt_tokens IS NOT OLD.prompt_tokens OR NEW.completion_tokens IS NOT OLD.completion_tokens OR NEW.total_tokens IS NOT OLD.total_tokens
    OR NEW.question_count IS NOT OLD.question_count OR NEW.model_used IS NOT OLD.model_used;
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A recorded cost cannot change; correct it in the ledger.')
  WHERE OLD.cost_nanos IS NOT NULL AND NEW.second_price_id IS NOT OLD.second_price_id;
END;

DROP TRIGGER IF EXISTS video_interview_usage_keep_facts;
CREATE TRIGGER video_interview_usage_keep_facts BEFORE UPDATE ON video_interview_usage
WHEN OLD.billing_day IS NOT NULL AND (SELECT moving FROM rule_switches) = 0
BEGIN
  SELECT RAISE(ABORT, 'reckoner:invalid_state: A usage row is a fact; only its link to a job can change.')
  WHERE NEW.given_job_id IS NOT OLD.given_job_id OR NEW.interview_id IS NOT OLD.interview_id OR NEW.candidate_id IS NOT OLD.candidate_id
    OR NEW.application_id IS NOT OLD.application_id OR NEW.duration_minutes IS NOT OLD.duration_minutes OR NEW.duration_seconds IS NOT OLD.duration_seconds
    OR NEW.rejected_value IS NOT OLD.rejected_value OR NEW.completed_questions IS NOT OLD.completed_questions OR NEW.total_questions IS NOT OLD.total_questions
    OR NEW.video_quality IS NOT OLD.video_quality;
END;
