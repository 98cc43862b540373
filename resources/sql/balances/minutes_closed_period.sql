-- What a period that is over has left of its base minutes. Parameters: organization_id, at (time). No row where there was no period then.
-- may: see_balances
SELECT {{us:p.starts_at}} AS starts_at, p.base_minutes - CAST(COALESCE((SELECT SUM(m.base_minutes) FROM usage_metrics m
    WHERE m.organization_id = p.organization_id AND m.metric_type = 'minutes_transcribed' AND m.occurred_at >= p.starts_at AND m.occurred_at < p.ends_at), 0) AS bigint) AS base_left
FROM billing_periods p
WHERE p.company_id IN (:companies) AND p.organization_id = :organization_id AND p.starts_at <= :at AND :at < p.ends_at
