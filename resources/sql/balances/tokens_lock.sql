-- Holds the token allocations of a company until the transaction ends, in a fixed order. Order: id.
-- may: see_balances
SELECT id FROM company_token_allocations WHERE company_id IN (:companies) ORDER BY id {{lock}}
