-- Minutes of an organization, for back ends: consume takes base minutes first, then add-on, after any roll that is due, or refuses whole. Metrics that other
-- programs wrote are counted in time order, and posted when their period is closed. Source: domain.md, "Minutes". The same steps on SQLite:
-- balances/minutes_meter and minutes_steps.

-- The first anchor after a day: the anchor day of its month or of the next, the last day where the month is shorter.
CREATE OR REPLACE FUNCTION reckoner_next_anchor(day date, anchor_day integer) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT anchor FROM (
    SELECT CAST(LEAST(first + make_interval(days => anchor_day - 1), first + interval '1 month' - interval '1 day') AS date) AS anchor
    FROM (SELECT date_trunc('month', CAST(day AS timestamp)) + make_interval(months => n) AS first FROM generate_series(0, 1) AS n) AS months) AS anchors
  WHERE day < anchor ORDER BY anchor LIMIT 1
$$;

-- What the metrics of a period take of its base minutes and of the add-on minutes that are left. What was posted (the sums are the caller's) stands; the
-- others share the rest in time order, base first; a split that another program wrote holds where it fits its metric and what is left.
CREATE OR REPLACE FUNCTION reckoner_meter_period(organization uuid, starts timestamptz, ends timestamptz, base bigint, base_posted bigint, posted bigint, addon bigint)
RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  metric usage_metrics;
  base_left bigint := GREATEST(0, base - base_posted);
  metered bigint := posted;
  written_base bigint;
  written_addon bigint;
  parts jsonb[] := '{}';
BEGIN
  FOR metric IN
    SELECT * FROM usage_metrics m
    WHERE m.organization_id = organization AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NULL AND m.occurred_at >= starts AND m.occurred_at < ends
    ORDER BY m.occurred_at, m.seq
  LOOP
    written_base := COALESCE(metric.base_minutes, 0);
    written_addon := COALESCE(metric.addon_minutes, 0);
    IF written_base > base_left OR written_addon > addon OR written_base <> metric.metric_value - written_addon THEN
      written_base := LEAST(metric.metric_value, GREATEST(base_left, 0));
      written_addon := LEAST(metric.metric_value - written_base, GREATEST(addon, 0));
    END IF;
    metered := metered + metric.metric_value;
    base_left := base_left - written_base;
    addon := addon - written_addon;
    parts := parts || jsonb_build_object('metric', metric.id, 'at', metric.occurred_at, 'base', written_base, 'addon', written_addon);
  END LOOP;
  RETURN jsonb_build_object('from', starts, 'to', ends, 'base_left', base_left, 'addon_left', addon, 'metered', metered, 'posted', posted, 'base_posted', base_posted,
    'parts', to_jsonb(parts));
END $$;

-- The minutes that were posted for metrics in a range, and how many of them were base.
CREATE OR REPLACE FUNCTION reckoner_posted_minutes(organization uuid, starts timestamptz, ends timestamptz, OUT posted bigint, OUT base_posted bigint) LANGUAGE sql STABLE AS $$
  SELECT CAST(COALESCE(SUM(metric_value), 0) AS bigint), CAST(COALESCE(SUM(base_minutes), 0) AS bigint) FROM usage_metrics m
  WHERE m.organization_id = organization AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NOT NULL AND m.occurred_at >= starts AND m.occurred_at < ends
$$;

-- The closed periods in which other programs metered since, then the stored one and each that began since, up to the current one: each with what it takes.
CREATE OR REPLACE FUNCTION reckoner_meter_minutes(held organizations, zone text, at timestamptz, OUT late jsonb[], OUT periods jsonb[], OUT addon_left bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
  closed billing_periods;
  sums record;
  starts timestamptz := held.current_period_start;
  ends timestamptz := held.current_period_end;
  metered jsonb;
BEGIN
  late := '{}';
  periods := '{}';
  addon_left := held.overage_minutes;
  FOR closed IN
    SELECT * FROM billing_periods p WHERE p.organization_id = held.id AND p.starts_at < starts AND EXISTS (
      SELECT 1 FROM usage_metrics m WHERE m.organization_id = p.organization_id AND m.metric_type = 'minutes_transcribed' AND m.operation_id IS NULL
        AND m.occurred_at >= p.starts_at AND m.occurred_at < p.ends_at)
    ORDER BY p.starts_at
  LOOP
    sums := reckoner_posted_minutes(held.id, closed.starts_at, closed.ends_at);
    metered := reckoner_meter_period(held.id, closed.starts_at, LEAST(closed.ends_at, starts), GREATEST(0, closed.base_minutes - sums.base_posted), 0, 0, addon_left);
    late := late || metered;
    addon_left := metered ->> 'addon_left';
  END LOOP;
  LOOP
    -- What was posted after the stored period counts in the one that follows it.
    sums := reckoner_posted_minutes(held.id, CASE WHEN cardinality(periods) < 2 THEN starts ELSE ends END, CASE cardinality(periods) WHEN 1 THEN 'infinity' ELSE ends END);
    metered := reckoner_meter_period(held.id, starts, ends, held.base_minutes, sums.base_posted, sums.posted, addon_left);
    periods := periods || metered;
    addon_left := metered ->> 'addon_left';
    EXIT WHEN at < ends;
    starts := ends;
    ends := reckoner_day_start(zone, reckoner_next_anchor(reckoner_day_of(zone, ends), held.anchor_day));
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION reckoner_post_minutes(operation operations, organization uuid, of_bucket text, units bigint, of_kind text, metric uuid, at timestamptz, of_note text DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_post(operation, 'organization', organization, 'minutes', of_bucket, units, of_kind, of_note, NULL, CASE WHEN metric IS NOT NULL THEN 'usage_metrics' END, metric, at);
END $$;

-- What a metric took of each bucket. Base minutes of a period that is closed had expired already; they come back from there. The copies follow.
CREATE OR REPLACE FUNCTION reckoner_draw_minutes(operation operations, organization uuid, metric uuid, base bigint, addon bigint, at timestamptz, current_start timestamptz, used bigint)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_post_minutes(operation, organization, 'base', -base, 'consume', metric, at);
  PERFORM reckoner_post_minutes(operation, organization, 'addon', -addon, 'consume', metric, at);
  IF at < current_start THEN
    PERFORM reckoner_post_minutes(operation, organization, 'base', base, 'expire', metric, at);
  END IF;
  UPDATE organizations SET used_minutes = used_minutes + used, overage_minutes_used = overage_minutes_used + addon WHERE id = organization;
END $$;

-- What is left of the period that ends expires, and the next one begins with its base, less what was posted of it already. Add-on stays.
CREATE OR REPLACE FUNCTION reckoner_begin_period(operation operations, held organizations, next jsonb, expired bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  starts CONSTANT timestamptz := next ->> 'from';
  base_posted CONSTANT bigint := next ->> 'base_posted';
  base CONSTANT bigint := GREATEST(held.base_minutes, base_posted);
BEGIN
  PERFORM reckoner_post_minutes(operation, held.id, 'base', -expired, 'expire', NULL, starts);
  PERFORM reckoner_post_minutes(operation, held.id, 'base', base - base_posted, 'reset', NULL, starts);
  INSERT INTO billing_periods (organization_id, company_id, starts_at, ends_at, base_minutes)
  VALUES (held.id, held.company_id, starts, CAST(next ->> 'to' AS timestamptz), base);
END $$;

-- Closes a period: first what other programs metered in it is posted.
CREATE OR REPLACE FUNCTION reckoner_close_period(operation operations, held organizations, closing jsonb, next jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  part jsonb;
BEGIN
  FOR part IN SELECT e.value FROM jsonb_array_elements(closing -> 'parts') WITH ORDINALITY AS e (value, place) ORDER BY e.place
  LOOP
    UPDATE usage_metrics SET base_minutes = CAST(part ->> 'base' AS bigint), addon_minutes = CAST(part ->> 'addon' AS bigint), operation_id = operation.id
    WHERE id = CAST(part ->> 'metric' AS uuid) AND operation_id IS NULL;
    PERFORM reckoner_draw_minutes(operation, held.id, CAST(part ->> 'metric' AS uuid), CAST(part ->> 'base' AS bigint), CAST(part ->> 'addon' AS bigint),
      CAST(part ->> 'at' AS timestamptz), CAST(closing ->> 'from' AS timestamptz), 0);
  END LOOP;
  PERFORM reckoner_begin_period(operation, held, next, CAST(closing ->> 'base_left' AS bigint));
  UPDATE organizations SET current_period_start = CAST(next ->> 'from' AS timestamptz), current_period_end = CAST(next ->> 'to' AS timestamptz),
    used_minutes = CAST(next ->> 'posted' AS bigint) WHERE id = held.id;
END $$;

-- The ledger follows what another program made of the stored period or of the base minutes: a period that begins where the last one has not ended yet cuts it
-- short.
CREATE OR REPLACE FUNCTION reckoner_follow_period(operation operations, held organizations, kept billing_periods, stored jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  starts CONSTANT timestamptz := stored ->> 'from';
  base_posted CONSTANT bigint := stored ->> 'base_posted';
  base CONSTANT bigint := GREATEST(held.base_minutes, base_posted);
  unused CONSTANT bigint := COALESCE(kept.base_minutes - (reckoner_posted_minutes(held.id, kept.starts_at, kept.ends_at)).base_posted, 0);
BEGIN
  IF kept.starts_at <> starts AND starts < kept.ends_at THEN
    UPDATE billing_periods SET ends_at = starts WHERE organization_id = held.id AND starts_at = kept.starts_at;
  END IF;
  IF kept.starts_at IS DISTINCT FROM starts THEN
    PERFORM reckoner_begin_period(operation, held, stored, unused);
    RETURN;
  END IF;
  PERFORM reckoner_post_minutes(operation, held.id, 'base', base - base_posted - unused, 'grant', NULL, operation.business_at,
    'base minutes of the period: ' || kept.base_minutes || ' -> ' || base);
  UPDATE billing_periods SET ends_at = CAST(stored ->> 'to' AS timestamptz), base_minutes = base WHERE organization_id = held.id AND starts_at = starts;
END $$;

-- The organization, held until the transaction ends, as this step finds it: what is due has happened, as an operation of its own.
CREATE OR REPLACE FUNCTION reckoner_hold_minutes(operation operations, organization uuid, OUT held organizations, OUT late jsonb[], OUT current jsonb, OUT addon_left bigint)
LANGUAGE plpgsql AS $$
DECLARE
  use record;
  stored jsonb;
  kept billing_periods;
  roll operations;
  is_behind boolean;
BEGIN
  SELECT * INTO held FROM organizations WHERE id = organization AND company_id = operation.company_id AND deleted_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM reckoner_deny_unseen('organization', organization);
  ELSIF held.current_period_start IS NULL OR held.current_period_end IS NULL THEN
    PERFORM reckoner_deny('invalid_state', '{organization} has no billing period: set one (Data checks, period-missing) before minutes are used.',
      jsonb_build_object('organization', held.name));
  END IF;
  use := reckoner_meter_minutes(held, (SELECT timezone FROM companies WHERE id = held.company_id), operation.business_at);
  stored := use.periods[1];
  SELECT * INTO kept FROM billing_periods WHERE organization_id = held.id ORDER BY starts_at DESC LIMIT 1;
  IF held.current_period_start < kept.starts_at THEN
    PERFORM reckoner_deny('invalid_state', 'The billing period of {organization} was set back to one that is over: set the last one again (Data checks, period-stale).',
      jsonb_build_object('organization', held.name));
  END IF;
  is_behind := (kept.starts_at, kept.ends_at, CAST(kept.base_minutes AS bigint))
    IS DISTINCT FROM (held.current_period_start, held.current_period_end, GREATEST(CAST(held.base_minutes AS bigint), CAST(stored ->> 'base_posted' AS bigint)));
  IF is_behind OR cardinality(use.periods) > 1 THEN
    roll := reckoner_beside(operation, 'roll_minutes', jsonb_build_object('org_id', held.id));
    IF is_behind THEN
      PERFORM reckoner_follow_period(roll, held, kept, stored);
    END IF;
    FOR place IN 1..cardinality(use.periods) - 1 LOOP
      PERFORM reckoner_close_period(roll, held, use.periods[place], use.periods[place + 1]);
    END LOOP;
    roll.reply := roll.request;
    PERFORM reckoner_kept(roll);
    SELECT * INTO held FROM organizations WHERE id = organization;
  END IF;
  late := use.late;
  current := use.periods[cardinality(use.periods)];
  addon_left := use.addon_left;
END $$;

-- What there is of base minutes for minutes used at a time that lies before the current period: what its own period had left, which had expired.
CREATE OR REPLACE FUNCTION reckoner_closed_base(organization uuid, late jsonb[], at timestamptz, current_end timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  period billing_periods;
BEGIN
  SELECT * INTO period FROM billing_periods WHERE organization_id = organization AND starts_at <= at ORDER BY starts_at DESC LIMIT 1;
  IF current_end <= at OR period.ends_at IS NULL OR period.ends_at <= at THEN
    PERFORM reckoner_deny('invalid_input', 'At {at} there was no billing period of this organization.', jsonb_build_object('at', reckoner_iso(at)));
  END IF;
  RETURN COALESCE((SELECT CAST(l ->> 'base_left' AS bigint) FROM unnest(late) AS l WHERE CAST(l ->> 'from' AS timestamptz) = period.starts_at),
    GREATEST(0, period.base_minutes - (reckoner_posted_minutes(organization, period.starts_at, period.ends_at)).base_posted));
END $$;

-- What there is of each bucket, and what to do about it. `next`: when a period begins in which there would be enough.
CREATE OR REPLACE FUNCTION reckoner_deny_minutes(organization uuid, base bigint, addon bigint, wanted bigint, next timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM reckoner_deny('insufficient_minutes', 'Not enough minutes: {available} available, {required} required. Buy {short} more'
      || CASE WHEN next IS NULL THEN '.' ELSE ', or wait until {wait_until}.' END,
    jsonb_build_object('available', base + addon, 'required', wanted, 'short', wanted - base - addon, 'base_remaining', base, 'addon_remaining', addon,
      'recommendation', jsonb_build_array(jsonb_build_object('action', 'buy', 'minutes', wanted - base - addon))
        || CASE WHEN next IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object('action', 'wait', 'until', reckoner_iso(next))) END,
      'account_id', organization) || CASE WHEN next IS NULL THEN '{}' ELSE jsonb_build_object('wait_until', reckoner_iso(next)) END);
END $$;

CREATE OR REPLACE FUNCTION reckoner_consume_step(operation operations) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wanted CONSTANT bigint := operation.request ->> 'minutes';
  at CONSTANT timestamptz := COALESCE(CAST(operation.request ->> 'at' AS timestamptz), operation.business_at);
  account CONSTANT record := reckoner_hold_minutes(operation, CAST(operation.request ->> 'org_id' AS uuid));
  organization CONSTANT uuid := (account.held).id;
  starts CONSTANT timestamptz := account.current ->> 'from';
  ends CONSTANT timestamptz := account.current ->> 'to';
  base_left CONSTANT bigint := account.current ->> 'base_left';
  is_current CONSTANT boolean := at >= starts AND at < ends;
  base bigint := CASE WHEN is_current THEN base_left ELSE reckoner_closed_base(organization, account.late, at, ends) END;
  from_addon bigint;
  metric CONSTANT uuid := reckoner_new_id();
BEGIN
  IF wanted IS NULL OR wanted <= 0 THEN
    PERFORM reckoner_deny_amount(wanted);
  ELSIF wanted > base + account.addon_left THEN
    PERFORM reckoner_deny_minutes(organization, base, account.addon_left, wanted,
      CASE WHEN is_current AND wanted <= (account.held).base_minutes + account.addon_left THEN ends END);
  END IF;
  base := LEAST(wanted, base);
  from_addon := wanted - base;
  INSERT INTO usage_metrics (id, company_id, organization_id, metric_type, metric_value, base_minutes, addon_minutes, source, operation_id, occurred_at)
  VALUES (metric, operation.company_id, organization, 'minutes_transcribed', wanted, base, from_addon, 'measured', operation.id, at);
  PERFORM reckoner_draw_minutes(operation, organization, metric, base, from_addon, at, starts, CASE WHEN is_current THEN wanted ELSE 0 END);
  RETURN jsonb_build_object('metric_id', metric, 'base', base, 'addon', from_addon,
    'remaining', base_left + account.addon_left - from_addon - CASE WHEN is_current THEN base ELSE 0 END);
END $$;

-- Takes minutes, base first, then add-on; refused whole, with what there is of each and what to do about it. `at`: when they were used (default: now); minutes
-- of a period that is over take what it had left.
CREATE OR REPLACE FUNCTION reckoner_consume_minutes(organization uuid, minutes bigint, key text DEFAULT NULL, at timestamptz DEFAULT NULL, reason text DEFAULT NULL,
  business_time timestamptz DEFAULT now(), batch uuid DEFAULT NULL) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  RETURN reckoner_perform('consume_minutes', (SELECT o.company_id FROM organizations o WHERE o.id = organization), 'organization', organization,
    jsonb_strip_nulls(jsonb_build_object('org_id', organization, 'minutes', minutes, 'at', reckoner_iso(at))), key, reason, business_time, batch);
END $$;
