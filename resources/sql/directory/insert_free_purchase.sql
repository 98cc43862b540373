-- Keeps a free grant with the purchases. Parameters: id, company_id, account_id, unit, bucket, quantity, paid (flag), purchased_at, operation_id.
-- may: administer
-- all companies: the writing door checked the act's permission and company
INSERT INTO bucket_purchases (id, company_id, account_id, unit, bucket, quantity, paid, purchased_at, operation_id)
VALUES (:id, :company_id, :account_id, :unit, :bucket, :quantity, :paid, :purchased_at, :operation_id)
