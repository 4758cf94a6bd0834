-- A submission's state is that of its last event.
SELECT
    s.submission_id::text AS subject,
    format('the ledger says %s, its last event %s', s.state, coalesce(e.state, 'nothing')) AS detail
FROM intake.submission AS s
LEFT JOIN LATERAL (
    SELECT v.state FROM intake.submission_event AS v
    WHERE v.submission_id = s.submission_id
    ORDER BY v.event_id DESC LIMIT 1
) AS e ON true
WHERE s.state IS DISTINCT FROM e.state
ORDER BY s.submission_id
