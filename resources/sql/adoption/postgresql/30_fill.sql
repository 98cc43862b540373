-- What ours have and theirs had not, worked out from what is there. Nothing that they knew is changed, but for a link that is none: a job that is none of the
-- company's goes to draft_job_id or given_job_id, a duration that is none to rejected_value. Their triggers rest, ours are not laid yet.
UPDATE organizations SET company_id = id WHERE company_id IS NULL;
UPDATE usage_metrics m SET company_id = o.company_id FROM organizations o WHERE o.id = m.organization_id AND m.company_id IS NULL;
UPDATE organization_members m SET company_id = o.company_id FROM organizations o WHERE o.id = m.organization_id AND m.company_id IS NULL;

INSERT INTO companies (id, name, currency, timezone, created_at)
SELECT f.id, CAST(f.id AS text), 'USD', 'UTC', now()
FROM (
  SELECT company_id AS id FROM profiles UNION SELECT company_id FROM organizations UNION SELECT company_id FROM organization_members UNION SELECT company_id FROM jobs
  UNION SELECT company_id FROM job_applications UNION SELECT company_id FROM cv_parsing_usage UNION SELECT company_id FROM question_generation_usage
  UNION SELECT company_id FROM video_interview_usage UNION SELECT company_id FROM token_purchases UNION SELECT company_id FROM company_token_allocations
  UNION SELECT company_id FROM token_usage_logs UNION SELECT company_id FROM bucket_purchases UNION SELECT company_id FROM usage_metrics
) AS f
WHERE f.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM companies c WHERE c.id = f.id)
ORDER BY f.id;

UPDATE companies SET name = COALESCE(NULLIF(name, ''), CAST(id AS text)), created_at = COALESCE(created_at, now()) WHERE name IS NULL OR name = '' OR created_at IS NULL;
DO $$
DECLARE
  unknown text;
BEGIN
  SELECT string_agg(DISTINCT timezone, ', ') INTO unknown FROM companies c WHERE NOT EXISTS (SELECT 1 FROM zone_offsets z WHERE z.timezone = c.timezone);
  IF unknown IS NOT NULL THEN
    RAISE EXCEPTION 'reckoner:invalid_state: Companies have time zones that are none (%); set IANA names first.', unknown USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END $$;
-- The month that a balance is of: this one.
UPDATE profiles p SET email = COALESCE(NULLIF(p.email, ''), CAST(p.id AS text)), created_at = COALESCE(p.created_at, now()),
  monthly_credits = CASE WHEN reckoner_adoption.has('profiles', 'monthly_credits') THEN p.monthly_credits ELSE p.credits_remaining END,
  credits_reset_at = COALESCE(p.credits_reset_at, date_trunc('month', a.at AT TIME ZONE c.timezone) AT TIME ZONE c.timezone)
FROM companies c, reckoner_adoption.place a WHERE c.id = p.company_id;
UPDATE organizations SET name = COALESCE(NULLIF(name, ''), CAST(id AS text)), created_at = COALESCE(created_at, now()) WHERE name IS NULL OR name = '' OR created_at IS NULL;
UPDATE jobs SET title = COALESCE(NULLIF(title, ''), CAST(id AS text)), created_at = COALESCE(created_at, now()) WHERE title IS NULL OR title = '' OR created_at IS NULL;
UPDATE job_applications SET created_at = now() WHERE created_at IS NULL;
UPDATE usage_failures SET created_at = now() WHERE created_at IS NULL;
UPDATE token_purchases SET purchased_at = now() WHERE purchased_at IS NULL;
UPDATE bucket_purchases SET purchased_at = now() WHERE purchased_at IS NULL;
UPDATE usage_metrics SET created_at = COALESCE(created_at, occurred_at, now()), occurred_at = COALESCE(occurred_at, created_at, now());
UPDATE company_token_allocations SET created_at = COALESCE(created_at, starts_at, now()), starts_at = COALESCE(starts_at, created_at, now()),
  allocated_tokens = COALESCE(allocated_tokens, used_tokens + remaining_tokens), remaining_tokens = COALESCE(remaining_tokens, GREATEST(0, allocated_tokens - used_tokens));
-- Of tokens that were not told apart all count as input: the total stays what it is.
UPDATE token_usage_logs SET created_at = COALESCE(created_at, occurred_at, now()), occurred_at = COALESCE(occurred_at, created_at, now()),
  operation_type = COALESCE(operation_type, 'unknown'), tokens_used = COALESCE(tokens_used, input_tokens + output_tokens),
  input_tokens = CASE WHEN tokens_used IS NOT NULL AND NOT reckoner_adoption.has('token_usage_logs', 'input_tokens') THEN tokens_used - output_tokens ELSE input_tokens END;

-- The billing day of an instant in a company's zone.
CREATE FUNCTION reckoner_adoption.billing_day(of_zone text, at timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CAST(floor((date_part('epoch', at) + COALESCE(
    (SELECT z.offset_seconds FROM zone_offsets z WHERE z.timezone = of_zone AND z.from_at <= at ORDER BY z.from_at DESC LIMIT 1),
    (SELECT z.offset_seconds FROM zone_offsets z WHERE z.timezone = of_zone ORDER BY z.from_at LIMIT 1))) / 86400) AS integer)
$$;

-- A draft and its job in one row: that is known of the draft. Kept before the row loses the draft.
CREATE TABLE reckoner_adoption.known_drafts AS
SELECT q.company_id, q.draft_job_id, MIN(CAST(q.job_id AS text)) AS job_id
FROM question_generation_usage q JOIN jobs j ON j.id = q.job_id AND j.company_id = q.company_id
WHERE q.draft_job_id IS NOT NULL AND q.draft_job_id <> CAST(q.job_id AS text)
GROUP BY q.company_id, q.draft_job_id HAVING COUNT(DISTINCT q.job_id) = 1;

UPDATE cv_parsing_usage u SET created_at = COALESCE(u.created_at, u.occurred_at, now()), occurred_at = COALESCE(u.occurred_at, u.created_at, now()),
  job_id = r.job_id, given_job_id = CASE WHEN r.job_id IS NULL THEN COALESCE(u.given_job_id, u.job_id) ELSE u.given_job_id END,
  cost_source = CASE WHEN u.cost IS NULL THEN 'list' ELSE 'adopted' END, billing_day = reckoner_adoption.billing_day(r.timezone, COALESCE(u.occurred_at, u.created_at, now()))
FROM (SELECT n.id, j.id AS job_id, c.timezone FROM cv_parsing_usage n JOIN companies c ON c.id = n.company_id LEFT JOIN jobs j ON j.id = n.job_id AND j.company_id = n.company_id) AS r
WHERE r.id = u.id;
UPDATE question_generation_usage u SET created_at = COALESCE(u.created_at, u.occurred_at, now()), occurred_at = COALESCE(u.occurred_at, u.created_at, now()),
  job_id = r.job_id, draft_job_id = CASE WHEN r.job_id IS NULL THEN COALESCE(u.draft_job_id, CAST(u.job_id AS text)) END,
  prompt_tokens = CASE WHEN u.total_tokens > 0 AND NOT reckoner_adoption.has('question_generation_usage', 'prompt_tokens') THEN u.total_tokens - u.completion_tokens ELSE u.prompt_tokens END,
  total_tokens = COALESCE(u.total_tokens, u.prompt_tokens + u.completion_tokens),
  cost_source = CASE WHEN u.cost IS NULL THEN 'list' ELSE 'adopted' END, billing_day = reckoner_adoption.billing_day(r.timezone, COALESCE(u.occurred_at, u.created_at, now()))
FROM (SELECT n.id, j.id AS job_id, c.timezone FROM question_generation_usage n JOIN companies c ON c.id = n.company_id LEFT JOIN jobs j ON j.id = n.job_id AND j.company_id = n.company_id) AS r
WHERE r.id = u.id;
UPDATE video_interview_usage u SET created_at = COALESCE(u.created_at, u.occurred_at, now()), occurred_at = COALESCE(u.occurred_at, u.created_at, now()),
  job_id = r.job_id, given_job_id = CASE WHEN r.job_id IS NULL THEN COALESCE(u.given_job_id, u.job_id) ELSE u.given_job_id END,
  rejected_value = CASE WHEN r.is_none THEN COALESCE(u.rejected_value, CAST(COALESCE(u.duration_minutes, u.duration_seconds) AS text)) ELSE u.rejected_value END,
  duration_minutes = CASE WHEN r.is_none THEN NULL ELSE COALESCE(u.duration_minutes, GREATEST(1, u.duration_seconds / 60 + CASE WHEN u.duration_seconds % 60 >= 30 THEN 1 ELSE 0 END)) END,
  duration_seconds = CASE WHEN r.is_none OR u.duration_seconds < 0 THEN NULL ELSE u.duration_seconds END,
  cost_source = CASE WHEN u.cost IS NULL THEN 'list' ELSE 'adopted' END, billing_day = reckoner_adoption.billing_day(r.timezone, COALESCE(u.occurred_at, u.created_at, now()))
FROM (
  SELECT n.id, j.id AS job_id, c.timezone, (n.duration_minutes IS NOT NULL OR n.duration_seconds IS NOT NULL) AND COALESCE(n.duration_minutes, n.duration_seconds) <= 0 AS is_none
  FROM video_interview_usage n JOIN companies c ON c.id = n.company_id LEFT JOIN jobs j ON j.id = n.job_id AND j.company_id = n.company_id
) AS r
WHERE r.id = u.id;
