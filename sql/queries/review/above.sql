-- Grain: one effective report of a year of a unit that has units below it.
SELECT e.submission_id
FROM core.effective_report AS e
WHERE
    e.year = :year AND EXISTS (
        SELECT FROM core.unit_on(core.period_end(e.period)) AS u
        WHERE u.parent_code = e.unit_code
    )
ORDER BY e.submission_id
