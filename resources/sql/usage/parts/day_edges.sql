-- The parts of days at both ends of a range, from the rows themselves, one line per event. Slot keys: the columns that the caller groups by.
SELECT {{keys}}, usage_type, 1 AS row_count, failed AS failed_count, quantity, questions, COALESCE(cost_nanos, 0) AS cost_nanos,
    CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos, unpriced AS unpriced_count
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :head_from AND occurred_at < :head_to {{event_conditions}}
  UNION ALL
  SELECT {{keys}}, usage_type, 1 AS row_count, failed AS failed_count, quantity, questions, COALESCE(cost_nanos, 0) AS cost_nanos,
    CASE WHEN source = 'estimated' THEN COALESCE(cost_nanos, 0) ELSE 0 END AS estimated_nanos, unpriced AS unpriced_count
  FROM usage_events
  WHERE company_id IN (:companies) AND occurred_at >= :tail_from AND occurred_at < :tail_to {{event_conditions}}
