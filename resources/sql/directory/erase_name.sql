-- Takes a kept label out for ever. Parameters: kind, thing_id, company_id, erased_at (time).
-- may: administer
-- all companies: the writing door checked the act's permission and company
UPDATE names SET label = NULL, erased_at = :erased_at
WHERE kind = :kind AND thing_id = :thing_id AND company_id = :company_id AND erased_at IS NULL
