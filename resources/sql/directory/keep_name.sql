-- Keeps the label of a company, job or candidate; an erased one stays erased. Parameters: kind, thing_id, company_id, label.
-- may: record_usage
-- all companies: the writing door checked the act's permission and company
INSERT INTO names (kind, thing_id, company_id, label) VALUES (:kind, :thing_id, :company_id, :label)
ON CONFLICT (kind, thing_id) DO UPDATE SET label = excluded.label WHERE names.erased_at IS NULL
