-- An older program cleared the period of an organization when it changed the plan.
UPDATE organizations SET current_period_start = NULL, current_period_end = NULL WHERE id = (SELECT id FROM organizations WHERE deleted_at IS NULL ORDER BY id LIMIT 1)
