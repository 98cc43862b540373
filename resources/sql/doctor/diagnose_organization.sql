-- An organization as it is stored, with the metrics of its stored period, and the add-on minutes that were bought and
-- neither used nor left. Parameter: organization_id.
-- may: administer
SELECT o.name AS name, o.used_minutes AS used_minutes, {{us:o.current_period_start}} AS period_start, {{us:o.current_period_end}} AS period_end,
  CAST(COALESCE((SELECT SUM(m.metric_value) FROM usage_metrics m WHERE m.organization_id = o.id AND m.metric_type = 'minutes_transcribed'
    AND m.occurred_at >= o.current_period_start AND m.occurred_at < o.current_period_end), 0) AS bigint) AS metered,
  CAST(COALESCE((SELECT SUM(p.quantity) FROM bucket_purchases p WHERE p.account_id = o.id AND p.unit = 'minutes' AND p.bucket = 'addon' AND p.undone_at IS NULL), 0)
    - COALESCE((SELECT SUM(m.addon_minutes) FROM usage_metrics m WHERE m.organization_id = o.id AND m.operation_id IS NOT NULL), 0) - o.overage_minutes AS bigint) AS addon_lost,
  (SELECT COUNT(*) FROM organization_members x WHERE x.organization_id = o.id) AS members
FROM organizations o
WHERE o.company_id IN (:companies) AND o.id = :organization_id
