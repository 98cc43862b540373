-- Says who acts, to the rules of the database that post charges, until the transaction ends. Parameter: actor (text). Answers the transaction, to ask for when its COMMIT gets no answer.
-- may: see_balances
-- all companies: a setting of the transaction, no data
SELECT set_config('reckoner.actor', COALESCE(CAST(:actor AS text), ''), true), CAST(pg_current_xact_id() AS text) AS xid
