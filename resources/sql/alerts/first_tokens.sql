-- Since when there is data of each company's tokens: its first token log.
-- may: see_balances
SELECT company_id AS account_id, {{us:MIN(occurred_at)}} AS first_at FROM token_usage_logs WHERE company_id IN (:companies) GROUP BY company_id
