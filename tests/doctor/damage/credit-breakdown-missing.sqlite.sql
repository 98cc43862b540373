-- with rules
-- broken
-- A service of the platform took credits from the profile without a word to the ledger, and kept no more than the cost.
INSERT INTO jobs (id, company_id, title, kind, status, row_count, created_by, meta_json)
SELECT x'0d0c0000000070008000000000000001', company_id, 'CV batch of another service', 'batch', 'completed', 40, id, '{"credit_cost": 40, "credits_deducted": true}'
FROM profiles WHERE id = (SELECT id FROM profiles WHERE credits_remaining >= 40 ORDER BY id LIMIT 1);
UPDATE profiles SET credits_remaining = credits_remaining - 40 WHERE id = (SELECT created_by FROM jobs WHERE id = x'0d0c0000000070008000000000000001')
