-- Grain: one stated figure that is not the sum of the cells that it speaks of, and for which no other rule is made.
-- Money is rounded in one of the two places: it is compared in the decimals that both have.
SELECT
    c.submission_id,
    c.instance,
    NULL::text AS kind,
    c.labels || {message} || '原文：“' || c.quote || '”' AS message,
    c.cells,
    c.value AS lhs,
    c.total AS rhs,
    c.locator
FROM {stated} AS c
CROSS JOIN LATERAL (
    SELECT least(scale(trim_scale(c.value)), scale(trim_scale(c.total))) AS decimals
) AS p
WHERE
    c.judged = 'cells' AND (
        round(c.value, p.decimals) <> round(c.total, p.decimals)
        OR (c.total = 0 AND c.value <> 0)
    )
