-- What jobs took of a profile's credits, and what came back: monthly of the billing months from `month_at` on, add-on ever. Parameters: profile_id, month_at.
-- may: see_balances
SELECT CAST(COUNT(*) AS bigint) AS jobs,
  CAST(COALESCE(SUM(CASE WHEN period_start >= :month_at THEN monthly ELSE 0 END), 0) AS bigint) AS monthly_taken,
  CAST(COALESCE(SUM(CASE WHEN period_start >= :month_at THEN monthly_returned ELSE 0 END), 0) AS bigint) AS monthly_returned,
  CAST(COALESCE(SUM(addon), 0) AS bigint) AS addon_taken,
  CAST(COALESCE(SUM(addon_returned), 0) AS bigint) AS addon_returned
FROM credit_reservations
WHERE company_id IN (:companies) AND profile_id = :profile_id
