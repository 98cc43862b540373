-- A kept label: NULL where it was erased. Parameters: kind, thing_id (text).
-- may: see_money
-- all companies: the thing is named by a row of the scope
SELECT label FROM names WHERE kind = :kind AND thing_id = :thing_id
