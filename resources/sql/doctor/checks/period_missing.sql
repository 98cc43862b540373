-- Organizations without a billing period. Order: company, organization.
-- may: administer
SELECT {{part organization_periods}}
WHERE o.company_id IN (:companies) AND o.deleted_at IS NULL AND (o.current_period_start IS NULL OR o.current_period_end IS NULL)
ORDER BY o.company_id, o.id
