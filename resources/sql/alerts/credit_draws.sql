-- Credits that jobs took and did not give back, by profile and slot of time. Parameters: companies, from_at, to_at (half-open), slot_micros.
-- Slot accounts: some profiles. first_amount: of the monthly bucket. Order: slot.
-- may: see_balances
SELECT d.account_id AS account_id, d.slot AS slot, CAST(SUM(d.amount) AS bigint) AS amount, CAST(SUM(d.first_amount) AS bigint) AS first_amount
FROM (
  SELECT profile_id AS account_id, {{us:reserved_at}} / CAST(:slot_micros AS bigint) AS slot, cost - monthly_returned - addon_returned AS amount, monthly - monthly_returned AS first_amount
  FROM credit_reservations
  WHERE company_id IN (:companies) AND reserved_at >= :from_at AND reserved_at < :to_at
) AS d
WHERE 1 = 1 {{accounts}}
GROUP BY d.account_id, d.slot
ORDER BY d.slot
