-- Grain: one staged report all of whose errors are omissions.
SELECT
    s.submission_id,
    s.year,
    s.form
FROM staging.finding AS f
INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id
WHERE f.run_id = :run_id AND f.severity = 'error'
GROUP BY s.submission_id
HAVING bool_and(f.kind = 'omitted')
ORDER BY s.submission_id
