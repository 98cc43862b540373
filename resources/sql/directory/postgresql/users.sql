-- The logins that are members of the companies of the scope, and of all companies. By login; of all companies first.
-- may: administer
SELECT login, role, company_id, {{us:created_at}} AS created_at FROM memberships
WHERE company_id IN (:companies) OR company_id IS NULL
ORDER BY login, company_id NULLS FIRST
