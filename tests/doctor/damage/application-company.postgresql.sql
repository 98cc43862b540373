-- An older program saved applications without their company.
UPDATE job_applications SET company_id = NULL WHERE id = (SELECT id FROM job_applications WHERE job_id IS NOT NULL ORDER BY id LIMIT 1)
