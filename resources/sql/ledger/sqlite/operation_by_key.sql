-- The operation that was kept under an idempotency key, by the index on both. Parameters: key (text), company_id (uuid or NULL: an operation of no company).
-- may: see_balances
-- all companies: the key belongs to the company that is bound
SELECT id, kind, digest, reply, refused_code, batch_id
FROM operations
WHERE COALESCE(company_id, x'') = COALESCE(:company_id, x'') AND key = :key
