-- Records one question generation as any other program would; the rules of the database do the rest.
-- may: record_usage
-- all companies: the writing door checked the act's company
-- example cost_column, sqlite: cost_nanos
-- example cost_column, postgresql: cost
INSERT INTO question_generation_usage (id, company_id, job_id, draft_job_id, prompt_tokens, completion_tokens, question_count, model_used, {{cost_column}}, source, origin,
  profile_id, event_id, occurred_at)
VALUES (:id, :company_id, :job_id, :draft_job_id, :prompt_tokens, :completion_tokens, :question_count, :model_used, :cost, :source, :origin,
  :profile_id, :event_id, :occurred_at)
