-- Takes away one row that a plan made, where it still holds what the plan saw. The slots come from the fixed lists of ledger/plan.
-- may: see_balances
-- all companies: plans name rows of the operation's company only
-- example table: billing_periods
-- example unchanged: company_id = NULL
DELETE FROM {{table}} WHERE {{unchanged}}
