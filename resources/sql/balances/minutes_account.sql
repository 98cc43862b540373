-- An organization that is not deleted, with what its minutes are reckoned by, held until the transaction ends. Parameter: organization_id.
-- may: see_balances
SELECT o.id, o.company_id, (SELECT c.name FROM companies c WHERE c.id = o.company_id) AS company_name,
  (SELECT c.timezone FROM companies c WHERE c.id = o.company_id) AS timezone, o.name, o.base_minutes, o.used_minutes, o.overage_minutes, o.overage_minutes_used,
  o.anchor_day, {{us:o.current_period_start}} AS period_start, {{us:o.current_period_end}} AS period_end
FROM organizations o
WHERE o.id = :organization_id AND o.company_id IN (:companies) AND o.deleted_at IS NULL
{{lock}}
