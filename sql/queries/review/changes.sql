-- Grain: one finding that is new or gone.
SELECT
    s.unit_code,
    s.submission_id,
    s.file_name,
    s.state,
    c.rule_id,
    c.severity,
    c.message,
    c.finding_id IS NULL AS is_new
FROM compared AS c
INNER JOIN intake.submission AS s ON c.submission_id = s.submission_id
WHERE c.finding_id IS NULL OR c.place IS NULL
ORDER BY s.unit_code, s.submission_id, c.rule_id, c.message
LIMIT :most
