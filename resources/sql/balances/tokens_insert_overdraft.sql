-- What a log used beyond what there was. Parameters: log_id, company_id (uuid), tokens (above zero).
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
INSERT INTO token_overdrafts (log_id, company_id, tokens) VALUES (:log_id, :company_id, :tokens)
