-- Grain: one cell of a unit's effective report beside that of the year before; only units with both.
CREATE VIEW mart.year_over_year AS
WITH effective AS (
    SELECT
        c.unit_code,
        c.year,
        c.form,
        c.cell_key,
        c.value
    FROM core.effective_report AS e
    INNER JOIN core.cell AS c ON e.submission_id = c.submission_id
)

SELECT
    now_year.unit_code,
    now_year.year,
    now_year.cell_key,
    f.row_label,
    f.column_label,
    now_year.value,
    prior_year.value AS prior_value,
    coalesce(now_year.value, 0) - coalesce(prior_year.value, 0) AS change,
    (coalesce(now_year.value, 0) - prior_year.value) / nullif(prior_year.value, 0) AS change_ratio
FROM effective AS now_year
INNER JOIN effective AS prior_year
    ON
        now_year.unit_code = prior_year.unit_code
        AND now_year.year = prior_year.year + 1
        AND now_year.cell_key = prior_year.cell_key
INNER JOIN core.form_cell AS f ON now_year.form = f.form AND now_year.cell_key = f.cell_key;
COMMENT ON VIEW mart.year_over_year IS '与上年比较，只列两年都有有效报告的单位';
COMMENT ON COLUMN mart.year_over_year.unit_code IS '单位代码';
COMMENT ON COLUMN mart.year_over_year.year IS '报告年度';
COMMENT ON COLUMN mart.year_over_year.cell_key IS '指标代码';
COMMENT ON COLUMN mart.year_over_year.row_label IS '行名';
COMMENT ON COLUMN mart.year_over_year.column_label IS '列名';
COMMENT ON COLUMN mart.year_over_year.value IS '本年数';
COMMENT ON COLUMN mart.year_over_year.prior_value IS '上年数';
COMMENT ON COLUMN mart.year_over_year.change IS '增减，空白按零';
COMMENT ON COLUMN mart.year_over_year.change_ratio IS '增减比例；上年为零或空白时为空';
