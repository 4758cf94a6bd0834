-- Grain: one report's contribution to one cell of a consolidation, with the file and the place in it that it came from.
-- The values of a cell add up to its consolidated value. DISTINCT keeps the cells within their report, so that
-- the planner can't ask for the coverage anew for each cell.
CREATE VIEW mart.cell_lineage AS
SELECT
    n.parent_code,
    n.year,
    f.cell_key,
    c.unit_code,
    f.value,
    c.submission_id,
    s.file_name,
    s.sha256,
    f.locator,
    f.raw,
    c.path,
    f.inferred,
    f.rule_id AS inferred_by,
    c.unit_name,
    n.series,
    n.period
FROM core.node_period AS n
CROSS JOIN LATERAL mart.coverage_unit_as_of(n.parent_code, n.year, 'infinity', n.series, n.period) AS c
INNER JOIN intake.submission AS s ON c.submission_id = s.submission_id
INNER JOIN LATERAL (
    SELECT DISTINCT ON (g.cell_key)
        g.cell_key,
        g.value,
        x.at AS locator,
        x.raw,
        g.inferred,
        g.rule_id
    FROM core.figure AS g
    INNER JOIN intake.extraction AS e ON g.submission_id = e.submission_id AND g.year = e.year
    CROSS JOIN LATERAL json_to_record(e.cells -> g.cell_key) AS x ("at" text, raw text)
    WHERE g.submission_id = c.submission_id AND g.year = n.year
    ORDER BY g.cell_key
) AS f ON TRUE
WHERE c.standing <> 'other_form';
COMMENT ON VIEW mart.cell_lineage IS '数字溯源：汇总数中每个单位的数字出自哪个文件的哪个位置；各行之和即汇总数';
COMMENT ON COLUMN mart.cell_lineage.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.cell_lineage.year IS '报告年度';
COMMENT ON COLUMN mart.cell_lineage.cell_key IS '指标代码';
COMMENT ON COLUMN mart.cell_lineage.unit_code IS '填报单位代码';
COMMENT ON COLUMN mart.cell_lineage.value IS '相加的数：该单位填报数，或漏填总计的推算数；空白为空';
COMMENT ON COLUMN mart.cell_lineage.submission_id IS '报送件编号';
COMMENT ON COLUMN mart.cell_lineage.file_name IS '文件名';
COMMENT ON COLUMN mart.cell_lineage.sha256 IS '文件的 SHA-256';
COMMENT ON COLUMN mart.cell_lineage.locator IS '在文件中的位置';
COMMENT ON COLUMN mart.cell_lineage.raw IS '文件中的原文；推算的为空';
COMMENT ON COLUMN mart.cell_lineage.path IS '从汇总单位往下到该单位的代码，用 / 隔开';
COMMENT ON COLUMN mart.cell_lineage.inferred IS '是否为推算数（单位漏填的总计）';
COMMENT ON COLUMN mart.cell_lineage.inferred_by IS '据以推算的规则';
COMMENT ON COLUMN mart.cell_lineage.unit_name IS '填报单位名称';
COMMENT ON COLUMN mart.cell_lineage.series IS '报告系列';
COMMENT ON COLUMN mart.cell_lineage.period IS '报告期';

-- Grain: one cell of the report of one unit that a consolidation covers, as an instant knew it; whether the
-- consolidation adds it (`added`: the report is filed on the form in force). What is added adds up to
-- mart.consolidated_cell_as_of.
CREATE FUNCTION mart.unit_cell_as_of(
    of_parent text, of_year integer, as_of timestamptz, of_series text DEFAULT NULL, of_period text DEFAULT NULL
)
RETURNS TABLE (
    parent_code text, year integer, unit_code text, unit_name text, cell_key text, row_label text, column_label text,
    value numeric, inferred boolean, added boolean, series text, period text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT of_parent, of_year, c.unit_code, c.name, f.cell_key, l.row_label, l.column_label,
        CASE WHEN k.known THEN f.value END, f.inferred AND k.known, c.in_force,
        q.series, q.period
    FROM (
        SELECT coalesce(of_series, core.default_series()) AS series, coalesce(of_period, of_year::text) AS period
    ) AS q
    CROSS JOIN LATERAL core.covered_at(of_parent, q.series, q.period, as_of) AS c
    INNER JOIN core.figure AS f ON c.submission_id = f.submission_id AND f.year = of_year
    INNER JOIN core.form_cell AS l ON f.form = l.form AND f.cell_key = l.cell_key
    CROSS JOIN LATERAL (SELECT NOT f.inferred OR f.implied_at <= as_of AS known) AS k
$$;
COMMENT ON FUNCTION mart.unit_cell_as_of IS
'某一时刻各单位报告的数：汇总单位代码、年度、时刻，另可写明系列和报告期；一行一个单位一个指标，added 为是否计入汇总';
