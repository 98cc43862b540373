-- broken
-- The platform's own repair job refunded once more what had come back already.
INSERT INTO operations (id, company_id, kind, actor, login, role, business_at)
SELECT x'0d0c0000000070008000000000000002', company_id, 'import', 'platform 1.x', 'platform', 'backend', 1795168800000000 FROM credit_reservations WHERE job_id = (SELECT job_id FROM credit_reservations WHERE state = 'refunded' ORDER BY job_id LIMIT 1);
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, job_id, operation_id, actor, note, balance_after, occurred_at)
SELECT r.company_id, 'profile', r.profile_id, 'credits', 'monthly', r.cost, 'refund', r.job_id, x'0d0c0000000070008000000000000002', 'platform 1.x', 'job refund', p.credits_remaining + r.cost, 1795168800000000
FROM credit_reservations r JOIN profiles p ON p.id = r.profile_id WHERE r.job_id = (SELECT job_id FROM credit_reservations WHERE state = 'refunded' ORDER BY job_id LIMIT 1);
UPDATE profiles SET credits_remaining = credits_remaining + (SELECT r.cost FROM credit_reservations r WHERE r.job_id = (SELECT job_id FROM credit_reservations WHERE state = 'refunded' ORDER BY job_id LIMIT 1))
WHERE id = (SELECT r.profile_id FROM credit_reservations r WHERE r.job_id = (SELECT job_id FROM credit_reservations WHERE state = 'refunded' ORDER BY job_id LIMIT 1))
