-- Each staged report is linked with those of the units below it, where all of them are there.
INSERT INTO staging.link (run_id, submission_id, role, other_run_id, other_submission_id)
SELECT DISTINCT ON (c.submission_id, c.other_submission_id)
    :run_id AS run_id,
    c.submission_id,
    'child' AS role,
    o.run_id AS other_run_id,
    c.other_submission_id
FROM staging.child_report AS c
INNER JOIN staging.report AS o ON c.other_submission_id = o.submission_id
WHERE c.run_id = :run_id AND c.complete AND o.run_id IN (:run_id, :run_id || '/others')
