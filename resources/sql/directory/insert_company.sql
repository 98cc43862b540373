-- Adds a company. Parameters: id, name, currency (ISO 4217), timezone (IANA).
-- may: administer
-- all companies: the writing door checked the act's permission
INSERT INTO companies (id, name, currency, timezone) VALUES (:id, :name, :currency, :timezone)
