-- Settles an overdraft, or part of it. Parameters: log_id, company_id (uuid), tokens (above zero).
-- may: move_money
-- all companies: the writing door checked the act's permission and company
UPDATE token_overdrafts SET settled = settled + :tokens WHERE log_id = :log_id AND company_id = :company_id
