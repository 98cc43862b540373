-- Accepts a finding, until a time or for good (NULL).
-- may: administer
-- all companies: the finding was found through the scope
INSERT INTO accepted_findings (finding_id, company_id, rule, reason, actor, until_at) VALUES (:finding_id, :company_id, :rule, :reason, :actor, :until_at)
