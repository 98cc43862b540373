-- The old platform gave all of a failed job's credits back as monthly ones, although two thirds of them were add-on.
INSERT INTO jobs (id, company_id, title, kind, status, row_count, created_by, meta_json, created_at)
SELECT x'0d0c0000000070008000000000000001', company_id, 'CV batch of the old platform', 'batch', 'failed', 30, id, '{"credit_cost": 30, "credits_deducted": true, "monthly_deducted": 10, "addon_deducted": 20}', 1795165200000000
FROM profiles WHERE id = (SELECT id FROM profiles WHERE credits_remaining >= 10 ORDER BY id LIMIT 1);
INSERT INTO operations (id, company_id, kind, actor, login, role, business_at)
SELECT x'0d0c0000000070008000000000000002', company_id, 'import', 'platform 1.x', 'platform', 'backend', 1795168800000000 FROM jobs WHERE id = x'0d0c0000000070008000000000000001';
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, job_id, operation_id, actor, note, balance_after, occurred_at)
SELECT company_id, 'profile', id, 'credits', 'addon', 20, 'grant', NULL, x'0d0c0000000070008000000000000002', 'platform 1.x', 'credits granted', addon_credits + 20, 1795168800000000 FROM profiles WHERE id = (SELECT created_by FROM jobs WHERE id = x'0d0c0000000070008000000000000001');
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, job_id, operation_id, actor, note, balance_after, occurred_at)
SELECT company_id, 'profile', id, 'credits', 'monthly', -10, 'reserve', x'0d0c0000000070008000000000000001', x'0d0c0000000070008000000000000002', 'platform 1.x', 'job reserve', credits_remaining - 10, 1795168800000000 FROM profiles WHERE id = (SELECT created_by FROM jobs WHERE id = x'0d0c0000000070008000000000000001');
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, job_id, operation_id, actor, note, balance_after, occurred_at)
SELECT company_id, 'profile', id, 'credits', 'addon', -20, 'reserve', x'0d0c0000000070008000000000000001', x'0d0c0000000070008000000000000002', 'platform 1.x', 'job reserve', addon_credits, 1795168800000000 FROM profiles WHERE id = (SELECT created_by FROM jobs WHERE id = x'0d0c0000000070008000000000000001');
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, job_id, operation_id, actor, note, balance_after, occurred_at)
SELECT company_id, 'profile', id, 'credits', 'monthly', 30, 'refund', x'0d0c0000000070008000000000000001', x'0d0c0000000070008000000000000002', 'platform 1.x', 'job refund', credits_remaining + 20, 1795168800000000 FROM profiles WHERE id = (SELECT created_by FROM jobs WHERE id = x'0d0c0000000070008000000000000001');
UPDATE profiles SET credits_remaining = credits_remaining + 20 WHERE id = (SELECT created_by FROM jobs WHERE id = x'0d0c0000000070008000000000000001')
