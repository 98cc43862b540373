-- Organizations whose billing period is over, was set back to one before the last that the ledger knows, or has not begun. One that overlaps the last is
-- a matter of its own (period_overlap). Parameter: now (time). Order: company, organization.
-- may: administer
SELECT {{part organization_periods}}
WHERE o.company_id IN (:companies) AND o.deleted_at IS NULL AND o.current_period_start IS NOT NULL AND o.current_period_end IS NOT NULL
  AND (o.current_period_end <= :now OR o.current_period_start > :now OR o.current_period_start < k.starts_at)
  AND (k.starts_at IS NULL OR o.current_period_start <= k.starts_at OR o.current_period_start >= k.ends_at)
ORDER BY o.company_id, o.id
