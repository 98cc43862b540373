-- The fixes that were applied, newest first, with what undid them. Parameter: row_limit.
-- may: administer
SELECT seq, id, company_id, kind, actor, login, role, key, reason, refused_code, request, reply, batch_id, reverses, reversed_by,
  {{us:business_at}} AS business_at, {{us:recorded_at}} AS recorded_at
FROM operations
WHERE kind = 'fix' AND refused_code IS NULL AND (company_id IN (:companies) OR company_id IS NULL)
ORDER BY seq DESC
LIMIT :row_limit
