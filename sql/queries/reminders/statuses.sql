-- Grain: one unit in one period of a series: the status of its report, its newest filing, and
-- whether the unit publishes (what settles it then is an approved edition).
WITH a AS (
    SELECT DISTINCT
        parent_code,
        series,
        period,
        year
    FROM core.edition_approval
)

SELECT
    u.unit_code,
    u.name,
    d.series,
    d.period,
    d.due_on,
    (u.parent_code IS NULL AND c.parent_code IS NOT NULL) AS publishes,
    CASE
        WHEN u.parent_code IS NULL AND c.parent_code IS NOT NULL THEN a.year IS NOT NULL
        ELSE intake.is_accepted(m.status) OR m.status = 'rolled_up'
    END AS settled,
    l.state,
    l.file_name,
    mart.city_date(l.ended_at) AS ended_on,
    l.explain_by
FROM core.unit_year AS u
INNER JOIN core.unit_due AS d ON u.unit_code = d.unit_code AND u.year = d.year
INNER JOIN mart.unit_status AS m
    ON u.unit_code = m.unit_code AND d.series = m.series AND d.period = m.period
LEFT JOIN core.node_period AS c
    ON u.unit_code = c.parent_code AND d.series = c.series AND d.period = c.period
LEFT JOIN a
    ON u.unit_code = a.parent_code AND d.series = a.series AND d.period = a.period
LEFT JOIN LATERAL (
    SELECT
        s.state,
        s.file_name,
        s.explain_by,
        v.at AS ended_at
    FROM intake.submission AS s
    INNER JOIN intake.submission_event AS v ON s.submission_id = v.submission_id AND s.state = v.state
    WHERE
        s.unit_code = u.unit_code AND s.series = d.series AND s.period = d.period
        AND intake.is_filing(s.state)
    ORDER BY s.submission_id DESC, v.event_id DESC LIMIT 1
) AS l ON TRUE
ORDER BY u.unit_code, u.year, d.series <> core.default_series(), d.series, d.period
