-- What a bucket holds by its stored copy, and whose it is. Slots: table and column of the copy (posting.h bucketKinds), column of the account's name.
-- Parameter: account_id.
-- may: administer
-- example table: profiles
-- example column: addon_credits
-- example name: email
SELECT COALESCE({{name}}, '') AS account_name, {{column}} AS amount FROM {{table}} WHERE id = :account_id AND company_id IN (:companies)
