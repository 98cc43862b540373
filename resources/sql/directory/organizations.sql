-- Organizations by company and name. Slot conditions: an id, a name. Slot live: not deleted.
-- may: see_balances
SELECT id, company_id, name, base_minutes, used_minutes, overage_minutes, overage_minutes_used, anchor_day,
  {{us:current_period_start}} AS current_period_start, {{us:current_period_end}} AS current_period_end, {{us:created_at}} AS created_at
FROM organizations
WHERE company_id IN (:companies) {{conditions}} {{live}}
ORDER BY company_id, name, id
