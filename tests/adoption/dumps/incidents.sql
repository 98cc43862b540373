-- On top of clean.sql: what went wrong on the older platform, once each.
-- A job was saved with its draft id, and the questions of the draft never followed; another draft was never saved.
INSERT INTO jobs (id, company_id, title, draft_job_id, created_at) VALUES
  ('40000000-0000-4000-8000-000000000011', '10000000-0000-4000-8000-000000000001', 'Carpenter', '4d000000-0000-4000-8000-000000000011', '2026-11-06 08:00:00+00');
INSERT INTO question_generation_usage (id, company_id, job_id, prompt_tokens, completion_tokens, total_tokens, question_count, cost, created_at) VALUES
  ('a0000000-0000-4000-8000-000000000011', '10000000-0000-4000-8000-000000000001', '4d000000-0000-4000-8000-000000000011', 600, 400, 1000, 5, 0.0020, '2026-11-06 07:00:00+00'),
  ('a0000000-0000-4000-8000-000000000012', '10000000-0000-4000-8000-000000000001', '4d000000-0000-4000-8000-000000000011', 600, 400, 1000, 5, 0.0020, '2026-11-06 07:30:00+00'),
  ('a0000000-0000-4000-8000-000000000013', '10000000-0000-4000-8000-000000000001', '4d000000-0000-4000-8000-000000000012', 1500, 500, 2000, 10, 0.0040, '2026-09-01 07:30:00+00');
-- 300 add-on minutes bought, 100 used, and the month's end cleared the other 200. A second counter knows less than was metered.
INSERT INTO organizations (id, company_id, name, base_minutes, used_minutes, overage_minutes, overage_minutes_used, current_period_start, current_period_end) VALUES
  ('30000000-0000-4000-8000-000000000011', '10000000-0000-4000-8000-000000000001', 'Campus', 600, 0, 0, 100, '2026-11-01 00:00:00+00', '2026-12-01 00:00:00+00'),
  ('30000000-0000-4000-8000-000000000012', '10000000-0000-4000-8000-000000000001', 'Field Team', 600, 120, 0, 0, '2026-11-01 00:00:00+00', '2026-12-01 00:00:00+00');
INSERT INTO bucket_purchases (company_id, account_id, unit, bucket, quantity, purchased_at) VALUES
  ('10000000-0000-4000-8000-000000000001', '30000000-0000-4000-8000-000000000011', 'minutes', 'addon', 300, '2026-08-05 10:00:00+00');
INSERT INTO usage_metrics (organization_id, metric_type, metric_value, created_at) VALUES
  ('30000000-0000-4000-8000-000000000012', 'minutes_transcribed', 120, '2026-11-03 10:00:00+00'),
  ('30000000-0000-4000-8000-000000000012', 'minutes_transcribed', 45, '2026-11-04 10:00:00+00');
-- 500/5000: 2,000 taken, given back as 2000/3500, then 1,800 used. And a job that cost credits of which nobody knows what each bucket gave.
INSERT INTO profiles (id, company_id, email, credits_remaining, addon_credits, monthly_credits, created_at) VALUES
  ('20000000-0000-4000-8000-000000000011', '10000000-0000-4000-8000-000000000001', 'dot@one.example', 200, 3500, 500, '2026-01-10 09:00:00'),
  ('20000000-0000-4000-8000-000000000012', '10000000-0000-4000-8000-000000000002', 'eve@two.example', 700, 400, 1000, '2026-01-10 09:00:00');
INSERT INTO jobs (id, company_id, title, status, created_by, meta_json, created_at) VALUES
  ('40000000-0000-4000-8000-000000000021', '10000000-0000-4000-8000-000000000001', 'CV batch of the spring campaign', 'failed', '20000000-0000-4000-8000-000000000011',
    '{"credit_cost": 2000, "credits_deducted": true, "monthly_deducted": 500, "addon_deducted": 1500}', '2026-11-07 08:00:00+00'),
  ('40000000-0000-4000-8000-000000000022', '10000000-0000-4000-8000-000000000001', 'CV batch of the summer campaign', 'completed', '20000000-0000-4000-8000-000000000011',
    '{"credit_cost": 1800, "credits_deducted": true, "monthly_deducted": 1800, "addon_deducted": 0}', '2026-11-08 08:00:00+00'),
  ('40000000-0000-4000-8000-000000000023', '10000000-0000-4000-8000-000000000002', 'CV batch from before', 'completed', '20000000-0000-4000-8000-000000000012',
    '{"credit_cost": 800, "credits_deducted": true}', '2026-11-09 08:00:00+00');
INSERT INTO ledger (profile_id, job_id, delta, reason, ts) VALUES
  ('20000000-0000-4000-8000-000000000011', '40000000-0000-4000-8000-000000000021', -2000, 'job reserve: 40000000-0000-4000-8000-000000000021', '2026-11-07 08:00:00+00'),
  ('20000000-0000-4000-8000-000000000011', NULL, 2000, 'job refund: 40000000-0000-4000-8000-000000000021', '2026-11-07 09:00:00+00'),
  ('20000000-0000-4000-8000-000000000011', '40000000-0000-4000-8000-000000000022', -1800, 'job reserve: 40000000-0000-4000-8000-000000000022', '2026-11-08 08:00:00+00'),
  ('20000000-0000-4000-8000-000000000012', '40000000-0000-4000-8000-000000000023', -800, 'job reserve: 40000000-0000-4000-8000-000000000023', '2026-11-09 08:00:00+00');
-- Calls that no company is named for; one of them analysed an application.
UPDATE job_applications SET ai_analyzed_at = '2026-11-02 10:00:00+00';
INSERT INTO token_usage_logs (id, job_application_id, operation_type, tokens_used, input_tokens, output_tokens, model_used, total_cost, created_at) VALUES
  ('90000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', 'cv_analyze', 2000, 1500, 500, 'gpt-4o-mini', 0.000525, '2026-11-02 10:00:00+00'),
  ('90000000-0000-4000-8000-000000000002', NULL, 'scoring', 900, 700, 200, 'gpt-4o-mini', NULL, '2026-11-03 10:00:00+00');
