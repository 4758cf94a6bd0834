-- Grain: one balance of the form for one consolidation: both sides recomputed from the consolidated cells. They are
-- equal unless a report was accepted although it breaks the balance (waived, excepted). A node is added
-- up once, whatever the planner thinks of the number of nodes.
CREATE VIEW mart.consolidation_check AS
SELECT
    n.parent_code,
    n.year,
    k.rule_id,
    k.title,
    k.instance,
    k.left_value,
    k.right_value,
    k.difference,
    n.series,
    n.period
FROM core.node_period AS n
CROSS JOIN LATERAL (
    SELECT
        b.rule_id,
        b.title,
        b.instance,
        coalesce(sum(c.value) FILTER (WHERE b.side = 'left'), 0) AS left_value,
        coalesce(sum(c.value) FILTER (WHERE b.side = 'right'), 0) AS right_value,
        sum(CASE b.side WHEN 'left' THEN c.value ELSE -c.value END) AS difference
    FROM mart.consolidated_cell_as_of(n.parent_code, n.year, 'infinity', n.series, n.period) AS c
    INNER JOIN core.balance AS b
        ON
            c.cell_key = b.cell_key AND b.form = core.form_at(n.parent_code, n.series, n.period, 'infinity')
            AND n.year >= coalesce(b.first_year, n.year) AND n.year <= coalesce(b.last_year, n.year)
    GROUP BY b.rule_id, b.title, b.instance
) AS k;
COMMENT ON VIEW mart.consolidation_check IS '汇总数的勾稽核对，一行一个等式；差额不为零的，是有报告经豁免或例外不平而被接受';
COMMENT ON COLUMN mart.consolidation_check.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.consolidation_check.year IS '报告年度';
COMMENT ON COLUMN mart.consolidation_check.rule_id IS '规则编号';
COMMENT ON COLUMN mart.consolidation_check.title IS '规则名称';
COMMENT ON COLUMN mart.consolidation_check.instance IS '规则用于哪一行、列或指标';
COMMENT ON COLUMN mart.consolidation_check.left_value IS '等式左边';
COMMENT ON COLUMN mart.consolidation_check.right_value IS '等式右边';
COMMENT ON COLUMN mart.consolidation_check.difference IS '差额';
COMMENT ON COLUMN mart.consolidation_check.series IS '报告系列';
COMMENT ON COLUMN mart.consolidation_check.period IS '报告期';
