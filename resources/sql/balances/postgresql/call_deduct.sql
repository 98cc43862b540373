-- Logs a call and deducts its tokens by the database's function; answers its reply (JSON). Parameters: operation (text), input, output, model (text),
-- company_id, application_id, profile_id (or NULL), event_id (text), overdraft (flag), at (time or NULL), metadata (JSON), key, reason (text), business_at (time), batch_id.
-- may: record_usage
-- all companies: the function looks at the login's membership itself
SELECT reckoner_deduct_tokens(operation => CAST(:operation AS text), input => CAST(:input AS bigint), output => CAST(:output AS bigint), model => CAST(:model AS text),
  company => CAST(:company_id AS uuid), application => CAST(:application_id AS uuid), profile => CAST(:profile_id AS uuid), event_id => CAST(:event_id AS text),
  overdraft => CAST(:overdraft AS boolean), at => CAST(:at AS timestamptz), metadata => CAST(:metadata AS jsonb), key => CAST(:key AS text), reason => CAST(:reason AS text),
  business_time => CAST(:business_at AS timestamptz), batch => CAST(:batch_id AS uuid)) AS reply
