-- Records that a migration was applied. Parameters: version, name, checksum (SHA-256 in hexadecimal).
-- may: set_up
-- all companies: the schema, no data
INSERT INTO schema_migrations (version, name, checksum) VALUES (:version, :name, :checksum)
