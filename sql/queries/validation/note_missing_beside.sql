-- A rule about another series was not assessed in reports of units that file that one and have not, or have filed it
-- by a form that lacks the cells.
INSERT INTO staging.not_assessed (run_id, submission_id, rule_id, reason)
SELECT
    r.run_id,
    r.submission_id,
    :rule_id AS rule_id,
    CASE WHEN l.submission_id IS NULL THEN 'no_beside' ELSE 'beside_form' END AS reason
FROM staging.report AS r
INNER JOIN core.report_period AS y ON y.series = :other AND r.period = y.period
INNER JOIN LATERAL core.unit_on(core.period_end(r.period)) AS u ON r.unit_code = u.unit_code
LEFT JOIN core.series_kind AS k ON k.series = :other AND u.kind = k.kind
LEFT JOIN staging.link AS l
    ON
        r.run_id = l.run_id AND r.submission_id = l.submission_id AND l.role = 'beside'
        AND EXISTS (
            SELECT FROM staging.report AS x
            WHERE l.other_run_id = x.run_id AND l.other_submission_id = x.submission_id AND x.series = :other
        )
LEFT JOIN staging.report AS o ON l.other_run_id = o.run_id AND l.other_submission_id = o.submission_id
WHERE
    r.run_id = :run_id AND r.form = :form
    AND r.year BETWEEN coalesce(:first, r.year) AND coalesce(:last, r.year)
    AND (l.submission_id IS NULL OR NOT o.form = any(:forms))
    AND (l.submission_id IS NOT NULL OR coalesce(:other = any(u.series), k.kind IS NOT NULL) AND NOT EXISTS (
        SELECT FROM intake.submission AS s
        WHERE
            s.unit_code = r.unit_code AND s.series = :other AND s.period = r.period
            AND intake.is_standing(s.state)
    ))
ON CONFLICT DO NOTHING
