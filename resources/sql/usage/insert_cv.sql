-- Records one CV parsing as any other program would; the rules of the database do the rest. Money as each database stores it.
-- may: record_usage
-- all companies: the writing door checked the act's company
-- example cost_column, sqlite: cost_nanos
-- example cost_column, postgresql: cost
INSERT INTO cv_parsing_usage (id, company_id, job_id, candidate_id, application_id, file_size_kb, parse_successful, success_rate, {{cost_column}}, source, origin,
  profile_id, event_id, occurred_at)
VALUES (:id, :company_id, :job_id, :candidate_id, :application_id, :file_size_kb, :parse_successful, :success_rate, :cost, :source, :origin,
  :profile_id, :event_id, :occurred_at)
