-- Grain: one submission that has to be read again: accepted without its facts, or quarantined and
-- named.
SELECT
    s.submission_id,
    s.unit_code,
    s.year,
    s.file_name,
    s.state,
    s.state <> 'quarantined' AS lacks
FROM intake.submission AS s
LEFT JOIN core.report AS r ON s.submission_id = r.submission_id
LEFT JOIN core.incomplete_report AS i ON s.submission_id = i.submission_id
WHERE (:all OR s.submission_id = ANY(:ids)) AND (
    (intake.is_accepted(s.state) AND (r.submission_id IS NULL OR i.submission_id IS NOT NULL))
    OR (NOT :all AND s.state = 'quarantined' AND s.unit_code IS NOT NULL AND NOT EXISTS (
        SELECT FROM intake.submission AS m
        WHERE m.container_id = s.submission_id
    ))
)
ORDER BY s.submission_id
