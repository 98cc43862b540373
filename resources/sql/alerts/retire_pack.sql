-- Takes a pack off sale. Parameters: id, retired_at.
-- may: move_money
UPDATE packs SET retired_at = :retired_at WHERE id = :id
