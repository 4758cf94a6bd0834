-- Grain: one unit below a node whose newest filing was not accepted.
SELECT u.unit_name FROM mart.coverage_unit AS u
INNER JOIN LATERAL (
    SELECT s.state FROM intake.submission AS s
    WHERE
        s.unit_code = u.unit_code AND s.series = u.series AND s.period = u.period
        AND intake.is_filing(s.state)
    ORDER BY s.submission_id DESC LIMIT 1
) AS l ON true
WHERE
    u.parent_code = :unit AND u.series = :series AND u.period = :period
    AND NOT (intake.is_accepted(l.state) OR l.state = 'superseded')
ORDER BY u.unit_code
