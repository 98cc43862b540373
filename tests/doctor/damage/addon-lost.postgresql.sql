-- broken
-- At month end an older program cleared the add-on minutes together with the base ones.
UPDATE organizations SET overage_minutes = 0 WHERE id = (SELECT id FROM organizations WHERE overage_minutes > 0 ORDER BY id LIMIT 1)
