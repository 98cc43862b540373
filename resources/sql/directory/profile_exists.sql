-- Whether the id, or the e-mail address in the company, is taken. Parameters: id, company_id (uuid), email.
-- may: administer
-- all companies: an id is unique over all of them
SELECT COUNT(*) AS value FROM profiles
WHERE id = :id OR (company_id = :company_id AND lower(email) = lower(CAST(:email AS text)) AND deleted_at IS NULL)
