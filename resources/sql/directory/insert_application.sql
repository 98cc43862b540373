-- Adds an application. Parameters: id, company_id, job_id, candidate_id, candidate_name.
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
INSERT INTO job_applications (id, company_id, job_id, candidate_id, candidate_name)
VALUES (:id, :company_id, :job_id, :candidate_id, :candidate_name)
