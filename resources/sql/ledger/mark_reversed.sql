-- Says which operation undid this one. Parameters: id, reversed_by (uuid).
-- may: administer
-- all companies: the undo checked the company
UPDATE operations SET reversed_by = :reversed_by WHERE id = :id AND reversed_by IS NULL
