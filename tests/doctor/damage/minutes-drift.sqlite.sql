-- with rules
-- A second transcription service meters the same organization by plain INSERTs.
INSERT INTO usage_metrics (organization_id, metric_value, occurred_at)
SELECT id, 25, 1795168800000000 FROM organizations WHERE deleted_at IS NULL ORDER BY id LIMIT 1
