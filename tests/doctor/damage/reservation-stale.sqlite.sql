-- choose end=refund
-- A batch was started two days ago, and the worker never came back to say how it ended.
UPDATE credit_reservations SET reserved_at = reserved_at - 2 * 86400000000
WHERE job_id = (SELECT job_id FROM credit_reservations WHERE state = 'reserved' ORDER BY job_id LIMIT 1)
