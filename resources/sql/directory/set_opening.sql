-- The stored copy of an opening balance that was just posted. Parameters: id (uuid), amount (whole units).
-- Slots table and column: from the table of buckets.
-- may: administer
-- all companies: the account was made by this operation
-- example table: profiles
-- example column: addon_credits
UPDATE {{table}} SET {{column}} = :amount WHERE id = :id
