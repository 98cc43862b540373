-- What moved a bucket of an account apart from charges, summed by kind. Parameters: account_id (uuid), unit, bucket. Order: the first entry of each kind.
-- may: see_money
SELECT kind, CAST(COUNT(*) AS bigint) AS row_count, CAST(SUM(amount_units) AS bigint) AS amount_units
FROM usage_ledger
WHERE account_id = :account_id AND company_id IN (:companies) AND kind <> 'charge' AND unit = :unit AND bucket = :bucket
GROUP BY kind
ORDER BY MIN(id)
