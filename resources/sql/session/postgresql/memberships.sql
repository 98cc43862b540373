-- The roles that the login holds, the strongest first. company_id NULL: of all companies.
-- may: see_balances
-- all companies: this makes the scope
SELECT role, company_id FROM memberships WHERE login = session_user
ORDER BY CASE role WHEN 'admin' THEN 0 WHEN 'finance' THEN 1 WHEN 'backend' THEN 2 ELSE 3 END
