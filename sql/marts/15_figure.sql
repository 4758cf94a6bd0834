-- Grain: one cell of an accepted report as a consolidation adds it up: what the unit filed or, where it left a total
-- blank under an intake policy that takes such reports, what the parts imply (`inferred`, by `rule_id` since
-- `implied_at`).
CREATE VIEW core.figure AS
SELECT
    c.submission_id,
    c.unit_code,
    c.year,
    c.form,
    c.cell_key,
    coalesce(c.value, i.value) AS value,
    c.value IS NULL AND i.value IS NOT NULL AS inferred,
    CASE WHEN c.value IS NULL THEN i.rule_id END AS rule_id,
    CASE WHEN c.value IS NULL THEN i.implied_at END AS implied_at
FROM core.cell AS c
LEFT JOIN core.implied_cell AS i ON c.submission_id = i.submission_id AND c.cell_key = i.cell_key;
COMMENT ON VIEW core.figure IS '汇总时相加的数字，一行一份报告一个指标：填报数，或漏填总计的推算数';
COMMENT ON COLUMN core.figure.submission_id IS '报送件编号';
COMMENT ON COLUMN core.figure.unit_code IS '单位代码';
COMMENT ON COLUMN core.figure.year IS '报告年度';
COMMENT ON COLUMN core.figure.form IS '表式';
COMMENT ON COLUMN core.figure.cell_key IS '指标代码';
COMMENT ON COLUMN core.figure.value IS '数字；空白为空';
COMMENT ON COLUMN core.figure.inferred IS '是否为推算数';
COMMENT ON COLUMN core.figure.rule_id IS '据以推算的规则；填报数为空';
COMMENT ON COLUMN core.figure.implied_at IS '推算的时刻；填报数为空';
