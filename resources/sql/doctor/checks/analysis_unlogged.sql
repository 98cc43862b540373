-- Analysed applications that no token log names. Order: company, time of the analysis.
-- may: administer
SELECT a.id AS id, a.company_id AS company_id, j.id AS job_id, j.title AS job_title, a.candidate_id AS candidate_id, a.candidate_name AS candidate_name,
  a.cv_text_length AS cv_text_length, {{us:a.ai_analyzed_at}} AS analyzed_us
FROM job_applications a LEFT JOIN jobs j ON j.id = a.job_id AND j.company_id = a.company_id
WHERE a.company_id IN (:companies) AND a.ai_analyzed_at IS NOT NULL AND a.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM token_usage_logs l WHERE l.job_application_id = a.id)
ORDER BY a.company_id, a.ai_analyzed_at, a.id
