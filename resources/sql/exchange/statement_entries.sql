-- What moved a company's wallet in a month apart from charges. In time order. Parameters: from, to (instants, [from, to)).
-- may: see_money
SELECT {{us:occurred_at}} AS occurred_at, kind, amount_units AS amount_nanos, COALESCE(reason, note, '') AS text
FROM usage_ledger
WHERE company_id IN (:companies) AND kind <> 'charge' AND unit = 'money' AND bucket = 'wallet' AND occurred_at >= :from AND occurred_at < :to
ORDER BY occurred_at, id
