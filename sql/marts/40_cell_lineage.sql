-- Grain: one unit's contribution to one cell of a consolidation, with the file and the place in it that it came from.
CREATE VIEW mart.cell_lineage AS
SELECT
    u.parent_code,
    u.year,
    c.cell_key,
    u.unit_code,
    c.value,
    s.submission_id,
    s.file_name,
    s.sha256,
    x.cells -> c.cell_key ->> 'at' AS locator,
    x.cells -> c.cell_key ->> 'raw' AS raw
FROM core.unit_year AS u
INNER JOIN core.effective_report AS e ON u.unit_code = e.unit_code AND u.year = e.year
INNER JOIN core.cell AS c ON e.submission_id = c.submission_id
INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
INNER JOIN intake.extraction AS x ON e.submission_id = x.submission_id
WHERE u.parent_code IS NOT NULL;
COMMENT ON VIEW mart.cell_lineage IS '数字溯源：汇总数中每个单位的数字出自哪个文件的哪个位置';
COMMENT ON COLUMN mart.cell_lineage.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.cell_lineage.year IS '报告年度';
COMMENT ON COLUMN mart.cell_lineage.cell_key IS '指标代码';
COMMENT ON COLUMN mart.cell_lineage.unit_code IS '填报单位代码';
COMMENT ON COLUMN mart.cell_lineage.value IS '该单位填报数；空白为空';
COMMENT ON COLUMN mart.cell_lineage.submission_id IS '报送件编号';
COMMENT ON COLUMN mart.cell_lineage.file_name IS '文件名';
COMMENT ON COLUMN mart.cell_lineage.sha256 IS '文件的 SHA-256';
COMMENT ON COLUMN mart.cell_lineage.locator IS '在文件中的位置';
COMMENT ON COLUMN mart.cell_lineage.raw IS '文件中的原文';
