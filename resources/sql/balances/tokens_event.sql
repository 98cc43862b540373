-- The token log of an event id: the company's own, or one that had no company when it came. Parameters: company_id (uuid or NULL), event_id (text).
-- may: see_balances
-- all companies: the company is bound; a log of no company counts only where its content is the same
SELECT id, company_id, tokens_used FROM token_usage_logs
WHERE event_id = :event_id AND (company_id = :company_id OR company_id IS NULL)
ORDER BY company_id IS NULL
