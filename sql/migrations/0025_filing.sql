-- Which units file which series, and by when: by kind of unit as the catalogue says, unless the register says otherwise
-- of a unit. Until now every unit filed every series, and kinds of units had one date by law.

-- What derives is made anew after the migrations.
DROP SCHEMA IF EXISTS unit CASCADE;
DROP SCHEMA IF EXISTS mart CASCADE;
DROP FUNCTION IF EXISTS core.unit_at(text, timestamptz);
DROP VIEW core.unit_year CASCADE;

-- Grain: one series of the catalogue.
CREATE TABLE core.series (
    series text PRIMARY KEY,
    title text NOT NULL,
    due_month integer NOT NULL CHECK (due_month BETWEEN 1 AND 12),
    due_day integer NOT NULL CHECK (due_day BETWEEN 1 AND 31)
);
COMMENT ON TABLE core.series IS '报告系列，一行一种年报（或其他定期报告），出自 expectations/';
COMMENT ON COLUMN core.series.series IS '系列代码';
COMMENT ON COLUMN core.series.title IS '名称';
COMMENT ON COLUMN core.series.due_month IS '所属类别没有期限的单位，法定期限在报告期结束后的第几个月';
COMMENT ON COLUMN core.series.due_day IS '法定期限的日';

-- Grain: one kind of units that files a series.
CREATE TABLE core.series_kind (
    series text NOT NULL REFERENCES core.series,
    kind text NOT NULL REFERENCES core.unit_kind,
    due_month integer NOT NULL CHECK (due_month BETWEEN 1 AND 12),
    due_day integer NOT NULL CHECK (due_day BETWEEN 1 AND 31),
    PRIMARY KEY (series, kind)
);
COMMENT ON TABLE core.series_kind IS '各系列由哪些类别的单位报送，法定期限是哪一天';
COMMENT ON COLUMN core.series_kind.series IS '系列代码';
COMMENT ON COLUMN core.series_kind.kind IS '单位类别';
COMMENT ON COLUMN core.series_kind.due_month IS '期限在报告期结束后的第几个月';
COMMENT ON COLUMN core.series_kind.due_day IS '期限的日';

-- What they say stays, and nobody asks it any more.
COMMENT ON TABLE core.unit_kind IS '单位类别';
COMMENT ON COLUMN core.unit_kind.due_month IS '不再使用：期限按系列规定，见 core.series_kind';
COMMENT ON COLUMN core.unit_kind.due_day IS '不再使用：期限按系列规定，见 core.series_kind';

CREATE FUNCTION core.day_after(period text, months integer, day integer) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(
    (core.period_end(period) + 1 + make_interval(months => months - 1))::date + (day - 1),
    (core.period_end(period) + 1 + make_interval(months => months))::date - 1
);
COMMENT ON FUNCTION core.day_after IS '报告期结束后第几个月的第几日；该月没有这一日的，为月末';

ALTER TABLE core.unit ADD COLUMN series text[];
ALTER TABLE core.unit_version ADD COLUMN series text[];
COMMENT ON COLUMN core.unit.series IS '报送的系列；空为按单位类别';
COMMENT ON COLUMN core.unit_version.series IS '报送的系列；空为按单位类别';

CREATE OR REPLACE FUNCTION core.keep_unit_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE core.unit_version AS v SET recorded_to = core.instant()
        WHERE v.unit_code = OLD.unit_code AND v.valid_from = OLD.valid_from AND v.recorded_to IS NULL;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO core.unit_version (unit_code, valid_from, valid_to, name, kind, parent_code, series)
        VALUES (NEW.unit_code, NEW.valid_from, NEW.valid_to, NEW.name, NEW.kind, NEW.parent_code, NEW.series);
    END IF;
    RETURN NULL;
END;
$$;
DROP TRIGGER keep_version_changed ON core.unit;
CREATE TRIGGER keep_version_changed AFTER UPDATE ON core.unit
FOR EACH ROW WHEN (
    (old.unit_code, old.valid_from, old.valid_to, old.name, old.kind, old.parent_code, old.series)
    IS DISTINCT FROM (new.unit_code, new.valid_from, new.valid_to, new.name, new.kind, new.parent_code, new.series)
) EXECUTE FUNCTION core.keep_unit_version();

-- Grain: one unit in one report year: the unit as it stood on the last day of that year. Written out and not by the
-- function: who reads a mart reads a view with its owner's rights, and a function with his own.
CREATE VIEW core.unit_year AS
SELECT
    u.unit_code,
    y.year,
    u.name,
    u.kind,
    u.parent_code,
    coalesce(u.makes_regulations, k.makes_regulations, p.makes_regulations, pk.makes_regulations, FALSE)
        AS makes_regulations,
    u.series
FROM core.report_year AS y
INNER JOIN core.unit AS u
    ON u.valid_from <= make_date(y.year, 12, 31) AND (u.valid_to IS NULL OR u.valid_to > make_date(y.year, 12, 31))
INNER JOIN core.unit_kind AS k ON u.kind = k.kind
LEFT JOIN core.unit AS p
    ON
        u.parent_code = p.unit_code AND p.valid_from <= make_date(y.year, 12, 31)
        AND (p.valid_to IS NULL OR p.valid_to > make_date(y.year, 12, 31))
LEFT JOIN core.unit_kind AS pk ON p.kind = pk.kind;
COMMENT ON VIEW core.unit_year IS '各年度的填报单位，以该年最后一天为准';
COMMENT ON COLUMN core.unit_year.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_year.year IS '报告年度';
COMMENT ON COLUMN core.unit_year.name IS '单位名称';
COMMENT ON COLUMN core.unit_year.kind IS '单位类别';
COMMENT ON COLUMN core.unit_year.parent_code IS '上级单位代码';
COMMENT ON COLUMN core.unit_year.makes_regulations IS '能否制定规章';
COMMENT ON COLUMN core.unit_year.series IS '报送的系列；空为按单位类别';

-- As before.
CREATE VIEW core.unit_prior AS
WITH RECURSIVE line AS (
    SELECT
        u.unit_code,
        u.year,
        u.unit_code AS code
    FROM core.unit_year AS u
    UNION
    SELECT
        l.unit_code,
        l.year,
        p.predecessor_code AS code
    FROM line AS l
    INNER JOIN core.unit_predecessor AS p ON l.code = p.unit_code AND l.year = extract(YEAR FROM p.since)
)

SELECT
    l.unit_code,
    l.year,
    l.code AS prior_unit_code
FROM line AS l
INNER JOIN core.unit AS u
    ON
        l.code = u.unit_code AND u.valid_from < make_date(l.year, 1, 1)
        AND (u.valid_to IS NULL OR u.valid_to >= make_date(l.year, 1, 1));
COMMENT ON VIEW core.unit_prior IS '上年报告所在的单位代码；合并的单位有多行';
COMMENT ON COLUMN core.unit_prior.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_prior.year IS '报告年度';
COMMENT ON COLUMN core.unit_prior.prior_unit_code IS '上年报告所在的单位代码';

-- Grain: one unit in one period of a series that it files, or has filed: when its report is due, by the law or by what
-- the office has set.
CREATE VIEW core.unit_due AS
SELECT
    u.unit_code,
    u.year,
    coalesce(
        d.due_on,
        core.day_after(p.period, coalesce(k.due_month, s.due_month), coalesce(k.due_day, s.due_day))
    ) AS due_on,
    d.reason,
    p.series,
    p.period
FROM core.report_period AS p
INNER JOIN core.series AS s ON p.series = s.series
INNER JOIN core.unit_year AS u ON p.year = u.year
LEFT JOIN core.series_kind AS k ON p.series = k.series AND u.kind = k.kind
LEFT JOIN LATERAL (
    SELECT
        t.due_on,
        t.reason
    FROM core.deadline AS t
    WHERE t.series = p.series AND t.period = p.period AND (t.unit_code = u.unit_code OR t.kind = u.kind)
    ORDER BY t.unit_code IS NULL, t.deadline_id DESC
    LIMIT 1
) AS d ON TRUE
WHERE
    coalesce(p.series = any(u.series), k.kind IS NOT NULL)
    OR EXISTS (
        SELECT FROM intake.submission AS f
        WHERE f.unit_code = u.unit_code AND f.series = p.series AND f.period = p.period
    );
COMMENT ON VIEW core.unit_due IS '报送期限，一行一个单位一个系列一期；不报送这一系列的单位没有';
COMMENT ON COLUMN core.unit_due.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_due.year IS '报告年度';
COMMENT ON COLUMN core.unit_due.due_on IS '报送期限';
COMMENT ON COLUMN core.unit_due.reason IS '另行规定的理由；法定期限为空';
COMMENT ON COLUMN core.unit_due.series IS '报告系列';
COMMENT ON COLUMN core.unit_due.period IS '报告期';

-- As before, of the units below that file the series, or have filed it.
CREATE OR REPLACE VIEW staging.child_report AS
SELECT
    r.run_id,
    r.submission_id,
    r.form,
    o.submission_id AS other_submission_id,
    bool_and(o.submission_id IS NOT NULL) OVER (PARTITION BY r.run_id, r.submission_id) AS complete
FROM staging.report AS r
CROSS JOIN LATERAL core.unit_on(core.period_end(r.period)) AS u
LEFT JOIN core.series_kind AS k ON r.series = k.series AND u.kind = k.kind
LEFT JOIN core.effective_report AS o
    ON u.unit_code = o.unit_code AND r.series = o.series AND r.period = o.period
WHERE
    r.unit_code = u.parent_code
    AND (coalesce(r.series = any(u.series), k.kind IS NOT NULL) OR o.submission_id IS NOT NULL);

-- A report that was accepted, or waits for an explanation, is there to be compared with.
CREATE FUNCTION intake.is_standing(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN state IN ('accepted', 'accepted_with_warnings', 'awaiting_explanation');
COMMENT ON FUNCTION intake.is_standing IS '是否为已受理或等待说明的状态';

-- Rules may look at the report of another series of the same unit and period.
ALTER TABLE staging.link DROP CONSTRAINT link_role_check;
ALTER TABLE staging.link ADD CONSTRAINT link_role_check CHECK (role IN ('prior', 'child', 'beside'));
COMMENT ON COLUMN staging.link.role IS '关系：prior 上年，child 下属，beside 本单位同期的另一系列';
COMMENT ON COLUMN quality.rule.scope IS
'比较对象：report 本报告，prior 上年报告，peers 同年其他单位，beside 本单位同期的另一系列报告，children 所属单位';
