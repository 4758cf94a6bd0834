-- Grain: one cell of the consolidation of a unit and year: the sum of its children's effective reports.
CREATE VIEW mart.consolidated_cell AS
WITH coverage AS (
    SELECT
        u.parent_code,
        u.year,
        count(e.submission_id) AS units_reporting,
        count(*) AS units_expected
    FROM core.unit_year AS u
    LEFT JOIN core.effective_report AS e ON u.unit_code = e.unit_code AND u.year = e.year
    WHERE u.parent_code IS NOT NULL
    GROUP BY u.parent_code, u.year
),

totals AS (
    SELECT
        u.parent_code,
        u.year,
        c.cell_key,
        sum(c.value) AS value
    FROM core.unit_year AS u
    INNER JOIN core.effective_report AS e ON u.unit_code = e.unit_code AND u.year = e.year
    INNER JOIN core.figure AS c ON e.submission_id = c.submission_id
    WHERE u.parent_code IS NOT NULL
    GROUP BY u.parent_code, u.year, c.cell_key
)

SELECT
    v.parent_code,
    v.year,
    f.cell_key,
    f.table_key AS "table",
    f.row_label,
    f.column_label,
    coalesce(t.value, 0) AS value,
    v.units_reporting,
    v.units_expected
FROM coverage AS v
INNER JOIN core.form AS m ON v.year >= m.first_year AND (m.last_year IS NULL OR v.year <= m.last_year)
INNER JOIN core.form_cell AS f ON m.form = f.form
LEFT JOIN totals AS t ON v.parent_code = t.parent_code AND v.year = t.year AND f.cell_key = t.cell_key
WHERE v.units_reporting > 0;
COMMENT ON VIEW mart.consolidated_cell IS '汇总数：下属单位有效报告之和，一行一个指标；空白按零相加';
COMMENT ON COLUMN mart.consolidated_cell.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.consolidated_cell.year IS '报告年度';
COMMENT ON COLUMN mart.consolidated_cell.cell_key IS '指标代码：表.行.列';
COMMENT ON COLUMN mart.consolidated_cell."table" IS '表';
COMMENT ON COLUMN mart.consolidated_cell.row_label IS '行名（官方表述）';
COMMENT ON COLUMN mart.consolidated_cell.column_label IS '列名（官方表述）';
COMMENT ON COLUMN mart.consolidated_cell.value IS '汇总数';
COMMENT ON COLUMN mart.consolidated_cell.units_reporting IS '已报单位数';
COMMENT ON COLUMN mart.consolidated_cell.units_expected IS '应报单位数';
