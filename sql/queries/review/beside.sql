-- Grain: one report in effect, of another series of a unit and period of which the run has accepted one.
SELECT
    o.submission_id,
    o.state
FROM intake.submission AS o
WHERE
    intake.is_standing(o.state) AND EXISTS (
        SELECT FROM intake.submission_event AS v
        INNER JOIN intake.submission AS s ON v.submission_id = s.submission_id
        INNER JOIN unnest(cast(:series AS text[]), cast(:others AS text[])) AS p (series, other)
            ON s.series = p.other AND o.series = p.series
        WHERE
            v.run_id = :run_id AND intake.is_accepted(v.state)
            AND o.unit_code = s.unit_code AND o.period = s.period
    )
ORDER BY o.submission_id
