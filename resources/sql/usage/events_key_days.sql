-- The key of several companies' row at a small offset in time order. Parameters: as events_page_days, row_offset; part_limit = row_offset + 1.
-- Slots: event_conditions (type, job, status), cursor_0, cursor_1, cursor_2 (the rows of each usage type after the cursor). Slot company_conditions: which companies, and the parts of days at the ends.
-- may: see_usage
-- all companies: company_conditions binds :companies unless the scope is every company there is
SELECT e.usage_type AS usage_type, {{us:e.occurred_at}} AS occurred_at_us, e.seq AS seq, e.billing_day AS billing_day
FROM (
  {{each usage_type UNION ALL}}
  SELECT * FROM (
    SELECT usage_type, occurred_at, seq, billing_day FROM usage_events
    WHERE usage_type = {{type}} AND billing_day >= :from_day AND (billing_day, occurred_at) < (:to_day, :until_at) {{company_conditions}} {{event_conditions}} {{cursor_{{type}}}}
    ORDER BY billing_day DESC, occurred_at DESC, seq DESC
    LIMIT :part_limit
  ) AS part_{{type}}
  {{end}}
) AS e
ORDER BY e.billing_day DESC, e.occurred_at DESC, e.usage_type, e.seq DESC
LIMIT 1 OFFSET :row_offset
