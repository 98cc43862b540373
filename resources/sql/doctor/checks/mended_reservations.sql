-- Reservations that a fix changed, or whose job it posted a correction for, and that fix stands: the job, and when it was last.
-- may: administer
SELECT c.row_key AS row_key, NULL AS job_id, {{us:MAX(o.recorded_at)}} AS mended_at
FROM operations o JOIN operation_changes c ON c.operation_id = o.id
WHERE o.company_id IN (:companies) AND o.kind = 'fix' AND o.reversed_by IS NULL AND c.table_name = 'credit_reservations'
GROUP BY c.row_key
UNION ALL
SELECT NULL, l.job_id, {{us:MAX(o.recorded_at)}}
FROM operations o JOIN usage_ledger l ON l.operation_id = o.id
WHERE o.company_id IN (:companies) AND o.kind = 'fix' AND o.reversed_by IS NULL AND l.kind = 'correction' AND l.unit = 'credits' AND l.job_id IS NOT NULL
GROUP BY l.job_id
