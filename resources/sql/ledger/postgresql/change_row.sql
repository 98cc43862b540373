-- Changes one column of one row, where it still holds what the plan saw. Parameters: id (uuid), before, after (as the column stores them).
-- may: see_balances
-- all companies: plans name rows of the operation's company only, and the rules of the database check the link
-- example table: draft_links
-- example column: undone_at
UPDATE {{table}} SET {{column}} = :after WHERE id = :id AND {{column}} IS NOT DISTINCT FROM :before
