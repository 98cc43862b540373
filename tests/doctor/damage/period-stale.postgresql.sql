-- with rules
-- The platform made an organization in September and never opened another period.
INSERT INTO organizations (company_id, name, base_minutes, current_period_start, current_period_end)
SELECT id, 'Overseas', 600, '2026-09-01T00:00:00Z', '2026-10-01T00:00:00Z' FROM companies WHERE deleted_at IS NULL ORDER BY id LIMIT 1
