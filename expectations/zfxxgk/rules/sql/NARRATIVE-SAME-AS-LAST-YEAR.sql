-- Grain: one report and section most of whose sentences, figures aside, stand in the section of the year before's report.
SELECT
    w.submission_id,
    f.key AS instance,
    NULL::text AS kind,
    replace(replace({message}, '［应为］', f.number), '［标题］', f.title) AS message,
    '{}'::text[] AS cells,
    c.equal AS lhs,
    cardinality(s.sentences)::numeric AS rhs,
    s.locator
FROM staging.report AS w
INNER JOIN intake.section AS s ON w.submission_id = s.submission_id
INNER JOIN (VALUES {sections}) AS f (key, number, title, is_narrative) ON s.key = f.key
INNER JOIN LATERAL (
    SELECT count(*)::numeric AS equal
    FROM unnest(s.sentences) AS n (sentence)
    WHERE EXISTS (
        SELECT FROM staging.link AS l
        INNER JOIN intake.section AS o ON l.other_submission_id = o.submission_id
        WHERE
            l.run_id = {run} AND l.submission_id = w.submission_id AND l.role = 'prior' AND o.key = s.key
            AND n.sentence = ANY(o.sentences)
    )
) AS c ON TRUE
WHERE
    w.run_id = {run} AND w.form = {form} AND cardinality(s.sentences) >= {least}
    AND 100 * c.equal >= {percent} * cardinality(s.sentences)
