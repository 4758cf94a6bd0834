-- Grain: one accepted report that a newer one has replaced.
SELECT
    s.submission_id,
    e.submission_id AS by
FROM core.report AS a
INNER JOIN core.effective_report AS e ON a.unit_code = e.unit_code AND a.series = e.series AND a.period = e.period
INNER JOIN core.report AS o
    ON
        e.unit_code = o.unit_code AND e.series = o.series AND e.period = o.period
        AND e.submission_id <> o.submission_id
INNER JOIN intake.submission AS s ON o.submission_id = s.submission_id
WHERE a.submission_id = ANY(:ids) AND intake.is_accepted(s.state)
GROUP BY s.submission_id, e.submission_id
