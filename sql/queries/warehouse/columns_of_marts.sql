-- Grain: one column of a mart.
SELECT
    c.relname AS mart,
    a.attname,
    format_type(a.atttypid, NULL) AS type
FROM pg_class AS c
INNER JOIN pg_namespace AS n ON c.relnamespace = n.oid AND n.nspname = 'mart'
INNER JOIN pg_attribute AS a ON c.oid = a.attrelid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p', 'v', 'm')
ORDER BY c.relname, a.attnum
