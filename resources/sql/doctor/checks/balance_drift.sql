-- Accounts whose stored balance differs from their postings. Slots: the table and column of the stored copy, and the account's name. Parameters: unit, bucket
-- (posting.h bucketKinds). Order: company, account.
-- may: administer
-- example table: profiles
-- example column: addon_credits
-- example name: s.email
SELECT s.company_id AS company_id, s.id AS id, {{name}} AS name, s.{{column}} AS stored, COALESCE(l.posted, 0) AS posted
FROM {{table}} s LEFT JOIN (
  SELECT account_id, CAST(SUM(amount_units) AS bigint) AS posted
  FROM usage_ledger
  WHERE company_id IN (:companies) AND kind <> 'charge' AND unit = :unit AND bucket = :bucket
  GROUP BY account_id
) AS l ON l.account_id = s.id
WHERE s.company_id IN (:companies) AND s.{{column}} <> COALESCE(l.posted, 0)
ORDER BY s.company_id, s.id
