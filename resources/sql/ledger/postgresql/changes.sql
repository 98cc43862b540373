-- The row changes of an operation, newest first; the links that it made (or that a rule of the database made in its name) and what it sold or
-- granted count as one change each: undoing stamps them.
-- Parameter: operation_id (uuid).
-- may: administer
-- all companies: the operation was found through the scope
SELECT table_name, row_key, column_name, before, after, seq FROM operation_changes
WHERE operation_id = :operation_id AND NOT (table_name = 'draft_links' AND after IS NULL)
UNION ALL
SELECT 'draft_links', CAST(id AS text), 'undone_at', NULL, NULL, 0 FROM draft_links WHERE operation_id = :operation_id AND undone_at IS NULL
UNION ALL
SELECT 'bucket_purchases', CAST(id AS text), 'undone_at', NULL, NULL, 0 FROM bucket_purchases WHERE operation_id = :operation_id AND undone_at IS NULL
UNION ALL
SELECT 'token_purchases', CAST(id AS text), 'undone_at', NULL, NULL, 0 FROM token_purchases WHERE operation_id = :operation_id AND undone_at IS NULL
ORDER BY seq DESC
