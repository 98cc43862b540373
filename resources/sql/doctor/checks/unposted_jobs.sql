-- Jobs that another program charged credits for (a cost in meta_json, no reservation) and of which the ledger knows nothing, or no more. Order: profile.
-- may: administer
SELECT j.created_by AS profile_id, j.meta_json AS meta_json
FROM jobs j
WHERE j.company_id IN (:companies) AND j.created_by IS NOT NULL AND (j.meta_json ->> 'credit_cost') IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM credit_reservations r WHERE r.job_id = j.id)
  AND j.id NOT IN (
    SELECT l.job_id FROM usage_ledger l
    WHERE l.company_id IN (:companies) AND l.kind <> 'charge' AND l.unit = 'credits' AND l.job_id IS NOT NULL
    GROUP BY l.job_id
    HAVING SUM(CASE WHEN l.kind = 'reserve' THEN l.amount_units ELSE 0 END) <> 0 OR SUM(CASE WHEN l.kind = 'reserve' THEN 0 ELSE 1 END) > 0)
ORDER BY j.created_by
