-- Grain: one report that another had replaced and that is in effect again, with the state that it had.
SELECT
    e.submission_id,
    (
        SELECT v.state FROM intake.submission_event AS v
        WHERE v.submission_id = e.submission_id AND intake.is_accepted(v.state)
        ORDER BY v.event_id DESC LIMIT 1
    ) AS state
FROM core.effective_report AS e
INNER JOIN intake.submission AS o ON e.submission_id = o.submission_id AND o.state = 'superseded'
WHERE EXISTS (
    SELECT FROM intake.submission AS s
    WHERE
        s.submission_id = ANY(:ids)
        AND s.unit_code = e.unit_code AND s.series = e.series AND s.period = e.period
)
AND NOT EXISTS (
    SELECT FROM core.incomplete_report AS i
    WHERE i.submission_id = e.submission_id
)
