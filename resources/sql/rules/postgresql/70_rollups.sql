-- Folding: the appended differences go into the four tiers of roll-ups, by one worker at a time, in one statement, so that no reader sees them twice or
-- not at all. Answers how many were folded: 0 where there is nothing to do or another is at it. Repeat until 0.
CREATE OR REPLACE FUNCTION reckoner_fold_deltas() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  most CONSTANT bigint := 200000; -- at once, so that memory and locks stay bounded
  folded bigint;
  shrunk usage_deltas[]; -- only these can have emptied a roll-up row
BEGIN
  IF NOT pg_try_advisory_xact_lock(1380141902, -1) THEN
    RETURN 0;
  END IF;
  WITH gone AS (
    DELETE FROM usage_deltas WHERE ctid = ANY (ARRAY(SELECT ctid FROM usage_deltas LIMIT most)) RETURNING *
  ), by_currency AS (
    INSERT INTO rollup_currency_day AS r (currency, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
    SELECT c.currency, day, usage_type, status, SUM(row_count), SUM(failed_count), SUM(quantity), SUM(questions), SUM(cost_nanos), SUM(estimated_nanos), SUM(unpriced_count)
    FROM gone JOIN companies c ON c.id = gone.company_id GROUP BY c.currency, day, usage_type, status
    ON CONFLICT (currency, day, usage_type, status) DO UPDATE SET row_count = r.row_count + excluded.row_count, failed_count = r.failed_count + excluded.failed_count,
      quantity = r.quantity + excluded.quantity, questions = r.questions + excluded.questions, cost_nanos = r.cost_nanos + excluded.cost_nanos,
      estimated_nanos = r.estimated_nanos + excluded.estimated_nanos, unpriced_count = r.unpriced_count + excluded.unpriced_count
  ), by_company AS (
    INSERT INTO rollup_company_day AS r (company_id, day, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
    SELECT company_id, day, usage_type, status, SUM(row_count), SUM(failed_count), SUM(quantity), SUM(questions), SUM(cost_nanos), SUM(estimated_nanos), SUM(unpriced_count)
    FROM gone GROUP BY company_id, day, usage_type, status
    ON CONFLICT (company_id, day, usage_type, status) DO UPDATE SET row_count = r.row_count + excluded.row_count, failed_count = r.failed_count + excluded.failed_count,
      quantity = r.quantity + excluded.quantity, questions = r.questions + excluded.questions, cost_nanos = r.cost_nanos + excluded.cost_nanos,
      estimated_nanos = r.estimated_nanos + excluded.estimated_nanos, unpriced_count = r.unpriced_count + excluded.unpriced_count
  ), by_job AS (
    INSERT INTO rollup_job_day AS r (company_id, day, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count)
    SELECT company_id, day, job_id, usage_type, status, SUM(row_count), SUM(failed_count), SUM(quantity), SUM(questions), SUM(cost_nanos), SUM(estimated_nanos),
      SUM(unpriced_count)
    FROM gone GROUP BY company_id, day, job_id, usage_type, status
    ON CONFLICT (company_id, day, job_id, usage_type, status) DO UPDATE SET row_count = r.row_count + excluded.row_count, failed_count = r.failed_count + excluded.failed_count,
      quantity = r.quantity + excluded.quantity, questions = r.questions + excluded.questions, cost_nanos = r.cost_nanos + excluded.cost_nanos,
      estimated_nanos = r.estimated_nanos + excluded.estimated_nanos, unpriced_count = r.unpriced_count + excluded.unpriced_count
  ), by_month AS (
    INSERT INTO rollup_job_month AS r (company_id, month, job_id, usage_type, status, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count,
      updated_at)
    SELECT company_id, month, job_id, usage_type, status, SUM(row_count), SUM(failed_count), SUM(quantity), SUM(questions), SUM(cost_nanos), SUM(estimated_nanos),
      SUM(unpriced_count), MAX(recorded_at)
    FROM gone GROUP BY company_id, month, job_id, usage_type, status
    ON CONFLICT (company_id, month, job_id, usage_type, status) DO UPDATE SET row_count = r.row_count + excluded.row_count, failed_count = r.failed_count + excluded.failed_count,
      quantity = r.quantity + excluded.quantity, questions = r.questions + excluded.questions, cost_nanos = r.cost_nanos + excluded.cost_nanos,
      estimated_nanos = r.estimated_nanos + excluded.estimated_nanos, unpriced_count = r.unpriced_count + excluded.unpriced_count,
      updated_at = GREATEST(r.updated_at, excluded.updated_at)
  )
  SELECT COUNT(*), array_agg(gone) FILTER (WHERE row_count < 0) INTO folded, shrunk FROM gone;

  IF shrunk IS NOT NULL THEN
    DELETE FROM rollup_currency_day r USING unnest(shrunk) AS d, companies c
    WHERE r.row_count = 0 AND c.id = d.company_id AND r.currency = c.currency AND r.day = d.day AND r.usage_type = d.usage_type AND r.status = d.status;
    DELETE FROM rollup_company_day r USING unnest(shrunk) AS d
    WHERE r.row_count = 0 AND r.company_id = d.company_id AND r.day = d.day AND r.usage_type = d.usage_type AND r.status = d.status;
    DELETE FROM rollup_job_day r USING unnest(shrunk) AS d
    WHERE r.row_count = 0 AND r.company_id = d.company_id AND r.day = d.day AND r.job_id = d.job_id AND r.usage_type = d.usage_type AND r.status = d.status;
    DELETE FROM rollup_job_month r USING unnest(shrunk) AS d
    WHERE r.row_count = 0 AND r.company_id = d.company_id AND r.month = d.month AND r.job_id = d.job_id AND r.usage_type = d.usage_type AND r.status = d.status;
  END IF;
  RETURN folded;
END $$;
