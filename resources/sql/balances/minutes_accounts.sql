-- Organizations with what their minutes are reckoned by. Slot conditions: one organization, deleted ones. Order: company, name.
-- may: see_balances
SELECT o.id, o.company_id, c.name AS company_name, c.timezone, o.name, o.base_minutes, o.used_minutes, o.overage_minutes, o.overage_minutes_used, o.anchor_day,
  {{us:o.current_period_start}} AS period_start, {{us:o.current_period_end}} AS period_end
FROM organizations o JOIN companies c ON c.id = o.company_id
WHERE o.company_id IN (:companies) {{conditions}}
ORDER BY c.name, o.name, o.id
