-- What a decision depends on: the submission's state, whether there is a newer version, the rules with unwaived errors.
SELECT
    s.submission_id,
    s.state,
    s.form,
    n.submission_id AS newer,
    ARRAY(
        SELECT DISTINCT f.rule_id FROM quality.current_finding AS f
        WHERE f.submission_id = s.submission_id AND f.severity = 'error' AND f.waived_by IS NULL
        ORDER BY f.rule_id
    ) AS errors
FROM intake.submission AS s
CROSS JOIN LATERAL intake.newer_version(s) AS n
WHERE s.submission_id = :id
