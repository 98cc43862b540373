-- Counts tokens of an allocation as used; what remains follows the posting. Parameters: id, company_id (uuid), tokens (above zero).
-- may: see_balances
-- all companies: the writing door checked the act's permission and company
UPDATE company_token_allocations SET used_tokens = used_tokens + :tokens WHERE id = :id AND company_id = :company_id
