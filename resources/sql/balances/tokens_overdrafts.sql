-- What is overdrawn and not settled yet, by log, oldest first.
-- may: see_balances
SELECT log_id, company_id, tokens - settled AS open_tokens, settled FROM token_overdrafts WHERE company_id IN (:companies) AND settled < tokens ORDER BY log_id
