-- Grain: one report whose stated period is not its whole quarter; one that states none is not concerned.
SELECT
    w.submission_id,
    '' AS instance,
    NULL::text AS kind,
    replace(replace({message}, '［起］', w.period_start::text), '［止］', w.period_end::text) AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    '' AS locator
FROM staging.report AS w
WHERE
    w.run_id = {run} AND w.form = {form}
    AND (
        w.period_start <> date_trunc('quarter', core.period_end(w.period))::date
        OR w.period_end <> core.period_end(w.period)
    )
