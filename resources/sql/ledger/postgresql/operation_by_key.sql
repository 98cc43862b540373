-- The operation that was kept under an idempotency key, by the index on both. Parameters: key (text), company_id (uuid or NULL: an operation of no company).
-- may: see_balances
-- all companies: the key belongs to the company that is bound
SELECT id, kind, digest, reply, refused_code, batch_id
FROM operations
WHERE COALESCE(company_id, '00000000-0000-0000-0000-000000000000') = COALESCE(CAST(:company_id AS uuid), '00000000-0000-0000-0000-000000000000') AND key = :key
