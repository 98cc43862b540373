-- Rows that a price's minimum bills more of than they used: what the minimum adds to their quantity. Parameters: companies, from_at, to_at (half-open),
-- minimum. Slots: event_conditions (type, job, status), mark (estimated, one row), the prices of the rows, quantity (the column, from an enum).
-- may: see_usage
-- example quantity: quantity
SELECT CAST(COALESCE(SUM(:minimum - {{quantity}}), 0) AS bigint) AS value
FROM usage_events
WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at AND failed = 0 AND {{quantity}} > 0 AND {{quantity}} < :minimum
  {{event_conditions}} {{mark}} {{prices}}
