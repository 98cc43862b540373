-- Companies by exact name, for the import: two answers mean that the name is ambiguous. Parameter: name.
-- may: record_usage
SELECT id, currency, timezone FROM companies WHERE name = :name AND id IN (:companies) AND deleted_at IS NULL LIMIT 2
