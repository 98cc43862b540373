-- An application was analysed (and its analysis logged), and the program forgot to record the CV.
-- with rules
-- choose record=yes
-- undo keeps
INSERT INTO job_applications (company_id, job_id, candidate_id, candidate_name, ai_analyzed_at)
SELECT company_id, job_id, 'candidate-of-the-damage', 'Ada Unbilled', occurred_at FROM cv_parsing_usage WHERE job_id IS NOT NULL ORDER BY occurred_at DESC, seq LIMIT 1;
INSERT INTO token_usage_logs (company_id, job_application_id, operation_type, input_tokens, output_tokens, occurred_at)
SELECT company_id, id, 'cv_analyze', 0, 0, ai_analyzed_at FROM job_applications WHERE candidate_id = 'candidate-of-the-damage';
