-- Units, forms and accepted reports. The fact tables' columns are derived from the forms when they are loaded.
CREATE SCHEMA core;

-- Grain: one kind of unit; when its reports are due in the year after the report year (条例第四十九条).
CREATE TABLE core.unit_kind (
    kind text PRIMARY KEY,
    label text NOT NULL,
    due_month integer NOT NULL CHECK (due_month BETWEEN 1 AND 12),
    due_day integer NOT NULL CHECK (due_day BETWEEN 1 AND 31)
);
INSERT INTO core.unit_kind (kind, label, due_month, due_day) VALUES
('province', '省', 3, 31),
('city', '市', 3, 31),
('district', '区', 3, 31),
('county', '县', 3, 31),
('zone', '开发区', 3, 31),
('township', '乡镇街道', 1, 31),
('own_level', '本级', 1, 31),
('department', '部门', 1, 31);

-- Grain: one reporting unit in one period of validity (valid_to excluded; null while it lasts).
CREATE TABLE core.unit (
    unit_code text NOT NULL CHECK (unit_code ~ '^[0-9]{6,12}(-[a-z]+)?$'),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to > valid_from),
    name text NOT NULL,
    kind text NOT NULL REFERENCES core.unit_kind,
    parent_code text CHECK (parent_code <> unit_code),
    aliases text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (unit_code, valid_from)
);

CREATE FUNCTION core.refuse_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM core.unit AS u
        WHERE
            u.unit_code = NEW.unit_code AND u.valid_from <> NEW.valid_from
            AND daterange(u.valid_from, u.valid_to) && daterange(NEW.valid_from, NEW.valid_to)
    ) THEN
        RAISE EXCEPTION 'unit %: periods of validity overlap', NEW.unit_code USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE CONSTRAINT TRIGGER refuse_overlap AFTER INSERT OR UPDATE ON core.unit
FOR EACH ROW EXECUTE FUNCTION core.refuse_overlap();

-- Grain: one report year that the office collects; opened by its first report.
CREATE TABLE core.report_year (
    year integer PRIMARY KEY CHECK (year BETWEEN 2008 AND 2100),
    opened_at timestamptz NOT NULL DEFAULT now()
);

-- Grain: one unit in one report year: the unit as it stood on the last day of that year.
CREATE VIEW core.unit_year AS
SELECT
    u.unit_code,
    y.year,
    u.name,
    u.kind,
    u.parent_code,
    make_date(y.year + 1, k.due_month, k.due_day) AS due_on
FROM core.report_year AS y
INNER JOIN core.unit AS u
    ON u.valid_from <= make_date(y.year, 12, 31) AND (u.valid_to IS NULL OR u.valid_to > make_date(y.year, 12, 31))
INNER JOIN core.unit_kind AS k ON u.kind = k.kind;

-- Grain: one form version.
CREATE TABLE core.form (
    form text PRIMARY KEY,
    title text NOT NULL,
    basis text NOT NULL,
    first_year integer NOT NULL,
    last_year integer
);

-- Grain: one cell of a form, and the fact table and column that its figures live in.
CREATE TABLE core.form_cell (
    form text NOT NULL REFERENCES core.form,
    cell_key text NOT NULL,
    ordinal integer NOT NULL,
    table_key text NOT NULL,
    row_key text NOT NULL,
    column_key text NOT NULL,
    row_label text NOT NULL,
    column_label text NOT NULL,
    type text NOT NULL,
    unit text,
    fact_table text NOT NULL,
    fact_key text,
    fact_column text NOT NULL,
    PRIMARY KEY (form, cell_key),
    UNIQUE (form, ordinal)
);

-- Grain: one accepted report. A newer one of the same unit and year takes its place; nothing is updated.
CREATE TABLE core.report (
    submission_id bigint PRIMARY KEY REFERENCES intake.submission,
    unit_code text NOT NULL,
    year integer NOT NULL REFERENCES core.report_year,
    form text NOT NULL REFERENCES core.form,
    version integer NOT NULL,
    accepted_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (unit_code, year, version)
);

-- Grain: one unit and year: its effective report, the newest accepted one.
CREATE VIEW core.effective_report AS
SELECT DISTINCT ON (r.unit_code, r.year)
    r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    r.version,
    r.accepted_at
FROM core.report AS r
ORDER BY r.unit_code ASC, r.year ASC, r.version DESC;

-- Grain: one file of sql/ or the catalogue that was applied, so that it is applied again only when it changes.
CREATE TABLE core.applied (
    name text PRIMARY KEY,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);
