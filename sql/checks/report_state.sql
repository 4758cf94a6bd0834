-- What is accepted has its figures in the facts, and nothing else has: a superseded one keeps them if it had them.
SELECT
    s.submission_id::text AS subject,
    CASE
        WHEN r.submission_id IS NULL THEN 'accepted, but its figures were not loaded'
        ELSE format('its figures were loaded, but the ledger says %s', s.state)
    END AS detail
FROM intake.submission AS s
LEFT JOIN core.report AS r ON s.submission_id = r.submission_id
WHERE
    (r.submission_id IS NULL AND intake.is_accepted(s.state))
    OR (r.submission_id IS NOT NULL AND NOT intake.is_accepted(s.state) AND s.state <> 'superseded')
ORDER BY s.submission_id
