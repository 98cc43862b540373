-- Whose a call was, as far as what it names is known: the companies of the application, of its job and of the profile; and whether the
-- label of the application is kept already. Parameters: application_id, profile_id (uuid or NULL), application_text (its id as text).
-- may: see_balances
-- all companies: two companies that disagree must be seen to disagree; nothing else of the other one is answered
SELECT a.id AS application_id, a.company_id AS application_company, a.candidate_id AS candidate_id, a.candidate_name AS candidate_name, j.id AS job_id,
  j.company_id AS job_company, p.company_id AS profile_company, (n.thing_id IS NOT NULL) AS is_label_kept
FROM (SELECT 1 AS one) AS here
  LEFT JOIN job_applications a ON a.id = :application_id
  LEFT JOIN jobs j ON j.id = a.job_id
  LEFT JOIN profiles p ON p.id = :profile_id
  LEFT JOIN names n ON n.kind = 'application' AND n.thing_id = :application_text
