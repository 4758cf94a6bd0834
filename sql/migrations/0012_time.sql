-- Time: every row that a consolidation stands on says since when the warehouse has known it.

-- The instant of the running transaction. It is taken when the first row is stamped, which in a load is after it holds
-- the lock that loads take turns by: later loads have later instants, and all rows of one load the same.
CREATE FUNCTION core.instant() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    known text := current_setting('gouji.instant', true);
BEGIN
    IF coalesce(known, '') = '' THEN
        known := set_config('gouji.instant', clock_timestamp()::text, true);
    END IF;
    RETURN known::timestamptz;
END;
$$;
COMMENT ON FUNCTION core.instant() IS '本次事务的记录时刻，同一事务内不变';

ALTER TABLE core.report ALTER COLUMN accepted_at SET DEFAULT core.instant();
ALTER TABLE intake.submission_event ALTER COLUMN at SET DEFAULT core.instant();
ALTER TABLE quality.finding ALTER COLUMN found_at SET DEFAULT core.instant();
ALTER TABLE quality.explanation ALTER COLUMN given_at SET DEFAULT core.instant();
ALTER TABLE quality.decision_outcome ALTER COLUMN at SET DEFAULT core.instant();

-- A total may be implied long after its report was accepted: by a revalidation under another intake policy.
ALTER TABLE core.implied_cell ADD COLUMN implied_at timestamptz;
UPDATE core.implied_cell SET implied_at = '-infinity';
ALTER TABLE core.implied_cell ALTER COLUMN implied_at SET NOT NULL;
ALTER TABLE core.implied_cell ALTER COLUMN implied_at SET DEFAULT core.instant();
COMMENT ON COLUMN core.implied_cell.implied_at IS '推算的时刻';

-- Grain: one unit in one period of validity as the register had it for a while; the register's own history.
CREATE TABLE core.unit_version (
    unit_code text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    name text NOT NULL,
    kind text NOT NULL,
    parent_code text,
    recorded_from timestamptz NOT NULL DEFAULT core.instant(),
    recorded_to timestamptz CHECK (recorded_to >= recorded_from)
);
CREATE UNIQUE INDEX unit_version_now ON core.unit_version (unit_code, valid_from) WHERE recorded_to IS NULL;
CREATE INDEX unit_version_of_unit ON core.unit_version (unit_code);
CREATE INDEX unit_version_of_parent ON core.unit_version (parent_code);
COMMENT ON TABLE core.unit_version IS '名册的历史，一行一个单位一段有效期的一次登记；由 core.unit 自动生成';
COMMENT ON COLUMN core.unit_version.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_version.valid_from IS '生效日';
COMMENT ON COLUMN core.unit_version.valid_to IS '失效日（不含）；仍有效为空';
COMMENT ON COLUMN core.unit_version.name IS '单位名称';
COMMENT ON COLUMN core.unit_version.kind IS '单位类别';
COMMENT ON COLUMN core.unit_version.parent_code IS '上级单位代码';
COMMENT ON COLUMN core.unit_version.recorded_from IS '从何时起如此登记；-infinity 为有记录之前';
COMMENT ON COLUMN core.unit_version.recorded_to IS '到何时为止如此登记；现在仍是为空';

INSERT INTO core.unit_version (unit_code, valid_from, valid_to, name, kind, parent_code, recorded_from)
SELECT
    u.unit_code,
    u.valid_from,
    u.valid_to,
    u.name,
    u.kind,
    u.parent_code,
    '-infinity' AS recorded_from
FROM core.unit AS u;

CREATE FUNCTION core.keep_unit_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE core.unit_version AS v SET recorded_to = core.instant()
        WHERE v.unit_code = OLD.unit_code AND v.valid_from = OLD.valid_from AND v.recorded_to IS NULL;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO core.unit_version (unit_code, valid_from, valid_to, name, kind, parent_code)
        VALUES (NEW.unit_code, NEW.valid_from, NEW.valid_to, NEW.name, NEW.kind, NEW.parent_code);
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER keep_version_new AFTER INSERT OR DELETE ON core.unit
FOR EACH ROW EXECUTE FUNCTION core.keep_unit_version();
CREATE TRIGGER keep_version_changed AFTER UPDATE ON core.unit
FOR EACH ROW WHEN (
    (old.unit_code, old.valid_from, old.valid_to, old.name, old.kind, old.parent_code)
    IS DISTINCT FROM (new.unit_code, new.valid_from, new.valid_to, new.name, new.kind, new.parent_code)
) EXECUTE FUNCTION core.keep_unit_version();

-- The only change that a version knows is its end.
CREATE FUNCTION core.refuse_unit_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.recorded_to IS NOT NULL
        OR (to_jsonb(OLD) - 'recorded_to') <> (to_jsonb(NEW) - 'recorded_to')
    THEN
        RAISE EXCEPTION 'core.unit_version is append-only' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON core.unit_version
FOR EACH ROW EXECUTE FUNCTION core.refuse_unit_version_change();

CREATE INDEX report_newest ON core.report (unit_code, year, submission_id);
CREATE INDEX unit_of_parent ON core.unit (parent_code);
CREATE INDEX submission_of_year ON intake.submission (year);
