-- Grain: one published edition of a unit's consolidated report; what it says never changes.
CREATE VIEW mart.edition AS
SELECT
    a.parent_code,
    a.year,
    a.number,
    a.approved_by,
    a.approved_at,
    a.comment,
    a.missing_reason,
    count(u.submission_id) AS units_reporting,
    count(*) AS units_expected,
    e.catalogue_version,
    (
        SELECT jsonb_object_agg(f.file_name, f.sha256) FROM core.edition_file AS f
        WHERE f.edition_id = a.edition_id
    ) AS files,
    mart.city_date(a.approved_at) AS approved_on,
    a.series,
    a.period
FROM core.edition_approval AS a
INNER JOIN core.edition AS e ON a.edition_id = e.edition_id
INNER JOIN core.edition_unit AS u ON a.edition_id = u.edition_id
GROUP BY a.edition_id, e.edition_id;
COMMENT ON VIEW mart.edition IS '已定稿的汇总报告，一行一版；定稿后不再变动';
COMMENT ON COLUMN mart.edition.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.edition.year IS '报告年度';
COMMENT ON COLUMN mart.edition.number IS '第几版';
COMMENT ON COLUMN mart.edition.approved_by IS '批准人';
COMMENT ON COLUMN mart.edition.approved_at IS '批准时间';
COMMENT ON COLUMN mart.edition.comment IS '批准意见';
COMMENT ON COLUMN mart.edition.missing_reason IS '有单位缺报仍然定稿的理由';
COMMENT ON COLUMN mart.edition.units_reporting IS '定稿时已报单位数';
COMMENT ON COLUMN mart.edition.units_expected IS '定稿时应报单位数';
COMMENT ON COLUMN mart.edition.catalogue_version IS '定稿时的勾稽规则版本';
COMMENT ON COLUMN mart.edition.files IS '文件名和文件的 SHA-256';
COMMENT ON COLUMN mart.edition.approved_on IS '批准日期（本市）';
COMMENT ON COLUMN mart.edition.series IS '报告系列';
COMMENT ON COLUMN mart.edition.period IS '报告期';

-- Grain: one cell of one published edition, with what the edition before it said.
CREATE VIEW mart.edition_cell AS
SELECT
    a.parent_code,
    a.year,
    a.number,
    c.cell_key,
    f.table_key AS "table",
    f.row_label,
    f.column_label,
    c.value,
    b.value AS previous_value,
    a.series,
    a.period
FROM core.edition_approval AS a
INNER JOIN core.edition AS e ON a.edition_id = e.edition_id
INNER JOIN core.edition_cell AS c ON a.edition_id = c.edition_id
INNER JOIN core.form_cell AS f ON e.form = f.form AND c.cell_key = f.cell_key
LEFT JOIN core.edition_approval AS p
    ON
        a.parent_code = p.parent_code AND a.series = p.series AND a.period = p.period
        AND a.number = p.number + 1
LEFT JOIN core.edition_cell AS b ON p.edition_id = b.edition_id AND c.cell_key = b.cell_key;
COMMENT ON VIEW mart.edition_cell IS '已定稿的数字，一行一版一个指标，附上一版的数字';
COMMENT ON COLUMN mart.edition_cell.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.edition_cell.year IS '报告年度';
COMMENT ON COLUMN mart.edition_cell.number IS '第几版';
COMMENT ON COLUMN mart.edition_cell.cell_key IS '指标代码';
COMMENT ON COLUMN mart.edition_cell."table" IS '表';
COMMENT ON COLUMN mart.edition_cell.row_label IS '行名';
COMMENT ON COLUMN mart.edition_cell.column_label IS '列名';
COMMENT ON COLUMN mart.edition_cell.value IS '定稿的数字';
COMMENT ON COLUMN mart.edition_cell.previous_value IS '上一版的数字；第一版为空';
COMMENT ON COLUMN mart.edition_cell.series IS '报告系列';
COMMENT ON COLUMN mart.edition_cell.period IS '报告期';

-- Grain: one cell of the newest edition of a unit and year that the reports of today would change.
CREATE VIEW mart.edition_change AS
WITH newest AS (
    SELECT DISTINCT ON (a.parent_code, a.series, a.period)
        a.parent_code,
        a.series,
        a.period,
        a.year,
        a.number,
        a.edition_id,
        a.approved_at
    FROM core.edition_approval AS a
    ORDER BY a.parent_code ASC, a.series ASC, a.period ASC, a.number DESC
)

SELECT
    n.parent_code,
    n.year,
    n.number,
    c.cell_key,
    t.row_label,
    t.column_label,
    c.value AS published_value,
    t.value AS current_value,
    t.value - c.value AS change,
    n.approved_at,
    n.series,
    n.period
FROM newest AS n
INNER JOIN core.edition_cell AS c ON n.edition_id = c.edition_id
INNER JOIN mart.consolidated_cell AS t
    ON
        n.parent_code = t.parent_code AND n.series = t.series AND n.period = t.period
        AND c.cell_key = t.cell_key
WHERE t.value <> c.value;
COMMENT ON VIEW mart.edition_change IS '定稿之后的变化：按现在的有效报告，与最新一版不同的指标';
COMMENT ON COLUMN mart.edition_change.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.edition_change.year IS '报告年度';
COMMENT ON COLUMN mart.edition_change.number IS '最新一版是第几版';
COMMENT ON COLUMN mart.edition_change.cell_key IS '指标代码';
COMMENT ON COLUMN mart.edition_change.row_label IS '行名';
COMMENT ON COLUMN mart.edition_change.column_label IS '列名';
COMMENT ON COLUMN mart.edition_change.published_value IS '定稿的数字';
COMMENT ON COLUMN mart.edition_change.current_value IS '现在的汇总数';
COMMENT ON COLUMN mart.edition_change.change IS '增减';
COMMENT ON COLUMN mart.edition_change.approved_at IS '最新一版的批准时间';
COMMENT ON COLUMN mart.edition_change.series IS '报告系列';
COMMENT ON COLUMN mart.edition_change.period IS '报告期';

-- Grain: one unit that should have been in one published edition, with the report that stood in it and today's.
CREATE VIEW mart.edition_unit AS
SELECT
    a.parent_code,
    a.year,
    a.number,
    u.unit_code,
    u.unit_name,
    u.submission_id,
    p.version,
    e.submission_id AS current_submission_id,
    e.version AS current_version,
    s.file_name AS current_file_name,
    s.received_at AS current_received_at,
    (u.submission_id IS DISTINCT FROM e.submission_id) AS changed,
    mart.city_date(s.received_at) AS current_received_on,
    a.series,
    a.period
FROM core.edition_approval AS a
INNER JOIN core.edition_unit AS u ON a.edition_id = u.edition_id
LEFT JOIN core.report AS p ON u.submission_id = p.submission_id
LEFT JOIN core.effective_report AS e
    ON u.unit_code = e.unit_code AND a.series = e.series AND a.period = e.period
LEFT JOIN intake.submission AS s ON e.submission_id = s.submission_id;
COMMENT ON VIEW mart.edition_unit IS '定稿的范围，一行一版一个应报单位：定稿所用的报告和现在的有效报告';
COMMENT ON COLUMN mart.edition_unit.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.edition_unit.year IS '报告年度';
COMMENT ON COLUMN mart.edition_unit.number IS '第几版定稿';
COMMENT ON COLUMN mart.edition_unit.unit_code IS '单位代码';
COMMENT ON COLUMN mart.edition_unit.unit_name IS '定稿时的单位名称';
COMMENT ON COLUMN mart.edition_unit.submission_id IS '定稿所用的报送件；缺报为空';
COMMENT ON COLUMN mart.edition_unit.version IS '定稿所用的是该单位的第几版报告';
COMMENT ON COLUMN mart.edition_unit.current_submission_id IS '现在的有效报告；没有为空';
COMMENT ON COLUMN mart.edition_unit.current_version IS '现在的有效报告是第几版';
COMMENT ON COLUMN mart.edition_unit.current_file_name IS '现在的有效报告的文件名';
COMMENT ON COLUMN mart.edition_unit.current_received_at IS '现在的有效报告收到的时间';
COMMENT ON COLUMN mart.edition_unit.changed IS '定稿之后是否换了报告';
COMMENT ON COLUMN mart.edition_unit.current_received_on IS '现在的有效报告收到的日期（本市）';
COMMENT ON COLUMN mart.edition_unit.series IS '报告系列';
COMMENT ON COLUMN mart.edition_unit.period IS '报告期';
