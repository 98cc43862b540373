-- A cost by the list names its price (a failed parse is free, also where the list has none); one that was given, or no cost, names none. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN cost_source IS NULL THEN 1
    WHEN cost_nanos IS NOT NULL AND cost_source = 'list' AND price_id IS NULL AND (failed = 0 OR cost_nanos <> 0) THEN 1
    WHEN price_id IS NOT NULL AND (cost_nanos IS NULL OR cost_source = 'given') THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM usage_events
