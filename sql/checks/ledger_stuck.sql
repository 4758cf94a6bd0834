-- Nothing waits for longer than a day: the sweep of the ingest takes up whatever a killed run has left.
SELECT
    s.submission_id::text AS subject,
    format('%s since %s', s.state, s.received_at) AS detail
FROM intake.submission AS s
WHERE s.state IN ('received', 'extracted', 'validated') AND s.received_at < now() - interval '1 day'
ORDER BY s.submission_id
