-- Keeps an alert, once per period and threshold. Parameters: the key, raised_at.
-- may: see_money
-- all companies: the writing door checked the act's company
INSERT INTO alerts (company_id, account_id, unit, bucket, kind, threshold, period_start, raised_at)
VALUES (:company_id, :account_id, :unit, :bucket, :kind, :threshold, :period_start, :raised_at)
ON CONFLICT DO NOTHING
