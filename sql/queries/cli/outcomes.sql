-- Grain: one submission of the files dropped, with why it ended as it did.
SELECT
    s.folder,
    s.file_name,
    s.state,
    coalesce(
        (
            SELECT string_agg(f.message, '；') FROM mart.finding AS f
            WHERE f.submission_id = s.submission_id AND (
                f.severity = 'error' OR s.state = 'awaiting_explanation' AND f.severity = 'warning'
            )
        ), max(e.detail ->> 'message')
    ) AS why
FROM intake.submission AS s
INNER JOIN intake.submission_event AS e ON s.submission_id = e.submission_id
WHERE s.submission_id > :after AND s.file_name = any(:names)
GROUP BY s.submission_id
ORDER BY s.submission_id
