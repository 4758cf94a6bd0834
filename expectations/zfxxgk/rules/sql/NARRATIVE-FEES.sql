-- Grain: one report that states a handling fee and has nothing in the section where it should be told.
SELECT
    w.submission_id,
    f.key AS instance,
    NULL::text AS kind,
    replace(replace({message}, '［应为］', f.number), '［标题］', f.title) || '原文：“' || c.quote || '”' AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    c.locator
FROM staging.report AS w
INNER JOIN intake.section AS s ON w.submission_id = s.submission_id
INNER JOIN (VALUES {sections}) AS f (key, number, title, is_narrative) ON s.key = f.key
INNER JOIN LATERAL (
    SELECT
        a.quote,
        a.locator
    FROM intake.claim AS a
    WHERE a.submission_id = w.submission_id AND a.metric = 'handling_fees' AND a.value > 0
    ORDER BY a.claim_id
    LIMIT 1
) AS c ON TRUE
WHERE w.run_id = {run} AND w.form = {form} AND s.length = 0
