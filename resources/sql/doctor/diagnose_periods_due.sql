-- How many organizations have no billing period or one that is over. Parameter: now (time).
-- may: administer
SELECT (SELECT COUNT(*) FROM organizations WHERE company_id IN (:companies) AND deleted_at IS NULL AND current_period_start IS NULL) AS missing,
  (SELECT COUNT(*) FROM organizations WHERE company_id IN (:companies) AND deleted_at IS NULL AND current_period_end <= :now) AS stale
