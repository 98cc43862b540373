-- The fixes that were made under a key: one operation for each company and pass, and one for its end. Parameters: key, prefix (key and a colon), above (its end).
-- may: administer
SELECT id, company_id, batch_id, request, reply FROM operations
WHERE (company_id IS NULL OR company_id IN (:companies)) AND kind = 'fix' AND (key = :key OR (key >= :prefix AND key < :above)) AND refused_code IS NULL
ORDER BY seq
