-- The last version before this submission of the same unit, series, period and form.
SELECT
    s.submission_id,
    s.state,
    e.cells::text AS cells,
    e.entries::text AS entries
FROM intake.submission AS s
INNER JOIN intake.submission AS n ON s.unit_code = n.unit_code
INNER JOIN intake.extraction AS e ON s.submission_id = e.submission_id
WHERE
    n.submission_id = :id AND s.submission_id < n.submission_id AND s.series = :series AND s.period = :period
    AND s.form = :form AND s.version IS NOT NULL
ORDER BY s.submission_id DESC LIMIT 1
