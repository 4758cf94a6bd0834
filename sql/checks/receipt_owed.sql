-- What has ended for more than a day has its receipt: a folder that nobody may write to keeps it back.
SELECT
    e.submission_id::text AS subject,
    format('%s at %s, but its receipt is not written', e.state, e.at) AS detail
FROM intake.submission_event AS e
INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id AND e.state = s.state
LEFT JOIN intake.receipt AS r ON e.event_id = r.event_id
LEFT JOIN intake.submission_event AS n ON e.submission_id = n.submission_id AND e.event_id < n.event_id
WHERE
    (
        intake.is_accepted(e.state)
        OR e.state IN ('awaiting_explanation', 'returned', 'quarantined', 'published')
    )
    AND e.at < now() - interval '1 day'
    AND r.event_id IS NULL
    AND n.event_id IS NULL
ORDER BY e.submission_id
