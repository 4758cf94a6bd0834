-- Grain: one member of a container: its state, why, and the file that it repeats.
SELECT
    m.file_name,
    m.state,
    m.period,
    m.version,
    coalesce(e.detail, '{}') AS detail,
    o.file_name AS of,
    o.state AS of_state
FROM intake.submission AS m
LEFT JOIN LATERAL (
    SELECT v.detail FROM intake.submission_event AS v
    WHERE v.submission_id = m.submission_id AND v.state = m.state
    ORDER BY v.event_id DESC LIMIT 1
) AS e ON true
LEFT JOIN intake.submission AS o ON (e.detail ->> 'of')::bigint = o.submission_id
WHERE m.container_id = :container
ORDER BY m.submission_id
