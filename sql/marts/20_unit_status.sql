-- Grain: one unit of a report period of a series (of the year, and of the series that is meant where none is named),
-- as an instant knew it: whether its report is in, and how its last submission fared.
-- A government whose units below it report needs none of its own: `rolled_up` once all of these are in, and always
-- where nobody is above it. What it does file is checked against them (mart.rollup_difference). A unit that files no
-- report of the series, by its kind or by the register, is listed only where it has sent one all the same.
CREATE FUNCTION mart.unit_status_as_of(
    of_year integer, as_of timestamptz, of_series text DEFAULT NULL, of_period text DEFAULT NULL
)
RETURNS TABLE (
    unit_code text, unit_name text, year integer, due_on date, status text, received_at timestamptz,
    days_late integer, errors bigint, warnings bigint, explain_by date,
    received_on date, series text, period text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_nestloop = off AS $$  -- all units at once: the planner takes what comes from a CTE for a handful
    WITH asked AS MATERIALIZED (
        SELECT coalesce(of_series, core.default_series()) AS series, coalesce(of_period, of_year::text) AS period
    ), unit AS MATERIALIZED (
        SELECT u.unit_code, u.name, u.kind, u.parent_code,
            coalesce(a.series = ANY(u.series), k.kind IS NOT NULL) AS files,
            core.day_after(a.period, coalesce(k.due_month, s.due_month), coalesce(k.due_day, s.due_day)) AS due_on
        FROM asked AS a
        INNER JOIN core.series AS s ON a.series = s.series
        CROSS JOIN core.unit_at(coalesce(of_period, of_year::text), as_of) AS u
        LEFT JOIN core.series_kind AS k ON a.series = k.series AND u.kind = k.kind
    ), submission AS MATERIALIZED (
        SELECT s.submission_id, s.unit_code, s.received_at, s.state, s.explain_by
        FROM core.submission_at(
            coalesce(of_series, core.default_series()), coalesce(of_period, of_year::text), as_of
        ) AS s
    ), last_submission AS (
        SELECT DISTINCT ON (s.unit_code) s.submission_id, s.unit_code, s.state, s.received_at, s.explain_by
        FROM submission AS s
        WHERE intake.is_filing(s.state)
        ORDER BY s.unit_code ASC, s.submission_id DESC
    ), report AS (
        SELECT r.unit_code, max(r.submission_id) AS submission_id, min(s.received_at) AS first_received_at
        FROM core.report AS r
        INNER JOIN submission AS s ON r.submission_id = s.submission_id
        WHERE r.accepted_at <= as_of
        GROUP BY r.unit_code
    ), counts AS (
        SELECT f.submission_id,
            count(*) FILTER (WHERE f.severity = 'error') AS errors,
            count(*) FILTER (WHERE f.severity = 'warning') AS warnings
        FROM quality.finding AS f
        INNER JOIN submission AS s ON f.submission_id = s.submission_id
        WHERE f.found_at <= as_of AND (f.closed_at IS NULL OR f.closed_at > as_of)
        GROUP BY f.submission_id
    ), roll_up AS (
        SELECT u.unit_code, c.expected,
            CASE
                WHEN c.expected = 0 THEN 'missing'
                WHEN u.parent_code IS NULL OR c.reporting = c.expected THEN 'rolled_up'
                WHEN c.reporting > 0 THEN 'rolling_up'
                ELSE 'missing'
            END AS status
        FROM unit AS u
        CROSS JOIN asked AS a
        CROSS JOIN LATERAL (
            SELECT count(*) AS expected, count(*) FILTER (WHERE c.in_force) AS reporting
            FROM core.covered_at(u.unit_code, a.series, a.period, as_of) AS c
        ) AS c
        WHERE u.unit_code IN (SELECT c.parent_code FROM unit AS c)
            AND u.unit_code NOT IN (SELECT l.unit_code FROM last_submission AS l)
    )
    SELECT u.unit_code, u.name, y.year, d.due_on, coalesce(e.state, l.state, p.status, 'missing'),
        coalesce(r.first_received_at, l.received_at),
        CASE WHEN p.status = 'rolled_up' THEN 0 ELSE greatest(0, coalesce(
            mart.city_date(r.first_received_at),
            mart.city_date(least(as_of, now()))
        ) - d.due_on) END,
        coalesce(c.errors, 0), coalesce(c.warnings, 0), l.explain_by,
        mart.city_date(coalesce(r.first_received_at, l.received_at)), y.series, y.period
    FROM asked AS a
    INNER JOIN core.report_period AS y ON a.series = y.series AND a.period = y.period
    CROSS JOIN unit AS u
    LEFT JOIN LATERAL (
        SELECT t.due_on FROM core.deadline AS t
        WHERE t.series = y.series AND t.period = y.period AND (t.unit_code = u.unit_code OR t.kind = u.kind)
            AND t.set_at <= as_of
        ORDER BY t.unit_code IS NULL, t.deadline_id DESC
        LIMIT 1
    ) AS t ON TRUE
    CROSS JOIN LATERAL (SELECT coalesce(t.due_on, u.due_on) AS due_on) AS d
    LEFT JOIN report AS r ON u.unit_code = r.unit_code
    LEFT JOIN submission AS e ON r.submission_id = e.submission_id
    LEFT JOIN last_submission AS l ON u.unit_code = l.unit_code
    LEFT JOIN roll_up AS p ON u.unit_code = p.unit_code
    LEFT JOIN counts AS c ON coalesce(r.submission_id, l.submission_id) = c.submission_id
    WHERE y.opened_at <= as_of AND (u.files OR l.submission_id IS NOT NULL OR p.expected > 0)
$$;
COMMENT ON FUNCTION mart.unit_status_as_of IS '某一时刻的报送情况：年度、时刻，另可写明系列和报告期；列同 mart.unit_status';

CREATE VIEW mart.unit_status AS
SELECT
    s.unit_code,
    s.unit_name,
    y.year,
    s.due_on,
    s.status,
    s.received_at,
    s.days_late,
    s.errors,
    s.warnings,
    s.explain_by,
    s.received_on,
    s.series,
    s.period
FROM core.report_period AS y
CROSS JOIN LATERAL mart.unit_status_as_of(y.year, 'infinity', y.series, y.period) AS s;
COMMENT ON VIEW mart.unit_status IS '各单位各年度报送情况，一行一个单位一个系列一期；不报送这一系列的单位没有';
COMMENT ON COLUMN mart.unit_status.unit_code IS '单位代码';
COMMENT ON COLUMN mart.unit_status.unit_name IS '单位名称';
COMMENT ON COLUMN mart.unit_status.year IS '报告年度';
COMMENT ON COLUMN mart.unit_status.due_on IS '报送期限';
COMMENT ON COLUMN mart.unit_status.status IS
'状态：有有效报告的为其状态，否则为最近一次报送的状态；missing 为未报送；自己没有报送的上级，下属单位已报齐或无人向其催报的为 rolled_up，下属单位只报了一部分的为 rolling_up';
COMMENT ON COLUMN mart.unit_status.received_at IS '首次被接受的报送件收到时间；尚无被接受的，为最近一次报送时间';
COMMENT ON COLUMN mart.unit_status.days_late IS '逾期天数，按本市日历；尚无被接受的报告时算到今天';
COMMENT ON COLUMN mart.unit_status.errors IS '强制性问题数';
COMMENT ON COLUMN mart.unit_status.warnings IS '核实性问题数';
COMMENT ON COLUMN mart.unit_status.explain_by IS '最近一次报送待说明的，说明的最后期限；此时 status 仍是有效报告的状态';
COMMENT ON COLUMN mart.unit_status.received_on IS '收到日期（本市），见 received_at';
COMMENT ON COLUMN mart.unit_status.series IS '报告系列';
COMMENT ON COLUMN mart.unit_status.period IS '报告期';
