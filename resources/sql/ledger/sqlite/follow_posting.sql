-- The stored copy of a bucket follows a posting; answers what it holds then, or no row where it would go below zero. Parameters: id (uuid of the
-- account), company_id, amount (whole units, signed). Slots table and column: from the table of buckets (posting.h).
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
-- example table: profiles
-- example column: addon_credits
UPDATE {{table}} SET {{column}} = {{column}} + :amount
WHERE id = :id AND company_id = :company_id AND {{column}} + :amount >= 0
RETURNING {{column}} AS value
