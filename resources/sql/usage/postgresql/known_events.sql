-- Which of the event ids of this batch are recorded already. The batch lies in the temporary table ingest_batch. ord: its place there.
-- may: record_usage
-- all companies: the importer resolved the companies through the scope
-- example batch_table: (SELECT 0 AS ord, CAST(NULL AS uuid) AS company_id, CAST(NULL AS text) AS event_id)
SELECT b.ord AS ord, k.digest AS digest
FROM {{batch_table}} AS b JOIN event_keys k ON k.company_id = b.company_id AND k.event_id = b.event_id
