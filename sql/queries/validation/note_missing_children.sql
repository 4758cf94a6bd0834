-- A rule about the units below was not assessed in reports that lack one of them.
INSERT INTO staging.not_assessed (run_id, submission_id, rule_id, reason)
SELECT DISTINCT
    :run_id AS run_id,
    c.submission_id,
    :rule_id AS rule_id,
    'child_missing' AS reason
FROM staging.child_report AS c
WHERE c.run_id = :run_id AND NOT c.complete AND c.form = :form
ON CONFLICT DO NOTHING
