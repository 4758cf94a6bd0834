-- Grain: one report dated within its year before its period ends; one without a date is not concerned.
SELECT
    w.submission_id,
    '' AS instance,
    NULL::text AS kind,
    replace(replace({message}, '［落款］', w.dated::text), '［止］', e.ends::text) AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    '' AS locator
FROM staging.report AS w
CROSS JOIN LATERAL (SELECT coalesce(w.period_end, make_date(w.year, 12, 31)) AS ends) AS e
WHERE w.run_id = {run} AND w.form = {form} AND w.dated >= make_date(w.year, 1, 1) AND w.dated < e.ends
