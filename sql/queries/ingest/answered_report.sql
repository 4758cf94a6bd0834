-- Grain: one report of figures alone that follows one with a text of the same unit, series and
-- period: what it answers.
SELECT
    e.submission_id,
    e.period_start,
    e.period_end,
    e.dated
FROM intake.submission AS s
INNER JOIN intake.submission AS a ON s.unit_code = a.unit_code
INNER JOIN intake.extraction AS e ON a.submission_id = e.submission_id
WHERE s.submission_id = :id AND a.sha256 = :sha256 AND a.submission_id < s.submission_id AND a.state <> 'duplicate'
ORDER BY a.submission_id DESC LIMIT 1
