-- The operation that was kept under an idempotency key. Parameters: key (text), company_id (uuid or NULL: an operation of no company).
-- may: see_balances
-- all companies: the key belongs to the company that is bound
SELECT id, kind, digest, reply, refused_code, batch_id
FROM operations
WHERE key = :key AND (company_id = :company_id OR (company_id IS NULL AND :no_company = 1))
