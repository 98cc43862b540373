-- Ends a job, where its status is still the one that was seen. Parameters: id, company_id, status, before.
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
UPDATE jobs SET status = :status WHERE id = :id AND company_id = :company_id AND status = :before
