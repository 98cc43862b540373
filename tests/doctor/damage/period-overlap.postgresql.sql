-- broken
-- Somebody let the first period of an organization run three days longer, although the next one had begun.
UPDATE billing_periods SET ends_at = ends_at + interval '3 days'
WHERE organization_id = (SELECT id FROM organizations WHERE deleted_at IS NULL ORDER BY id LIMIT 1)
  AND starts_at = (SELECT MIN(p.starts_at) FROM billing_periods p WHERE p.organization_id = billing_periods.organization_id)
