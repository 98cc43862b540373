-- The usage row of an event id, with the digest of what its caller gave (NULL for a plain INSERT). Parameters: company_id, event_id.
-- may: record_usage
-- all companies: the writing door checked the act's company
SELECT usage_id, digest FROM event_keys WHERE company_id = :company_id AND event_id = :event_id
