-- Records the unit of each staged report, by the register of the period's last day.
INSERT INTO staging.report (
    run_id, submission_id, form, series, year, period, unit_code, kind, makes_regulations,
    period_start, period_end, dated, has_narrative
)
SELECT
    :run_id AS run_id,
    n.id,
    n.form,
    n.series,
    n.year,
    n.period,
    coalesce(n.unit, s.unit_code) AS unit_code,
    u.kind,
    u.makes_regulations,
    n.period_start,
    n.period_end,
    n.dated,
    n.has_narrative
FROM
    unnest(
        cast(:id AS bigint[]), cast(:form AS text[]), cast(:series AS text[]), cast(:year AS int[]),
        cast(:of AS text[]), cast(:unit AS text[]), cast(:start AS date[]), cast(:end AS date[]),
        cast(:dated AS date[]), cast(:has_narrative AS boolean[]))
        AS n (id, form, series, year, period, unit, period_start, period_end, dated, has_narrative)
LEFT JOIN intake.submission AS s ON n.id = s.submission_id
LEFT JOIN LATERAL core.unit_with_kind_on(core.period_end(n.period)) AS u
    ON u.unit_code = coalesce(n.unit, s.unit_code)
