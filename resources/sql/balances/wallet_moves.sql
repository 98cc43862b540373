-- What moved wallets but charges: between two of them a wallet only falls. Parameters: companies, until (a time, included). Order: time.
-- may: see_money
SELECT company_id, {{us:occurred_at}} AS at, CAST(SUM(amount_units) AS bigint) AS amount_nanos FROM usage_ledger
WHERE company_id IN (:companies) AND kind <> 'charge' AND unit = 'money' AND occurred_at <= :until
GROUP BY company_id, occurred_at
ORDER BY occurred_at, company_id
