-- How many rows came to a job through a link. Parameter: link_id (uuid).
-- may: see_usage
-- all companies: the link was made by this operation
SELECT COUNT(*) AS value FROM usage_link_history WHERE link_id = :link_id AND returned_at IS NULL
