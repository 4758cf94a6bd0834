-- Grain: one report and section without a table whose heading does not stand in its text.
SELECT
    w.submission_id,
    f.key AS instance,
    NULL::text AS kind,
    replace(replace({message}, '［应为］', f.number), '［标题］', f.title) AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    '' AS locator
FROM staging.report AS w
CROSS JOIN LATERAL (
    SELECT array_agg(s.key) AS keys FROM intake.section AS s WHERE s.submission_id = w.submission_id
) AS t  -- one look at each report: an anti-join of the two took a minute over 10,000
CROSS JOIN (VALUES {sections}) AS f (key, number, title, is_narrative)
WHERE w.run_id = {run} AND w.form = {form} AND f.is_narrative AND t.keys IS NOT NULL AND f.key <> ALL(t.keys)
