-- A company that this operation has just written: the scope does not hold it yet. Parameter: id (uuid).
-- may: administer
-- all companies: the company was made by this operation
SELECT id, name, currency, timezone, {{us:created_at}} AS created_at
FROM companies
WHERE id = :id
