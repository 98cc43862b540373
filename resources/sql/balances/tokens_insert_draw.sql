-- What a log took from an allocation. Parameters: log_id, allocation_id, company_id (uuid), tokens (above zero).
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
INSERT INTO token_draws (log_id, allocation_id, company_id, tokens) VALUES (:log_id, :allocation_id, :company_id, :tokens)
