-- What accounts were refused lately, newest first. Parameter: accounts (uuids).
-- may: administer
SELECT id, code, details, actor, {{us:occurred_at}} AS occurred_at
FROM refusals
WHERE company_id IN (:companies) AND account_id IN (:accounts)
ORDER BY recorded_at DESC, id DESC
LIMIT 10
