-- Grain: one reporting unit without units below it that files for the period of a series, with what its reports lack.
WITH lacking AS (
    SELECT
        f.unit_code,
        f.version,
        max(f.state) AS state,
        jsonb_agg(f.message ORDER BY f.rule_id, f.message) AS messages
    FROM mart.finding AS f
    WHERE
        f.series = :series AND f.period = :period
        AND (
            f.state = 'returned' AND f.severity = 'error'
            OR f.state = 'awaiting_explanation' AND f.severity = 'warning' AND f.explanation IS NULL
        )
    GROUP BY f.unit_code, f.version
)

SELECT
    u.unit_code,
    u.unit_name,
    u.status,
    coalesce((
        SELECT jsonb_agg(to_jsonb(l) ORDER BY l.version) FROM lacking AS l
        WHERE l.unit_code = u.unit_code
    ), '[]') AS why,
    (
        SELECT max(s.version) FROM intake.submission AS s
        WHERE s.unit_code = u.unit_code AND s.series = u.series AND s.period = u.period
    ) AS version
FROM mart.unit_status AS u
WHERE
    u.series = :series AND u.period = :period
    AND NOT EXISTS (
        SELECT FROM core.unit AS c
        WHERE c.parent_code = u.unit_code
    )
ORDER BY u.unit_code
