-- Grain: one column of a table or view, with its comment in the database.
SELECT
    n.nspname AS schema,
    c.relname AS relation,
    c.relkind AS kind,
    obj_description(c.oid, 'pg_class') AS comment,
    a.attname AS "column",
    format_type(a.atttypid, a.atttypmod) AS type,
    col_description(c.oid, a.attnum) AS column_comment
FROM pg_class AS c
INNER JOIN pg_namespace AS n ON c.relnamespace = n.oid
INNER JOIN pg_attribute AS a ON c.oid = a.attrelid AND a.attnum > 0 AND NOT a.attisdropped
WHERE n.nspname = any(:schemas) AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
ORDER BY n.nspname, c.relname, a.attnum
