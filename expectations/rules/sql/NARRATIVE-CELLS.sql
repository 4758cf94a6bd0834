-- Grain: one stated figure that is not the sum of the cells that it speaks of, and for which no other rule is made.
-- Money is told rounded in one of the two places: it is compared in the decimals that both have.
SELECT
    c.submission_id,
    c.instance,
    NULL::text AS kind,
    s.labels || {message} || '原文：“' || c.quote || '”' AS message,
    c.cells,
    c.value AS lhs,
    s.total AS rhs,
    c.locator
FROM (
    SELECT
        *,
        row_number() OVER (PARTITION BY submission_id ORDER BY claim_id)::text AS instance
    FROM intake.claim
    WHERE judged = 'cells' AND cells <> '{}'
) AS c
INNER JOIN {staged} AS r ON c.submission_id = r.submission_id AND r.run_id = {run}
CROSS JOIN LATERAL (
    SELECT
        coalesce(sum(v.value), 0) AS total,
        string_agg(v.label, '与' ORDER BY v.label) AS labels
    FROM (VALUES {values}) AS v (key, label, value)
    WHERE v.key = ANY(c.cells)
) AS s
CROSS JOIN LATERAL (
    SELECT least(scale(trim_scale(c.value)), scale(trim_scale(s.total))) AS decimals
) AS p
WHERE
    round(c.value, p.decimals) <> round(s.total, p.decimals)
    OR (s.total = 0 AND c.value <> 0)
