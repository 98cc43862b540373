-- A program sent an interview for a job that it had not saved.
-- with rules
-- choose job=0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d
INSERT INTO video_interview_usage (company_id, job_id, interview_id, duration_minutes, occurred_at)
SELECT company_id, x'0d0d0d0d0d0d4d0d8d0d0d0d0d0d0d0d', 'interview-of-no-job', 15, occurred_at FROM video_interview_usage ORDER BY occurred_at DESC, seq LIMIT 1;
INSERT INTO jobs (id, company_id, title)
SELECT x'0d0d0d0d0d0d4d0d8d0d0d0d0d0d0d0d', company_id, 'Saved too late' FROM video_interview_usage WHERE interview_id = 'interview-of-no-job';
