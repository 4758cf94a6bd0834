-- Who may do what. The roles have no login: the operator makes logins that are members of them (docs/operations.md).
--   gouji_loader   what the DAGs do: reads everything, adds to the ledger, facts and findings; no DDL, no register
--   gouji_office   reads mart and nothing else
--   gouji_unit     reads schema unit: the rows of the units that core.unit_login gives to the login
--   gouji_auditor  reads everything, changes nothing
-- Run with the marts, whenever they or a migration change; repeating it changes nothing.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['gouji_loader', 'gouji_office', 'gouji_unit', 'gouji_auditor'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;  -- another warehouse of this server made it just now
            END;
        END IF;
    END LOOP;
END;
$$;

-- Nobody makes tables or large objects, or keeps the ingest waiting by a lock, but who was told to: PUBLIC may do all
-- of it in a new database.
DO $$
BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM public', current_database());
END;
$$;
REVOKE CREATE ON SCHEMA public FROM public;
DO $$
DECLARE
    guarded regprocedure;
BEGIN
    REVOKE EXECUTE ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) FROM public;
    FOR guarded IN
        SELECT p.oid::regprocedure FROM pg_proc AS p
        WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ '^pg_(try_)?advisory_'
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM public', guarded);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO gouji_loader', guarded);
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    RAISE WARNING 'large objects and locks stay open to everybody: see docs/operations.md';
END;
$$;

-- The office.
GRANT USAGE ON SCHEMA mart TO gouji_office, gouji_auditor, gouji_loader;
GRANT SELECT ON ALL TABLES IN SCHEMA mart TO gouji_office, gouji_auditor, gouji_loader;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA mart FROM public;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA mart TO gouji_office, gouji_auditor, gouji_loader;

-- The auditor, also for what a later version adds.
GRANT USAGE ON SCHEMA intake, staging, core, quality TO gouji_auditor, gouji_loader;
GRANT SELECT ON ALL TABLES IN SCHEMA intake, staging, core, quality TO gouji_auditor, gouji_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA intake, staging, core, quality, mart GRANT SELECT ON TABLES TO gouji_auditor;
GRANT SELECT ON public.alembic_version TO gouji_auditor, gouji_loader;

-- The loader: adds, makes anew what it has read of a file or looked at, and changes only what the ledger lets change.
-- Nothing that is append-only; units, forms and rules are the operator's.
GRANT INSERT, DELETE ON ALL TABLES IN SCHEMA intake, quality TO gouji_loader;
DO $$
DECLARE
    kept regclass;
BEGIN
    FOR kept IN
        SELECT DISTINCT t.tgrelid::regclass FROM pg_trigger AS t WHERE t.tgfoid = 'intake.refuse_change'::regproc
    LOOP
        EXECUTE format('REVOKE DELETE ON %s FROM gouji_loader', kept);
    END LOOP;
END;
$$;
REVOKE DELETE ON quality.finding, quality.revalidation_run, quality.verification_run FROM gouji_loader;
REVOKE INSERT, DELETE ON quality.rule FROM gouji_loader;
GRANT UPDATE ON intake.submission, quality.finding, quality.revalidation_run TO gouji_loader;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA staging TO gouji_loader;
GRANT INSERT ON
core.report, core.report_period, core.entry, core.implied_cell, core.edition, core.edition_cell, core.edition_unit,
core.edition_file, core.edition_approval, core.deadline, core.notice, core.notice_matter, core.notice_delivery
TO gouji_loader;
GRANT EXECUTE ON FUNCTION core.drop_incomplete(bigint[]) TO gouji_loader;
GRANT UPDATE (claimed_at) ON core.notice TO gouji_loader;
DO $$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO gouji_loader', current_database());
END;
$$;

-- Units: row-level security on every table that a unit's views stand on. The views of schema unit run as the one who
-- asks (security_invoker); the marts run as their owner, whom the policies do not concern. A view that runs as its
-- owner and stands on one that does not would ask for the reader's rights, so unit has copies of the two that both
-- need. What a login may see follows session_user, which no SET ROLE changes.
CREATE OR REPLACE FUNCTION core.own_units() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT l.unit_code FROM core.unit_login AS l WHERE l.login = session_user
$$;
COMMENT ON FUNCTION core.own_units() IS '本登录名能看的单位';
CREATE OR REPLACE FUNCTION core.own_submissions() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.submission_id
    FROM intake.submission AS s
    INNER JOIN core.unit_login AS l ON s.unit_code = l.unit_code
    WHERE l.login = session_user
$$;
COMMENT ON FUNCTION core.own_submissions() IS '本登录名能看的报送件';

DO $$
DECLARE
    kept record;
BEGIN
    FOR kept IN
        SELECT t.table_name, t.own
        FROM (VALUES
            ('intake.submission', 'unit_code IN (SELECT core.own_units())'),
            ('core.report', 'unit_code IN (SELECT core.own_units())'),
            ('quality.explanation', 'unit_code IN (SELECT core.own_units())'),
            ('quality.finding', 'submission_id IN (SELECT core.own_submissions())'),
            ('quality.decision', 'submission_id IN (SELECT core.own_submissions())'),
            ('core.implied_cell', 'submission_id IN (SELECT core.own_submissions())'),
            ('core.entry', 'submission_id IN (SELECT core.own_submissions())'),
            ('quality.decision_outcome', 'decision_id IN (SELECT d.decision_id FROM quality.decision AS d)')
        ) AS t (table_name, own)
        UNION
        SELECT DISTINCT 'core.' || quote_ident(f.fact_table), 'submission_id IN (SELECT core.own_submissions())'
        FROM core.form_cell AS f
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept.table_name);
        EXECUTE format('DROP POLICY IF EXISTS loader ON %s', kept.table_name);
        EXECUTE format('DROP POLICY IF EXISTS auditor ON %s', kept.table_name);
        EXECUTE format('DROP POLICY IF EXISTS own ON %s', kept.table_name);
        EXECUTE format('CREATE POLICY loader ON %s TO gouji_loader USING (TRUE) WITH CHECK (TRUE)', kept.table_name);
        EXECUTE format('CREATE POLICY auditor ON %s FOR SELECT TO gouji_auditor USING (TRUE)', kept.table_name);
        EXECUTE format('CREATE POLICY own ON %s FOR SELECT TO gouji_unit USING (%s)', kept.table_name, kept.own);
        EXECUTE format('GRANT SELECT ON %s TO gouji_unit', kept.table_name);
        IF kept.table_name LIKE 'core.fact%' THEN
            EXECUTE format('GRANT INSERT ON %s TO gouji_loader', kept.table_name);
        END IF;
    END LOOP;
END;
$$;
GRANT USAGE ON SCHEMA intake, core, quality TO gouji_unit;
GRANT SELECT ON core.form_cell TO gouji_unit;

CREATE SCHEMA unit;
COMMENT ON SCHEMA unit IS '单位自查：各单位的登录名只看到本单位的行';

-- Grain: one file that the unit filed and the year of which is known.
CREATE VIEW unit.submission WITH (security_invoker = TRUE) AS
SELECT
    s.submission_id,
    s.unit_code,
    s.year,
    s.version,
    s.state,
    s.received_at,
    s.explain_by,
    s.file_name,
    s.sha256,
    s.series,
    s.period
FROM intake.submission AS s;
COMMENT ON VIEW unit.submission IS '本单位的报送件，一行一个文件';
COMMENT ON COLUMN unit.submission.submission_id IS '报送件编号';
COMMENT ON COLUMN unit.submission.unit_code IS '单位代码';
COMMENT ON COLUMN unit.submission.year IS '报告年度';
COMMENT ON COLUMN unit.submission.version IS '第几版';
COMMENT ON COLUMN unit.submission.state IS '状态';
COMMENT ON COLUMN unit.submission.received_at IS '收到时间';
COMMENT ON COLUMN unit.submission.explain_by IS '待说明的最后期限';
COMMENT ON COLUMN unit.submission.file_name IS '文件名';
COMMENT ON COLUMN unit.submission.sha256 IS '文件的 SHA-256';
COMMENT ON COLUMN unit.submission.series IS '报告系列';
COMMENT ON COLUMN unit.submission.period IS '报告期';

-- Grain: one current finding in what the unit filed; and one cell of an accepted report of the unit, of any version.
DO $$
BEGIN
    EXECUTE 'CREATE VIEW unit.finding WITH (security_invoker = TRUE) AS '
        || pg_get_viewdef('quality.current_finding'::regclass);
    EXECUTE 'CREATE VIEW unit.cell WITH (security_invoker = TRUE) AS ' || pg_get_viewdef('core.cell'::regclass);
END;
$$;
COMMENT ON VIEW unit.finding IS '本单位报送件的审核问题，一行一个问题';
COMMENT ON VIEW unit.cell IS '本单位被接受的各版报告的填报数，一行一份报告一个指标';
DO $$
DECLARE
    said record;
BEGIN
    FOR said IN
        SELECT copy.oid::regclass AS copy_name, a.attname, col_description(a.attrelid, a.attnum) AS says
        FROM (VALUES
            ('unit.finding'::regclass, 'quality.current_finding'::regclass), ('unit.cell', 'core.cell')
        ) AS copy (oid, original)
        INNER JOIN pg_attribute AS a ON copy.original = a.attrelid AND a.attnum > 0
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', said.copy_name, said.attname, said.says);
    END LOOP;
END;
$$;

-- Grain: one cell of an effective report of the unit.
CREATE VIEW unit.figure WITH (security_invoker = TRUE) AS
WITH effective AS (
    SELECT
        r.series,
        r.period,
        max(r.submission_id) AS submission_id
    FROM core.report AS r
    GROUP BY r.unit_code, r.series, r.period
)

SELECT
    c.unit_code,
    c.year,
    c.submission_id,
    c.cell_key,
    f.row_label,
    f.column_label,
    coalesce(c.value, i.value) AS value,
    c.value IS NULL AND i.value IS NOT NULL AS inferred,
    e.series,
    e.period
FROM unit.cell AS c
INNER JOIN effective AS e ON c.submission_id = e.submission_id
INNER JOIN core.form_cell AS f ON c.form = f.form AND c.cell_key = f.cell_key
LEFT JOIN core.implied_cell AS i ON c.submission_id = i.submission_id AND c.cell_key = i.cell_key;
COMMENT ON VIEW unit.figure IS '本单位有效报告的数字，一行一个指标';
COMMENT ON COLUMN unit.figure.unit_code IS '单位代码';
COMMENT ON COLUMN unit.figure.year IS '报告年度';
COMMENT ON COLUMN unit.figure.submission_id IS '报送件编号';
COMMENT ON COLUMN unit.figure.cell_key IS '指标代码';
COMMENT ON COLUMN unit.figure.row_label IS '行名';
COMMENT ON COLUMN unit.figure.column_label IS '列名';
COMMENT ON COLUMN unit.figure.value IS '填报数，或推算数；空白为空';
COMMENT ON COLUMN unit.figure.inferred IS '是否为推算数（漏填的总计）';
COMMENT ON COLUMN unit.figure.series IS '报告系列';
COMMENT ON COLUMN unit.figure.period IS '报告期';

-- Grain: one period of a series of the unit. A status is computed from what others file too (the units below), so this
-- one runs as its owner and keeps to the unit itself.
CREATE FUNCTION unit.own_status() RETURNS SETOF mart.unit_status
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.* FROM mart.unit_status AS s WHERE s.unit_code IN (SELECT core.own_units())
$$;
COMMENT ON FUNCTION unit.own_status() IS '本单位的报送情况，见 unit.status';
CREATE VIEW unit.status AS
SELECT
    s.unit_code,
    s.unit_name,
    s.year,
    s.due_on,
    s.status,
    s.received_at,
    s.days_late,
    s.errors,
    s.warnings,
    s.explain_by,
    s.received_on,
    s.series,
    s.period
FROM unit.own_status() AS s;
COMMENT ON VIEW unit.status IS '本单位报送情况，一行一个系列一期';
COMMENT ON COLUMN unit.status.unit_code IS '单位代码';
COMMENT ON COLUMN unit.status.unit_name IS '单位名称';
COMMENT ON COLUMN unit.status.year IS '报告年度';
COMMENT ON COLUMN unit.status.due_on IS '报送期限';
COMMENT ON COLUMN unit.status.status IS '状态；missing 为未报送';
COMMENT ON COLUMN unit.status.received_at IS '收到时间';
COMMENT ON COLUMN unit.status.days_late IS '逾期天数';
COMMENT ON COLUMN unit.status.errors IS '强制性问题数';
COMMENT ON COLUMN unit.status.warnings IS '核实性问题数';
COMMENT ON COLUMN unit.status.explain_by IS '待说明的最后期限';
COMMENT ON COLUMN unit.status.received_on IS '收到日期（本市）';
COMMENT ON COLUMN unit.status.series IS '报告系列';
COMMENT ON COLUMN unit.status.period IS '报告期';
GRANT USAGE ON SCHEMA unit TO gouji_unit, gouji_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA unit TO gouji_unit, gouji_auditor;
