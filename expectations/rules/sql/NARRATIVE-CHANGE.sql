-- Grain: one stated change in per cent of cells that no other rule has, unlike what both reports come to.
SELECT
    c.submission_id,
    c.instance,
    NULL::text AS kind,
    c.labels || {message} || '原文：“' || c.quote || '”' AS message,
    c.cells,
    c.value AS lhs,
    round(100 * (c.total - b.total) / b.total, 2) AS rhs,
    c.locator
FROM {stated} AS c
INNER JOIN staging.link AS l ON c.submission_id = l.submission_id AND l.run_id = {run} AND l.role = 'prior'
INNER JOIN LATERAL (
    SELECT coalesce(sum(v.value), 0) AS total
    FROM {staged} AS r
    CROSS JOIN LATERAL (VALUES {values}) AS v (key, label, value)
    WHERE r.run_id = l.other_run_id AND r.submission_id = l.other_submission_id AND v.key = ANY(c.cells)
    HAVING count(*) > 0
) AS b ON TRUE
WHERE c.judged = 'change' AND b.total > 0 AND abs(100 * (c.total - b.total) - c.value * b.total) > {tolerance} * b.total
