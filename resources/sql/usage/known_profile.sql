-- Whether an id is a profile of the company. Parameters: company_id, profile_id (uuid).
-- may: record_usage
-- all companies: the importer resolved the company through the scope
SELECT COUNT(*) AS value FROM profiles WHERE company_id = :company_id AND id = :profile_id
