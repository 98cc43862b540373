-- Operations, newest first; those of no company (default prices) too. Slot conditions: one id, cursor. Parameter: row_limit.
-- may: see_money
SELECT seq, id, company_id, kind, actor, login, role, key, reason, refused_code, request, reply, batch_id, reverses, reversed_by,
  {{us:business_at}} AS business_at, {{us:recorded_at}} AS recorded_at
FROM operations
WHERE (company_id IN (:companies) OR company_id IS NULL) {{conditions}}
ORDER BY seq DESC
LIMIT :row_limit
