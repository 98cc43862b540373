-- Credits reserved before a time, or for a job that is finished; failed jobs are another matter (credit_refund_missing). Parameter: before (time). Order:
-- company, job.
-- may: administer
SELECT c.*, p.email AS email FROM {{part credit_jobs}}
WHERE c.state = 'reserved' AND c.status <> 'failed' AND (c.reserved_at < :before OR c.status = 'completed' OR c.deleted_at IS NOT NULL)
ORDER BY c.company_id, c.job_id
