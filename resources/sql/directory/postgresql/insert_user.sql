-- Makes a login a member. Parameters: login, company_id (NULL: of all companies), role.
-- may: administer
-- all companies: the writing door checked the act's company
INSERT INTO memberships (login, company_id, role) VALUES (:login, :company_id, :role)
