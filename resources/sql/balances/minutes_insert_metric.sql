-- A metric with its split. Parameters: id, company_id, organization_id, metric_value, base_minutes, addon_minutes, operation_id (that posts it), occurred_at.
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
INSERT INTO usage_metrics (id, company_id, organization_id, metric_type, metric_value, base_minutes, addon_minutes, source, operation_id, occurred_at)
VALUES (:id, :company_id, :organization_id, 'minutes_transcribed', :metric_value, :base_minutes, :addon_minutes, 'measured', :operation_id, :occurred_at)
