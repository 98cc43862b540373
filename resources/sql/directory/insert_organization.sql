-- Adds an organization; add-on minutes are posted. Parameters: id, company_id, name, base_minutes (per period), anchor_day, period_start and
-- period_end (times, half-open).
-- may: administer
-- all companies: the writing door checked the act's permission and company
INSERT INTO organizations (id, company_id, name, base_minutes, anchor_day, current_period_start, current_period_end)
VALUES (:id, :company_id, :name, :base_minutes, :anchor_day, :period_start, :period_end)
