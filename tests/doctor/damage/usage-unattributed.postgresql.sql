-- with rules
-- An older program logged a call for an application and left the company out.
INSERT INTO token_usage_logs (job_application_id, operation_type, input_tokens, output_tokens, model_used, occurred_at)
SELECT job_application_id, 'scoring', 1200, 300, 'gpt-4o-mini', occurred_at FROM token_usage_logs WHERE job_application_id IS NOT NULL AND company_id IS NOT NULL ORDER BY seq DESC LIMIT 1
