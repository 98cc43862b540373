-- What a company was charged within a part of its time, by instant. Parameters: companies (one), from_at and to_at (half-open), until (included). Order: time.
-- may: see_money
SELECT company_id, {{us:occurred_at}} AS at, CAST(SUM(cost_nanos) AS bigint) AS amount_nanos FROM usage_events
WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at AND occurred_at <= :until AND cost_nanos > 0
GROUP BY company_id, occurred_at
ORDER BY occurred_at
