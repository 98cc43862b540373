-- What an organization was refused, newest first. Parameter: organization_id.
-- may: see_money
SELECT id, {{us:occurred_at}} AS occurred_at, details, actor
FROM refusals
WHERE company_id IN (:companies) AND account_id = :organization_id AND code = 'insufficient_minutes'
ORDER BY recorded_at DESC, id DESC
