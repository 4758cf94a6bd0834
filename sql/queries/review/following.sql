-- Grain: one effective report of the period after one that the run has accepted.
SELECT DISTINCT e.submission_id
FROM intake.submission_event AS v
INNER JOIN intake.submission AS s ON v.submission_id = s.submission_id
INNER JOIN core.effective_report AS e
    ON s.series = e.series AND core.year_before(e.period) = s.period
CROSS JOIN LATERAL core.prior_codes(e.unit_code, e.year) AS p (code)
WHERE v.run_id = :run_id AND intake.is_accepted(v.state) AND p.code = s.unit_code
ORDER BY e.submission_id
