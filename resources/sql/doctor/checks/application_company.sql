-- Applications whose company is missing or is not their job's. Slot nobodys: also those that neither a company nor a job is known of. Order: company of the
-- job, application.
-- may: administer
SELECT a.id AS id, a.company_id AS company_id, j.company_id AS job_company_id, j.title AS job_title, a.candidate_id AS candidate_id, a.candidate_name AS candidate_name,
  o.name AS company_name, c.name AS job_company_name
FROM job_applications a
LEFT JOIN jobs j ON j.id = a.job_id
LEFT JOIN companies o ON o.id = a.company_id
LEFT JOIN companies c ON c.id = j.company_id
WHERE (j.company_id IN (:companies) AND (a.company_id IS NULL OR a.company_id <> j.company_id)) {{nobodys}}
ORDER BY j.company_id, a.id
