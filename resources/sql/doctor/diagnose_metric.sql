-- A metric of minutes. Parameter: metric_id.
-- may: administer
SELECT organization_id, metric_value, base_minutes, addon_minutes, refunded_minutes, (operation_id IS NOT NULL) AS is_posted, {{us:occurred_at}} AS occurred_at
FROM usage_metrics
WHERE company_id IN (:companies) AND id = :metric_id
