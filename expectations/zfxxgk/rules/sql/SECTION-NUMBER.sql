-- Grain: one report with sections that bear another number than the form gives them; one without a number is right.
SELECT
    w.submission_id,
    '' AS instance,
    NULL::text AS kind,
    replace(
        {message},
        '［各处］',
        string_agg('“' || s.number || '、' || s.title || '”应为“' || f.number || '”', '，' ORDER BY f.number)
    ) AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    (array_agg(s.locator ORDER BY f.number))[1] AS locator
FROM staging.report AS w
INNER JOIN intake.section AS s ON w.submission_id = s.submission_id
INNER JOIN (VALUES {sections}) AS f (key, number, title, is_narrative) ON s.key = f.key
WHERE w.run_id = {run} AND w.form = {form} AND s.number <> f.number
GROUP BY w.submission_id
