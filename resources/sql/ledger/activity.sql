-- What happened: operations (refused ones too) and recordings that failed, newest first. Slot conditions: category, since. Parameter: row_limit.
-- may: see_money
SELECT category, kind, actor, company_id, note, at_us
FROM (
  SELECT CASE WHEN refused_code IS NULL THEN 'operation' ELSE 'refusal' END AS category, kind, actor, company_id,
    COALESCE(refused_code, reason, '') AS note, {{us:recorded_at}} AS at_us
  FROM operations WHERE company_id IN (:companies) OR company_id IS NULL
  UNION ALL
  SELECT 'refusal', code, actor, company_id, CAST(details AS text), {{us:recorded_at}} FROM refusals WHERE company_id IN (:companies)
  UNION ALL
  SELECT 'failure', 'record', '', company_id, error, {{us:created_at}} FROM usage_failures WHERE company_id IN (:companies) OR company_id IS NULL
) AS happened
WHERE 1 = 1 {{conditions}}
ORDER BY at_us DESC
LIMIT :row_limit
