-- Whether the id is taken, by a deleted company too. Parameter: id (uuid).
-- may: administer
-- all companies: an id is unique over all of them
SELECT COUNT(*) AS value FROM companies WHERE id = :id
