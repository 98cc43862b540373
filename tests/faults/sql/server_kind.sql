-- Whether the server that answers is a standby.
-- all companies: no data
SELECT pg_is_in_recovery() AS is_standby
