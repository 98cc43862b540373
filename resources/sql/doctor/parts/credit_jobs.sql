-- Jobs c that took credits, or that meta_json says did, with what was reserved and what was posted for them. Back comes what was given back, less what of it
-- was taken away again; what expired, and what a data check set right, is neither taken nor given back.
(
  SELECT j.company_id AS company_id, j.id AS job_id, j.title AS title, j.status AS status, j.created_by AS created_by, {{us:j.created_at}} AS created_at_us,
    j.created_at AS created_at, j.deleted_at AS deleted_at, j.meta_json AS meta_json, r.profile_id AS reserved_for, r.state AS state, r.cost AS cost, r.monthly AS monthly,
    r.addon AS addon, r.monthly_returned AS monthly_returned, r.addon_returned AS addon_returned, r.rows_used AS rows_used, {{us:r.period_start}} AS period_start,
    r.reserved_at AS reserved_at, {{us:r.reserved_at}} AS reserved_at_us, l.account_id AS account_id, l.monthly_taken AS posted_monthly, l.addon_taken AS posted_addon,
    COALESCE(l.monthly_back, 0) AS monthly_back, COALESCE(l.addon_back, 0) AS addon_back, {{us:l.first_at}} AS first_at, {{us:l.back_at}} AS back_at, l.back_id AS back_id
  FROM jobs j LEFT JOIN credit_reservations r ON r.job_id = j.id LEFT JOIN (
    SELECT job_id, account_id,
      CAST(SUM(CASE WHEN bucket = 'monthly' AND (kind = 'reserve' OR (amount_units < 0 AND kind NOT IN ('refund', 'rollback', 'commit'))) THEN -amount_units ELSE 0 END) AS bigint) AS monthly_taken,
      CAST(SUM(CASE WHEN bucket = 'addon' AND (kind = 'reserve' OR (amount_units < 0 AND kind NOT IN ('refund', 'rollback', 'commit'))) THEN -amount_units ELSE 0 END) AS bigint) AS addon_taken,
      CAST(SUM(CASE WHEN bucket = 'monthly' AND kind <> 'reserve' AND (amount_units > 0 OR kind IN ('refund', 'rollback', 'commit')) THEN amount_units ELSE 0 END) AS bigint) AS monthly_back,
      CAST(SUM(CASE WHEN bucket = 'addon' AND kind <> 'reserve' AND (amount_units > 0 OR kind IN ('refund', 'rollback', 'commit')) THEN amount_units ELSE 0 END) AS bigint) AS addon_back,
      MIN(occurred_at) AS first_at, MAX(CASE WHEN amount_units > 0 AND kind <> 'reserve' THEN recorded_at END) AS back_at, MAX(CASE WHEN amount_units > 0 AND kind <> 'reserve' THEN id END) AS back_id
    FROM usage_ledger
    WHERE company_id IN (:companies) AND kind NOT IN ('charge', 'expire', 'correction') AND unit = 'credits' AND account_type = 'profile' AND job_id IS NOT NULL
    GROUP BY job_id, account_id
  ) AS l ON l.job_id = j.id AND (r.profile_id IS NULL OR r.profile_id = l.account_id)
  WHERE j.company_id IN (:companies) AND (r.job_id IS NOT NULL OR l.job_id IS NOT NULL OR (j.meta_json ->> 'credit_cost') IS NOT NULL)
) AS c LEFT JOIN profiles p ON p.id = COALESCE(c.reserved_for, c.account_id, c.created_by)
