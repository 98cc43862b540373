-- Stores with a job what its credits came from, beside whatever else its meta_json holds. Parameters: job_id, company_id, meta (JSON object).
-- Slot open: only a job that has not ended.
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
UPDATE jobs SET meta_json = meta_json || CAST(:meta AS jsonb)
WHERE id = :job_id AND company_id = :company_id AND deleted_at IS NULL {{open}}
