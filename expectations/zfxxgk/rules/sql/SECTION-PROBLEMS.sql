-- Grain: one report and section below whose heading is nothing, or 无.
SELECT
    w.submission_id,
    f.key AS instance,
    NULL::text AS kind,
    replace(replace({message}, '［应为］', f.number), '［标题］', f.title) AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    s.locator
FROM staging.report AS w
INNER JOIN intake.section AS s ON w.submission_id = s.submission_id
INNER JOIN (VALUES {sections}) AS f (key, number, title, is_narrative) ON s.key = f.key
WHERE w.run_id = {run} AND w.form = {form} AND s.length = 0
