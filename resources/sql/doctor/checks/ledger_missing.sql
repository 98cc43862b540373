-- Usage whose charges are not its cost, and charges without usage; short_nanos: what is still to be charged (below zero: charged too much).
-- Order: company, usage id.
-- scan: + where every company is looked at, so that the rows are read as they lie and not by the index.
-- may: administer
WITH uneven AS MATERIALIZED (
  SELECT company_id, usage_id, CAST(SUM(nanos) AS bigint) AS short_nanos, MIN(ledger_id) AS ledger_id
  FROM (
    SELECT u.company_id, {{reference:u.id}} AS usage_id, u.cost_nanos AS nanos, CAST(NULL AS bigint) AS ledger_id
    FROM usage_events u WHERE {{scan}}u.company_id IN (:companies) AND u.cost_nanos <> 0
    UNION ALL
    SELECT company_id, reference_id, amount_units, id FROM usage_ledger WHERE company_id IN (:companies) AND kind = 'charge'
  ) AS both_sides
  GROUP BY company_id, usage_id
  HAVING SUM(nanos) <> 0
)
SELECT n.company_id AS company_id, n.usage_id AS reference_id, n.short_nanos AS short_nanos, c.currency AS currency, u.id AS id, u.usage_type AS usage_type, u.cost_nanos AS cost_nanos,
  COALESCE(u.job_id, l.job_id) AS job_id, j.title AS job_title, {{us:COALESCE(u.occurred_at, l.occurred_at)}} AS occurred_at_us, l.reference_type AS reference_type, l.id AS ledger_id
FROM uneven n
JOIN companies c ON c.id = n.company_id
LEFT JOIN usage_events u ON u.id = {{referenced:n.usage_id}} AND u.company_id = n.company_id
LEFT JOIN usage_ledger l ON l.id = n.ledger_id
LEFT JOIN jobs j ON j.company_id = n.company_id AND j.id = COALESCE(u.job_id, l.job_id)
ORDER BY n.company_id, n.usage_id
