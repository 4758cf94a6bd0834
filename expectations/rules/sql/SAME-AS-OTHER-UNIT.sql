-- Grain: one report whose figures in tables t3 and t4 are all those of another unit's report of the same year and form.
WITH pattern AS (
    SELECT
        r.run_id,
        r.submission_id,
        md5(p.figures) AS figures,
        p.busy
    FROM {staged} AS r
    CROSS JOIN LATERAL (
        SELECT
            string_agg(coalesce(trim_scale(v.value), 0)::text, ',' ORDER BY v.key) AS figures,
            count(*) FILTER (WHERE v.value <> 0) AS busy
        FROM (VALUES {values}) AS v (key, label, value)
        WHERE v.key LIKE 't3.%' OR v.key LIKE 't4.%'
    ) AS p
    WHERE r.run_id IN ({run}, {others})
)

SELECT
    m.submission_id,
    '' AS instance,
    NULL::text AS kind,
    {message} AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs
FROM pattern AS m
INNER JOIN staging.report AS w ON m.run_id = w.run_id AND m.submission_id = w.submission_id
WHERE m.run_id = {run} AND m.busy >= {least}
    AND EXISTS (
        SELECT FROM pattern AS o
        INNER JOIN staging.report AS x ON o.run_id = x.run_id AND o.submission_id = x.submission_id
        WHERE o.figures = m.figures AND x.year = w.year AND x.unit_code <> w.unit_code
    )
