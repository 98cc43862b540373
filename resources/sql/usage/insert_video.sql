-- Records one video interview as any other program would; the rules of the database do the rest.
-- may: record_usage
-- all companies: the writing door checked the act's company
-- example cost_column, sqlite: cost_nanos
-- example cost_column, postgresql: cost
INSERT INTO video_interview_usage (id, company_id, job_id, interview_id, candidate_id, application_id, duration_minutes, duration_seconds, rejected_value,
  completed_questions, total_questions, video_quality, {{cost_column}}, source, origin, profile_id, event_id, occurred_at)
VALUES (:id, :company_id, :job_id, :interview_id, :candidate_id, :application_id, :duration_minutes, :duration_seconds, :rejected_value,
  :completed_questions, :total_questions, :video_quality, :cost, :source, :origin, :profile_id, :event_id, :occurred_at)
