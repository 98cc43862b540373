-- Keeps a row change with its operation, so that undo finds it. before, after: JSON text.
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
INSERT INTO operation_changes (operation_id, seq, table_name, row_key, column_name, before, after)
SELECT :operation_id, COALESCE(MAX(seq), 0) + 1, :table_name, :row_key, :column_name, :before, :after
FROM operation_changes WHERE operation_id = :operation_id
