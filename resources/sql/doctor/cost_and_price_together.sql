-- A cost has a source; one by the list names its price; no cost names none. Answers rows checked and rows broken.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT COUNT(*) AS checked,
  CAST(COALESCE(SUM(CASE WHEN (cost_nanos IS NULL) <> (cost_source IS NULL) THEN 1
    WHEN cost_source = 'list' AND price_id IS NULL THEN 1
    WHEN cost_nanos IS NULL AND price_id IS NOT NULL THEN 1 ELSE 0 END), 0) AS bigint) AS broken
FROM usage_events
