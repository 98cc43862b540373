-- Saved views: those that are shared and those of the login, of the companies or of none. Order: name, the own before the shared.
-- Parameter: login (text).
-- may: see_usage
SELECT v.id AS id, v.company_id AS company_id, c.name AS company_name, v.name AS name, v.page AS page, v.filter AS filter, v.owner AS owner, v.shared AS shared
FROM saved_views v
LEFT JOIN companies c ON c.id = v.company_id
WHERE (v.company_id IS NULL OR v.company_id IN (:companies)) AND (v.shared OR v.owner = :login)
ORDER BY v.name, v.shared, v.id
