-- What was asked and answered when a call was logged. Parameter: id (uuid of the log, which is its operation).
-- may: see_balances
-- all companies: the log was found through the scope
SELECT request, reply FROM operations WHERE id = :id AND kind = 'deduct_tokens'
