-- Grain: one stated share of a whole that is the share of none of the wholes that its cells are parts of.
-- A whole: what begins the names of its parts; its rows; whether it is of all applicants or of the kinds of the part.
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
            ('t3.', '^t3[.]received$', TRUE),
            ('t3.', '^t3[.](received|carried_in)$', TRUE),
            ('t3.', '^t3[.]result_total$', TRUE),
            ('t3.', '^t3[.]result_total$', FALSE),
            ('t3.denied', '^t3[.]denied', TRUE),
            ('t3.unavailable', '^t3[.]unavailable', TRUE),
            ('t3.rejected', '^t3[.]rejected', TRUE),
            ('t3.other', '^t3[.]other', TRUE),
            ('t4.review', '^t4[.]review$', TRUE),
            ('t4.suit', '^t4[.]suit', TRUE),
            ('t4.suit_direct', '^t4[.]suit_direct$', TRUE),
            ('t4.suit_after_review', '^t4[.]suit_after_review$', TRUE)
        ) AS f (stem, rows, of_all)
        INNER JOIN (VALUES {values}) AS v (key, label, value)
            ON
                v.key ~ '^t[34][.]'
                AND split_part(v.key, '.', 1) || '.' || split_part(v.key, '.', 2) ~ f.rows
                AND CASE WHEN f.of_all THEN v.key ~ '[.]total$' ELSE split_part(v.key, '.', 3) = ANY(c.columns) END
        WHERE starts_with(c.cells[1], f.stem)
        GROUP BY f.stem, f.rows, f.of_all
    ) AS p
    WHERE p.share IS NOT NULL
) AS w
WHERE c.judged = 'share' AND w.off > {tolerance}
