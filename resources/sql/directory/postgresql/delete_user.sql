-- Takes a membership away. Parameters: login, company_id (NULL: of all companies).
-- may: administer
-- all companies: the writing door checked the act's company
DELETE FROM memberships WHERE login = :login AND company_id IS NOT DISTINCT FROM CAST(:company_id AS uuid)
