-- Which of the event ids of this batch are recorded already. The batch lies in the temporary table ingest_batch. ord: its place there.
-- LIMIT keeps the planner at one look into the key's index for each event; a plain join it turns into a hash of every key there is.
-- may: record_usage
-- all companies: the importer resolved the companies through the scope
-- example batch_table: (SELECT 0 AS ord, CAST(NULL AS uuid) AS company_id, CAST(NULL AS text) AS event_id)
SELECT b.ord AS ord, k.digest AS digest
FROM {{batch_table}} AS b CROSS JOIN LATERAL (
  SELECT e.digest FROM event_keys e WHERE e.company_id = b.company_id AND e.event_id = b.event_id LIMIT 1
) AS k
