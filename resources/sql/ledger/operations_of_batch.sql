-- The operations of a batch, newest first. Parameter: batch_id (uuid).
-- may: administer
SELECT id FROM operations WHERE batch_id = :batch_id AND company_id IN (:companies) ORDER BY seq DESC
