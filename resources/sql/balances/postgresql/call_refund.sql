-- Refunds the credits of a job by the database's function; answers its reply (JSON). Parameters: job_id, wanted (rows, or NULL), monthly, addon (or NULL),
-- assume_monthly, goodwill (flags), key, reason (text), business_at (time), batch_id.
-- may: record_usage
-- all companies: the function looks at the login's membership itself
SELECT reckoner_refund_credits(job => CAST(:job_id AS uuid), rows => CAST(:wanted AS bigint), monthly => CAST(:monthly AS bigint), addon => CAST(:addon AS bigint),
  assume_monthly => CAST(:assume_monthly AS boolean), goodwill => CAST(:goodwill AS boolean), key => CAST(:key AS text), reason => CAST(:reason AS text),
  business_time => CAST(:business_at AS timestamptz), batch => CAST(:batch_id AS uuid)) AS reply
