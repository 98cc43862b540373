-- Keeps work that was done and could not be recorded, to be shown and retried. payload: JSON of the event.
-- may: record_usage
-- all companies: the writing door checked the act's company
INSERT INTO usage_failures (company_id, payload, error) VALUES (:company_id, :payload, :error)
