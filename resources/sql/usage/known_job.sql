-- Whether an id is a job of the company. Parameters: company_id, job_id (uuid).
-- may: record_usage
-- all companies: the writing door checked the act's company
SELECT COUNT(*) AS value FROM jobs WHERE company_id = :company_id AND id = :job_id
