-- The whole price list of charged usage, for metering by programs (people read usage/prices). Order: of entry.
-- may: see_balances
SELECT seq, id, usage_type, unit, currency, company_id, model, price_picos, minimum_quantity, {{us:effective_from}} AS effective_from
FROM prices
WHERE usage_type <> 'token_log' AND (company_id IS NULL OR company_id IN (:companies))
ORDER BY seq
