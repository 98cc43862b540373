-- The profiles with an e-mail address, to find the acting profile. Parameter: email (text).
-- may: see_balances
-- all companies: the actor may be a profile of any company
SELECT id FROM profiles WHERE email = :email AND deleted_at IS NULL LIMIT 2
