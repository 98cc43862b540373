-- A new allocation, empty and not in use yet: what it holds comes by its posting. Parameters: id, company_id, plan, token_purchase_id (uuid or NULL),
-- starts_at, expires_at (time or NULL), is_active (flag).
-- may: move_money
-- all companies: the writing door checked the act's permission and company
INSERT INTO company_token_allocations (id, company_id, plan, allocated_tokens, used_tokens, remaining_tokens, token_purchase_id, starts_at, expires_at, is_active)
VALUES (:id, :company_id, :plan, 0, 0, 0, :token_purchase_id, :starts_at, :expires_at, :is_active)
