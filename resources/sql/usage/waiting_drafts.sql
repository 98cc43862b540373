-- How many drafts have usage and are not saved yet. One row, answered from the index of waiting rows alone.
-- may: see_usage
SELECT COUNT(*) AS value FROM (
  SELECT DISTINCT company_id, draft_job_id FROM question_generation_usage WHERE draft_job_id IS NOT NULL AND company_id IN (:companies)
) AS waiting
