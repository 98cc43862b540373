-- The findings that a person accepted and that are still accepted. Parameter: now (time).
-- may: administer
SELECT finding_id FROM accepted_findings
WHERE (company_id IS NULL OR company_id IN (:companies)) AND (until_at IS NULL OR until_at > :now)
