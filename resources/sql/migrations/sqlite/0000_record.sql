-- Which migrations were applied and which rules are laid. Made together with the first migration, and no migration itself.
CREATE TABLE schema_migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s','now') AS INTEGER) * 1000000 + CAST(substr(strftime('%f','now'), 4) AS INTEGER) * 1000)
) STRICT;
CREATE TABLE schema_rules (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  checksum TEXT NOT NULL
) STRICT;
