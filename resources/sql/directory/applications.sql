-- Applications, newest first. Only who sees usage gets the list (applications.cpp). Slot conditions: an id, a job. Slot limit: how many.
-- may: see_balances
SELECT id, company_id, job_id, candidate_id, candidate_name, {{us:created_at}} AS created_at
FROM job_applications
WHERE company_id IN (:companies) AND deleted_at IS NULL {{conditions}}
ORDER BY created_at DESC, id DESC {{limit}}
