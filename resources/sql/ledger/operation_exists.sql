-- Whether an operation was committed, where the answer to its COMMIT was lost. Parameter: id (uuid).
-- may: see_balances
-- all companies: the id was made by this program
SELECT COUNT(*) AS value FROM operations WHERE id = :id
