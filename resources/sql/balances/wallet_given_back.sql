-- What credit notes gave back for a usage row, less what corrections charged on top. Parameter: usage_id (uuid).
-- may: see_money
SELECT CAST(COALESCE(SUM(amount_units), 0) AS bigint) AS value FROM usage_ledger
WHERE company_id IN (:companies) AND kind IN ('credit_note', 'correction') AND kind <> 'charge' AND reference_id = :usage_id
