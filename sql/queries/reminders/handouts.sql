-- Grain: one unit that files the series and has no effective report of the period, with the form in force, the last
-- day to file, and its report of the year before. A government that nobody is above publishes and files nothing.
SELECT
    u.unit_code,
    u.name,
    core.form_at(u.unit_code, :series, :period, 'infinity') AS form,
    coalesce(
        (
            SELECT d.due_on FROM core.deadline AS d
            WHERE
                d.series = :series AND d.period = :period
                AND (d.unit_code = u.unit_code OR d.kind = u.kind)
            ORDER BY d.unit_code IS NULL, d.deadline_id DESC LIMIT 1
        ),
        core.day_after(:period, coalesce(k.due_month, s.due_month), coalesce(k.due_day, s.due_day))
    ) AS due_on,
    p.submission_id AS prior_id,
    p.accepted_at AS prior_at
FROM core.unit_on(core.period_end(:period)) AS u
INNER JOIN core.series AS s ON s.series = :series
LEFT JOIN core.series_kind AS k ON s.series = k.series AND u.kind = k.kind
LEFT JOIN core.effective_report AS p
    ON u.unit_code = p.unit_code AND p.series = :series AND p.period = core.year_before(:period)
WHERE
    coalesce(s.series = any(u.series), k.kind IS NOT NULL)
    AND (
        u.parent_code IS NOT NULL
        OR NOT EXISTS (
            SELECT FROM core.unit AS c
            WHERE c.parent_code = u.unit_code
        )
    )
    AND NOT EXISTS (
        SELECT FROM core.report AS r
        WHERE r.unit_code = u.unit_code AND r.series = :series AND r.period = :period
    )
ORDER BY u.unit_code
