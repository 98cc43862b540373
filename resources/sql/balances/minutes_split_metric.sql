-- A metric of another program is posted with its split. Parameters: id, base_minutes, addon_minutes, operation_id (that posts it).
-- may: see_balances
-- all companies: the organization is held by this operation
UPDATE usage_metrics SET base_minutes = :base_minutes, addon_minutes = :addon_minutes, operation_id = :operation_id WHERE id = :id AND operation_id IS NULL
