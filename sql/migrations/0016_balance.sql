-- The balances of the forms, for the proof that consolidations satisfy them; derived from the rules.
-- Grain: one cell on one side of one balance of a form.
CREATE TABLE core.balance (
    form text NOT NULL,
    rule_id text NOT NULL,
    title text NOT NULL,
    instance text NOT NULL,
    first_year integer,
    last_year integer,
    cell_key text NOT NULL,
    side text NOT NULL CHECK (side IN ('left', 'right')),
    PRIMARY KEY (form, rule_id, instance, side, cell_key),
    FOREIGN KEY (form, cell_key) REFERENCES core.form_cell
);
COMMENT ON TABLE core.balance IS '勾稽等式，一行一个等式一边的一个指标；由勾稽规则生成';
COMMENT ON COLUMN core.balance.form IS '表式';
COMMENT ON COLUMN core.balance.rule_id IS '规则编号';
COMMENT ON COLUMN core.balance.title IS '规则名称';
COMMENT ON COLUMN core.balance.instance IS '规则用于哪一行、列或指标';
COMMENT ON COLUMN core.balance.first_year IS '适用的最早年度；不限为空';
COMMENT ON COLUMN core.balance.last_year IS '适用的最晚年度；不限为空';
COMMENT ON COLUMN core.balance.cell_key IS '指标代码';
COMMENT ON COLUMN core.balance.side IS '在等式的左边还是右边';
