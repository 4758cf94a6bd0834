-- Every figure of a candidate or edition is the sum of the figures, filed or implied, of the reports that it names.
WITH anew AS (
    SELECT
        u.edition_id,
        c.cell_key,
        coalesce(sum(c.value), 0) AS value
    FROM core.edition_unit AS u
    INNER JOIN core.figure AS c ON u.submission_id = c.submission_id
    GROUP BY u.edition_id, c.cell_key
)

SELECT
    concat_ws(' ', coalesce(e.edition_id, a.edition_id), coalesce(e.cell_key, a.cell_key)) AS subject,
    format('the edition says %s, its reports say %s', e.value, a.value) AS detail
FROM core.edition_cell AS e
FULL OUTER JOIN anew AS a ON e.edition_id = a.edition_id AND e.cell_key = a.cell_key
WHERE coalesce(e.value, 0) <> coalesce(a.value, 0)
ORDER BY subject
