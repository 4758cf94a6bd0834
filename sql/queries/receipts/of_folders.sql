-- Grain: one submission that has a receipt in one of these folders, the newest first.
SELECT DISTINCT
    s.folder,
    s.submission_id,
    s.file_name,
    s.received_at,
    s.container_id,
    s.state,
    s.series,
    s.period,
    s.version,
    s.submission_id IN (
        SELECT x.submission_id FROM intake.submission_event AS x
        WHERE x.submission_id = s.submission_id AND x.detail ->> 'code' = 'explanations'
    ) AS explains
FROM intake.submission AS s
INNER JOIN intake.submission_event AS e ON s.submission_id = e.submission_id
INNER JOIN intake.receipt AS r ON e.event_id = r.event_id
WHERE coalesce(s.folder, '') = any(:folders)
ORDER BY s.folder ASC, s.received_at DESC, s.submission_id DESC
