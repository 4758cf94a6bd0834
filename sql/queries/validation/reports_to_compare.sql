-- Grain: one effective report with which the rules compare one that the run has staged, unless the run brings a
-- newer one without errors: of the period before, of the units of its kind, of the units below it.
WITH clean AS (
    SELECT * FROM staging.clean_report
    WHERE run_id = :run_id
),

years AS (
    SELECT DISTINCT
        series,
        period,
        kind
    FROM staging.report
    WHERE run_id = :run_id AND unit_code IS NOT NULL
),

needed AS (
    SELECT
        p.code AS unit_code,
        r.series,
        core.year_before(r.period) AS period
    FROM staging.report AS r
    CROSS JOIN LATERAL core.prior_codes(r.unit_code, r.year) AS p (code)
    WHERE r.run_id = :run_id AND r.unit_code IS NOT NULL
    UNION
    SELECT
        u.unit_code,
        y.series,
        y.period
    FROM years AS y
    CROSS JOIN LATERAL core.unit_on(core.period_end(y.period)) AS u
    WHERE y.kind = u.kind
    UNION
    SELECT
        u.unit_code,
        r.series,
        r.period
    FROM staging.report AS r
    CROSS JOIN LATERAL core.unit_on(core.period_end(r.period)) AS u
    WHERE r.run_id = :run_id AND r.unit_code = u.parent_code AND :children
)

SELECT e.submission_id
FROM needed AS n
INNER JOIN core.effective_report AS e ON n.unit_code = e.unit_code AND n.series = e.series AND n.period = e.period
LEFT JOIN clean AS c ON n.unit_code = c.unit_code AND n.series = c.series AND n.period = c.period
WHERE c.submission_id IS NULL
