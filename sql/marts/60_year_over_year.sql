-- Grain: one cell of a unit's effective report beside that of the year before, or the sum of those of the units that it
-- continues (ratios of several are left out); only units of which both years are in. Each pair is read by its keys,
-- whatever the planner thinks of their number.
CREATE VIEW mart.year_over_year AS
WITH prior AS (
    SELECT
        p.unit_code,
        o.series,
        o.period,
        o.year,
        array_agg(e.submission_id) AS submissions
    FROM core.unit_prior AS p
    INNER JOIN core.report_period AS o ON p.year = o.year
    LEFT JOIN core.effective_report AS e
        ON p.prior_unit_code = e.unit_code AND o.series = e.series AND core.year_before(o.period) = e.period
    GROUP BY p.unit_code, o.series, o.period, o.year
    HAVING count(*) = count(e.submission_id)
)

SELECT
    e.unit_code,
    e.year,
    c.cell_key,
    f.row_label,
    f.column_label,
    c.value,
    c.prior_value,
    coalesce(c.value, 0) - coalesce(c.prior_value, 0) AS change,
    (coalesce(c.value, 0) - c.prior_value) / nullif(c.prior_value, 0) AS change_ratio,
    e.series,
    e.period
FROM core.effective_report AS e
INNER JOIN prior AS p ON e.unit_code = p.unit_code AND e.series = p.series AND e.period = p.period
INNER JOIN LATERAL (
    SELECT
        x.cell_key,
        max(x.value) FILTER (WHERE x.submission_id = e.submission_id) AS value,
        sum(x.value) FILTER (WHERE x.submission_id <> e.submission_id) AS prior_value
    FROM core.cell AS x
    WHERE
        x.submission_id = any(e.submission_id || p.submissions) AND x.year IN (e.year, e.year - 1)
    GROUP BY x.cell_key
    HAVING bool_or(x.submission_id = e.submission_id) AND bool_or(x.submission_id <> e.submission_id)
) AS c ON TRUE
INNER JOIN core.form_cell AS f
    ON
        e.form = f.form AND c.cell_key = f.cell_key
        AND (f.ratio_part IS NULL OR cardinality(p.submissions) = 1);
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
COMMENT ON COLUMN mart.year_over_year.series IS '报告系列';
COMMENT ON COLUMN mart.year_over_year.period IS '报告期';

-- Grain: as mart.year_over_year, of one report year, by the reports that were effective at an instant. Which unit
-- continues which is as the register has it now.
CREATE FUNCTION mart.year_over_year_as_of(
    of_year integer, as_of timestamptz, of_series text DEFAULT NULL, of_period text DEFAULT NULL
)
RETURNS SETOF mart.year_over_year LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH asked AS MATERIALIZED (
        SELECT coalesce(of_series, core.default_series()) AS series, coalesce(of_period, of_year::text) AS period
    ), effective AS MATERIALIZED (
        SELECT DISTINCT ON (r.unit_code, r.period) r.unit_code, r.series, r.period, r.year, r.submission_id, r.form
        FROM asked AS q
        INNER JOIN core.report AS r ON q.series = r.series AND r.period IN (q.period, core.year_before(q.period))
        WHERE r.accepted_at <= as_of
        ORDER BY r.unit_code, r.period, r.submission_id DESC
    ), prior AS MATERIALIZED (
        SELECT p.unit_code, array_agg(e.submission_id) AS submissions
        FROM asked AS q
        INNER JOIN core.unit_prior AS p ON core.period_year(q.period) = p.year
        LEFT JOIN effective AS e ON p.prior_unit_code = e.unit_code AND core.year_before(q.period) = e.period
        GROUP BY p.unit_code
        HAVING count(*) = count(e.submission_id)
    )
    SELECT e.unit_code, e.year, c.cell_key, f.row_label, f.column_label, c.value, c.prior_value,
        coalesce(c.value, 0) - coalesce(c.prior_value, 0),
        (coalesce(c.value, 0) - c.prior_value) / nullif(c.prior_value, 0), e.series, e.period
    FROM asked AS q
    INNER JOIN effective AS e ON q.period = e.period
    INNER JOIN prior AS p ON e.unit_code = p.unit_code
    INNER JOIN LATERAL (
        SELECT
            x.cell_key,
            max(x.value) FILTER (WHERE x.submission_id = e.submission_id) AS value,
            sum(x.value) FILTER (WHERE x.submission_id <> e.submission_id) AS prior_value
        FROM core.cell AS x
        WHERE
            x.submission_id = any(e.submission_id || p.submissions) AND x.year IN (e.year, e.year - 1)
        GROUP BY x.cell_key
        HAVING bool_or(x.submission_id = e.submission_id) AND bool_or(x.submission_id <> e.submission_id)
    ) AS c ON TRUE
    INNER JOIN core.form_cell AS f ON e.form = f.form AND c.cell_key = f.cell_key
        AND (f.ratio_part IS NULL OR cardinality(p.submissions) = 1)
$$;
COMMENT ON FUNCTION mart.year_over_year_as_of IS '某一时刻的与上年比较：年度、时刻，另可写明系列和报告期；列同 mart.year_over_year';
