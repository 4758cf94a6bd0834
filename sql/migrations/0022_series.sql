-- A unit files a report of each series for each period: what was keyed by unit and year is keyed by unit, series and
-- period. The year stays where it was, as the year in which the period lies. What is there is of the series of its form
-- (what has no form: of the one that is meant where none is named) and of its year.

-- What derives is made anew after the migrations; of core, what changes its columns goes here.
DROP SCHEMA IF EXISTS unit CASCADE;
DROP SCHEMA IF EXISTS mart CASCADE;
DROP VIEW IF EXISTS core.node_year;
DROP FUNCTION IF EXISTS core.unit_at(integer, timestamptz);
DROP FUNCTION IF EXISTS core.covered_at(text, integer, timestamptz);
DROP FUNCTION IF EXISTS core.submission_at(integer, timestamptz);

-- Periods are written 2023, 2023-H1, 2023-Q1, 2023-01.
CREATE FUNCTION core.is_period(period text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN period ~ '^[12][0-9]{3}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$';
COMMENT ON FUNCTION core.is_period IS '是否为报告期的写法：2023、2023-H1、2023-Q1、2023-01';
CREATE FUNCTION core.period_year(period text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN left(period, 4)::integer;
COMMENT ON FUNCTION core.period_year IS '报告期所在的年度';
CREATE FUNCTION core.period_end(period text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (make_date(left(period, 4)::integer, CASE
    WHEN length(period) = 4 THEN 12
    WHEN substr(period, 6, 1) = 'H' THEN 6 * substr(period, 7)::integer
    WHEN substr(period, 6, 1) = 'Q' THEN 3 * substr(period, 7)::integer
    ELSE substr(period, 6)::integer
END, 1) + interval '1 month' - interval '1 day')::date;
COMMENT ON FUNCTION core.period_end IS '报告期的最后一天';
CREATE FUNCTION core.year_before(period text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (left(period, 4)::integer - 1)::text || substr(period, 5);
COMMENT ON FUNCTION core.year_before IS '上年同一报告期';

-- Made anew with the marts, as the series of the catalogue have it.
DO $$
BEGIN
    EXECUTE format(
        'CREATE FUNCTION core.default_series() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %L',
        current_setting('gouji.default_series')
    );
END;
$$;
COMMENT ON FUNCTION core.default_series() IS '没有写明时所指的报告系列';

ALTER TABLE core.form ADD COLUMN series text;
ALTER TABLE core.form ADD COLUMN places text[] NOT NULL DEFAULT '{}';
UPDATE core.form SET series = coalesce(
    current_setting('gouji.form_series')::jsonb ->> form, current_setting('gouji.default_series')
);
ALTER TABLE core.form ALTER COLUMN series SET NOT NULL;
COMMENT ON COLUMN core.form.series IS '报告系列';
COMMENT ON COLUMN core.form.places IS '适用地区的单位代码；空为各地';

-- A submission has a period once its year is known.
ALTER TABLE intake.submission ADD COLUMN series text;
ALTER TABLE intake.submission ADD COLUMN period text;
ALTER TABLE intake.extraction ADD COLUMN period text;
ALTER TABLE staging.report ADD COLUMN series text;
ALTER TABLE staging.report ADD COLUMN period text;
ALTER TABLE core.report ADD COLUMN series text;
ALTER TABLE core.report ADD COLUMN period text;
ALTER TABLE core.edition ADD COLUMN series text;
ALTER TABLE core.edition ADD COLUMN period text;
ALTER TABLE core.edition_approval ADD COLUMN series text;
ALTER TABLE core.edition_approval ADD COLUMN period text;
ALTER TABLE core.deadline ADD COLUMN series text;
ALTER TABLE core.deadline ADD COLUMN period text;
ALTER TABLE core.notice_matter ADD COLUMN series text;
ALTER TABLE core.notice_matter ADD COLUMN period text;
ALTER TABLE quality.explanation ADD COLUMN series text;
ALTER TABLE quality.explanation ADD COLUMN period text;
ALTER TABLE quality.override ADD COLUMN series text;
ALTER TABLE quality.override ADD COLUMN period text;
COMMENT ON COLUMN intake.submission.series IS '报告系列，读出年度前为空';
COMMENT ON COLUMN intake.submission.period IS '报告期，读出年度前为空';
COMMENT ON COLUMN intake.extraction.period IS '报告期，没有读出的为空';
COMMENT ON COLUMN staging.report.series IS '报告系列';
COMMENT ON COLUMN staging.report.period IS '报告期';
COMMENT ON COLUMN core.report.series IS '报告系列';
COMMENT ON COLUMN core.report.period IS '报告期';
COMMENT ON COLUMN core.edition.series IS '报告系列';
COMMENT ON COLUMN core.edition.period IS '报告期';
COMMENT ON COLUMN core.edition_approval.series IS '报告系列';
COMMENT ON COLUMN core.edition_approval.period IS '报告期';
COMMENT ON COLUMN core.deadline.series IS '报告系列';
COMMENT ON COLUMN core.deadline.period IS '报告期';
COMMENT ON COLUMN core.notice_matter.series IS '报告系列';
COMMENT ON COLUMN core.notice_matter.period IS '报告期';
COMMENT ON COLUMN quality.explanation.series IS '报告系列';
COMMENT ON COLUMN quality.explanation.period IS '报告期';
COMMENT ON COLUMN quality.override.series IS '报告系列';
COMMENT ON COLUMN quality.override.period IS '报告期';

-- Fill them, also in tables that nobody may change otherwise.
ALTER TABLE core.edition DISABLE TRIGGER append_only;
ALTER TABLE core.edition_approval DISABLE TRIGGER append_only;
ALTER TABLE core.deadline DISABLE TRIGGER append_only;
ALTER TABLE quality.explanation DISABLE TRIGGER append_only;
ALTER TABLE quality.override DISABLE TRIGGER append_only;
UPDATE intake.submission AS s SET
    period = s.year::text,
    series = coalesce((
        SELECT f.series FROM core.form AS f
        WHERE f.form = s.form
    ), core.default_series())
WHERE s.year IS NOT NULL;
UPDATE intake.extraction SET period = year::text;
UPDATE core.report AS r SET period = r.year::text, series = f.series
FROM core.form AS f
WHERE r.form = f.form;
UPDATE core.edition AS e SET period = e.year::text, series = f.series
FROM core.form AS f
WHERE e.form = f.form;
UPDATE core.edition_approval AS a SET period = e.period, series = e.series
FROM core.edition AS e
WHERE a.edition_id = e.edition_id;
UPDATE core.deadline SET period = year::text, series = core.default_series();
UPDATE core.notice_matter SET period = year::text, series = core.default_series();
UPDATE quality.explanation AS x SET period = x.year::text, series = coalesce((
    SELECT s.series FROM intake.submission AS s
    WHERE s.submission_id = x.submission_id
), core.default_series());
UPDATE quality.override SET period = year::text, series = core.default_series();
ALTER TABLE core.edition ENABLE TRIGGER append_only;
ALTER TABLE core.edition_approval ENABLE TRIGGER append_only;
ALTER TABLE core.deadline ENABLE TRIGGER append_only;
ALTER TABLE quality.explanation ENABLE TRIGGER append_only;
ALTER TABLE quality.override ENABLE TRIGGER append_only;

ALTER TABLE intake.submission ADD CONSTRAINT period_of_year CHECK (
    num_nonnulls(series, period, year) IN (0, 3) AND core.is_period(period) AND core.period_year(period) = year
);
ALTER TABLE core.report ALTER COLUMN series SET NOT NULL, ALTER COLUMN period SET NOT NULL,
ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);
ALTER TABLE core.edition ALTER COLUMN series SET NOT NULL, ALTER COLUMN period SET NOT NULL,
ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);
ALTER TABLE core.edition_approval ALTER COLUMN series SET NOT NULL, ALTER COLUMN period SET NOT NULL,
ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);
ALTER TABLE core.deadline ALTER COLUMN series SET NOT NULL, ALTER COLUMN period SET NOT NULL,
ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);
ALTER TABLE core.notice_matter ALTER COLUMN series SET NOT NULL, ALTER COLUMN period SET NOT NULL,
ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);
ALTER TABLE quality.explanation ALTER COLUMN series SET NOT NULL, ALTER COLUMN period SET NOT NULL,
ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);
ALTER TABLE quality.override ALTER COLUMN series SET NOT NULL, ALTER COLUMN period SET NOT NULL,
ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);

-- Grain: one period of one series that the office collects; opened by its first report.
ALTER TABLE core.report DROP CONSTRAINT report_year_fkey;
ALTER TABLE core.edition DROP CONSTRAINT edition_year_fkey;
ALTER TABLE core.report_year RENAME TO report_period;
ALTER TABLE core.report_period DROP CONSTRAINT report_year_pkey;
ALTER TABLE core.report_period ADD COLUMN series text;
ALTER TABLE core.report_period ADD COLUMN period text CHECK (core.is_period(period));
UPDATE core.report_period SET series = core.default_series(), period = year::text;
INSERT INTO core.report_period (series, period, year, opened_at)
SELECT
    r.series,
    r.period,
    r.year,
    min(r.accepted_at) AS opened_at
FROM core.report AS r
WHERE r.series <> core.default_series()
GROUP BY r.series, r.period, r.year;
ALTER TABLE core.report_period ADD PRIMARY KEY (series, period);
ALTER TABLE core.report_period ADD CONSTRAINT period_of_year CHECK (core.period_year(period) = year);
ALTER TABLE core.report ADD CONSTRAINT report_period_fkey
FOREIGN KEY (series, period) REFERENCES core.report_period;
ALTER TABLE core.edition ADD CONSTRAINT edition_period_fkey
FOREIGN KEY (series, period) REFERENCES core.report_period;
COMMENT ON TABLE core.report_period IS '收集报告的报告期，一行一个系列一期，第一份报告到来时开启';
COMMENT ON COLUMN core.report_period.series IS '报告系列';
COMMENT ON COLUMN core.report_period.period IS '报告期';
COMMENT ON COLUMN core.report_period.year IS '报告期所在的年度';

-- Grain: one year of which reports of some series are collected.
CREATE VIEW core.report_year AS
SELECT
    p.year,
    min(p.opened_at) AS opened_at
FROM core.report_period AS p
GROUP BY p.year;
COMMENT ON VIEW core.report_year IS '收集报告的年度，一行一个年度，不分系列';
COMMENT ON COLUMN core.report_year.year IS '报告年度';
COMMENT ON COLUMN core.report_year.opened_at IS '最早开启的时间';

CREATE OR REPLACE VIEW core.unit_year AS
SELECT
    u.unit_code,
    y.year,
    u.name,
    u.kind,
    u.parent_code,
    make_date(y.year + 1, k.due_month, k.due_day) AS due_on,
    coalesce(u.makes_regulations, k.makes_regulations, p.makes_regulations, pk.makes_regulations, FALSE)
        AS makes_regulations
FROM core.report_year AS y
INNER JOIN core.unit AS u
    ON u.valid_from <= make_date(y.year, 12, 31) AND (u.valid_to IS NULL OR u.valid_to > make_date(y.year, 12, 31))
INNER JOIN core.unit_kind AS k ON u.kind = k.kind
LEFT JOIN core.unit AS p
    ON
        u.parent_code = p.unit_code AND p.valid_from <= make_date(y.year, 12, 31)
        AND (p.valid_to IS NULL OR p.valid_to > make_date(y.year, 12, 31))
LEFT JOIN core.unit_kind AS pk ON p.kind = pk.kind;

-- Grain: one unit in one period of a series: when its report is due, by the law or by what the office has set.
DROP VIEW core.unit_due;
CREATE VIEW core.unit_due AS
SELECT
    u.unit_code,
    u.year,
    coalesce(d.due_on, u.due_on) AS due_on,
    d.reason,
    p.series,
    p.period
FROM core.report_period AS p
INNER JOIN core.unit_year AS u ON p.year = u.year
LEFT JOIN LATERAL (
    SELECT
        s.due_on,
        s.reason
    FROM core.deadline AS s
    WHERE s.series = p.series AND s.period = p.period AND (s.unit_code = u.unit_code OR s.kind = u.kind)
    ORDER BY s.unit_code IS NULL, s.deadline_id DESC
    LIMIT 1
) AS d ON TRUE;
COMMENT ON VIEW core.unit_due IS '报送期限，一行一个单位一个系列一期';
COMMENT ON COLUMN core.unit_due.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_due.year IS '报告年度';
COMMENT ON COLUMN core.unit_due.due_on IS '报送期限';
COMMENT ON COLUMN core.unit_due.reason IS '另行规定的理由；法定期限为空';
COMMENT ON COLUMN core.unit_due.series IS '报告系列';
COMMENT ON COLUMN core.unit_due.period IS '报告期';

-- Versions, the effective report and what was said belong to the unit, series and period.
ALTER TABLE intake.submission DROP CONSTRAINT submission_unit_code_year_version_key;
ALTER TABLE intake.submission ADD CONSTRAINT submission_version UNIQUE (unit_code, series, period, version);
DROP INDEX intake.submission_of_unit;
CREATE INDEX submission_of_unit ON intake.submission (unit_code, series, period, submission_id);
ALTER TABLE core.report DROP CONSTRAINT report_unit_code_year_version_key;
ALTER TABLE core.report ADD CONSTRAINT report_version UNIQUE (unit_code, series, period, version);
DROP INDEX intake.submission_of_year;
CREATE INDEX submission_of_period ON intake.submission (series, period);
DROP INDEX core.report_newest;
CREATE INDEX report_newest ON core.report (unit_code, series, period, submission_id);
ALTER TABLE core.edition DROP CONSTRAINT edition_run_id_parent_code_year_key;
ALTER TABLE core.edition ADD CONSTRAINT edition_of_run UNIQUE (run_id, parent_code, series, period);
ALTER TABLE core.edition_approval DROP CONSTRAINT edition_approval_parent_code_year_number_key;
ALTER TABLE core.edition_approval ADD CONSTRAINT edition_number UNIQUE (parent_code, series, period, number);
ALTER TABLE core.notice_matter DROP CONSTRAINT notice_matter_pkey;
ALTER TABLE core.notice_matter ADD PRIMARY KEY (notice_id, series, period, matter);
DROP INDEX quality.explanation_by_fingerprint;
CREATE INDEX explanation_by_fingerprint ON quality.explanation (unit_code, series, period, fingerprint);
DROP INDEX quality.explanation_filed_once;
CREATE UNIQUE INDEX explanation_filed_once ON quality.explanation (
    unit_code, series, period, fingerprint, md5(text), given_by, coalesce(submission_id, 0)
);

-- Grain: one unit, series and period: its effective report, the newest to arrive of those accepted.
CREATE OR REPLACE VIEW core.effective_report AS
SELECT DISTINCT ON (r.unit_code, r.series, r.period)
    r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    r.version,
    r.accepted_at,
    r.series,
    r.period
FROM core.report AS r
ORDER BY r.unit_code ASC, r.series ASC, r.period ASC, r.submission_id DESC;
COMMENT ON VIEW core.effective_report IS '有效报告：各单位各系列各期最新被接受的报告';
COMMENT ON COLUMN core.effective_report.series IS '报告系列';
COMMENT ON COLUMN core.effective_report.period IS '报告期';

-- The override that stands on a day for a rule in a unit's report of a series and period: one row or none.
DROP FUNCTION quality.standing_override(text, text, integer, date);
CREATE FUNCTION quality.standing_override(rule text, unit text, of_series text, of_period text, day date)
RETURNS TABLE (override_id bigint, severity text) LANGUAGE sql STABLE AS $$
    SELECT newest.override_id, newest.severity
    FROM (
        SELECT DISTINCT ON (o.unit_code) o.override_id, o.severity, o.unit_code, o.until
        FROM quality.override AS o
        WHERE o.rule_id = rule AND o.series = of_series AND o.period = of_period
            AND (o.unit_code = unit OR o.unit_code IS NULL)
        ORDER BY o.unit_code ASC, o.override_id DESC
    ) AS newest
    WHERE newest.until >= day
    ORDER BY newest.unit_code ASC NULLS LAST
    LIMIT 1
$$;

-- As before, of the unit, series and period.
CREATE OR REPLACE VIEW quality.current_finding AS
SELECT
    f.finding_id,
    f.submission_id,
    s.unit_code,
    s.year,
    f.rule_id,
    f.instance,
    f.severity,
    f.kind,
    f.message,
    f.cells,
    f.lhs,
    f.rhs,
    f.difference,
    f.locator,
    f.fingerprint,
    f.catalogue_version,
    f.override_id,
    f.found_at,
    given.text AS explanation,
    given.given_by AS explained_by,
    refused.text AS refused_explanation,
    refused.refused_reason,
    waiver.decided_by AS waived_by,
    waiver.reason AS waiver_reason,
    s.series,
    s.period
FROM quality.finding AS f
INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id
LEFT JOIN LATERAL (
    SELECT
        e.explanation_id,
        e.text,
        e.given_by
    FROM quality.explanation AS e
    WHERE
        e.unit_code = s.unit_code AND e.series = s.series AND e.period = s.period AND e.fingerprint = f.fingerprint
        AND e.refused_reason IS NULL
    ORDER BY e.explanation_id DESC LIMIT 1
) AS given ON TRUE
LEFT JOIN LATERAL (
    SELECT
        e.text,
        e.refused_reason
    FROM quality.explanation AS e
    WHERE
        e.unit_code = s.unit_code AND e.series = s.series AND e.period = s.period AND e.fingerprint = f.fingerprint
        AND e.refused_reason IS NOT NULL AND given.explanation_id IS NULL
    ORDER BY e.explanation_id DESC LIMIT 1
) AS refused ON TRUE
LEFT JOIN LATERAL (
    SELECT
        d.decided_by,
        d.reason
    FROM quality.decision AS d
    INNER JOIN quality.decision_outcome AS o ON d.decision_id = o.decision_id AND o.refused_reason IS NULL
    WHERE d.submission_id = f.submission_id AND d.action = 'waive' AND d.rule_id = f.rule_id
    ORDER BY d.decision_id DESC LIMIT 1
) AS waiver ON f.severity = 'error'
WHERE f.closed_at IS NULL;
COMMENT ON COLUMN quality.current_finding.series IS '报告系列';
COMMENT ON COLUMN quality.current_finding.period IS '报告期';
