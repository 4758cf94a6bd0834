-- Grain: one cell in which a unit's own effective report differs from the sum of its children's.
CREATE VIEW mart.rollup_difference AS
SELECT
    t.parent_code,
    t.year,
    t.cell_key,
    t.row_label,
    t.column_label,
    c.value AS own_value,
    t.value AS children_value,
    coalesce(c.value, 0) - t.value AS difference,
    t.units_reporting,
    t.units_expected,
    t.series,
    t.period
FROM mart.consolidated_cell AS t
INNER JOIN core.effective_report AS e ON t.parent_code = e.unit_code AND t.series = e.series AND t.period = e.period
INNER JOIN core.cell AS c ON e.submission_id = c.submission_id AND t.cell_key = c.cell_key
WHERE coalesce(c.value, 0) <> t.value;
COMMENT ON VIEW mart.rollup_difference IS '差额表：上级自报数与下属单位之和不一致的指标';
COMMENT ON COLUMN mart.rollup_difference.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.rollup_difference.year IS '报告年度';
COMMENT ON COLUMN mart.rollup_difference.cell_key IS '指标代码';
COMMENT ON COLUMN mart.rollup_difference.row_label IS '行名';
COMMENT ON COLUMN mart.rollup_difference.column_label IS '列名';
COMMENT ON COLUMN mart.rollup_difference.own_value IS '自报数';
COMMENT ON COLUMN mart.rollup_difference.children_value IS '下属单位之和';
COMMENT ON COLUMN mart.rollup_difference.difference IS '差额';
COMMENT ON COLUMN mart.rollup_difference.units_reporting IS '已报单位数';
COMMENT ON COLUMN mart.rollup_difference.units_expected IS '应报单位数';
COMMENT ON COLUMN mart.rollup_difference.series IS '报告系列';
COMMENT ON COLUMN mart.rollup_difference.period IS '报告期';
