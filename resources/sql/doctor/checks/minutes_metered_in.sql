-- What an organization's metrics of a time add up to. Parameters: organization_id, from_at, to_at (times).
-- may: administer
SELECT CAST(COALESCE(SUM(metric_value), 0) AS bigint) AS value
FROM usage_metrics
WHERE company_id IN (:companies) AND organization_id = :organization_id AND metric_type = 'minutes_transcribed' AND occurred_at >= :from_at AND occurred_at < :to_at
