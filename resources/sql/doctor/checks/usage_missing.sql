-- Analysed applications without any CV usage: none names the application, and none its candidate for the job or for no job. Order: company, time.
-- may: administer
SELECT a.id AS id, a.company_id AS company_id, j.id AS job_id, a.candidate_id AS candidate_id, a.candidate_name AS candidate_name, j.title AS job_title,
  {{us:a.ai_analyzed_at}} AS analyzed_at_us
FROM job_applications a
JOIN companies c ON c.id = a.company_id
LEFT JOIN jobs j ON j.company_id = a.company_id AND j.id = a.job_id
LEFT JOIN (
  SELECT DISTINCT application_id FROM cv_parsing_usage WHERE company_id IN (:companies) AND application_id IS NOT NULL
) AS named ON named.application_id = a.id
LEFT JOIN (
  SELECT DISTINCT company_id, candidate_id, job_id FROM cv_parsing_usage WHERE company_id IN (:companies) AND candidate_id IS NOT NULL
) AS parsed ON parsed.company_id = a.company_id AND parsed.candidate_id = a.candidate_id AND (parsed.job_id = a.job_id OR parsed.job_id IS NULL OR a.job_id IS NULL)
WHERE a.company_id IN (:companies) AND a.ai_analyzed_at IS NOT NULL AND a.deleted_at IS NULL AND named.application_id IS NULL AND parsed.candidate_id IS NULL
ORDER BY a.company_id, a.ai_analyzed_at, a.id
