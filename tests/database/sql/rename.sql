-- Gives all companies a name. Parameter: name.
-- may: administer
UPDATE companies SET name = :name
