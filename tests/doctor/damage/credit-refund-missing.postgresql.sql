-- with rules
-- The platform marked a running job as failed by itself, and nobody gave the credits back.
UPDATE jobs SET status = 'failed' WHERE id = (SELECT job_id FROM credit_reservations WHERE state = 'reserved' ORDER BY job_id LIMIT 1)
