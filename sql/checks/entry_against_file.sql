-- What an accepted report says in words and in open rows is what was read from its file, and all of it.
WITH loaded AS (
    SELECT
        e.submission_id,
        e.cell_key,
        coalesce(trim_scale(e.value)::text, e.text) AS text
    FROM core.entry AS e
),

read_from_file AS (
    SELECT
        r.submission_id,
        x.key AS cell_key,
        coalesce(trim_scale(x.value)::text, x.text) AS text
    FROM core.report AS r
    INNER JOIN intake.extraction AS e ON r.submission_id = e.submission_id
    CROSS JOIN LATERAL json_to_recordset(e.entries) AS x (key text, text text, value numeric)
)

SELECT
    concat_ws(' ', coalesce(c.submission_id, x.submission_id), coalesce(c.cell_key, x.cell_key)) AS subject,
    format('loaded %s, read %s', coalesce(c.text, 'blank'), coalesce(x.text, 'blank')) AS detail
FROM loaded AS c
FULL OUTER JOIN read_from_file AS x ON c.submission_id = x.submission_id AND c.cell_key = x.cell_key
WHERE c.text IS DISTINCT FROM x.text
ORDER BY subject
