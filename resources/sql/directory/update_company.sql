-- Changes a company. Parameters: id, name, currency, timezone; a rule refuses currency and timezone once there is usage.
-- may: administer
UPDATE companies SET name = :name, currency = :currency, timezone = :timezone
WHERE id = :id AND id IN (:companies)
