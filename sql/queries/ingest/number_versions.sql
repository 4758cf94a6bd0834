-- The version of each: the next of its unit, series and period, in the order of arrival.
UPDATE intake.submission AS s SET version = n.version
FROM (
    SELECT
        t.submission_id,
        row_number() OVER (PARTITION BY t.unit_code, t.series, t.period ORDER BY t.submission_id)
        + coalesce((
            SELECT max(o.version) FROM intake.submission AS o
            WHERE o.unit_code = t.unit_code AND o.series = t.series AND o.period = t.period
        ), 0) AS version
    FROM intake.submission AS t
    WHERE t.submission_id = any(:ids)
) AS n
WHERE s.submission_id = n.submission_id
