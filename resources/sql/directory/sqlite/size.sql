-- Bytes of the database file.
-- may: see_usage
-- all companies: about the file, not about data
SELECT (SELECT page_count FROM pragma_page_count()) * (SELECT page_size FROM pragma_page_size()) AS value
