-- The key of one company's row at a small offset in time order, index entries only. Parameters: as events_page, row_offset; part_limit = row_offset + 1.
-- Slots: event_conditions (type, job, status), cursor_0, cursor_1, cursor_2 (the rows of each usage type after the cursor).
-- may: see_usage
SELECT e.usage_type AS usage_type, {{us:e.occurred_at}} AS occurred_at_us, e.seq AS seq, e.billing_day AS billing_day
FROM (
  {{each usage_type UNION ALL}}
  SELECT * FROM (
    SELECT usage_type, occurred_at, seq, billing_day FROM usage_events
    WHERE usage_type = {{type}} AND company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at {{event_conditions}} {{cursor_{{type}}}}
    ORDER BY occurred_at DESC, seq DESC
    LIMIT :part_limit
  ) AS part_{{type}}
  {{end}}
) AS e
ORDER BY e.occurred_at DESC, e.usage_type, e.seq DESC
LIMIT 1 OFFSET :row_offset
