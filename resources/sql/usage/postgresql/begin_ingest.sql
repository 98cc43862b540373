-- Says that this transaction imports rows that are already linked and priced.
-- may: record_usage
-- all companies: a switch of the transaction, no data
SELECT reckoner_begin_ingest()
