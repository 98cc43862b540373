-- When a wallet was moved by anything but charges, newest first: between two of them it only falls. Parameters: companies (one), to_at (exclusive).
-- may: see_money
SELECT DISTINCT {{us:occurred_at}} AS at FROM usage_ledger
WHERE company_id IN (:companies) AND kind <> 'charge' AND unit = 'money' AND occurred_at < :to_at
ORDER BY 1 DESC
