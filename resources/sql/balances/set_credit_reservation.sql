-- Moves a reservation on, where it is still as it was seen. Parameters: job_id, company_id, before and state, monthly_returned, addon_returned, rows_used.
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
UPDATE credit_reservations
SET state = :state, monthly_returned = :monthly_returned, addon_returned = :addon_returned, rows_used = :rows_used
WHERE job_id = :job_id AND company_id = :company_id AND state = :before
