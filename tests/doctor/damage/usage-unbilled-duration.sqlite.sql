-- A program measured an interview that ended before it began.
-- with rules
-- by a person
INSERT INTO video_interview_usage (company_id, job_id, interview_id, duration_seconds, occurred_at)
SELECT company_id, job_id, 'interview-that-ended-early', -90, occurred_at FROM video_interview_usage WHERE job_id IS NOT NULL ORDER BY occurred_at DESC, seq LIMIT 1;
