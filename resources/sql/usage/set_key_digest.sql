-- Keeps what the caller gave beside an event id that the rules of the database just entered. Parameters: company_id, event_id, digest.
-- may: record_usage
-- all companies: the writing door checked the act's company
UPDATE event_keys SET digest = :digest WHERE company_id = :company_id AND event_id = :event_id AND digest IS NULL
