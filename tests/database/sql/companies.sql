-- Companies of a list. Slot conditions. Parameters: ids, name.
-- may: see_usage
-- example conditions: AND name = :name
SELECT id, name FROM companies WHERE id IN (:ids) {{conditions}} ORDER BY name
