-- Organizations o that are not deleted, with their stored period and the one k that the ledger knows last, by the columns of OrganizationPeriods.
o.id AS id, o.company_id AS company_id, o.name AS name, c.timezone AS timezone, o.anchor_day AS anchor_day, o.used_minutes AS used_minutes,
  {{us:o.current_period_start}} AS period_start, {{us:o.current_period_end}} AS period_end, {{us:k.starts_at}} AS kept_start, {{us:k.ends_at}} AS kept_end
FROM organizations o JOIN companies c ON c.id = o.company_id
LEFT JOIN billing_periods k ON k.organization_id = o.id AND k.starts_at = (SELECT MAX(x.starts_at) FROM billing_periods x WHERE x.organization_id = o.id)
