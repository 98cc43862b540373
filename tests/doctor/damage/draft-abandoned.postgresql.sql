-- Questions were generated for a job that nobody ever saved.
-- with rules
-- by a person
INSERT INTO question_generation_usage (company_id, draft_job_id, prompt_tokens, completion_tokens, question_count, occurred_at)
SELECT company_id, 'never-saved', 1500, 800, 5, occurred_at FROM question_generation_usage WHERE job_id IS NOT NULL ORDER BY occurred_at, seq LIMIT 1;
