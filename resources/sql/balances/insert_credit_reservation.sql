-- Keeps what a job reserved, unless it has reserved before. Parameters: job_id, company_id, profile_id, state, cost, monthly, addon,
-- monthly_returned, addon_returned, period_start, reserved_at (times).
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
INSERT INTO credit_reservations (job_id, company_id, profile_id, state, cost, monthly, addon, monthly_returned, addon_returned, period_start, reserved_at)
VALUES (:job_id, :company_id, :profile_id, :state, :cost, :monthly, :addon, :monthly_returned, :addon_returned, :period_start, :reserved_at)
ON CONFLICT (job_id) DO NOTHING
