-- The triggers that stand in the database and are enabled.
-- may: set_up
-- all companies: verify looks at the whole database
SELECT name FROM sqlite_master WHERE type = 'trigger'
