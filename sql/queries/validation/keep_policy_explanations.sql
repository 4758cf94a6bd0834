-- Explanations that an intake policy has given.
INSERT INTO quality.explanation
(unit_code, series, period, year, rule_id, instance, fingerprint, text, given_by, given_as, submission_id)
SELECT
    s.unit_code,
    s.series,
    s.period,
    s.year,
    f.rule_id,
    f.instance,
    f.fingerprint,
    f.explained_by_policy AS text,
    'policies.yaml' AS given_by,
    'policy' AS given_as,
    s.submission_id
FROM staging.finding AS f
INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id
WHERE f.run_id = :run_id AND f.submission_id = ANY(:ids) AND f.explained_by_policy IS NOT NULL
ORDER BY f.submission_id, f.rule_id, f.instance
ON CONFLICT DO NOTHING
