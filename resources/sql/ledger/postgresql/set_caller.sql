-- Says who acts, in which role, for which company and as which profile, to the functions of the database, until the transaction ends. Parameters: actor, role,
-- company, profile (text; empty: any, none). Answers the transaction, to ask for when its COMMIT gets no answer.
-- may: see_balances
-- all companies: settings of the transaction, no data
SELECT set_config('reckoner.actor', CAST(:actor AS text), true), set_config('reckoner.role', CAST(:role AS text), true), set_config('reckoner.company', CAST(:company AS text), true),
  set_config('reckoner.profile', CAST(:profile AS text), true), CAST(pg_current_xact_id() AS text) AS xid
