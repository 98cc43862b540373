-- Commits the credits of a job by the database's function; answers its reply (JSON). Parameters: job_id, rows_used (or NULL), key, reason (text), business_at (time), batch_id.
-- may: record_usage
-- all companies: the function looks at the login's membership itself
SELECT reckoner_commit_credits(job => CAST(:job_id AS uuid), rows_used => CAST(:rows_used AS bigint), key => CAST(:key AS text), reason => CAST(:reason AS text),
  business_time => CAST(:business_at AS timestamptz), batch => CAST(:batch_id AS uuid)) AS reply
