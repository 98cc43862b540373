-- Clears refusals recorded before a time. Parameter: before (time).
-- may: set_up
-- all companies: maintenance of the whole database
DELETE FROM refusals WHERE recorded_at < :before
