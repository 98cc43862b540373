-- Interviews without a usable duration: they are recorded, and not billed. Order: company, time.
-- scan: + where every company is looked at, so that the rows are read as they lie and not by the index.
-- may: administer
SELECT v.id AS id, v.company_id AS company_id, v.interview_id AS interview_id, v.rejected_value AS rejected_value, j.title AS job_title, {{us:v.occurred_at}} AS occurred_at_us
FROM video_interview_usage v
LEFT JOIN jobs j ON j.company_id = v.company_id AND j.id = v.job_id
WHERE {{scan}}v.company_id IN (:companies) AND v.duration_minutes IS NULL
ORDER BY v.company_id, v.occurred_at, v.seq
