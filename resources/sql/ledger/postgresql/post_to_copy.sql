-- Appends one line to the ledger, and its bucket's stored copy follows, in one statement: see insert_posting and follow_posting. Answers the line's id, or no
-- row where the bucket would go below zero. Slots table and column: from the table of buckets (posting.h); all of them hold whole units.
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
-- example table: profiles
-- example column: addon_credits
WITH copy AS (
  UPDATE {{table}} SET {{column}} = {{column}} + :amount_units
  WHERE id = :account_id AND company_id = :company_id AND {{column}} + :amount_units >= 0
  RETURNING {{column}} AS value
)
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount, kind, reference_type, reference_id, job_id, operation_id, actor, reason, note,
  balance_after, occurred_at)
SELECT :company_id, :account_type, :account_id, :unit, :bucket, :amount_units, :kind, :reference_type, :reference_id, :job_id, :operation_id, :actor, :reason, :note,
  value, :occurred_at
FROM copy
RETURNING id
