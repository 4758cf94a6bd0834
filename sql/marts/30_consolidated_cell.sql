-- Grain: one cell of the consolidation of a unit and year, as an instant knew it: the sum of the reports that it covers
-- and that are filed on the form in force. Nothing of the unit's own report is in it. A ratio is computed anew from the
-- sums of what it is made of.
CREATE FUNCTION mart.consolidated_cell_as_of(
    of_parent text, of_year integer, as_of timestamptz, of_series text DEFAULT NULL, of_period text DEFAULT NULL
)
RETURNS TABLE (
    parent_code text, year integer, cell_key text, "table" text, row_label text, column_label text, value numeric,
    units_reporting bigint, units_expected bigint, series text, period text
) LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = pg_catalog, pg_temp AS $$
    WITH asked AS MATERIALIZED (
        SELECT q.series, q.period, core.form_at(of_parent, q.series, q.period, as_of) AS form
        FROM (
            SELECT coalesce(of_series, core.default_series()) AS series, coalesce(of_period, of_year::text) AS period
        ) AS q
    ), covered AS MATERIALIZED (
        SELECT c.submission_id, c.in_force
        FROM core.covered_at(
            of_parent, coalesce(of_series, core.default_series()), coalesce(of_period, of_year::text), as_of
        ) AS c
    ), coverage AS (
        SELECT count(*) FILTER (WHERE c.in_force) AS units_reporting, count(*) AS units_expected FROM covered AS c
    ), figure AS (
        SELECT a.cell_key, a.value
        FROM core.add_up((SELECT array_agg(c.submission_id) FROM covered AS c WHERE c.in_force)) AS a
        UNION ALL
        SELECT f.cell_key, f.value
        FROM core.figure AS f
        WHERE f.inferred AND f.implied_at <= as_of AND f.submission_id IN (
            SELECT i.submission_id FROM core.implied_cell AS i
            INNER JOIN covered AS c ON i.submission_id = c.submission_id
            WHERE c.in_force
        )
    ), totals AS (
        SELECT f.cell_key, sum(f.value) AS value FROM figure AS f GROUP BY f.cell_key
    )
    SELECT of_parent, of_year, f.cell_key, f.table_key, f.row_label, f.column_label,
        CASE WHEN f.ratio_part IS NULL THEN coalesce(t.value, 0) ELSE (
            SELECT round(100 * coalesce(sum(p.value) FILTER (WHERE p.cell_key = f.ratio_part), 0)
                / nullif(sum(p.value) FILTER (WHERE p.cell_key = f.ratio_whole), 0), f.ratio_places)
            FROM totals AS p
            WHERE p.cell_key IN (f.ratio_part, f.ratio_whole)
        ) END,
        v.units_reporting, v.units_expected, q.series, q.period
    FROM asked AS q
    CROSS JOIN coverage AS v
    INNER JOIN core.form_cell AS f ON q.form = f.form
    LEFT JOIN totals AS t ON f.cell_key = t.cell_key
    WHERE v.units_reporting > 0
$$;
COMMENT ON FUNCTION mart.consolidated_cell_as_of IS
'某一时刻的汇总数：汇总单位代码、年度、时刻，另可写明系列和报告期；列同 mart.consolidated_cell';

CREATE VIEW mart.consolidated_cell AS
SELECT
    n.parent_code,
    n.year,
    c.cell_key,
    c."table",
    c.row_label,
    c.column_label,
    c.value,
    c.units_reporting,
    c.units_expected,
    n.series,
    n.period
FROM core.node_period AS n
CROSS JOIN LATERAL mart.consolidated_cell_as_of(n.parent_code, n.year, 'infinity', n.series, n.period) AS c;
COMMENT ON VIEW mart.consolidated_cell IS
'汇总数：下属单位有效报告之和（范围见 mart.coverage_unit），一行一个指标；空白按零相加，比率按相加后的分子和分母重新计算';
COMMENT ON COLUMN mart.consolidated_cell.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.consolidated_cell.year IS '报告年度';
COMMENT ON COLUMN mart.consolidated_cell.cell_key IS '指标代码：表.行.列';
COMMENT ON COLUMN mart.consolidated_cell."table" IS '表';
COMMENT ON COLUMN mart.consolidated_cell.row_label IS '行名（官方表述）';
COMMENT ON COLUMN mart.consolidated_cell.column_label IS '列名（官方表述）';
COMMENT ON COLUMN mart.consolidated_cell.value IS '汇总数';
COMMENT ON COLUMN mart.consolidated_cell.units_reporting IS '已汇总单位数';
COMMENT ON COLUMN mart.consolidated_cell.units_expected IS '应报单位数';
COMMENT ON COLUMN mart.consolidated_cell.series IS '报告系列';
COMMENT ON COLUMN mart.consolidated_cell.period IS '报告期';
