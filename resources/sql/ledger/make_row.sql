-- Makes one row of a plan. The slots come from the fixed lists of ledger/plan.
-- may: see_balances
-- all companies: plans name rows of the operation's company only, and the rules of the database check what they refer to
-- example table: organization_members
-- example columns: organization_id
-- example values: NULL
INSERT INTO {{table}} ({{columns}}) VALUES ({{values}})
