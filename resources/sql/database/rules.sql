-- The checksum of the rules that were laid last; no row before that.
-- may: see_usage
-- all companies: the schema, no data
SELECT checksum FROM schema_rules
