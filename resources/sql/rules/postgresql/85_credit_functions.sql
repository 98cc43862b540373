-- Credits of a profile, for back ends: reserve, commit, roll back, refund. Monthly credits are drawn first; what comes back goes to the bucket that gave it,
-- add-on first; a monthly reset that is due happens first, as an operation of its own. The profile is held before its job, in every step. Source: domain.md,
-- "Credits: two buckets". The same steps on SQLite: balances/credits_steps.

-- The start of a billing day of a zone: its midnight, or the first moment after it where the clock is put forward over midnight.
CREATE OR REPLACE FUNCTION reckoner_day_start(of_zone text, day date) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT GREATEST(z.from_at, CAST(day AS timestamp) AT TIME ZONE 'UTC' - make_interval(secs => z.offset_seconds))
    FROM zone_offsets z
    WHERE z.timezone = of_zone
      AND z.from_at >= COALESCE((SELECT max(from_at) FROM zone_offsets WHERE timezone = of_zone AND from_at < CAST(day AS timestamp) AT TIME ZONE 'UTC' - interval '2 days'), '-infinity')
      AND COALESCE((SELECT CAST((n.from_at - interval '1 second') AT TIME ZONE 'UTC' + make_interval(secs => z.offset_seconds) AS date)
        FROM zone_offsets n WHERE n.timezone = of_zone AND n.from_at > z.from_at ORDER BY n.from_at LIMIT 1), DATE 'infinity') >= day
    ORDER BY z.from_at
    LIMIT 1);
END $$;

CREATE OR REPLACE FUNCTION reckoner_day_of(of_zone text, at timestamptz) RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CAST(at AT TIME ZONE 'UTC' + make_interval(secs => COALESCE((SELECT seconds FROM reckoner_zone_offset(of_zone, at)),
      (SELECT offset_seconds FROM zone_offsets WHERE timezone = of_zone ORDER BY from_at LIMIT 1))) AS date));
END $$;

-- The start of the billing month that an instant lies in: by the offset of that instant, unless the clock was changed since, or shortly before.
CREATE OR REPLACE FUNCTION reckoner_month_start(of_company uuid, at timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
  zone record;
BEGIN
  SELECT z.from_at, date_trunc('month', at AT TIME ZONE 'UTC' + make_interval(secs => z.offset_seconds)) AT TIME ZONE 'UTC' - make_interval(secs => z.offset_seconds) AS month
  INTO zone
  FROM companies c CROSS JOIN LATERAL (SELECT o.from_at, o.offset_seconds FROM zone_offsets o WHERE o.timezone = c.timezone AND o.from_at <= at ORDER BY o.from_at DESC LIMIT 1) z
  WHERE c.id = of_company;
  IF zone.from_at <= zone.month - interval '2 days' THEN
    RETURN zone.month;
  END IF;
  RETURN (SELECT reckoner_day_start(timezone, CAST(date_trunc('month', CAST(reckoner_day_of(timezone, at) AS timestamp)) AS date)) FROM companies WHERE id = of_company);
END $$;

CREATE OR REPLACE FUNCTION reckoner_credit_reply(job uuid, state text, cost bigint, monthly bigint, addon bigint, expired bigint, before profiles, after profiles)
RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN jsonb_build_object('job_id', job, 'profile_id', after.id, 'state', state, 'cost', cost, 'monthly', monthly, 'addon', addon, 'expired', expired,
      'previous', jsonb_build_object('monthly', before.credits_remaining, 'addon', before.addon_credits),
      'balance', jsonb_build_object('monthly', after.credits_remaining, 'addon', after.addon_credits));
END $$;

CREATE OR REPLACE FUNCTION reckoner_post_credits(operation operations, profile uuid, monthly bigint, addon bigint, of_kind text, of_job uuid, of_note text, at timestamptz)
RETURNS profiles LANGUAGE plpgsql AS $$
DECLARE
  after profiles;
BEGIN
  UPDATE profiles p SET credits_remaining = p.credits_remaining + monthly, addon_credits = p.addon_credits + addon
  WHERE p.id = profile AND p.company_id = operation.company_id AND p.credits_remaining + monthly >= 0 AND p.addon_credits + addon >= 0 AND (monthly <> 0 OR addon <> 0)
  RETURNING * INTO after;
  IF NOT FOUND THEN -- nothing to post, or more than a bucket holds, which is refused by the bucket
    PERFORM reckoner_post(operation, 'profile', profile, 'credits', 'monthly', monthly, of_kind, of_note, of_job, NULL, NULL, at),
      reckoner_post(operation, 'profile', profile, 'credits', 'addon', addon, of_kind, of_note, of_job, NULL, NULL, at);
    SELECT * INTO after FROM profiles WHERE id = profile;
    RETURN after;
  END IF;
  INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, job_id, operation_id, actor, reason, note, balance_after, occurred_at)
  SELECT operation.company_id, 'profile', profile, 'credits', line.bucket, line.amount, of_kind, of_job, operation.id, operation.actor, operation.reason, of_note, line.balance, at
  FROM (VALUES ('monthly', monthly, after.credits_remaining), ('addon', addon, after.addon_credits)) AS line (bucket, amount, balance)
  WHERE line.amount <> 0;
  RETURN after;
END $$;

-- A profile, held until the transaction ends, as this step finds it: a monthly reset that is due has happened. start: of the operation's billing month.
CREATE OR REPLACE FUNCTION reckoner_hold_credits(operation operations, profile uuid, start timestamptz) RETURNS profiles LANGUAGE plpgsql AS $$
DECLARE
  held profiles;
  after profiles;
  reset operations;
BEGIN
  SELECT * INTO held FROM profiles WHERE id = profile AND company_id = operation.company_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM reckoner_deny_unseen('profile', profile);
  END IF;
  IF COALESCE(held.credits_reset_at, held.created_at) >= start THEN
    RETURN held;
  END IF;
  reset := reckoner_beside(operation, 'reset_credits', jsonb_build_object('profile_id', profile));
  PERFORM reckoner_post_credits(reset, profile, -held.credits_remaining, 0, 'expire', NULL, 'monthly credits expired', start);
  after := reckoner_post_credits(reset, profile, held.monthly_credits, 0, 'reset', NULL, 'monthly credits set anew', start);
  UPDATE profiles SET credits_reset_at = operation.business_at WHERE id = profile;
  after.credits_reset_at := operation.business_at;
  reset.reply := reckoner_credit_reply(NULL, NULL, NULL, held.monthly_credits, 0, held.credits_remaining, held, after);
  PERFORM reckoner_kept(reset);
  RETURN after;
END $$;

-- A whole number of another program's JSON; NULL where it is none.
CREATE OR REPLACE FUNCTION reckoner_whole(value jsonb) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  number numeric;
BEGIN
  IF jsonb_typeof(value) = 'number' OR (jsonb_typeof(value) = 'string' AND value #>> '{}' ~ '^\s*[-+]?[0-9]+\s*$') THEN
    number := CAST(value #>> '{}' AS numeric);
    RETURN CASE WHEN number = trunc(number) AND abs(number) <= 9223372036854775807 THEN CAST(number AS bigint) END;
  END IF;
  RETURN NULL;
END $$;

-- What meta_json says that a job took: NULL where it has no cost, or says that nothing was deducted.
CREATE OR REPLACE FUNCTION reckoner_charged_cost(meta jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN reckoner_whole(meta -> 'credit_cost') > 0 AND meta ->> 'credits_deducted' IS DISTINCT FROM 'false' THEN reckoner_whole(meta -> 'credit_cost') END
$$;

CREATE OR REPLACE FUNCTION reckoner_job_changing(job uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_deny('busy', 'The credits of job {job_id} are being changed by somebody else; try again.', jsonb_build_object('job_id', job));
END $$;

CREATE OR REPLACE FUNCTION reckoner_hold_job(operation operations, job uuid) RETURNS jobs LANGUAGE plpgsql AS $$
DECLARE
  held jobs;
BEGIN
  SELECT * INTO held FROM jobs WHERE id = job AND company_id = operation.company_id AND deleted_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM reckoner_deny_unseen('job', job);
  END IF;
  RETURN held;
END $$;

CREATE OR REPLACE FUNCTION reckoner_deny_state(reservation credit_reservations) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_deny('invalid_state', 'The credits of job {job_id} are {state} already.', jsonb_build_object('job_id', reservation.job_id, 'state', reservation.state));
END $$;

-- Nothing was done: the credits stand like this.
CREATE OR REPLACE FUNCTION reckoner_repeat_credits(reservation credit_reservations, account profiles) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_repeat(reckoner_credit_reply(reservation.job_id, reservation.state, reservation.cost, 0, 0, 0, account, account));
END $$;

-- Which bucket gave what for a job that an older platform charged: from the ledger, from what meta_json says, from the balances before and after it, else as
-- the caller chose; taken less what the ledger says came back. Refused where nothing is known.
CREATE OR REPLACE FUNCTION reckoner_rebuilt_reservation(operation operations, job jobs, account profiles, chosen_monthly bigint, chosen_addon bigint, OUT kept credit_reservations,
  OUT is_chosen boolean) LANGUAGE plpgsql AS $$
DECLARE
  charged CONSTANT bigint := reckoner_charged_cost(job.meta_json);
  stated_monthly CONSTANT bigint := reckoner_whole(job.meta_json -> 'monthly_deducted');
  stated_addon CONSTANT bigint := reckoner_whole(job.meta_json -> 'addon_deducted');
  lines record;
  gap record;
BEGIN
  is_chosen := false;
  -- What a data check set right is neither taken nor come back, and what it took away again of a return did not come back.
  SELECT count(*) OVER () AS accounts, COALESCE(SUM(-amount_units) FILTER (WHERE bucket = 'monthly' AND amount_units < 0 AND kind NOT IN ('expire', 'refund', 'rollback', 'commit')), 0) AS monthly,
    COALESCE(SUM(-amount_units) FILTER (WHERE bucket = 'addon' AND amount_units < 0 AND kind NOT IN ('expire', 'refund', 'rollback', 'commit')), 0) AS addon,
    COALESCE(SUM(amount_units) FILTER (WHERE bucket = 'monthly' AND (amount_units > 0 OR kind IN ('refund', 'rollback', 'commit'))), 0) AS monthly_back,
    COALESCE(SUM(amount_units) FILTER (WHERE bucket = 'addon' AND (amount_units > 0 OR kind IN ('refund', 'rollback', 'commit'))), 0) AS addon_back, MIN(occurred_at) AS at
  INTO lines
  FROM usage_ledger WHERE company_id = operation.company_id AND kind NOT IN ('charge', 'correction') AND unit = 'credits' AND account_type = 'profile' AND job_id = job.id
  GROUP BY account_id;
  IF lines.accounts IS DISTINCT FROM 1 THEN
    SELECT 0 AS accounts, NULL::numeric AS monthly, NULL::numeric AS addon, 0 AS monthly_back, 0 AS addon_back, job.created_at AS at INTO lines;
  END IF;
  IF lines.monthly + lines.addon = charged THEN
    kept.monthly := lines.monthly;
    kept.addon := lines.addon;
  ELSIF stated_monthly >= 0 AND stated_addon >= 0 AND CAST(stated_monthly AS numeric) + stated_addon = charged THEN
    kept.monthly := stated_monthly;
    kept.addon := stated_addon;
  ELSE
    SELECT m.before AS monthly_before, a.before AS addon_before, COALESCE(m.before, m.after, account.credits_remaining) - COALESCE(m.after, account.credits_remaining) AS monthly,
      COALESCE(a.before, a.after, account.addon_credits) - COALESCE(a.after, account.addon_credits) AS addon
    INTO gap
    FROM reckoner_credits_around(account.id, 'monthly', job.created_at) m, reckoner_credits_around(account.id, 'addon', job.created_at) a;
    IF COALESCE(gap.monthly_before, gap.addon_before) IS NOT NULL AND gap.monthly >= 0 AND gap.addon >= 0 AND gap.monthly + gap.addon = charged THEN
      kept.monthly := gap.monthly;
      kept.addon := gap.addon;
    ELSIF chosen_monthly IS NULL THEN
      PERFORM reckoner_deny_unknown_breakdown(job, account.id, charged, LEAST(charged, COALESCE(gap.monthly_before, charged)), LEAST(charged, COALESCE(gap.addon_before, charged)));
    ELSIF chosen_monthly < 0 OR chosen_addon < 0 OR CAST(chosen_monthly AS numeric) + chosen_addon <> charged THEN
      PERFORM reckoner_deny('invalid_input', 'Monthly and add-on must add up to the job''s cost of {cost} credits.',
        jsonb_build_object('cost', charged, 'given', CAST(chosen_monthly AS numeric) + chosen_addon));
    ELSE
      kept.monthly := chosen_monthly;
      kept.addon := chosen_addon;
      is_chosen := true;
    END IF;
  END IF;
  IF lines.monthly_back + lines.addon_back >= charged THEN -- nothing is out; whether the right bucket got it is for the data checks to say
    kept.monthly_returned := kept.monthly;
    kept.addon_returned := kept.addon;
  ELSIF lines.monthly_back > kept.monthly OR lines.addon_back > kept.addon THEN
    PERFORM reckoner_deny('invalid_state', 'Part of the credits of job {job_id} went back to the wrong bucket; mend that first, in the data checks.', jsonb_build_object('job_id', job.id));
  ELSE
    kept.monthly_returned := lines.monthly_back;
    kept.addon_returned := lines.addon_back;
  END IF;
  kept.job_id := job.id;
  kept.company_id := job.company_id;
  kept.profile_id := account.id;
  kept.state := CASE job.status WHEN 'completed' THEN 'committed' ELSE 'reserved' END;
  kept.cost := charged;
  kept.period_start := reckoner_month_start(job.company_id, lines.at);
END $$;

-- What a bucket held after the last posting before a time, and before the first one after it: what is between was taken without a posting.
CREATE OR REPLACE FUNCTION reckoner_credits_around(profile uuid, of_bucket text, at timestamptz, OUT before bigint, OUT after bigint) LANGUAGE sql STABLE AS $$
  SELECT
    (SELECT balance_after FROM usage_ledger WHERE account_id = profile AND kind <> 'charge' AND unit = 'credits' AND bucket = of_bucket AND recorded_at <= at ORDER BY id DESC LIMIT 1),
    (SELECT balance_after - amount_units FROM usage_ledger WHERE account_id = profile AND kind <> 'charge' AND unit = 'credits' AND bucket = of_bucket AND recorded_at > at ORDER BY id LIMIT 1)
$$;

-- No bucket gave more than it is known to have held.
CREATE OR REPLACE FUNCTION reckoner_deny_unknown_breakdown(job jobs, profile uuid, cost bigint, most_monthly bigint, most_addon bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF most_monthly + most_addon < cost THEN -- what is known of the balance is older than the job's own credits
    most_monthly := cost;
    most_addon := cost;
  END IF;
  PERFORM reckoner_deny('breakdown_unknown',
    'It is not known what each bucket gave of the {cost} credits of job {job_id}: say how much was monthly and how much add-on, or that all was monthly.',
    jsonb_build_object('cost', cost, 'job_id', job.id, 'profile_id', profile, 'monthly', jsonb_build_object('from', cost - most_addon, 'to', most_monthly),
      'addon', jsonb_build_object('from', cost - most_monthly, 'to', most_addon)));
END $$;

CREATE OR REPLACE FUNCTION reckoner_breakdown(monthly bigint, addon bigint) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN jsonb_build_object('credit_cost', monthly + addon, 'credits_deducted', true, 'monthly_deducted', monthly, 'addon_deducted', addon);
END $$;

-- What a job reserved, with its profile and itself held; NULL where it never took any credits. A job that another program charged without a reservation gets
-- one, where that is asked for: rebuilt, or as chosen.
CREATE OR REPLACE FUNCTION reckoner_hold_reservation_if_any(operation operations, job uuid, adopts boolean, chosen_monthly bigint, chosen_addon bigint,
  OUT account profiles, OUT reservation credit_reservations, OUT is_chosen boolean) LANGUAGE plpgsql AS $$
DECLARE
  seen jobs;
  rebuilt record;
BEGIN
  is_chosen := false;
  SELECT * INTO seen FROM jobs WHERE id = job AND company_id = operation.company_id;
  SELECT * INTO reservation FROM credit_reservations WHERE job_id = job AND company_id = operation.company_id;
  IF NOT FOUND AND (NOT adopts OR reckoner_charged_cost(seen.meta_json) IS NULL) THEN
    PERFORM reckoner_hold_job(operation, job);
    IF EXISTS (SELECT 1 FROM credit_reservations WHERE job_id = job) THEN
      PERFORM reckoner_job_changing(job);
    END IF;
    RETURN;
  END IF;
  account := reckoner_hold_credits(operation, COALESCE(reservation.profile_id, reckoner_charged_profile(operation, seen)),
    reckoner_month_start(operation.company_id, operation.business_at));
  seen := reckoner_hold_job(operation, job);
  SELECT * INTO reservation FROM credit_reservations WHERE job_id = job AND company_id = operation.company_id;
  IF FOUND THEN
    RETURN;
  END IF;
  rebuilt := reckoner_rebuilt_reservation(operation, seen, account, chosen_monthly, chosen_addon);
  reservation := rebuilt.kept;
  is_chosen := rebuilt.is_chosen;
  INSERT INTO credit_reservations (job_id, company_id, profile_id, state, cost, monthly, addon, monthly_returned, addon_returned, period_start, reserved_at)
  VALUES (reservation.job_id, reservation.company_id, reservation.profile_id, reservation.state, reservation.cost, reservation.monthly, reservation.addon,
    reservation.monthly_returned, reservation.addon_returned, reservation.period_start, operation.business_at)
  ON CONFLICT (job_id) DO NOTHING;
  IF NOT FOUND THEN
    PERFORM reckoner_job_changing(job);
  END IF;
  UPDATE jobs SET meta_json = meta_json || reckoner_breakdown(reservation.monthly, reservation.addon) WHERE id = job;
END $$;

CREATE OR REPLACE FUNCTION reckoner_hold_reservation(operation operations, job uuid, chosen_monthly bigint DEFAULT NULL, chosen_addon bigint DEFAULT NULL,
  OUT account profiles, OUT reservation credit_reservations, OUT is_chosen boolean) LANGUAGE plpgsql AS $$
DECLARE
  held CONSTANT record := reckoner_hold_reservation_if_any(operation, job, true, chosen_monthly, chosen_addon);
BEGIN
  account := held.account;
  reservation := held.reservation;
  is_chosen := held.is_chosen;
  IF reservation.job_id IS NULL THEN
    PERFORM reckoner_deny('invalid_state', 'No credits were reserved for job {job_id}.', jsonb_build_object('job_id', job));
  END IF;
END $$;

-- Whose credits a job took that another program charged: the profile of its postings, else who made it.
CREATE OR REPLACE FUNCTION reckoner_charged_profile(operation operations, job jobs) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  accounts uuid[] := ARRAY(SELECT DISTINCT account_id FROM usage_ledger
    WHERE company_id = operation.company_id AND kind NOT IN ('charge', 'correction') AND unit = 'credits' AND account_type = 'profile' AND job_id = job.id);
BEGIN
  IF cardinality(accounts) = 1 THEN
    RETURN accounts[1];
  ELSIF job.created_by IS NULL THEN
    PERFORM reckoner_deny('invalid_state', 'It is not known whose credits job {job_id} took.', jsonb_build_object('job_id', job.id));
  END IF;
  RETURN job.created_by;
END $$;

-- The text of domain.md: "job refund: <job> (monthly: +X, addon: +Y)".
CREATE OR REPLACE FUNCTION reckoner_credit_note(step text, job uuid, sign text, monthly bigint, addon bigint) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN 'job ' || step || ': ' || job || ' (monthly: ' || sign || monthly || ', addon: ' || sign || addon || ')';
END $$;

-- Each bucket gets what it gave. What the month's reset would have expired expires at once, unless it is goodwill.
CREATE OR REPLACE FUNCTION reckoner_give_back(operation operations, account profiles, reservation credit_reservations, monthly_back bigint, addon_back bigint, next_state text,
  step text, keeps_expired boolean, used bigint) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  job CONSTANT uuid := reservation.job_id;
  expired bigint := 0;
  after profiles;
BEGIN
  after := reckoner_post_credits(operation, account.id, monthly_back, addon_back, step, job, reckoner_credit_note(step, job, '+', monthly_back, addon_back), operation.business_at);
  IF monthly_back > 0 AND NOT keeps_expired
    AND reservation.period_start < reckoner_month_start(account.company_id, COALESCE(account.credits_reset_at, account.created_at)) THEN
    expired := monthly_back;
    after := reckoner_post_credits(operation, account.id, -expired, 0, 'expire', job, 'monthly credits of an earlier month expired: ' || job, operation.business_at);
  END IF;
  UPDATE credit_reservations r
  SET state = next_state, monthly_returned = r.monthly_returned + monthly_back, addon_returned = r.addon_returned + addon_back, rows_used = COALESCE(used, r.rows_used)
  WHERE r.job_id = job AND r.company_id = operation.company_id AND r.state = reservation.state;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'reckoner:damaged: A reservation that is held does not change meanwhile.';
  END IF;
  RETURN reckoner_credit_reply(job, next_state, reservation.cost, monthly_back, addon_back, expired, account, after);
END $$;

CREATE OR REPLACE FUNCTION reckoner_deny_reserve(operation operations, account profiles, job uuid, wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  there CONSTANT bigint := account.credits_remaining + account.addon_credits;
  before credit_reservations;
  held jobs;
BEGIN
  SELECT * INTO before FROM credit_reservations WHERE job_id = job AND company_id = operation.company_id;
  IF FOUND THEN
    IF before.profile_id <> account.id OR before.cost <> wanted THEN
      PERFORM reckoner_deny('conflict', 'Job {job_id} has reserved {reserved} credits before, not {required}.',
        jsonb_build_object('job_id', job, 'reserved', before.cost, 'required', wanted, 'profile_id', before.profile_id));
    ELSIF before.state IN ('rolled_back', 'refunded') THEN
      PERFORM reckoner_deny_state(before);
    END IF;
    PERFORM reckoner_repeat_credits(before, account);
  END IF;
  held := reckoner_hold_job(operation, job);
  IF held.status IN ('failed', 'completed') THEN
    PERFORM reckoner_deny('invalid_state', 'The job is {status} already.', jsonb_build_object('job_id', job, 'status', held.status));
  ELSIF account.deleted_at IS NOT NULL THEN
    PERFORM reckoner_deny('invalid_state', 'The profile was deleted.', jsonb_build_object('job_id', job, 'status', held.status));
  ELSIF reckoner_charged_cost(held.meta_json) IS NOT NULL THEN
    PERFORM reckoner_deny('conflict', 'Job {job_id} was charged credits by another program already.', jsonb_build_object('job_id', job, 'status', held.status));
  ELSIF there >= wanted THEN
    PERFORM reckoner_job_changing(job);
  END IF;
  PERFORM reckoner_deny('insufficient_credits', 'Not enough: {available} available, {required} required, {short} short.',
    jsonb_build_object('available', there, 'required', wanted, 'short', wanted - there, 'account_id', account.id, 'job_id', job));
END $$;

CREATE OR REPLACE FUNCTION reckoner_reserve_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  job CONSTANT uuid := operation.request ->> 'job_id';
  wanted CONSTANT bigint := operation.request ->> 'rows';
  start CONSTANT timestamptz := reckoner_month_start(operation.company_id, operation.business_at);
  account CONSTANT profiles := reckoner_hold_credits(operation, CAST(operation.request ->> 'profile_id' AS uuid), start);
  reset_at CONSTANT timestamptz := COALESCE(account.credits_reset_at, account.created_at);
  from_monthly CONSTANT bigint := LEAST(wanted, account.credits_remaining);
  from_addon CONSTANT bigint := wanted - from_monthly;
  breakdown CONSTANT jsonb := reckoner_breakdown(from_monthly, from_addon);
  period CONSTANT timestamptz := CASE WHEN reset_at BETWEEN start AND operation.business_at THEN start ELSE reckoner_month_start(account.company_id, reset_at) END;
  after profiles;
BEGIN
  IF wanted IS NULL OR wanted <= 0 THEN
    PERFORM reckoner_deny_amount(wanted);
  ELSIF from_addon > account.addon_credits OR account.deleted_at IS NOT NULL THEN
    PERFORM reckoner_deny_reserve(operation, account, job, wanted);
  END IF;
  -- Only while the job is open, and while nobody else has charged it.
  WITH charged AS (
    UPDATE jobs SET meta_json = meta_json || breakdown
    WHERE id = job AND company_id = operation.company_id AND deleted_at IS NULL AND status NOT IN ('failed', 'completed')
      AND (meta_json ->> 'credit_cost' IS NULL OR COALESCE(meta_json ->> 'credits_deducted', 'true') IN ('false', '0'))
    RETURNING id)
  INSERT INTO credit_reservations (job_id, company_id, profile_id, state, cost, monthly, addon, period_start, reserved_at)
  SELECT charged.id, operation.company_id, account.id, 'reserved', wanted, from_monthly, from_addon, period, operation.business_at FROM charged
  ON CONFLICT (job_id) DO NOTHING;
  IF NOT FOUND THEN
    PERFORM reckoner_deny_reserve(operation, account, job, wanted);
  END IF;
  after := reckoner_post_credits(operation, account.id, -from_monthly, -from_addon, 'reserve', job, reckoner_credit_note('reserve', job, '-', from_monthly, from_addon), operation.business_at);
  RETURN reckoner_credit_reply(job, 'reserved', wanted, from_monthly, from_addon, 0, account, after);
END $$;

CREATE OR REPLACE FUNCTION reckoner_commit_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  held CONSTANT record := reckoner_hold_reservation(operation, CAST(operation.request ->> 'job_id' AS uuid));
  reservation CONSTANT credit_reservations := held.reservation;
  out_monthly CONSTANT bigint := reservation.monthly - reservation.monthly_returned;
  out_addon CONSTANT bigint := reservation.addon - reservation.addon_returned;
  given CONSTANT bigint := operation.request ->> 'rows_used';
  used CONSTANT bigint := COALESCE(given, out_monthly + out_addon);
  back_addon bigint;
BEGIN
  IF reservation.state = 'committed' THEN
    IF given <> reservation.rows_used THEN
      PERFORM reckoner_deny('conflict', 'Job {job_id} was committed with {rows_used} rows, not {given}.',
        jsonb_build_object('job_id', reservation.job_id, 'rows_used', reservation.rows_used, 'given', given));
    END IF;
    PERFORM reckoner_repeat_credits(reservation, held.account);
  ELSIF reservation.state <> 'reserved' THEN
    PERFORM reckoner_deny_state(reservation);
  ELSIF used < 0 OR used > out_monthly + out_addon THEN
    PERFORM reckoner_deny('invalid_input', '{used} rows cannot be used of {available} reserved credits.',
      jsonb_build_object('field', 'rows_used', 'used', used, 'available', out_monthly + out_addon));
  END IF;
  back_addon := LEAST(out_monthly + out_addon - used, out_addon);
  RETURN reckoner_give_back(operation, held.account, reservation, out_monthly + out_addon - used - back_addon, back_addon, 'committed', 'commit', false, used);
END $$;

CREATE OR REPLACE FUNCTION reckoner_rollback_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  held CONSTANT record := reckoner_hold_reservation(operation, CAST(operation.request ->> 'job_id' AS uuid));
  reservation CONSTANT credit_reservations := held.reservation;
BEGIN
  IF reservation.state = 'rolled_back' THEN
    PERFORM reckoner_repeat_credits(reservation, held.account);
  ELSIF reservation.state <> 'reserved' THEN
    PERFORM reckoner_deny_state(reservation);
  END IF;
  RETURN reckoner_give_back(operation, held.account, reservation, reservation.monthly - reservation.monthly_returned, reservation.addon - reservation.addon_returned,
    'rolled_back', 'rollback', false, NULL);
END $$;

-- What is asked of a refund makes sense, and more than the failed job's own split is for an admin.
CREATE OR REPLACE FUNCTION reckoner_check_refund(operation operations) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted CONSTANT jsonb := operation.request;
  monthly CONSTANT numeric := wanted -> 'split' ->> 'monthly';
  addon CONSTANT numeric := wanted -> 'split' ->> 'addon';
  asked CONSTANT numeric := COALESCE(CAST(wanted ->> 'rows' AS numeric), monthly + addon, 1);
  job jobs;
BEGIN
  IF wanted ? 'goodwill' AND COALESCE(operation.reason, '') ~ '^\s*$' THEN
    PERFORM reckoner_deny('invalid_input', 'A reason is needed.', jsonb_build_object('field', 'reason'));
  ELSIF wanted ? 'split' AND (wanted ? 'rows' OR wanted ? 'assume_monthly') THEN
    PERFORM reckoner_deny('invalid_input', 'Say either how many rows come back, or how much of each bucket.', jsonb_build_object('field', 'split'));
  ELSIF asked <= 0 OR monthly < 0 OR addon < 0 THEN
    PERFORM reckoner_deny_amount(CAST(asked AS bigint));
  END IF;
  SELECT * INTO job FROM jobs WHERE id = CAST(wanted ->> 'job_id' AS uuid) AND company_id = operation.company_id;
  IF operation.role <> 'admin' AND (job.status <> 'failed' OR wanted ?| ARRAY['goodwill', 'split', 'assume_monthly']) THEN
    PERFORM reckoner_deny('not_permitted', 'The role {role} is not allowed to do this ({permission}); ask an admin.',
      jsonb_build_object('role', operation.role, 'permission', 'administer'));
  END IF;
END $$;

CREATE OR REPLACE FUNCTION reckoner_refund_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wanted CONSTANT jsonb := operation.request;
  job jobs;
  held record;
  reservation credit_reservations;
  back_monthly bigint := wanted -> 'split' ->> 'monthly';
  back_addon bigint := wanted -> 'split' ->> 'addon';
  asked bigint;
  out_monthly bigint;
  out_addon bigint;
BEGIN
  PERFORM reckoner_check_refund(operation);
  SELECT * INTO job FROM jobs WHERE id = CAST(wanted ->> 'job_id' AS uuid);
  IF wanted ? 'assume_monthly' THEN
    held := reckoner_hold_reservation(operation, job.id, COALESCE(reckoner_charged_cost(job.meta_json), 0), 0);
  ELSE
    held := reckoner_hold_reservation(operation, job.id, back_monthly, back_addon);
  END IF;
  reservation := held.reservation;
  out_monthly := reservation.monthly - reservation.monthly_returned;
  out_addon := reservation.addon - reservation.addon_returned;
  IF reservation.state = 'rolled_back' THEN
    PERFORM reckoner_deny_state(reservation);
  ELSIF wanted ? 'assume_monthly' AND NOT held.is_chosen THEN
    PERFORM reckoner_deny('invalid_state', 'What each bucket gave for job {job_id} is known; nothing is to be assumed.', jsonb_build_object('job_id', job.id));
  ELSIF out_monthly + out_addon = 0 THEN
    PERFORM reckoner_repeat_credits(reservation, held.account);
  END IF;
  IF held.is_chosen THEN
    back_monthly := NULL; -- the split was that of the whole job, and everything comes back
  END IF;
  asked := COALESCE(CAST(wanted ->> 'rows' AS bigint), back_monthly + back_addon, out_monthly + out_addon);
  IF asked > out_monthly + out_addon OR back_monthly > out_monthly OR (back_monthly IS NOT NULL AND back_addon > out_addon) THEN
    PERFORM reckoner_deny('invalid_state', 'No more comes back than is out: {available} credits, not {required}.',
      jsonb_build_object('available', out_monthly + out_addon, 'required', asked, 'monthly', out_monthly, 'addon', out_addon));
  ELSIF back_monthly IS NULL THEN
    back_addon := LEAST(asked, out_addon);
    back_monthly := asked - back_addon;
  END IF;
  RETURN reckoner_give_back(operation, held.account, reservation, back_monthly, back_addon,
    CASE WHEN asked = out_monthly + out_addon THEN 'refunded' ELSE reservation.state END, 'refund', wanted ? 'goodwill', NULL);
END $$;

-- A job ends, in one operation with what that does to its credits; nothing where it has nothing out.
CREATE OR REPLACE FUNCTION reckoner_end_job(operation operations, ended text, credits jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  job CONSTANT uuid := operation.request ->> 'job_id';
  before jobs;
  after jobs;
  reply jsonb;
BEGIN
  SELECT * INTO before FROM jobs WHERE id = job AND company_id = operation.company_id;
  IF before.status <> ended AND before.status IN ('failed', 'completed') THEN
    PERFORM reckoner_deny('invalid_state', 'The job is {status} already.', jsonb_build_object('status', before.status, 'job_id', before.id));
  END IF;
  UPDATE jobs SET status = ended WHERE id = before.id AND status <> ended;
  SELECT * INTO after FROM jobs WHERE id = before.id;
  reply := jsonb_build_object('id', after.id, 'company_id', after.company_id, 'title', after.title, 'kind', after.kind, 'status', after.status, 'row_count', after.row_count,
    'draft_job_id', after.draft_job_id, 'created_at', reckoner_iso(after.created_at), 'meta_json', after.meta_json, 'credits', credits);
  IF credits IS NULL AND before.status = ended THEN
    PERFORM reckoner_repeat(reply);
  END IF;
  RETURN reply;
END $$;

CREATE OR REPLACE FUNCTION reckoner_fail_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  held CONSTANT record := reckoner_hold_reservation_if_any(operation, CAST(operation.request ->> 'job_id' AS uuid), true, NULL, NULL);
  reservation CONSTANT credit_reservations := held.reservation;
  out_monthly CONSTANT bigint := reservation.monthly - reservation.monthly_returned;
  out_addon CONSTANT bigint := reservation.addon - reservation.addon_returned;
BEGIN
  RETURN reckoner_end_job(operation, 'failed', CASE WHEN reservation.state <> 'rolled_back' AND out_monthly + out_addon > 0
    THEN reckoner_give_back(operation, held.account, reservation, out_monthly, out_addon, 'refunded', 'refund', false, NULL) END);
END $$;

-- A completed job that another program charged stays as it is: nothing comes back of it.
CREATE OR REPLACE FUNCTION reckoner_complete_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  held CONSTANT record := reckoner_hold_reservation_if_any(operation, CAST(operation.request ->> 'job_id' AS uuid), false, NULL, NULL);
  reservation CONSTANT credit_reservations := held.reservation;
BEGIN
  RETURN reckoner_end_job(operation, 'completed', CASE WHEN reservation.state = 'reserved'
    THEN reckoner_give_back(operation, held.account, reservation, 0, 0, 'committed', 'commit', false,
      reservation.cost - reservation.monthly_returned - reservation.addon_returned) END);
END $$;

-- Takes a credit for each row of a job, monthly first, and stores the breakdown with the job. The same again answers as a duplicate.
CREATE OR REPLACE FUNCTION reckoner_reserve_credits(profile uuid, job uuid, rows bigint, key text DEFAULT NULL, reason text DEFAULT NULL, business_time timestamptz DEFAULT now(),
  batch uuid DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN reckoner_perform('reserve', (SELECT p.company_id FROM profiles p WHERE p.id = profile), 'profile', profile,
    jsonb_build_object('profile_id', profile, 'job_id', job, 'rows', rows), key, reason, business_time, batch);
END $$;

-- The job succeeded: what was used is final (none given: all of it), the rest comes back.
CREATE OR REPLACE FUNCTION reckoner_commit_credits(job uuid, rows_used bigint DEFAULT NULL, key text DEFAULT NULL, reason text DEFAULT NULL, business_time timestamptz DEFAULT now(),
  batch uuid DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN reckoner_perform('commit', (SELECT j.company_id FROM jobs j WHERE j.id = job), 'job', job,
    jsonb_strip_nulls(jsonb_build_object('job_id', job, 'rows_used', rows_used)), key, reason, business_time, batch);
END $$;

-- The job was never created: everything comes back.
CREATE OR REPLACE FUNCTION reckoner_rollback_credits(job uuid, key text DEFAULT NULL, reason text DEFAULT NULL, business_time timestamptz DEFAULT now(), batch uuid DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN reckoner_perform('rollback', (SELECT j.company_id FROM jobs j WHERE j.id = job), 'job', job, jsonb_build_object('job_id', job), key, reason, business_time, batch);
END $$;

-- The job failed: all or part comes back. Admins also say how much of each bucket, that a job of unknown breakdown was all monthly, or that it is goodwill.
CREATE OR REPLACE FUNCTION reckoner_refund_credits(job uuid, rows bigint DEFAULT NULL, key text DEFAULT NULL, reason text DEFAULT NULL, business_time timestamptz DEFAULT now(),
  batch uuid DEFAULT NULL, monthly bigint DEFAULT NULL, addon bigint DEFAULT NULL, assume_monthly boolean DEFAULT false, goodwill boolean DEFAULT false)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  asked jsonb := jsonb_strip_nulls(jsonb_build_object('job_id', job, 'rows', rows, 'assume_monthly', NULLIF(assume_monthly, false), 'goodwill', NULLIF(goodwill, false)));
BEGIN
  IF monthly IS NOT NULL OR addon IS NOT NULL THEN
    asked := asked || jsonb_build_object('split', jsonb_build_object('monthly', COALESCE(monthly, 0), 'addon', COALESCE(addon, 0)));
  END IF;
  RETURN reckoner_perform('refund_credits', (SELECT j.company_id FROM jobs j WHERE j.id = job), 'job', job, asked, key, reason, business_time, batch);
END $$;

-- The job failed, and what is out comes back, in one operation.
CREATE OR REPLACE FUNCTION reckoner_fail_job(job uuid, key text DEFAULT NULL, reason text DEFAULT NULL, business_time timestamptz DEFAULT now(), batch uuid DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN reckoner_perform('fail_job', (SELECT j.company_id FROM jobs j WHERE j.id = job), 'job', job, jsonb_build_object('job_id', job), key, reason, business_time, batch);
END $$;

-- The job is complete, and what it reserved is final, in one operation.
CREATE OR REPLACE FUNCTION reckoner_complete_job(job uuid, key text DEFAULT NULL, reason text DEFAULT NULL, business_time timestamptz DEFAULT now(), batch uuid DEFAULT NULL)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN reckoner_perform('complete_job', (SELECT j.company_id FROM jobs j WHERE j.id = job), 'job', job, jsonb_build_object('job_id', job), key, reason, business_time, batch);
END $$;
