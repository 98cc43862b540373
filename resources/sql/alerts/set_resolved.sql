-- An alert is over (resolved_at), or holds again (NULL). Parameters: the key, resolved_at.
-- may: see_money
-- all companies: the writing door checked the act's company
UPDATE alerts SET resolved_at = :resolved_at
WHERE company_id = :company_id AND account_id = :account_id AND unit = :unit AND bucket = :bucket AND kind = :kind AND threshold = :threshold
  AND period_start = :period_start
