-- Grain: one stated share of a whole that is the share of none of the wholes that its cells are parts of.
-- A whole: what begins the names of its parts, and the cells that are one.
SELECT
    c.submission_id,
    c.instance,
    NULL::text AS kind,
    c.labels || {message} || '原文：“' || c.quote || '”' AS message,
    c.cells,
    c.value AS lhs,
    w.nearest AS rhs,
    c.locator
FROM {stated} AS c
INNER JOIN {staged} AS r ON c.submission_id = r.submission_id AND r.run_id = {run}
CROSS JOIN LATERAL (
    SELECT
        min(abs(c.value - p.share)) AS off,
        round((array_agg(p.share ORDER BY abs(c.value - p.share)))[1], 2) AS nearest
    FROM (
        SELECT 100 * c.total / nullif(sum(v.value), 0) AS share
        FROM (
            VALUES
            ('t1.penalty.', '^t1[.]penalty[.]total$'),
            ('t2.licence.', '^t2[.]licence[.]applied$'),
            ('t2.licence.', '^t2[.]licence[.]received$'),
            ('t2.licence.', '^t2[.]licence[.](granted|refused)$'),
            ('t3.', '^t3[.]total[.]all$'),
            ('t3.measure.', '^t3[.]measure[.]'),
            ('t3.execution.', '^t3[.]execution[.]')
        ) AS f (stem, cells)
        INNER JOIN (VALUES {values}) AS v (key, label, value) ON v.key ~ f.cells
        WHERE starts_with(c.cells[1], f.stem)
        GROUP BY f.stem, f.cells
    ) AS p
    WHERE p.share IS NOT NULL
) AS w
WHERE c.judged = 'share' AND w.off > {tolerance}
