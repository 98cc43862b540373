-- The figures of a group, summed (usage_type.h TypeTotals).
CAST(SUM(t.row_count) AS bigint) AS row_count,
  CAST(SUM(t.failed_count) AS bigint) AS failed_count,
  CAST(SUM(t.quantity) AS bigint) AS quantity,
  CAST(SUM(t.questions) AS bigint) AS questions,
  CAST(SUM(t.cost_nanos) AS bigint) AS cost_nanos,
  CAST(SUM(t.estimated_nanos) AS bigint) AS estimated_nanos,
  CAST(SUM(t.unpriced_count) AS bigint) AS unpriced_count
