-- Says who acts, to the rules of the database that post charges. Parameter: actor (text, NULL at the end of an operation).
-- may: see_balances
-- all companies: a switch of the transaction, no data
UPDATE rule_switches SET actor = :actor WHERE one = 1
