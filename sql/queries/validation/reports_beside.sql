-- Grain: one report of another series of the same unit and period with which rules compare a staged one: the last
-- in effect before it.
SELECT DISTINCT o.submission_id
FROM staging.report AS r
INNER JOIN unnest(cast(:series AS text[]), cast(:others AS text[])) AS p (series, other) ON r.series = p.series
CROSS JOIN
    LATERAL (
        SELECT s.submission_id FROM intake.submission AS s
        WHERE
            s.unit_code = r.unit_code AND s.series = p.other AND s.period = r.period AND intake.is_standing(s.state)
            AND (s.submission_id < r.submission_id OR r.submission_id <= 0)  -- not filed yet: as if it came now
        ORDER BY s.submission_id DESC LIMIT 1
    ) AS o
WHERE r.run_id = :run_id
