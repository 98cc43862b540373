-- Says which draft a job was; a rule of the database reconciles. Parameters: id, company_id, draft_job_id.
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
UPDATE jobs SET draft_job_id = :draft_job_id WHERE id = :id AND company_id = :company_id
