-- with rules
-- choose log=estimated
-- An older program analysed an application and its logging failed.
INSERT INTO job_applications (company_id, job_id, candidate_id, cv_text_length, ai_analyzed_at)
SELECT company_id, job_id, candidate_id, 4000, ai_analyzed_at FROM job_applications WHERE ai_analyzed_at IS NOT NULL AND candidate_id IS NOT NULL ORDER BY id LIMIT 1
