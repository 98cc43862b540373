-- Reserves credits for a job by the database's function; answers its reply (JSON). Parameters: profile_id, job_id, wanted (rows),
-- key, reason (text), business_at (time), batch_id.
-- may: record_usage
-- all companies: the function looks at the login's membership itself
SELECT reckoner_reserve_credits(profile => CAST(:profile_id AS uuid), job => CAST(:job_id AS uuid), rows => CAST(:wanted AS bigint), key => CAST(:key AS text), reason => CAST(:reason AS text),
  business_time => CAST(:business_at AS timestamptz), batch => CAST(:batch_id AS uuid)) AS reply
