-- Records which rules were laid. Parameter: checksum (SHA-256 in hexadecimal).
-- may: set_up
-- all companies: the schema, no data
INSERT INTO schema_rules (one, checksum) VALUES (1, :checksum) ON CONFLICT (one) DO UPDATE SET checksum = excluded.checksum
