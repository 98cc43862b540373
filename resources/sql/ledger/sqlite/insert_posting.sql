-- Appends one line to the ledger. amount_units: nanos for money, else whole units. Answers its id.
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
INSERT INTO usage_ledger (company_id, account_type, account_id, unit, bucket, amount_units, kind, reference_type, reference_id, job_id, operation_id, actor, reason, note,
  balance_after, occurred_at)
VALUES (:company_id, :account_type, :account_id, :unit, :bucket, :amount_units, :kind, :reference_type, :reference_id, :job_id, :operation_id, :actor, :reason, :note,
  :balance_after, :occurred_at)
RETURNING id
