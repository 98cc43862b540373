-- Holds the company's row until the fix is committed, so that two fixes of one company take turns. Parameter: company_id.
-- may: administer
-- all companies: the fix is of this company
SELECT id FROM companies WHERE id = :company_id {{lock}}
