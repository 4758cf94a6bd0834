-- Grain: one unit with its report year: whether its report is in, and how its last submission fared.
CREATE VIEW mart.unit_status AS
WITH last_submission AS (
    SELECT DISTINCT ON (s.unit_code, s.year)
        s.submission_id,
        s.unit_code,
        s.year,
        s.state,
        s.received_at,
        s.explain_by
    FROM intake.submission AS s
    WHERE s.year IS NOT NULL AND s.state NOT IN ('duplicate', 'quarantined')
    ORDER BY s.unit_code ASC, s.year ASC, s.submission_id DESC
),

first_accepted AS (
    SELECT
        r.unit_code,
        r.year,
        min(s.received_at) AS received_at
    FROM core.report AS r
    INNER JOIN intake.submission AS s ON r.submission_id = s.submission_id
    GROUP BY r.unit_code, r.year
),

counts AS (
    SELECT
        f.submission_id,
        count(*) FILTER (WHERE f.severity = 'error') AS errors,
        count(*) FILTER (WHERE f.severity = 'warning') AS warnings
    FROM quality.finding AS f
    WHERE f.closed_at IS NULL
    GROUP BY f.submission_id
)

SELECT
    u.unit_code,
    u.name AS unit_name,
    u.year,
    d.due_on,
    coalesce(effective_state.state, l.state, 'missing') AS status,
    coalesce(a.received_at, l.received_at) AS received_at,
    greatest(
        0, coalesce(timezone('Asia/Shanghai', a.received_at)::date, timezone('Asia/Shanghai', now())::date) - d.due_on
    ) AS days_late,
    coalesce(c.errors, 0) AS errors,
    coalesce(c.warnings, 0) AS warnings,
    l.explain_by
FROM core.unit_year AS u
INNER JOIN core.unit_due AS d ON u.unit_code = d.unit_code AND u.year = d.year
LEFT JOIN core.effective_report AS e ON u.unit_code = e.unit_code AND u.year = e.year
LEFT JOIN intake.submission AS effective_state ON e.submission_id = effective_state.submission_id
LEFT JOIN last_submission AS l ON u.unit_code = l.unit_code AND u.year = l.year
LEFT JOIN first_accepted AS a ON u.unit_code = a.unit_code AND u.year = a.year
LEFT JOIN counts AS c ON coalesce(e.submission_id, l.submission_id) = c.submission_id;
COMMENT ON VIEW mart.unit_status IS '各单位各年度报送情况，一行一个单位一个年度';
COMMENT ON COLUMN mart.unit_status.unit_code IS '单位代码';
COMMENT ON COLUMN mart.unit_status.unit_name IS '单位名称';
COMMENT ON COLUMN mart.unit_status.year IS '报告年度';
COMMENT ON COLUMN mart.unit_status.due_on IS '报送期限';
COMMENT ON COLUMN mart.unit_status.status IS '状态：有有效报告的为其状态，否则为最近一次报送的状态；missing 为未报送';
COMMENT ON COLUMN mart.unit_status.received_at IS '首次被接受的报送件收到时间；尚无被接受的，为最近一次报送时间';
COMMENT ON COLUMN mart.unit_status.days_late IS '逾期天数；尚无被接受的报告时算到今天';
COMMENT ON COLUMN mart.unit_status.errors IS '强制性问题数';
COMMENT ON COLUMN mart.unit_status.warnings IS '核实性问题数';
COMMENT ON COLUMN mart.unit_status.explain_by IS '最近一次报送待说明的，说明的最后期限；此时 status 仍是有效报告的状态';
