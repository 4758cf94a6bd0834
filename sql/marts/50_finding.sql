-- Grain: one finding of one submission of a known unit and year.
CREATE VIEW mart.finding AS
SELECT
    s.unit_code,
    s.year,
    s.submission_id,
    s.version,
    s.state,
    s.file_name,
    f.rule_id,
    f.severity,
    f.kind,
    f.message,
    f.cells,
    f.lhs,
    f.rhs,
    f.difference,
    f.locator,
    f.found_at,
    f.explanation,
    f.explained_by,
    f.waived_by,
    f.waiver_reason,
    mart.city_date(f.found_at) AS found_on,
    s.series,
    s.period
FROM quality.current_finding AS f
INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id;
COMMENT ON VIEW mart.finding IS '审核问题，一行一个问题，含已退回和已被替换的报送件';
COMMENT ON COLUMN mart.finding.unit_code IS '单位代码';
COMMENT ON COLUMN mart.finding.year IS '报告年度';
COMMENT ON COLUMN mart.finding.submission_id IS '报送件编号';
COMMENT ON COLUMN mart.finding.version IS '第几版';
COMMENT ON COLUMN mart.finding.state IS '报送件现在的状态';
COMMENT ON COLUMN mart.finding.file_name IS '文件名';
COMMENT ON COLUMN mart.finding.rule_id IS '规则编号，或读取问题的代码';
COMMENT ON COLUMN mart.finding.severity IS '级别：error 强制性、warning 核实性、info 提示';
COMMENT ON COLUMN mart.finding.kind IS 'contradiction 两边都填而不等，omitted 总计漏填，extraction 读取问题';
COMMENT ON COLUMN mart.finding.message IS '说明';
COMMENT ON COLUMN mart.finding.cells IS '涉及的指标';
COMMENT ON COLUMN mart.finding.lhs IS '等式左边';
COMMENT ON COLUMN mart.finding.rhs IS '等式右边';
COMMENT ON COLUMN mart.finding.difference IS '差额';
COMMENT ON COLUMN mart.finding.locator IS '读取问题在文件中的位置';
COMMENT ON COLUMN mart.finding.found_at IS '审核时间';
COMMENT ON COLUMN mart.finding.explanation IS '已接受的审核说明';
COMMENT ON COLUMN mart.finding.explained_by IS '说明人';
COMMENT ON COLUMN mart.finding.waived_by IS '豁免人；强制性问题未豁免的为空';
COMMENT ON COLUMN mart.finding.waiver_reason IS '豁免理由';
COMMENT ON COLUMN mart.finding.found_on IS '审核日期（本市）';
COMMENT ON COLUMN mart.finding.series IS '报告系列';
COMMENT ON COLUMN mart.finding.period IS '报告期';

-- Grain: as mart.finding, of one report year, as an instant knew it.
CREATE FUNCTION mart.finding_as_of(
    of_year integer, as_of timestamptz, of_series text DEFAULT NULL, of_period text DEFAULT NULL
)
RETURNS SETOF mart.finding LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.unit_code, of_year, s.submission_id, s.version, s.state, s.file_name, f.rule_id, f.severity, f.kind,
        f.message, f.cells, f.lhs, f.rhs, f.difference, f.locator, f.found_at, f.explanation, f.explained_by,
        f.waived_by, f.waiver_reason, mart.city_date(f.found_at), q.series, q.period
    FROM (
        SELECT coalesce(of_series, core.default_series()) AS series, coalesce(of_period, of_year::text) AS period
    ) AS q
    CROSS JOIN LATERAL core.submission_at(q.series, q.period, as_of) AS s
    INNER JOIN core.finding_at(as_of) AS f ON s.submission_id = f.submission_id
$$;
COMMENT ON FUNCTION mart.finding_as_of IS '某一时刻的审核问题：年度、时刻，另可写明系列和报告期；列同 mart.finding';
