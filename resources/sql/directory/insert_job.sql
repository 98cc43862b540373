-- Adds a job; one with a draft id reconciles by a rule of the database. Parameters: id, company_id, title, kind, row_count, draft_job_id,
-- created_by (profile).
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
INSERT INTO jobs (id, company_id, title, kind, row_count, draft_job_id, created_by)
VALUES (:id, :company_id, :title, :kind, :row_count, :draft_job_id, :created_by)
