-- A metric that was given back counts no longer; what it was stays beside it. Parameter: id.
-- may: administer
-- all companies: the organization is held by this operation
UPDATE usage_metrics SET refunded_minutes = metric_value, metric_value = 0, base_minutes = 0, addon_minutes = 0 WHERE id = :id AND refunded_minutes IS NULL
