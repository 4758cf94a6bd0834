-- Grain: one unit, series and period of which the unit's publication was filed; the newest copy counts.
CREATE VIEW mart.publication AS
SELECT DISTINCT ON (s.unit_code, m.series, x.period)
    s.unit_code,
    x.year,
    s.submission_id,
    s.file_name,
    s.received_at,
    x.form,
    e.submission_id AS report_submission_id,
    mart.city_date(s.received_at) AS received_on,
    m.series,
    x.period
FROM intake.submission AS s
INNER JOIN intake.extraction AS x ON s.submission_id = x.submission_id
INNER JOIN core.form AS m ON x.form = m.form
LEFT JOIN core.effective_report AS e
    ON s.unit_code = e.unit_code AND m.series = e.series AND x.period = e.period AND x.form = e.form
WHERE s.state = 'published'
ORDER BY s.unit_code ASC, m.series ASC, x.period ASC, s.submission_id DESC;
COMMENT ON VIEW mart.publication IS '单位公布的报告：每个单位每个系列每期最近一次存入的副本';
COMMENT ON COLUMN mart.publication.unit_code IS '单位代码';
COMMENT ON COLUMN mart.publication.year IS '报告年度';
COMMENT ON COLUMN mart.publication.submission_id IS '副本的报送件编号';
COMMENT ON COLUMN mart.publication.file_name IS '副本的文件名';
COMMENT ON COLUMN mart.publication.received_at IS '收到时间';
COMMENT ON COLUMN mart.publication.form IS '副本的表式';
COMMENT ON COLUMN mart.publication.report_submission_id IS '与之比较的有效报告；没有同一表式的有效报告时为空';
COMMENT ON COLUMN mart.publication.received_on IS '收到日期（本市）';
COMMENT ON COLUMN mart.publication.series IS '报告系列';
COMMENT ON COLUMN mart.publication.period IS '报告期';

-- Grain: one cell in which a unit's publication differs from its effective report, as both now stand.
CREATE VIEW mart.published_difference AS
SELECT
    p.unit_code,
    p.year,
    c.cell_key,
    d.row_label,
    d.column_label,
    k.value AS published_value,
    c.value AS filed_value,
    coalesce(k.value, 0) - coalesce(c.value, 0) AS difference,
    p.submission_id,
    p.file_name,
    k.at AS locator,
    p.series,
    p.period
FROM mart.publication AS p
INNER JOIN core.cell AS c ON p.report_submission_id = c.submission_id
INNER JOIN core.form_cell AS d ON p.form = d.form AND c.cell_key = d.cell_key
INNER JOIN intake.extraction AS x ON p.submission_id = x.submission_id
CROSS JOIN LATERAL json_to_record(x.cells -> c.cell_key) AS k (value numeric, at text)
WHERE coalesce(k.value, 0) <> coalesce(c.value, 0);
COMMENT ON VIEW mart.published_difference IS '公布的与报送的不一致的指标';
COMMENT ON COLUMN mart.published_difference.unit_code IS '单位代码';
COMMENT ON COLUMN mart.published_difference.year IS '报告年度';
COMMENT ON COLUMN mart.published_difference.cell_key IS '指标代码';
COMMENT ON COLUMN mart.published_difference.row_label IS '行名';
COMMENT ON COLUMN mart.published_difference.column_label IS '列名';
COMMENT ON COLUMN mart.published_difference.published_value IS '公布的数字';
COMMENT ON COLUMN mart.published_difference.filed_value IS '有效报告的数字';
COMMENT ON COLUMN mart.published_difference.difference IS '公布的减报送的';
COMMENT ON COLUMN mart.published_difference.submission_id IS '副本的报送件编号';
COMMENT ON COLUMN mart.published_difference.file_name IS '副本的文件名';
COMMENT ON COLUMN mart.published_difference.locator IS '在副本中的位置';
COMMENT ON COLUMN mart.published_difference.series IS '报告系列';
COMMENT ON COLUMN mart.published_difference.period IS '报告期';
