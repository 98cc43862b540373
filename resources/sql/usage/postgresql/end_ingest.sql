-- Ends what begin_ingest began.
-- may: record_usage
-- all companies: a switch of the transaction, no data
SELECT reckoner_end_ingest()
