-- What happened: operations (refused ones too) and recordings that failed, newest first. resolved_us: when a failure was recorded after all or dismissed.
-- Slot conditions: category, since. Parameter: row_limit.
-- may: see_money
SELECT id, category, kind, actor, company_id, note, at_us, resolved_us
FROM (
  SELECT id, CASE WHEN refused_code IS NULL THEN 'operation' ELSE 'refusal' END AS category, kind, actor, company_id,
    COALESCE(refused_code, reason, '') AS note, {{us:recorded_at}} AS at_us, CAST(NULL AS bigint) AS resolved_us
  FROM operations WHERE company_id IN (:companies) OR company_id IS NULL
  UNION ALL
  SELECT id, 'refusal', code, actor, company_id, CAST(details AS text), {{us:recorded_at}}, NULL FROM refusals WHERE company_id IN (:companies)
  UNION ALL
  SELECT id, 'failure', 'record', '', company_id, error, {{us:created_at}}, {{us:resolved_at}} FROM usage_failures WHERE company_id IN (:companies) OR company_id IS NULL
) AS happened
WHERE 1 = 1 {{conditions}}
ORDER BY at_us DESC, id DESC
LIMIT :row_limit
