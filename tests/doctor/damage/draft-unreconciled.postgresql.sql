-- A job was saved with its draft id while the rule that links it was switched off: its usage waits.
-- with rules
ALTER TABLE jobs DISABLE TRIGGER jobs_link_draft_later;
INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens, completion_tokens, question_count, occurred_at)
SELECT company_id, 'draft-of-the-damage', 1500, 800, 5, occurred_at FROM question_generation_usage WHERE job_id IS NOT NULL ORDER BY occurred_at DESC, seq LIMIT 1;
UPDATE jobs SET draft_job_id = 'draft-of-the-damage'
WHERE id = (SELECT j.id FROM jobs j JOIN question_generation_usage q ON q.company_id = j.company_id
  WHERE q.draft_job_id = 'draft-of-the-damage' AND j.draft_job_id IS NULL AND j.kind = 'posting' ORDER BY j.id LIMIT 1);
ALTER TABLE jobs ENABLE TRIGGER jobs_link_draft_later;
