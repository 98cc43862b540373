-- Tokens of the logs, by company and slot of time, overdrawn ones too. Parameters: companies, from_at, to_at (half-open), slot_micros. Slot accounts: some companies.
-- Order: slot.
-- may: see_balances
SELECT d.account_id AS account_id, d.slot AS slot, CAST(SUM(d.amount) AS bigint) AS amount, CAST(SUM(d.amount) AS bigint) AS first_amount
FROM (
  SELECT company_id AS account_id, {{us:occurred_at}} / CAST(:slot_micros AS bigint) AS slot, tokens_used AS amount
  FROM token_usage_logs
  WHERE company_id IN (:companies) AND occurred_at >= :from_at AND occurred_at < :to_at AND NOT held
) AS d
WHERE 1 = 1 {{accounts}}
GROUP BY d.account_id, d.slot
ORDER BY d.slot
