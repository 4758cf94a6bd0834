-- Grain: one cell of words, or of an open row, of a report that a consolidation adds: these are listed, not added.
CREATE VIEW mart.consolidated_entry AS
SELECT
    n.parent_code,
    n.year,
    c.unit_code,
    c.unit_name,
    c.path,
    e.cell_key,
    f.table_key AS "table",
    f.row_label,
    f.column_label,
    e.text,
    e.shown,
    e.submission_id,
    f.ordinal,
    e.item,
    e.column_key,
    e.value,
    n.series,
    n.period
FROM core.node_period AS n
CROSS JOIN LATERAL mart.coverage_unit_as_of(n.parent_code, n.year, 'infinity', n.series, n.period) AS c
INNER JOIN core.report AS r ON c.submission_id = r.submission_id
INNER JOIN core.entry AS e ON r.submission_id = e.submission_id
INNER JOIN core.form_entry AS f
    ON
        r.form = f.form
        AND f.cell_key = CASE WHEN e.item = 0 THEN e.cell_key ELSE e.table_key || '.*.' || e.column_key END
WHERE c.standing <> 'other_form';
COMMENT ON VIEW mart.consolidated_entry IS '汇总所含各单位填报的文字和不定行的表，一行一个单位一格；逐个单位列出，不相加';
COMMENT ON COLUMN mart.consolidated_entry.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.consolidated_entry.year IS '报告年度';
COMMENT ON COLUMN mart.consolidated_entry.unit_code IS '填报单位代码';
COMMENT ON COLUMN mart.consolidated_entry.unit_name IS '填报单位名称';
COMMENT ON COLUMN mart.consolidated_entry.path IS '从汇总单位往下到该单位的代码，用 / 隔开';
COMMENT ON COLUMN mart.consolidated_entry.cell_key IS '格的代码：表.行.列';
COMMENT ON COLUMN mart.consolidated_entry."table" IS '表';
COMMENT ON COLUMN mart.consolidated_entry.row_label IS '行名（官方表述）';
COMMENT ON COLUMN mart.consolidated_entry.column_label IS '列名（官方表述）';
COMMENT ON COLUMN mart.consolidated_entry.text IS '文字；代码表中的为代码；空白为空';
COMMENT ON COLUMN mart.consolidated_entry.shown IS '显示的文字；代码表中的为名称；空白为空';
COMMENT ON COLUMN mart.consolidated_entry.submission_id IS '报送件编号';
COMMENT ON COLUMN mart.consolidated_entry.ordinal IS '在表式中的次序';
COMMENT ON COLUMN mart.consolidated_entry.item IS '不定行的表的第几行；固定的格为 0';
COMMENT ON COLUMN mart.consolidated_entry.column_key IS '列';
COMMENT ON COLUMN mart.consolidated_entry.value IS '不定行的表中的数字；文字和空白为空';
COMMENT ON COLUMN mart.consolidated_entry.series IS '报告系列';
COMMENT ON COLUMN mart.consolidated_entry.period IS '报告期';
