-- Grain: one sentence whose parts add up to more than its whole.
SELECT
    w.submission_id,
    row_number() OVER (PARTITION BY w.submission_id ORDER BY p.passage_id)::text AS instance,
    NULL::text AS kind,
    {message} || '原文：“' || p.text || '”' AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    p.locator
FROM staging.report AS w
INNER JOIN intake.passage AS p ON w.submission_id = p.submission_id
WHERE w.run_id = {run} AND w.form = {form} AND p.kind = 'breakdown'
