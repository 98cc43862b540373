-- What a bucket held after the last posting before a time, and before the first one after it: what is between was taken without a posting.
-- NULL where there is no such posting. What was posted of that itself, and taken back, is no such posting. Parameters: profile_id, bucket, at (time, as
-- recorded), job_id.
-- may: see_money
-- all companies: the profile was found through the scope
SELECT
  (SELECT balance_after FROM usage_ledger
    WHERE account_id = :profile_id AND kind <> 'charge' AND unit = 'credits' AND bucket = :bucket AND (kind <> 'reserve' OR job_id IS DISTINCT FROM :job_id) AND recorded_at <= :at ORDER BY id DESC LIMIT 1) AS before_it,
  (SELECT balance_after - amount_units FROM usage_ledger
    WHERE account_id = :profile_id AND kind <> 'charge' AND unit = 'credits' AND bucket = :bucket AND (kind <> 'reserve' OR job_id IS DISTINCT FROM :job_id) AND recorded_at > :at ORDER BY id LIMIT 1) AS after_it
