-- The e-mail address of the person who made a job. Parameter: profile_id.
-- may: see_usage
SELECT email FROM profiles WHERE company_id IN (:companies) AND id = :profile_id
