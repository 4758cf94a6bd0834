-- The ledger: every file that arrived, what happened to it, and what was read from it.
CREATE SCHEMA intake;

-- Grain: one file that arrived. `folder` is the drop folder it lay in; unit_code is null when that is no known unit.
CREATE TABLE intake.submission (
    submission_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    folder text,
    unit_code text,
    file_name text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
    mtime_ns bigint NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    taken_at timestamptz,
    form text,
    year integer,
    version integer CHECK (version > 0),
    state text NOT NULL DEFAULT 'received' CHECK (
        state IN (
            'received', 'extracted', 'validated', 'accepted', 'accepted_with_warnings', 'returned', 'quarantined',
            'duplicate', 'superseded'
        )
    ),
    UNIQUE (unit_code, year, version)
);
CREATE INDEX submission_content ON intake.submission (sha256, folder);
CREATE INDEX submission_pending ON intake.submission (submission_id)
WHERE state IN ('received', 'extracted', 'validated');
CREATE INDEX submission_untaken ON intake.submission (submission_id) WHERE taken_at IS NULL;

-- Grain: one change of a submission's state. Append-only; `detail` says why (problem code and message, successor).
CREATE TABLE intake.submission_event (
    event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submission_id bigint NOT NULL REFERENCES intake.submission,
    state text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    run_id text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX submission_event_by_submission ON intake.submission_event (submission_id, event_id);
CREATE INDEX submission_event_by_run ON intake.submission_event (run_id);

-- Grain: one submission that a report could be read from. `cells` is {key: {value, raw, at, how}} as it was read.
CREATE TABLE intake.extraction (
    submission_id bigint PRIMARY KEY REFERENCES intake.submission,
    format text NOT NULL,
    form text,
    year integer,
    unit_name text,
    period_start date,
    period_end date,
    cells json NOT NULL,
    problems jsonb NOT NULL,
    extracted_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Grain: one figure stated in a submission's narrative.
CREATE TABLE intake.claim (
    claim_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submission_id bigint NOT NULL REFERENCES intake.submission,
    metric text NOT NULL,
    value numeric NOT NULL,
    sentence text NOT NULL,
    locator text NOT NULL
);
CREATE INDEX claim_by_submission ON intake.claim (submission_id);

-- Grain: one cell of a submission: what stands in the file, where, and how it was read.
CREATE VIEW intake.cell_source AS
SELECT
    e.submission_id,
    c.key AS cell_key,
    (c.value ->> 'value')::numeric AS value,
    c.value ->> 'raw' AS raw,
    c.value ->> 'at' AS locator,
    c.value ->> 'how' AS how
FROM intake.extraction AS e
CROSS JOIN LATERAL json_each(e.cells) AS c (key, value);

-- An event moves its submission to the event's state. From an end state there is only the way to superseded.
CREATE FUNCTION intake.apply_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wrong text;
BEGIN
    SELECT format('submission %s is %s and cannot become %s', s.submission_id, s.state, n.state) INTO wrong
    FROM new_event AS n
    INNER JOIN intake.submission AS s ON n.submission_id = s.submission_id
    WHERE
        s.state IN ('returned', 'quarantined', 'duplicate', 'superseded')
        OR (s.state IN ('accepted', 'accepted_with_warnings') AND n.state <> 'superseded')
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = wrong, ERRCODE = 'check_violation';
    END IF;
    UPDATE intake.submission AS s SET state = n.state
    FROM new_event AS n
    WHERE n.submission_id = s.submission_id;
    RETURN NULL;
END;
$$;
CREATE TRIGGER apply_events AFTER INSERT ON intake.submission_event
REFERENCING NEW TABLE AS new_event
FOR EACH STATEMENT EXECUTE FUNCTION intake.apply_events();

CREATE FUNCTION intake.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END;
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON intake.submission_event
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON intake.submission
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
