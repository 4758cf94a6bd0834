-- Nothing waits for longer than a day since it arrived, or was handed over again: the sweep of the ingest takes up
-- whatever a killed run has left. (gouji quarantine takes one out by hand.)
SELECT
    s.submission_id::text AS subject,
    format('%s since %s', s.state, r.since) AS detail
FROM intake.submission AS s
LEFT JOIN LATERAL (
    SELECT max(e.at) AS since
    FROM intake.submission_event AS e
    WHERE e.submission_id = s.submission_id AND e.state = 'received'
) AS r ON true
WHERE
    s.state IN ('received', 'extracted', 'validated')
    AND coalesce(r.since, s.received_at) < now() - interval '1 day'
ORDER BY s.submission_id
