-- Each staged report is linked with those of the period before that it follows, where all of them are there.
WITH others AS (
    SELECT
        run_id,
        submission_id,
        unit_code,
        series,
        period
    FROM staging.clean_report
    WHERE run_id = :run_id
    UNION ALL
    SELECT
        run_id,
        submission_id,
        unit_code,
        series,
        period
    FROM staging.report
    WHERE run_id = :run_id || '/others'
),

found AS (
    SELECT
        r.submission_id,
        o.run_id AS other_run_id,
        o.submission_id AS other_submission_id,
        bool_and(o.submission_id IS NOT NULL) OVER (PARTITION BY r.submission_id) AS complete
    FROM staging.report AS r
    CROSS JOIN LATERAL core.prior_codes(r.unit_code, r.year) AS p (code)
    LEFT JOIN others AS o ON p.code = o.unit_code AND r.series = o.series AND core.year_before(r.period) = o.period
    WHERE r.run_id = :run_id AND r.unit_code IS NOT NULL
)

INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
SELECT
    :run_id AS run_id,
    submission_id,
    'prior' AS role,
    other_run_id,
    other_submission_id
FROM found
WHERE complete
