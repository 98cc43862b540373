-- The migrations that were applied. Order: version.
-- may: see_usage
-- all companies: the schema, no data
SELECT version, name, checksum FROM schema_migrations ORDER BY version
