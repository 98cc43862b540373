-- The split of a metric that had none. Parameters: id, base_minutes, addon_minutes.
-- may: see_balances
-- all companies: the organization is held by this operation
UPDATE usage_metrics SET base_minutes = :base_minutes, addon_minutes = :addon_minutes WHERE id = :id AND base_minutes IS NULL
