-- Jobs of which more credits came back than were taken, as far as the database can tell: the rest is told from meta_json. Order: company, profile, the
-- refund posted last.
-- may: administer
SELECT c.*, p.email AS email FROM {{part credit_jobs}}
WHERE c.monthly_back + c.addon_back > 0 AND (c.state IS NULL OR c.monthly_back + c.addon_back > c.cost)
ORDER BY c.company_id, p.id, c.back_id
