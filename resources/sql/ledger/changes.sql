-- The row changes of an operation, newest first. Parameter: operation_id (uuid).
-- may: administer
-- all companies: the operation was found through the scope
SELECT table_name, row_id, column_name, before, after FROM operation_changes WHERE operation_id = :operation_id ORDER BY seq DESC
