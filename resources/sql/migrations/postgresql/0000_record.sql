-- Which migrations were applied and which rules are laid. Made together with the first migration, and no migration itself. Every login
-- looks here before it does anything else.
CREATE TABLE schema_migrations (
  version integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE schema_rules (
  one integer PRIMARY KEY CHECK (one = 1),
  checksum text NOT NULL
);
GRANT SELECT ON schema_migrations, schema_rules TO PUBLIC;
