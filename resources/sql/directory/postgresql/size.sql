-- Bytes of the database on the server.
-- may: see_usage
-- all companies: about the database, not about data
SELECT pg_database_size(current_database()) AS value
