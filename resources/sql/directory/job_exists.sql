-- Whether the id is taken, by a job of any company. Parameter: id (uuid).
-- may: record_usage
-- all companies: an id is unique over all of them
SELECT COUNT(*) AS value FROM jobs WHERE id = :id
