-- A recording that failed was recorded since, or is not to be. Parameters: id (uuid), resolved_at (time).
-- may: administer
-- all companies: the failure was found through the scope
UPDATE usage_failures SET resolved_at = :resolved_at WHERE id = :id AND resolved_at IS NULL
