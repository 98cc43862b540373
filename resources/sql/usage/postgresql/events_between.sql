-- How many usage rows of a list lie between two instants. Parameters: within_from, within_to (half-open).
-- Slots: list_conditions (the company, or the billing day and which companies), event_conditions (type, job, status).
-- may: see_usage
-- all companies: list_conditions binds :companies unless the scope is every company there is
SELECT COUNT(*) AS row_count
FROM usage_events
WHERE occurred_at >= :within_from AND occurred_at < :within_to {{list_conditions}} {{event_conditions}}
