-- What moved each company's wallet apart from charges, summed by kind, up to a time. Parameters: companies, to_at (exclusive).
-- may: see_money
SELECT company_id, kind, CAST(SUM(amount_units) AS bigint) AS amount_nanos
FROM usage_ledger
WHERE company_id IN (:companies) AND kind <> 'charge' AND unit = 'money' AND occurred_at < :to_at
GROUP BY company_id, kind
