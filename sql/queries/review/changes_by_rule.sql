-- Grain: one rule of one form at one severity: how many findings are new, gone, the same.
SELECT
    s.form,
    c.rule_id,
    c.severity,
    count(*) FILTER (WHERE c.finding_id IS NULL) AS found_new,
    count(*) FILTER (WHERE c.place IS NULL) AS found_gone,
    count(c.finding_id) FILTER (WHERE c.place IS NOT NULL) AS found_same
FROM compared AS c
INNER JOIN intake.submission AS s ON c.submission_id = s.submission_id
GROUP BY s.form, c.rule_id, c.severity
ORDER BY s.form, c.rule_id, c.severity
