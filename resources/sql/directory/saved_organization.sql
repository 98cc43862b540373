-- An organization that this operation has just written. Parameter: id (uuid).
-- may: administer
-- all companies: the organization was made by this operation
SELECT id, company_id, name, base_minutes, used_minutes, overage_minutes, overage_minutes_used, anchor_day,
  {{us:current_period_start}} AS current_period_start, {{us:current_period_end}} AS current_period_end, {{us:created_at}} AS created_at
FROM organizations
WHERE id = :id
