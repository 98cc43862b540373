-- Changes columns of one row, where they still hold what the plan saw. The slots come from the fixed lists of ledger/plan.
-- may: see_balances
-- all companies: plans name rows of the operation's company only, and the rules of the database check the link
-- example table: draft_links
-- example values: undone_at = NULL
-- example unchanged: id = NULL
UPDATE {{table}} SET {{values}} WHERE {{unchanged}}
