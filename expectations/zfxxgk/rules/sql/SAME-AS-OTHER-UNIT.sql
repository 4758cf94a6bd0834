-- Grain: one report whose figures in tables t3 and t4 are all those of another unit's report of the same year and form.
WITH pattern AS (
    SELECT
        r.run_id,
        r.submission_id,
        p.busy,
        min(w.unit_code) OVER same AS first_unit,
        max(w.unit_code) OVER same AS last_unit
    FROM {staged} AS r
    INNER JOIN staging.report AS w ON r.run_id = w.run_id AND r.submission_id = w.submission_id
    CROSS JOIN LATERAL (
        SELECT
            md5(string_agg(coalesce(trim_scale(v.value), 0)::text, ',' ORDER BY v.key)) AS figures,
            count(*) FILTER (WHERE v.value <> 0) AS busy
        FROM (VALUES {values}) AS v (key, label, value)
        WHERE v.key LIKE 't3.%' OR v.key LIKE 't4.%'
    ) AS p
    WHERE r.run_id IN ({run}, {others})
    WINDOW same AS (PARTITION BY w.year, p.figures)
)

SELECT
    m.submission_id,
    '' AS instance,
    NULL::text AS kind,
    {message} AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    '' AS locator
FROM pattern AS m
WHERE m.run_id = {run} AND m.busy >= {least} AND m.first_unit <> m.last_unit
