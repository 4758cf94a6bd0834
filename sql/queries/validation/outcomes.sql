-- Grain: one rule of a form that has run in a run: reports seen, findings, reports with any.
WITH staged AS (
    SELECT submission_id FROM staging.report
    WHERE run_id = :run_id AND form = :form
),

seen AS (
    SELECT
        x.rule_id,
        count(s.submission_id) AS seen
    FROM staging.rule_run AS x
    LEFT JOIN LATERAL unnest(x.submissions) AS u (submission_id) ON TRUE
    LEFT JOIN staged AS s ON u.submission_id = s.submission_id
    WHERE x.run_id = :run_id AND x.form = :form
    GROUP BY x.rule_id
),

found AS (
    SELECT
        f.rule_id,
        count(*) AS findings,
        count(DISTINCT f.submission_id) AS reports
    FROM staging.finding AS f
    INNER JOIN staged AS s ON f.submission_id = s.submission_id
    WHERE f.run_id = :run_id
    GROUP BY f.rule_id
)

SELECT
    s.rule_id,
    s.seen,
    coalesce(f.findings, 0) AS findings,
    coalesce(f.reports, 0) AS reports
FROM seen AS s
LEFT JOIN found AS f ON s.rule_id = f.rule_id
