-- Jobs of which credits came back, where their reservation does not say so, or there is none. Order: company, profile, the refund posted first.
-- may: administer
SELECT c.*, p.email AS email FROM {{part credit_jobs}}
WHERE c.monthly_back + c.addon_back > 0 AND (c.state IS NULL OR c.monthly_back <> c.monthly_returned OR c.addon_back <> c.addon_returned)
ORDER BY c.company_id, p.id, c.back_id
