-- The organizations that a profile is a member of, by name. Parameter: profile_id.
-- may: administer
SELECT o.id AS id, o.name AS name
FROM organization_members m JOIN organizations o ON o.id = m.organization_id
WHERE m.company_id IN (:companies) AND m.profile_id = :profile_id AND o.deleted_at IS NULL
ORDER BY o.name, o.id
