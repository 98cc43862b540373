-- What a bucket of an account held after a ledger entry that is no charge: the sum of its entries so far. Parameters: account_id (uuid), unit, bucket, entry (id).
-- may: see_money
SELECT CAST(COALESCE(SUM(amount_units), 0) AS bigint) AS value
FROM usage_ledger
WHERE account_id = :account_id AND company_id IN (:companies) AND kind <> 'charge' AND unit = :unit AND bucket = :bucket AND id <= :entry
