-- with rules
-- A second transcription service meters the same organization by plain INSERTs.
INSERT INTO usage_metrics (organization_id, metric_value, occurred_at)
SELECT id, 25, '2026-11-20T10:00:00Z' FROM organizations WHERE deleted_at IS NULL ORDER BY id LIMIT 1
