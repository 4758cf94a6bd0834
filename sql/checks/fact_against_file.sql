-- Every fact is the figure that was read from the file, and every figure that was read is a fact.
WITH loaded AS (
    SELECT
        c.submission_id,
        c.cell_key,
        c.value
    FROM core.cell AS c
),

read_from_file AS (
    SELECT
        x.submission_id,
        x.cell_key,
        x.value
    FROM core.report AS r
    INNER JOIN intake.cell_source AS x ON r.submission_id = x.submission_id
)

SELECT
    concat_ws(' ', coalesce(c.submission_id, x.submission_id), coalesce(c.cell_key, x.cell_key)) AS subject,
    format('loaded %s, read %s', coalesce(c.value::text, 'blank'), coalesce(x.value::text, 'blank')) AS detail
FROM loaded AS c
FULL OUTER JOIN read_from_file AS x ON c.submission_id = x.submission_id AND c.cell_key = x.cell_key
WHERE c.value IS DISTINCT FROM x.value
ORDER BY subject
