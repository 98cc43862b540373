-- All applications, deleted ones too, of the candidate that a text means: by candidate id, by an application's id, or by name; in each company
-- all that share the candidate id. Parameters: text, id (uuid or NULL).
-- may: administer
SELECT a.id, a.company_id, a.job_id, a.candidate_id, a.candidate_name, {{us:a.created_at}} AS created_at
FROM job_applications a
WHERE a.company_id IN (:companies)
  AND (a.candidate_id = :text OR a.candidate_name = :text OR a.id = :id
    OR a.candidate_id IN (SELECT b.candidate_id FROM job_applications b
      WHERE b.company_id = a.company_id AND (b.candidate_name = :text OR b.id = :id)))
ORDER BY a.company_id, a.created_at, a.id
