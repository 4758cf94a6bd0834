-- Every consolidated figure is the sum of what was read from the effective reports' files, or implied
-- where a total was left blank, added up anew from there.
WITH anew AS (
    SELECT
        u.parent_code,
        u.year,
        x.cell_key,
        coalesce(sum(coalesce(x.value, i.value)), 0) AS value
    FROM core.unit_year AS u
    INNER JOIN core.effective_report AS e ON u.unit_code = e.unit_code AND u.year = e.year
    INNER JOIN intake.cell_source AS x ON e.submission_id = x.submission_id
    LEFT JOIN core.implied_cell AS i ON x.submission_id = i.submission_id AND x.cell_key = i.cell_key
    WHERE u.parent_code IS NOT NULL
    GROUP BY u.parent_code, u.year, x.cell_key
)

SELECT
    concat_ws(' ', coalesce(m.parent_code, a.parent_code), coalesce(m.year, a.year), coalesce(m.cell_key, a.cell_key))
        AS subject,
    format('the mart says %s, the files say %s', m.value, a.value) AS detail
FROM mart.consolidated_cell AS m
FULL OUTER JOIN anew AS a ON m.parent_code = a.parent_code AND m.year = a.year AND m.cell_key = a.cell_key
WHERE coalesce(m.value, 0) <> coalesce(a.value, 0)
ORDER BY subject
