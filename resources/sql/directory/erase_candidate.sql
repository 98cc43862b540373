-- Erases the name in an application, and its candidate id where that is the name. Parameters: id, company_id, with_candidate (flag).
-- may: administer
-- all companies: the writing door checked the act's permission and company
UPDATE job_applications
SET candidate_name = NULL, candidate_id = CASE WHEN :with_candidate THEN NULL ELSE candidate_id END
WHERE id = :id AND company_id = :company_id AND candidate_name IS NOT NULL
