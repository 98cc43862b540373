-- A job was saved with its draft id while the rule that links it was not in the database: its usage waits.
-- with rules
DROP TRIGGER jobs_link_draft_later;
INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens, completion_tokens, question_count, occurred_at)
SELECT company_id, 'draft-of-the-damage', 1500, 800, 5, occurred_at FROM question_generation_usage WHERE job_id IS NOT NULL ORDER BY occurred_at DESC, seq LIMIT 1;
UPDATE jobs SET draft_job_id = 'draft-of-the-damage'
WHERE id = (SELECT j.id FROM jobs j JOIN question_generation_usage q ON q.company_id = j.company_id
  WHERE q.draft_job_id = 'draft-of-the-damage' AND j.draft_job_id IS NULL AND j.kind = 'posting' ORDER BY j.id LIMIT 1);
CREATE TRIGGER jobs_link_draft_later AFTER UPDATE OF draft_job_id ON jobs
WHEN NEW.draft_job_id IS NOT NULL AND NEW.draft_job_id IS NOT OLD.draft_job_id
BEGIN
  INSERT INTO active_draft_links (company_id, draft_job_id, job_id, operation_id) VALUES (NEW.company_id, NEW.draft_job_id, NEW.id, randomblob(16));
END;
