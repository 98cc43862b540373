-- The balance below which a wallet raises an alert. Parameters: company_id, wallet_threshold_nanos (NULL: none).
-- may: administer
-- all companies: the writing door checked the act's company
UPDATE companies SET wallet_threshold_nanos = :wallet_threshold_nanos WHERE id = :company_id AND deleted_at IS NULL
