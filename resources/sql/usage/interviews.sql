-- Interviews whose id begins with a text, the newest recorded first. Parameters: text, text_length (characters), row_limit.
-- Slot company_condition: the companies of the scope, so written that SQLite reads the table backwards and stops at the limit.
-- may: see_usage
-- all companies: company_condition binds :companies
SELECT v.interview_id AS interview_id, v.company_id AS company_id, c.name AS company_name, v.job_id AS job_id, j.title AS job_title, v.billing_day AS billing_day
FROM video_interview_usage v
JOIN companies c ON c.id = v.company_id
LEFT JOIN jobs j ON j.id = v.job_id
WHERE substr(v.interview_id, 1, CAST(:text_length AS integer)) = :text {{company_condition}}
ORDER BY v.seq DESC
LIMIT :row_limit
