-- The whole days of a range, from the roll-up per company. Slot keys: the columns that the caller groups by.
SELECT {{keys}}, usage_type, row_count, failed_count, quantity, questions, cost_nanos, estimated_nanos, unpriced_count
  FROM rollup_company_day_live
  WHERE company_id IN (:companies) AND day >= :from_day AND day < :to_day {{rollup_conditions}}
