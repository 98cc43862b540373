-- A company for the import: currency, zone. Parameter: id (uuid).
-- may: record_usage
SELECT id, currency, timezone FROM companies WHERE id = :id AND id IN (:companies) AND deleted_at IS NULL
