-- Grain: one rule and one of the staged reports with most findings under it.
WITH counted AS (
    SELECT
        f.rule_id,
        f.submission_id,
        r.unit_code,
        count(*) AS findings,
        min(f.message) AS message,
        row_number() OVER (PARTITION BY f.rule_id ORDER BY count(*) DESC, f.submission_id) AS place
    FROM staging.finding AS f
    INNER JOIN staging.report AS r ON f.run_id = r.run_id AND f.submission_id = r.submission_id
    INNER JOIN staging.rule_run AS x ON f.run_id = x.run_id AND r.form = x.form AND f.rule_id = x.rule_id
    WHERE f.run_id = :run_id AND r.form = :form
    GROUP BY f.rule_id, f.submission_id, r.unit_code
)

SELECT
    c.rule_id,
    c.unit_code AS unit,
    c.submission_id AS submission,
    s.file_name AS file,
    c.findings,
    c.message
FROM counted AS c
LEFT JOIN intake.submission AS s ON c.submission_id = s.submission_id
WHERE c.place <= :most
ORDER BY c.rule_id, c.place
