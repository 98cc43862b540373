-- Marks an alert as told, unless somebody was told before. Parameters: the key, told_at.
-- may: see_money
-- all companies: the writing door checked the act's company
UPDATE alerts SET told_at = :told_at
WHERE company_id = :company_id AND account_id = :account_id AND unit = :unit AND bucket = :bucket AND kind = :kind AND threshold = :threshold
  AND period_start = :period_start AND told_at IS NULL
