-- Whether the id is taken, by an application of any company. Parameter: id (uuid).
-- may: record_usage
-- all companies: an id is unique over all of them
SELECT COUNT(*) AS value FROM job_applications WHERE id = :id
