-- Answers what was bound. Don't take :this or {{that}} for more.
-- may: see_usage
SELECT :number::bigint AS number, CAST(:flag AS boolean) AS flag, CAST(:text AS text) AS text, CAST(:bytes AS bytea) AS bytes, CAST(:id AS uuid) AS id,
  {{us:CAST(:at AS timestamptz)}} AS at_us, CAST(:json AS jsonb) AS json, CAST(:absent AS text) AS absent, ':text' AS quoted
