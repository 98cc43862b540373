-- Links a draft to a job; the rules of the database move its rows. Parameters: id, company_id, draft_job_id (text), job_id, operation_id.
-- may: administer
-- all companies: the writing door checked the act's company
INSERT INTO draft_links (id, company_id, draft_job_id, job_id, operation_id) VALUES (:id, :company_id, :draft_job_id, :job_id, :operation_id)
