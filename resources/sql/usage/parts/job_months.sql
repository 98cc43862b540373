-- The whole months of a range and the whole days around them, from the roll-ups per job. Slot keys: the columns that the caller groups by.
SELECT {{keys}}, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_month_live
  WHERE company_id IN (:companies) AND month >= :from_month AND month < :to_month {{rollup_conditions}}
  UNION ALL
  SELECT {{keys}}, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :head_from_day AND day < :head_to_day {{rollup_conditions}}
  UNION ALL
  SELECT {{keys}}, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_job_day_live
  WHERE company_id IN (:companies) AND day >= :tail_from_day AND day < :tail_to_day {{rollup_conditions}}
