-- Every consolidated figure is the sum of what was read from the files of the effective reports, or implied where a
-- total was left blank, added up anew (a ratio: computed from such sums): each report is carried upwards from its unit,
-- past every unit without a report.
WITH RECURSIVE carried AS (
    SELECT
        e.submission_id,
        e.form,
        e.series,
        e.period,
        e.year,
        u.parent_code
    FROM core.effective_report AS e
    INNER JOIN core.unit_year AS u ON e.unit_code = u.unit_code AND e.year = u.year
    UNION ALL
    SELECT
        c.submission_id,
        c.form,
        c.series,
        c.period,
        c.year,
        u.parent_code
    FROM carried AS c
    INNER JOIN core.unit_year AS u ON c.parent_code = u.unit_code AND c.year = u.year
    LEFT JOIN core.effective_report AS e ON u.unit_code = e.unit_code AND c.series = e.series AND c.period = e.period
    WHERE e.submission_id IS NULL
),

anew AS (
    SELECT
        c.parent_code,
        c.series,
        c.period,
        c.form,
        x.cell_key,
        coalesce(sum(coalesce(x.value, i.value)), 0) AS value
    FROM carried AS c
    INNER JOIN intake.cell_source AS x ON c.submission_id = x.submission_id
    LEFT JOIN core.implied_cell AS i ON x.submission_id = i.submission_id AND x.cell_key = i.cell_key
    WHERE c.parent_code IS NOT NULL AND c.form = core.form_at(c.parent_code, c.series, c.period, 'infinity')
    GROUP BY c.parent_code, c.series, c.period, c.form, x.cell_key
),

recomputed AS (
    SELECT
        a.parent_code,
        a.series,
        a.period,
        a.cell_key,
        a.value
    FROM anew AS a
    WHERE
        NOT EXISTS (
            SELECT FROM core.form_cell AS f
            WHERE f.form = a.form AND f.cell_key = a.cell_key AND f.ratio_part IS NOT NULL
        )
    UNION ALL
    SELECT
        a.parent_code,
        a.series,
        a.period,
        f.cell_key,
        round(
            100 * sum(a.value) FILTER (WHERE a.cell_key = f.ratio_part)
            / nullif(sum(a.value) FILTER (WHERE a.cell_key = f.ratio_whole), 0),
            f.ratio_places
        ) AS value
    FROM core.form_cell AS f
    INNER JOIN anew AS a ON f.form = a.form AND a.cell_key IN (f.ratio_part, f.ratio_whole)
    GROUP BY a.parent_code, a.series, a.period, f.cell_key, f.ratio_part, f.ratio_whole, f.ratio_places
)

SELECT
    concat_ws(
        ' ', coalesce(m.parent_code, a.parent_code), nullif(coalesce(m.series, a.series), core.default_series()),
        coalesce(m.period, a.period), coalesce(m.cell_key, a.cell_key)
    ) AS subject,
    format('the mart says %s, the files say %s', m.value, a.value) AS detail
FROM mart.consolidated_cell AS m
FULL OUTER JOIN recomputed AS a
    ON
        m.parent_code = a.parent_code AND m.series = a.series AND m.period = a.period
        AND m.cell_key = a.cell_key
WHERE coalesce(m.value, 0) <> coalesce(a.value, 0)
ORDER BY subject
