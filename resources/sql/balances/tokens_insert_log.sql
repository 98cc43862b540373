-- Logs a call that used tokens; the database counts the total and prices it. Parameters: id, company_id, job_application_id, profile_id, allocation_id,
-- operation_id (uuid or NULL), operation_type, input_tokens, output_tokens, model_used, metadata (JSON), event_id, occurred_at (time).
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
INSERT INTO token_usage_logs (id, company_id, job_application_id, profile_id, allocation_id, operation_type, input_tokens, output_tokens, model_used, metadata, event_id,
  operation_id, occurred_at)
VALUES (:id, :company_id, :job_application_id, :profile_id, :allocation_id, :operation_type, :input_tokens, :output_tokens, :model_used, :metadata, :event_id,
  :operation_id, :occurred_at)
