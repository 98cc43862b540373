-- Keeps a refusal for support. Parameters: id, company_id, account_id (uuid), code, details (JSON), actor, occurred_at (time).
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
INSERT INTO refusals (id, company_id, account_id, code, details, actor, occurred_at)
VALUES (:id, :company_id, :account_id, :code, :details, :actor, :occurred_at)
