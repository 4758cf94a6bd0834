-- Grain: one report of a year to run the rules over again.
SELECT s.submission_id
FROM intake.submission AS s
CROSS JOIN LATERAL intake.newer_version(s) AS n
WHERE
    s.year = :year AND (
        intake.is_accepted(s.state) OR s.state = 'awaiting_explanation'
        OR (:with_returned AND s.state = 'returned' AND n.submission_id IS NULL)
    )
ORDER BY s.submission_id
