-- Answers what was bound. Don't take :this or {{that}} for more.
-- may: see_usage
SELECT :number AS number, :flag AS flag, :text AS text, :bytes AS bytes, :id AS id, {{us::at}} AS at_us, :json AS json, :absent AS absent, ':text' AS quoted
