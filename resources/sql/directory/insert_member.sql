-- Makes a profile a member of an organization of its company; nothing where it is one already.
-- Parameters: organization_id, profile_id, company_id.
-- may: administer
-- all companies: the writing door checked the act's permission and company
INSERT INTO organization_members (organization_id, profile_id, company_id)
VALUES (:organization_id, :profile_id, :company_id)
ON CONFLICT (organization_id, profile_id) DO NOTHING
