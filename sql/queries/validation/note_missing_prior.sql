-- A rule about the period before was not assessed in reports without one of it, or with one of a form that lacks the
-- cells.
INSERT INTO staging.not_assessed (run_id, submission_id, rule_id, reason)
SELECT
    r.run_id,
    r.submission_id,
    :rule_id AS rule_id,
    CASE
        WHEN r.unit_code IS NULL THEN 'no_unit'
        WHEN bool_or(l.submission_id IS NULL) THEN 'no_prior' ELSE 'prior_form'
    END AS reason
FROM staging.report AS r
LEFT JOIN staging.link AS l ON r.run_id = l.run_id AND r.submission_id = l.submission_id AND l.role = 'prior'
LEFT JOIN staging.report AS o ON l.other_run_id = o.run_id AND l.other_submission_id = o.submission_id
WHERE
    r.run_id = :run_id AND r.form = :form
    AND r.year BETWEEN coalesce(:first, r.year) AND coalesce(:last, r.year)
    AND (l.submission_id IS NULL OR NOT o.form = any(:forms))
GROUP BY r.run_id, r.submission_id, r.unit_code
ON CONFLICT DO NOTHING
