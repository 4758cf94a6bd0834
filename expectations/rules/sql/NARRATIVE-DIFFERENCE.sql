-- Grain: one stated "more or less than the year before" of cells that no other rule has, unlike both reports' difference.
SELECT
    c.submission_id,
    c.instance,
    NULL::text AS kind,
    s.labels || {message} || '原文：“' || c.quote || '”' AS message,
    c.cells,
    c.value AS lhs,
    s.total - b.total AS rhs,
    c.locator
FROM (
    SELECT
        *,
        row_number() OVER (PARTITION BY submission_id ORDER BY claim_id)::text AS instance
    FROM intake.claim
    WHERE judged = 'difference' AND cells <> '{}'
) AS c
INNER JOIN {staged} AS r ON c.submission_id = r.submission_id AND r.run_id = {run}
CROSS JOIN LATERAL (
    SELECT
        coalesce(sum(v.value), 0) AS total,
        string_agg(v.label, '与' ORDER BY v.label) AS labels
    FROM (VALUES {values}) AS v (key, label, value)
    WHERE v.key = ANY(c.cells)
) AS s
INNER JOIN staging.link AS l ON r.submission_id = l.submission_id AND l.run_id = {run} AND l.role = 'prior'
INNER JOIN LATERAL (
    SELECT coalesce(sum(v.value), 0) AS total
    FROM {staged} AS r
    CROSS JOIN LATERAL (VALUES {values}) AS v (key, label, value)
    WHERE r.run_id = l.other_run_id AND r.submission_id = l.other_submission_id AND v.key = ANY(c.cells)
    HAVING count(*) > 0
) AS b ON TRUE
WHERE c.value <> s.total - b.total
