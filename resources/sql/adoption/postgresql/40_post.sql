-- Links, keys, charges, openings and summaries of what is there. One operation for each company, of kind adopt, owns what is posted; charges belong to their
-- usage row, as always.
INSERT INTO operations (company_id, kind, actor, login, role, reason, business_at)
SELECT c.id, 'adopt', left(COALESCE(NULLIF(current_setting('reckoner.actor', true), ''), session_user), 200), session_user, 'admin', 'tables of an older platform taken over', p.at
FROM companies c, reckoner_adoption.place p ORDER BY c.id;
CREATE TABLE reckoner_adoption.acts AS SELECT company_id, id, actor, business_at AS at FROM operations WHERE kind = 'adopt';

-- A draft whose job is known and of which nothing waits is linked, so that late usage follows. Where rows wait, the data checks show them (draft-unreconciled),
-- and the link is made by reconciling; the job remembers its draft.
INSERT INTO draft_links (company_id, draft_job_id, job_id, operation_id)
SELECT k.company_id, k.draft_job_id, k.job_id, a.id
FROM (
  SELECT company_id, draft_job_id, CAST(job_id AS uuid) AS job_id FROM reckoner_adoption.known_drafts
  UNION SELECT company_id, draft_job_id, id FROM jobs WHERE draft_job_id IS NOT NULL
) AS k JOIN reckoner_adoption.acts a ON a.company_id = k.company_id
WHERE NOT EXISTS (SELECT 1 FROM question_generation_usage q WHERE q.company_id = k.company_id AND q.draft_job_id = k.draft_job_id)
ON CONFLICT DO NOTHING;
UPDATE jobs j SET draft_job_id = k.draft_job_id
FROM (
  SELECT d.company_id, d.draft_job_id, MIN(d.job_id) AS job_id, COUNT(*) OVER (PARTITION BY d.company_id, MIN(d.job_id)) AS drafts
  FROM reckoner_adoption.known_drafts d GROUP BY d.company_id, d.draft_job_id
) AS k
WHERE k.drafts = 1 AND j.company_id = k.company_id AND j.id = CAST(k.job_id AS uuid) AND j.draft_job_id IS NULL
  AND EXISTS (SELECT 1 FROM question_generation_usage q WHERE q.company_id = k.company_id AND q.draft_job_id = k.draft_job_id)
  AND NOT EXISTS (SELECT 1 FROM jobs o WHERE o.company_id = k.company_id AND o.draft_job_id = k.draft_job_id);

{{each usage_type}}
INSERT INTO event_keys (company_id, event_id, usage_type, usage_id)
SELECT company_id, event_id, {{type}}, id FROM {{table}} WHERE event_id IS NOT NULL;
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, job_id, operation_id, actor, occurred_at)
SELECT u.company_id, 'company', u.company_id, 'money', 'wallet', -u.cost, 'charge', '{{table}}', CAST(u.id AS text), u.job_id, u.id, a.actor, u.occurred_at
FROM {{table}} u JOIN reckoner_adoption.acts a ON a.company_id = u.company_id WHERE u.cost <> 0 ORDER BY u.occurred_at, u.seq;
INSERT INTO usage_deltas (company_id, day, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
SELECT company_id, billing_day, CAST(date_part('year', DATE '1970-01-01' + billing_day) * 12 + date_part('month', DATE '1970-01-01' + billing_day) - 1 AS integer),
  COALESCE(job_id, '00000000-0000-0000-0000-000000000000'), usage_type, status, COUNT(*), SUM(failed), SUM(quantity), SUM(questions), SUM(cost_nanos),
  SUM(CASE source WHEN 'estimated' THEN cost_nanos ELSE 0 END), SUM(unpriced)
FROM (VALUES (CAST(NULL AS text))) AS absent (draft_job_id), LATERAL (
  SELECT company_id, billing_day, job_id, {{type}} AS usage_type, CASE WHEN job_id IS NOT NULL THEN 2 WHEN draft_job_id IS NOT NULL THEN 1 ELSE 0 END AS status,
    {{failed}} AS failed, {{quantity}} AS quantity, {{questions}} AS questions, COALESCE(cost_nanos, 0) AS cost_nanos, source,
    CASE WHEN cost_nanos IS NULL AND ({{type}} <> 2 OR {{quantity}} > 0) THEN 1 ELSE 0 END AS unpriced
  FROM {{table}}) AS n
GROUP BY company_id, billing_day, job_id, usage_type, status;
{{end}}

-- Purchases of before are in the openings.
UPDATE bucket_purchases p SET operation_id = a.id FROM reckoner_adoption.acts a WHERE a.company_id = p.company_id AND p.operation_id IS NULL;
UPDATE token_purchases p SET operation_id = a.id FROM reckoner_adoption.acts a WHERE a.company_id = p.company_id AND p.operation_id IS NULL;

-- Credits. The older ledger says what went for a job and what came back, not of which bucket: taken is posted where the job says what each bucket gave; what
-- came back came back as monthly (the old rule) where its line does not say otherwise. The opening stands before all of that, so that the sum is what is stored.
CREATE TABLE reckoner_adoption.credit_lines (profile_id uuid, job_id uuid, delta bigint, reason text, at timestamptz, place bigint, monthly bigint, addon bigint);
DO $$
BEGIN
  IF to_regclass('ledger_legacy') IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO reckoner_adoption.credit_lines (profile_id, job_id, delta, reason, at, place)
  SELECT p.id, j.id, l.delta, l.reason, COALESCE(l.at, j.created_at), row_number() OVER (ORDER BY l.at, l.delta)
  FROM (
    SELECT r ->> 'profile_id' AS profile, COALESCE(r ->> 'job_id', substring(r ->> 'reason' FROM '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}')) AS job,
      CAST(COALESCE(r ->> 'delta', r ->> 'amount') AS numeric) AS delta, COALESCE(r ->> 'reason', '') AS reason, CAST(COALESCE(r ->> 'ts', r ->> 'created_at') AS timestamptz) AS at
    FROM (SELECT to_jsonb(o) AS r FROM ledger_legacy o) AS rows
  ) AS l JOIN profiles p ON CAST(p.id AS text) = lower(l.profile) JOIN jobs j ON CAST(j.id AS text) = lower(l.job) AND j.company_id = p.company_id
  WHERE l.delta <> 0 AND l.delta = trunc(l.delta);
END $$;
UPDATE reckoner_adoption.credit_lines l SET monthly = -g.monthly, addon = -g.addon
FROM (
  SELECT id, CASE WHEN meta_json ->> 'monthly_deducted' ~ '^\d{1,18}$' THEN CAST(meta_json ->> 'monthly_deducted' AS bigint) END AS monthly,
    CASE WHEN meta_json ->> 'addon_deducted' ~ '^\d{1,18}$' THEN CAST(meta_json ->> 'addon_deducted' AS bigint) END AS addon
  FROM jobs
) AS g
WHERE g.id = l.job_id AND l.delta < 0 AND g.monthly + g.addon = -l.delta;
UPDATE reckoner_adoption.credit_lines l SET monthly = COALESCE(s.monthly, l.delta), addon = COALESCE(s.addon, 0)
FROM (
  SELECT place, CAST(parts[1] AS bigint) AS monthly, CAST(parts[2] AS bigint) AS addon
  FROM reckoner_adoption.credit_lines LEFT JOIN LATERAL regexp_match(reason, 'monthly: \+(\d{1,18}), addon: \+(\d{1,18})') AS parts ON CAST(parts[1] AS bigint) + CAST(parts[2] AS bigint) = delta
) AS s
WHERE s.place = l.place AND l.delta > 0;
DELETE FROM reckoner_adoption.credit_lines WHERE monthly IS NULL OR addon IS NULL;

-- Where lines are older than the month, the monthly bucket was set anew between: before that it held what the month gives, or what the lines need.
CREATE TABLE reckoner_adoption.credit_openings AS
SELECT p.id AS profile_id, p.company_id, p.credits_reset_at AS reset_at, h.first_at, COALESCE(h.old_monthly, 0) AS old_monthly,
  CASE WHEN h.has_old THEN GREATEST(p.monthly_credits, -COALESCE(h.lowest, 0)) ELSE p.credits_remaining - COALESCE(h.new_monthly, 0) END AS monthly,
  CASE WHEN h.has_old THEN p.credits_remaining - h.new_monthly - h.old_monthly - GREATEST(p.monthly_credits, -COALESCE(h.lowest, 0)) ELSE 0 END AS set_anew,
  p.addon_credits - COALESCE(h.addon, 0) AS addon
FROM profiles p LEFT JOIN (
  SELECT l.profile_id, MIN(l.at) AS first_at, bool_or(l.is_old) AS has_old, COALESCE(SUM(l.monthly) FILTER (WHERE l.is_old), 0) AS old_monthly,
    COALESCE(SUM(l.monthly) FILTER (WHERE NOT l.is_old), 0) AS new_monthly, MIN(l.running) FILTER (WHERE l.is_old) AS lowest, SUM(l.addon) AS addon
  FROM (
    SELECT c.*, c.at < p.credits_reset_at AS is_old, SUM(c.monthly) OVER (PARTITION BY c.profile_id ORDER BY c.place) AS running
    FROM reckoner_adoption.credit_lines c JOIN profiles p ON p.id = c.profile_id
  ) AS l
  GROUP BY l.profile_id
) AS h ON h.profile_id = p.id;

INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, job_id, operation_id, actor, note, balance_after, occurred_at)
SELECT s.company_id, 'profile', s.profile_id, 'credits', s.bucket, s.amount, s.kind, s.job_id, a.id, a.actor, s.note,
  CASE WHEN s.place <> 0 OR s.kind = 'opening' THEN SUM(s.amount) OVER (PARTITION BY s.profile_id, s.bucket ORDER BY s.at, s.place, s.kind) END, s.at
FROM (
  SELECT o.company_id, o.profile_id, b.bucket, b.amount, 'opening' AS kind, CAST(NULL AS uuid) AS job_id, 'balance as it was taken over' AS note,
    LEAST(o.first_at - interval '1 second', p.at) AS at, -1 AS place
  FROM reckoner_adoption.credit_openings o, reckoner_adoption.place p, LATERAL (VALUES ('monthly', o.monthly), ('addon', o.addon)) AS b (bucket, amount)
  UNION ALL
  SELECT o.company_id, o.profile_id, 'monthly', o.set_anew, 'reset', NULL, 'monthly credits set anew', o.reset_at, 0
  FROM reckoner_adoption.credit_openings o WHERE o.set_anew <> 0
  UNION ALL
  SELECT o.company_id, l.profile_id, b.bucket, b.amount, CASE WHEN l.delta < 0 THEN 'reserve' ELSE 'refund' END, l.job_id, NULLIF(l.reason, ''), l.at, l.place
  FROM reckoner_adoption.credit_lines l JOIN reckoner_adoption.credit_openings o ON o.profile_id = l.profile_id, LATERAL (VALUES ('monthly', l.monthly), ('addon', l.addon)) AS b (bucket, amount)
  WHERE b.amount <> 0
) AS s JOIN reckoner_adoption.acts a ON a.company_id = s.company_id
ORDER BY s.at, s.place, s.profile_id, s.bucket DESC;

-- Tokens: what remains. What was logged before is in it.
UPDATE token_usage_logs l SET operation_id = COALESCE((SELECT a.id FROM reckoner_adoption.acts a WHERE a.company_id = l.company_id), (SELECT a.id FROM reckoner_adoption.acts a ORDER BY a.company_id LIMIT 1))
WHERE l.operation_id IS NULL;
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, operation_id, actor, note, balance_after, occurred_at)
SELECT t.company_id, 'allocation', t.id, 'tokens', 'allocation', t.remaining_tokens, 'opening', a.id, a.actor, 'balance as it was taken over', t.remaining_tokens, a.at
FROM company_token_allocations t JOIN reckoner_adoption.acts a ON a.company_id = t.company_id ORDER BY t.company_id, t.id;

-- Minutes. Where the counter agrees with the metrics of its period, they are posted, base first, in the order of time; where it does not, they wait for
-- minutes-drift. Add-on minutes that were bought, not used and are not left were cleared: the ledger says both, so that addon-lost finds them.
CREATE TABLE reckoner_adoption.minutes AS
SELECT o.id, o.company_id, o.base_minutes, o.overage_minutes, o.overage_minutes_used, o.current_period_start AS starts_at, o.current_period_end AS ends_at,
  COALESCE(o.used_minutes = m.metered, false) AS is_sound,
  CASE WHEN reckoner_adoption.has('organizations', 'overage_minutes_used') THEN COALESCE(b.bought, 0) ELSE 0 END AS bought
FROM organizations o LEFT JOIN LATERAL (
  SELECT COALESCE(SUM(u.metric_value), 0) AS metered FROM usage_metrics u
  WHERE u.organization_id = o.id AND u.metric_type = 'minutes_transcribed' AND u.occurred_at >= o.current_period_start AND u.occurred_at < o.current_period_end
    AND o.current_period_start < o.current_period_end
) AS m ON o.current_period_start < o.current_period_end LEFT JOIN LATERAL (
  SELECT SUM(p.quantity) AS bought FROM bucket_purchases p WHERE p.account_id = o.id AND p.unit = 'minutes' AND p.bucket = 'addon' AND p.undone_at IS NULL
) AS b ON true;
INSERT INTO billing_periods (organization_id, company_id, starts_at, ends_at, base_minutes)
SELECT id, company_id, starts_at, ends_at, base_minutes FROM reckoner_adoption.minutes WHERE is_sound;
UPDATE usage_metrics u SET base_minutes = s.base, addon_minutes = u.metric_value - s.base, operation_id = a.id
FROM (
  SELECT n.id, n.company_id, LEAST(n.running, n.base_minutes) - LEAST(n.running - n.metric_value, n.base_minutes) AS base
  FROM (
    SELECT x.id, x.company_id, x.metric_value, m.base_minutes, SUM(x.metric_value) OVER (PARTITION BY x.organization_id ORDER BY x.occurred_at, x.seq) AS running
    FROM usage_metrics x JOIN reckoner_adoption.minutes m ON m.id = x.organization_id AND m.is_sound AND x.occurred_at >= m.starts_at AND x.occurred_at < m.ends_at
    WHERE x.metric_type = 'minutes_transcribed'
  ) AS n
) AS s JOIN reckoner_adoption.acts a ON a.company_id = s.company_id
WHERE s.id = u.id;
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, operation_id, actor, note, balance_after, occurred_at)
SELECT s.company_id, 'organization', s.id, 'minutes', s.bucket, s.amount, s.kind, CASE WHEN s.metric IS NOT NULL THEN 'usage_metrics' END, CAST(s.metric AS text), a.id, a.actor, s.note,
  SUM(s.amount) OVER (PARTITION BY s.id, s.bucket ORDER BY s.place, s.at, s.metric), s.at
FROM (
  SELECT m.company_id, m.id, 'base' AS bucket, m.base_minutes AS amount, 'opening' AS kind, CAST(NULL AS uuid) AS metric, 'minutes of the period' AS note, m.starts_at AS at, 0 AS place
  FROM reckoner_adoption.minutes m WHERE m.is_sound
  UNION ALL
  SELECT m.company_id, m.id, 'addon', COALESCE(d.drawn, 0) + CASE WHEN m.bought > 0 THEN GREATEST(m.overage_minutes, m.bought - m.overage_minutes_used) ELSE m.overage_minutes END,
    'opening', NULL, 'balance as it was taken over', CASE WHEN m.is_sound THEN LEAST(m.starts_at, p.at) ELSE p.at END, 0
  FROM reckoner_adoption.minutes m CROSS JOIN reckoner_adoption.place p LEFT JOIN (
    SELECT organization_id, SUM(addon_minutes) AS drawn FROM usage_metrics WHERE operation_id IS NOT NULL GROUP BY organization_id) AS d ON d.organization_id = m.id
  UNION ALL
  SELECT m.company_id, m.id, 'addon', m.overage_minutes - (m.bought - m.overage_minutes_used), 'expire', NULL, 'bought, not used and not there when it was taken over', p.at, 2
  FROM reckoner_adoption.minutes m, reckoner_adoption.place p WHERE m.bought > 0 AND m.bought - m.overage_minutes_used > m.overage_minutes
  UNION ALL
  SELECT u.company_id, u.organization_id, b.bucket, -b.amount, 'consume', u.id, NULL, u.occurred_at, 1
  FROM usage_metrics u, LATERAL (VALUES ('base', u.base_minutes), ('addon', u.addon_minutes)) AS b (bucket, amount)
  WHERE u.operation_id IS NOT NULL AND b.amount > 0
) AS s JOIN reckoner_adoption.acts a ON a.company_id = s.company_id
ORDER BY s.place, s.at, s.id, s.bucket DESC;
