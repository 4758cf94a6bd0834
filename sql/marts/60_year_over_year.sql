-- Grain: one cell of a unit's effective report beside that of the year before, or the sum of those of the units that it
-- continues; only units of which both years are in.
CREATE VIEW mart.year_over_year AS
WITH complete AS (
    SELECT
        p.unit_code,
        p.year
    FROM core.unit_prior AS p
    LEFT JOIN core.effective_report AS e ON p.prior_unit_code = e.unit_code AND p.year = e.year + 1
    GROUP BY p.unit_code, p.year
    HAVING count(*) = count(e.submission_id)
),

prior_year AS (
    SELECT
        w.unit_code,
        w.year,
        c.cell_key,
        sum(c.value) AS value
    FROM complete AS w
    INNER JOIN core.unit_prior AS p ON w.unit_code = p.unit_code AND w.year = p.year
    INNER JOIN core.effective_report AS e ON p.prior_unit_code = e.unit_code AND p.year = e.year + 1
    INNER JOIN core.cell AS c ON e.submission_id = c.submission_id
    GROUP BY w.unit_code, w.year, c.cell_key
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
FROM core.effective_report AS e
INNER JOIN core.cell AS now_year ON e.submission_id = now_year.submission_id
INNER JOIN prior_year
    ON
        e.unit_code = prior_year.unit_code AND e.year = prior_year.year
        AND now_year.cell_key = prior_year.cell_key
INNER JOIN core.form_cell AS f ON now_year.form = f.form AND now_year.cell_key = f.cell_key;
COMMENT ON VIEW mart.year_over_year IS '与上年比较，只列两年都有有效报告的单位；撤并的单位与其前身之和比较';
COMMENT ON COLUMN mart.year_over_year.unit_code IS '单位代码';
COMMENT ON COLUMN mart.year_over_year.year IS '报告年度';
COMMENT ON COLUMN mart.year_over_year.cell_key IS '指标代码';
COMMENT ON COLUMN mart.year_over_year.row_label IS '行名';
COMMENT ON COLUMN mart.year_over_year.column_label IS '列名';
COMMENT ON COLUMN mart.year_over_year.value IS '本年数';
COMMENT ON COLUMN mart.year_over_year.prior_value IS '上年数';
COMMENT ON COLUMN mart.year_over_year.change IS '增减，空白按零';
COMMENT ON COLUMN mart.year_over_year.change_ratio IS '增减比例；上年为零或空白时为空';
