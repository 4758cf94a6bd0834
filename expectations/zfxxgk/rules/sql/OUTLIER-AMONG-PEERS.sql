-- Grain: one cell of one report that lies far from the median of the units of its kind in the same year.
WITH peers AS (
    SELECT
        v.key,
        v.label,
        array_agg(CASE WHEN r.run_id = {run} THEN r.submission_id END) AS reports,
        array_agg(v.value) AS figures,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY v.value)::numeric AS median
    FROM {staged} AS r
    INNER JOIN staging.report AS w ON r.run_id = w.run_id AND r.submission_id = w.submission_id
    CROSS JOIN LATERAL (VALUES {values}) AS v (key, label, value)
    WHERE r.run_id IN ({run}, {others}) AND w.kind IS NOT NULL AND v.value IS NOT NULL
    GROUP BY w.year, w.kind, v.key, v.label
    HAVING count(*) > {peers}
)

SELECT
    f.submission_id,
    p.key AS instance,
    NULL::text AS kind,
    p.label || {message} AS message,
    ARRAY[p.key] AS cells,
    f.value AS lhs,
    p.median AS rhs,
    '' AS locator
FROM peers AS p
CROSS JOIN LATERAL (
    SELECT 1.4826 * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(o.value - p.median))::numeric AS deviation
    FROM unnest(p.figures) AS o (value)
) AS s
CROSS JOIN LATERAL unnest(p.reports, p.figures) AS f (submission_id, value)
WHERE
    f.submission_id IS NOT NULL AND s.deviation > 0 AND f.value >= {least}
    AND f.value - p.median > {deviations} * s.deviation
