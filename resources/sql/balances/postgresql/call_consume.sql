-- Consumes minutes by the database's function; answers its reply (JSON). Parameters: organization_id, minutes, at (time or NULL), key, reason (text), business_at (time), batch_id.
-- may: record_usage
-- all companies: the function looks at the login's membership itself
SELECT reckoner_consume_minutes(organization => CAST(:organization_id AS uuid), minutes => CAST(:minutes AS bigint), at => CAST(:at AS timestamptz), key => CAST(:key AS text), reason => CAST(:reason AS text),
  business_time => CAST(:business_at AS timestamptz), batch => CAST(:batch_id AS uuid)) AS reply
