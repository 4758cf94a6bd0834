-- The effective report of a unit and year is one that stands accepted.
SELECT
    e.submission_id::text AS subject,
    format('effective for %s in %s, but the ledger says %s', e.unit_code, e.year, s.state) AS detail
FROM core.effective_report AS e
INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
WHERE NOT intake.is_accepted(s.state)
ORDER BY e.submission_id
