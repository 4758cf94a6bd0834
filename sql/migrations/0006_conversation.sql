-- The conversation with the unit that filed: findings over time, explanations, what the office decides, exceptions.

-- A warning has to be explained: until then the report waits, and the last accepted one stands.
ALTER TABLE intake.submission DROP CONSTRAINT submission_state_check;
ALTER TABLE intake.submission ADD CONSTRAINT submission_state_check CHECK (
    state IN (
        'received', 'extracted', 'validated', 'accepted', 'accepted_with_warnings', 'awaiting_explanation', 'returned',
        'quarantined', 'duplicate', 'superseded'
    )
);
ALTER TABLE intake.submission ADD COLUMN explain_by date;
CREATE INDEX submission_awaiting ON intake.submission (submission_id) WHERE state = 'awaiting_explanation';
CREATE INDEX submission_of_unit ON intake.submission (unit_code, year, submission_id);

-- Which changes of state there are. A returned report comes back only by a decision or a revalidation (in `detail`).
CREATE FUNCTION intake.can_become(before text, after text, detail jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN before IN ('received', 'extracted', 'validated') THEN true
        WHEN before IN ('accepted', 'accepted_with_warnings') THEN after = 'superseded'
        WHEN before = 'awaiting_explanation'
            THEN after IN ('accepted', 'accepted_with_warnings', 'returned', 'superseded')
        WHEN before = 'returned'
            THEN after IN ('accepted', 'accepted_with_warnings', 'awaiting_explanation')
                AND detail ?| ARRAY['decision', 'revalidation']
        ELSE false
    END
$$;

CREATE OR REPLACE FUNCTION intake.apply_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wrong text;
BEGIN
    SELECT format('submission %s is %s and cannot become %s', s.submission_id, s.state, n.state) INTO wrong
    FROM new_event AS n
    INNER JOIN intake.submission AS s ON n.submission_id = s.submission_id
    WHERE NOT intake.can_become(s.state, n.state, n.detail)
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = wrong, ERRCODE = 'check_violation';
    END IF;
    UPDATE intake.submission AS s SET state = n.state, explain_by = (n.detail ->> 'explain_by')::date
    FROM new_event AS n
    WHERE n.submission_id = s.submission_id;
    RETURN NULL;
END;
$$;

-- The effective report is the newest to arrive, whatever the order in which runs came to it.
CREATE OR REPLACE VIEW core.effective_report AS
SELECT DISTINCT ON (r.unit_code, r.year)
    r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    r.version,
    r.accepted_at
FROM core.report AS r
ORDER BY r.unit_code ASC, r.year ASC, r.submission_id DESC;

-- Grain: one rule switched off or down-graded for a year and a unit (null: all units), until a day. The newest row of
-- the same rule, year and unit counts, and one for a unit before one for all.
CREATE TABLE quality.override (
    override_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_id text NOT NULL,
    year integer NOT NULL,
    unit_code text,
    severity text NOT NULL CHECK (severity IN ('off', 'info', 'warning')),
    reason text NOT NULL CHECK (reason <> ''),
    set_by text NOT NULL CHECK (set_by <> ''),
    until date NOT NULL,
    set_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The override that stands on a day for a rule in a unit's report of a year: one row or none.
CREATE FUNCTION quality.standing_override(rule text, unit text, report_year integer, day date)
RETURNS TABLE (override_id bigint, severity text) LANGUAGE sql STABLE AS $$
    SELECT newest.override_id, newest.severity
    FROM (
        SELECT DISTINCT ON (o.unit_code) o.override_id, o.severity, o.unit_code, o.until
        FROM quality.override AS o
        WHERE o.rule_id = rule AND o.year = report_year AND (o.unit_code = unit OR o.unit_code IS NULL)
        ORDER BY o.unit_code ASC, o.override_id DESC
    ) AS newest
    WHERE newest.until >= day
    ORDER BY newest.unit_code ASC NULLS LAST
    LIMIT 1
$$;

-- What a finding is about, as one word: the rule, both sides, and every cell named with its value. An explanation
-- belongs to it, and so lapses when a value changes. `values` is {cell key: value}; other keys do not count.
CREATE FUNCTION quality.fingerprint(
    rule_id text, instance text, cells text[], "values" jsonb, lhs numeric, rhs numeric
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT md5(jsonb_build_array(rule_id, instance, trim_scale(lhs), trim_scale(rhs), (
        SELECT jsonb_agg(jsonb_build_array(c.cell, CASE jsonb_typeof("values" -> c.cell)
            WHEN 'number' THEN to_jsonb(trim_scale(("values" ->> c.cell)::numeric)) ELSE "values" -> c.cell
        END) ORDER BY c.cell)
        FROM unnest(cells) AS c (cell)
    ))::text)
$$;

-- A finding is current while closed_at is null; a revalidation closes what a changed rule no longer finds.
ALTER TABLE quality.finding ADD COLUMN fingerprint text;
UPDATE quality.finding SET fingerprint = quality.fingerprint(rule_id, instance, cells, '{}', lhs, rhs);
ALTER TABLE quality.finding ALTER COLUMN fingerprint SET NOT NULL;
ALTER TABLE quality.finding ADD COLUMN closed_at timestamptz;
ALTER TABLE quality.finding ADD COLUMN closed_by_run text;
ALTER TABLE quality.finding ADD COLUMN override_id bigint REFERENCES quality.override;
ALTER TABLE staging.finding ADD COLUMN fingerprint text;
ALTER TABLE staging.finding ADD COLUMN override_id bigint;
ALTER TABLE staging.finding ADD COLUMN explained_by_policy text;

-- Grain: as core.implied_cell, of a run that has not been loaded yet.
CREATE UNLOGGED TABLE staging.implied_cell (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    cell_key text NOT NULL,
    value numeric NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL,
    PRIMARY KEY (run_id, submission_id, cell_key)
);

-- Grain: one explanation of one finding (by its fingerprint) of a unit and year; refused_reason where it says nothing.
CREATE TABLE quality.explanation (
    explanation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_code text NOT NULL,
    year integer NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL,
    fingerprint text NOT NULL,
    text text NOT NULL,
    given_by text NOT NULL,
    given_as text NOT NULL CHECK (given_as IN ('unit', 'office', 'policy')),
    given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    submission_id bigint REFERENCES intake.submission,
    refused_reason text
);
CREATE INDEX explanation_by_fingerprint ON quality.explanation (unit_code, year, fingerprint);
CREATE UNIQUE INDEX explanation_filed_once ON quality.explanation (
    unit_code, year, fingerprint, md5(text), given_by, coalesce(submission_id, 0)
);

-- Grain: one decision of the office about one submission; a waiver is about the errors of one rule.
CREATE TABLE quality.decision (
    decision_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submission_id bigint NOT NULL REFERENCES intake.submission,
    action text NOT NULL CHECK (action IN ('accept', 'return', 'waive')),
    rule_id text CHECK ((rule_id IS NOT NULL) = (action = 'waive')),
    decided_by text NOT NULL CHECK (decided_by <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    decided_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX decision_by_submission ON quality.decision (submission_id);

-- Grain: one decision that a run has carried out, or could not (`refused_reason`). Until then it waits for a run.
CREATE TABLE quality.decision_outcome (
    decision_id bigint PRIMARY KEY REFERENCES quality.decision,
    run_id text NOT NULL,
    refused_reason text,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Grain: one current finding with what was said about it: the newest explanation that was taken, the newest that was
-- refused after that, and whether the office has waived the rule for this report.
CREATE VIEW quality.current_finding AS
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
    waiver.reason AS waiver_reason
FROM quality.finding AS f
INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id
LEFT JOIN LATERAL (
    SELECT
        e.explanation_id,
        e.text,
        e.given_by
    FROM quality.explanation AS e
    WHERE e.unit_code = s.unit_code AND e.year = s.year AND e.fingerprint = f.fingerprint AND e.refused_reason IS NULL
    ORDER BY e.explanation_id DESC LIMIT 1
) AS given ON TRUE
LEFT JOIN LATERAL (
    SELECT
        e.text,
        e.refused_reason
    FROM quality.explanation AS e
    WHERE
        e.unit_code = s.unit_code AND e.year = s.year AND e.fingerprint = f.fingerprint
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

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON quality.override
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON quality.explanation
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON quality.decision
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON quality.decision_outcome
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();

-- Grain: one total that a report left blank and its parts imply, where the year's intake policy takes such reports.
-- What the unit filed stays as it is (core.cell); the consolidation adds up core.figure.
CREATE TABLE core.implied_cell (
    submission_id bigint NOT NULL REFERENCES intake.submission,
    cell_key text NOT NULL,
    value numeric NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL,
    PRIMARY KEY (submission_id, cell_key)
);

-- Grain: one revalidation of a year; it takes effect when it is applied.
CREATE TABLE quality.revalidation_run (
    run_id text PRIMARY KEY,
    year integer NOT NULL,
    with_returned boolean NOT NULL,
    catalogue jsonb NOT NULL,
    reports integer NOT NULL,
    prepared_at timestamptz NOT NULL DEFAULT now(),
    applied_at timestamptz
);

-- Grain: one rule of a form in one revalidation: the findings that come, go and stay.
CREATE TABLE quality.revalidation (
    run_id text NOT NULL REFERENCES quality.revalidation_run,
    form text NOT NULL,
    rule_id text NOT NULL,
    severity text NOT NULL,
    found_new integer NOT NULL,
    found_gone integer NOT NULL,
    found_same integer NOT NULL,
    PRIMARY KEY (run_id, form, rule_id, severity)
);
