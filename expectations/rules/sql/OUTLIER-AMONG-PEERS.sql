-- Grain: one cell of one report that lies far from the median of the units of its kind in the same year.
WITH figure AS (
    SELECT
        r.run_id,
        r.submission_id,
        w.year,
        w.kind,
        v.key,
        v.label,
        v.value
    FROM {staged} AS r
    INNER JOIN staging.report AS w ON r.run_id = w.run_id AND r.submission_id = w.submission_id
    CROSS JOIN LATERAL (VALUES {values}) AS v (key, label, value)
    WHERE r.run_id IN ({run}, {others}) AND w.kind IS NOT NULL AND v.value IS NOT NULL
),

middle AS (
    SELECT
        year,
        kind,
        key,
        count(*) AS units,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY value)::numeric AS median
    FROM figure
    GROUP BY year, kind, key
),

spread AS (
    SELECT
        m.year,
        m.kind,
        m.key,
        m.median,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(f.value - m.median))::numeric * 1.4826 AS deviation
    FROM middle AS m
    INNER JOIN figure AS f ON m.year = f.year AND m.kind = f.kind AND m.key = f.key
    WHERE m.units > {peers}
    GROUP BY m.year, m.kind, m.key, m.median
)

SELECT
    f.submission_id,
    f.key AS instance,
    NULL::text AS kind,
    f.label || {message} AS message,
    ARRAY[f.key] AS cells,
    f.value AS lhs,
    s.median AS rhs
FROM figure AS f
INNER JOIN spread AS s ON f.year = s.year AND f.kind = s.kind AND f.key = s.key
WHERE
    f.run_id = {run} AND s.deviation > 0 AND f.value >= {least}
    AND f.value - s.median > {deviations} * s.deviation
