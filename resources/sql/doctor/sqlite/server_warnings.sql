-- There is no server: the file's permissions are the boundary. No rows.
-- may: administer
-- all companies: about the database, not about data
SELECT '' AS warning, '' AS subject WHERE 0
