-- Totals per job of some companies. The conditions leave out rows without a job (figures.cpp). Slot job_order: the order asked for, from an enum.
-- Parameters: the bounds of a slice (filter.h sliceBindings). Slots rollup_conditions, event_conditions: type, job, status.
-- Parameter row_limit. job_count: jobs of the whole filter.
-- may: see_usage
-- example job_order: g.total_nanos DESC
SELECT g.job_id AS job_id, g.company_id AS company_id, j.title AS title, c.name AS company_name, c.currency AS currency, g.job_count AS job_count, g.total_nanos AS total_nanos,
  {{each usage_type ,}}g.{{type_name}}_rows, g.{{type_name}}_failed, g.{{type_name}}_quantity, g.{{type_name}}_questions, g.{{type_name}}_cost_nanos,
  g.{{type_name}}_estimated_nanos, g.{{type_name}}_unpriced{{end}}
FROM (
  SELECT company_id, job_id, COUNT(*) OVER () AS job_count, CAST(SUM(cost_nanos) AS bigint) AS total_nanos,
    {{each usage_type ,}}CAST(SUM(CASE WHEN usage_type = {{type}} THEN row_count ELSE 0 END) AS bigint) AS {{type_name}}_rows,
    CAST(SUM(CASE WHEN usage_type = {{type}} THEN failed_count ELSE 0 END) AS bigint) AS {{type_name}}_failed,
    CAST(SUM(CASE WHEN usage_type = {{type}} THEN quantity ELSE 0 END) AS bigint) AS {{type_name}}_quantity,
    CAST(SUM(CASE WHEN usage_type = {{type}} THEN questions ELSE 0 END) AS bigint) AS {{type_name}}_questions,
    CAST(SUM(CASE WHEN usage_type = {{type}} THEN cost_nanos ELSE 0 END) AS bigint) AS {{type_name}}_cost_nanos,
    CAST(SUM(CASE WHEN usage_type = {{type}} THEN estimated_nanos ELSE 0 END) AS bigint) AS {{type_name}}_estimated_nanos,
    CAST(SUM(CASE WHEN usage_type = {{type}} THEN unpriced_count ELSE 0 END) AS bigint) AS {{type_name}}_unpriced{{end}}
  FROM (
    {{part job_months company_id, job_id}}
    UNION ALL
    {{part day_edges company_id, job_id}}
  ) AS parts
  GROUP BY company_id, job_id
  HAVING SUM(row_count) > 0
) AS g
JOIN companies c ON c.id = g.company_id
LEFT JOIN jobs j ON j.id = g.job_id
ORDER BY {{job_order}}, g.job_id
LIMIT :row_limit
