-- On SQLite the roll-ups are always folded: there is never anything to fold.
-- may: set_up
-- all companies: maintenance of the whole database
SELECT 0 AS value
