-- Each staged report is linked with the last of each other series of its unit and period.
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
    WHERE run_id = :run_id || '/beside'
)

INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
SELECT DISTINCT ON (r.submission_id, o.series)
    :run_id AS run_id,
    r.submission_id,
    'beside' AS role,
    o.run_id AS other_run_id,
    o.submission_id AS other_submission_id
FROM staging.report AS r
INNER JOIN unnest(cast(:series AS text[]), cast(:others AS text[])) AS p (series, other) ON r.series = p.series
INNER JOIN others AS o ON r.unit_code = o.unit_code AND p.other = o.series AND r.period = o.period
WHERE r.run_id = :run_id AND (o.submission_id < r.submission_id OR r.submission_id <= 0)
ORDER BY r.submission_id ASC, o.series ASC, o.submission_id DESC
