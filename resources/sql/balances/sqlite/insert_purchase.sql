-- Keeps what was bought, or granted free (no amount). Parameters: id, company_id, account_id, unit, bucket, quantity (whole units), amount_nanos (of the
-- company's currency, or NULL), reference, paid (flag), purchased_at (time), operation_id.
-- may: move_money
-- all companies: the writing door checked the act's permission and company
INSERT INTO bucket_purchases (id, company_id, account_id, unit, bucket, quantity, amount_nanos, currency, reference, paid, purchased_at, operation_id)
VALUES (:id, :company_id, :account_id, :unit, :bucket, :quantity, :amount_nanos,
  (SELECT currency FROM companies WHERE id = :company_id), :reference, :paid, :purchased_at, :operation_id)
