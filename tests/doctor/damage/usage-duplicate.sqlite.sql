-- A program without event ids sent an interview a second time.
-- with rules
-- choose credit=later
INSERT INTO video_interview_usage (company_id, job_id, interview_id, duration_minutes, occurred_at)
SELECT company_id, job_id, interview_id, duration_minutes, occurred_at FROM video_interview_usage WHERE job_id IS NOT NULL AND interview_id IS NOT NULL AND cost_nanos > 0
ORDER BY occurred_at DESC, seq LIMIT 1;
