-- A recording as an operation: the usage row's own posting. Parameter: id (uuid of the usage row).
-- may: see_money
SELECT 0 AS seq, e.id, e.company_id, 'record' AS kind, COALESCE(e.origin, '') AS actor, '' AS login, 'backend' AS role, e.event_id AS key, NULL AS reason,
  NULL AS refused_code, '{}' AS request, '{}' AS reply, NULL AS batch_id, NULL AS reverses, NULL AS reversed_by,
  {{us:e.occurred_at}} AS business_at, {{us:e.created_at}} AS recorded_at
FROM usage_events e
WHERE e.id = :id AND e.company_id IN (:companies)
