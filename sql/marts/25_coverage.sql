-- Grain: one unit that a consolidation expects a report of: whether it is in, as an instant knew it.
CREATE FUNCTION mart.coverage_unit_as_of(
    of_parent text, of_year integer, as_of timestamptz, of_series text DEFAULT NULL, of_period text DEFAULT NULL
)
RETURNS TABLE (
    parent_code text, year integer, unit_code text, unit_name text, kind text, path text, standing text,
    unexplained_warnings bigint, submission_id bigint, version integer, form text, file_name text,
    accepted_at timestamptz, accepted_on date, series text, period text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH covered AS MATERIALIZED (
        SELECT c.* FROM core.covered_at(
            of_parent, coalesce(of_series, core.default_series()), coalesce(of_period, of_year::text), as_of
        ) AS c
    ), unexplained AS (
        SELECT f.submission_id, count(*) AS warnings
        FROM covered AS c
        INNER JOIN core.finding_at(as_of) AS f ON c.submission_id = f.submission_id
        WHERE f.severity = 'warning' AND f.explanation IS NULL
        GROUP BY f.submission_id
    )
    SELECT of_parent, of_year, c.unit_code, c.name, c.kind, array_to_string(c.path, '/'),
        CASE
            WHEN c.submission_id IS NULL THEN 'missing'
            WHEN NOT c.in_force THEN 'other_form'
            WHEN w.submission_id IS NOT NULL THEN 'in_with_unexplained_warnings'
            ELSE 'in'
        END,
        coalesce(w.warnings, 0), c.submission_id, r.version, c.form, s.file_name, r.accepted_at,
        mart.city_date(r.accepted_at), coalesce(of_series, core.default_series()), coalesce(of_period, of_year::text)
    FROM covered AS c
    LEFT JOIN unexplained AS w ON c.submission_id = w.submission_id
    LEFT JOIN core.report AS r ON c.submission_id = r.submission_id
    LEFT JOIN intake.submission AS s ON c.submission_id = s.submission_id
$$;
COMMENT ON FUNCTION mart.coverage_unit_as_of IS
'某一时刻的汇总范围：汇总单位代码、年度、时刻，另可写明系列和报告期；列同 mart.coverage_unit';

CREATE VIEW mart.coverage_unit AS
SELECT
    n.parent_code,
    n.year,
    c.unit_code,
    c.unit_name,
    c.kind,
    c.path,
    c.standing,
    c.unexplained_warnings,
    c.submission_id,
    c.version,
    c.form,
    c.file_name,
    c.accepted_at,
    c.accepted_on,
    n.series,
    n.period
FROM core.node_period AS n
CROSS JOIN LATERAL mart.coverage_unit_as_of(n.parent_code, n.year, 'infinity', n.series, n.period) AS c;
COMMENT ON VIEW mart.coverage_unit IS
'汇总范围，一行一个应报单位：自己报了的以自己的报告为准；没有报而下属已有报告的，由下属各单位代替，绝不重复相加';
COMMENT ON COLUMN mart.coverage_unit.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.coverage_unit.year IS '报告年度';
COMMENT ON COLUMN mart.coverage_unit.unit_code IS '应报单位代码';
COMMENT ON COLUMN mart.coverage_unit.unit_name IS '应报单位名称';
COMMENT ON COLUMN mart.coverage_unit.kind IS '单位类别';
COMMENT ON COLUMN mart.coverage_unit.path IS '从汇总单位往下到该单位的代码，用 / 隔开';
COMMENT ON COLUMN mart.coverage_unit.standing IS
'in 已汇总，in_with_unexplained_warnings 已汇总但有核实性问题未说明，other_form 报了别的年度的表式而未汇总，missing 缺报';
COMMENT ON COLUMN mart.coverage_unit.unexplained_warnings IS '未说明的核实性问题数';
COMMENT ON COLUMN mart.coverage_unit.submission_id IS '有效报告的报送件编号；缺报为空';
COMMENT ON COLUMN mart.coverage_unit.version IS '第几版';
COMMENT ON COLUMN mart.coverage_unit.form IS '所用表式';
COMMENT ON COLUMN mart.coverage_unit.file_name IS '文件名';
COMMENT ON COLUMN mart.coverage_unit.accepted_at IS '接受时间';
COMMENT ON COLUMN mart.coverage_unit.accepted_on IS '接受日期（本市）';
COMMENT ON COLUMN mart.coverage_unit.series IS '报告系列';
COMMENT ON COLUMN mart.coverage_unit.period IS '报告期';

-- Grain: one consolidation: how many units are in it, as an instant knew it.
CREATE FUNCTION mart.coverage_as_of(
    of_parent text, of_year integer, as_of timestamptz, of_series text DEFAULT NULL, of_period text DEFAULT NULL
)
RETURNS TABLE (
    parent_code text, year integer, units_expected bigint, units_reporting bigint, units_missing bigint,
    units_on_other_form bigint, units_with_unexplained_warnings bigint, series text, period text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT of_parent, of_year, count(*),
        count(*) FILTER (WHERE c.standing IN ('in', 'in_with_unexplained_warnings')),
        count(*) FILTER (WHERE c.standing = 'missing'),
        count(*) FILTER (WHERE c.standing = 'other_form'),
        count(*) FILTER (WHERE c.standing = 'in_with_unexplained_warnings'), c.series, c.period
    FROM mart.coverage_unit_as_of(of_parent, of_year, as_of, of_series, of_period) AS c
    GROUP BY c.series, c.period
$$;
COMMENT ON FUNCTION mart.coverage_as_of IS '某一时刻的汇总范围统计：汇总单位代码、年度、时刻，另可写明系列和报告期；列同 mart.coverage';

CREATE VIEW mart.coverage AS
SELECT
    n.parent_code,
    n.year,
    c.units_expected,
    c.units_reporting,
    c.units_missing,
    c.units_on_other_form,
    c.units_with_unexplained_warnings,
    n.series,
    n.period
FROM core.node_period AS n
CROSS JOIN LATERAL mart.coverage_as_of(n.parent_code, n.year, 'infinity', n.series, n.period) AS c;
COMMENT ON VIEW mart.coverage IS '汇总范围统计，一行一个汇总单位一个系列一期；应报 = 已汇总 + 缺报 + 表式不符';
COMMENT ON COLUMN mart.coverage.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.coverage.year IS '报告年度';
COMMENT ON COLUMN mart.coverage.units_expected IS '应报单位数';
COMMENT ON COLUMN mart.coverage.units_reporting IS '已汇总单位数';
COMMENT ON COLUMN mart.coverage.units_missing IS '缺报单位数';
COMMENT ON COLUMN mart.coverage.units_on_other_form IS '报了别的年度的表式、因而未汇总的单位数';
COMMENT ON COLUMN mart.coverage.units_with_unexplained_warnings IS '已汇总但有核实性问题未说明的单位数';
COMMENT ON COLUMN mart.coverage.series IS '报告系列';
COMMENT ON COLUMN mart.coverage.period IS '报告期';
