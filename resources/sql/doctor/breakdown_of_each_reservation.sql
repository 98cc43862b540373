-- The breakdown that a job shows (meta_json) is that of its reservation. Answers reservations checked and reservations broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN b.cost = CAST(r.cost AS text) AND b.monthly = CAST(r.monthly AS text) AND b.addon = CAST(r.addon AS text) THEN 0 ELSE 1 END), 0) AS bigint) AS broken
FROM credit_reservations r LEFT JOIN (
  SELECT id, CAST((meta_json ->> 'credit_cost') AS text) AS cost, CAST((meta_json ->> 'monthly_deducted') AS text) AS monthly,
    CAST((meta_json ->> 'addon_deducted') AS text) AS addon
  FROM jobs
) AS b ON b.id = r.job_id
