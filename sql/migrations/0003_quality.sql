-- Rules as they were when they ran, what they found, and what passes through.
CREATE SCHEMA quality;

-- Grain: one rule of one version of a form's catalogue.
CREATE TABLE quality.rule (
    form text NOT NULL REFERENCES core.form,
    rule_id text NOT NULL,
    catalogue_version text NOT NULL,
    title text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    expression text NOT NULL,
    blank text NOT NULL,
    message text NOT NULL,
    basis text NOT NULL,
    PRIMARY KEY (form, rule_id, catalogue_version)
);

-- Grain: one violated instance of a rule in one submission, or one problem met in reading it (kind `extraction`).
CREATE TABLE quality.finding (
    finding_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submission_id bigint NOT NULL REFERENCES intake.submission,
    rule_id text NOT NULL,
    instance text NOT NULL DEFAULT '',
    severity text NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    kind text CHECK (kind IN ('contradiction', 'omitted', 'extraction')),
    message text NOT NULL,
    cells text[] NOT NULL DEFAULT '{}',
    lhs numeric,
    rhs numeric,
    difference numeric GENERATED ALWAYS AS (lhs - rhs) STORED,
    locator text NOT NULL DEFAULT '',
    catalogue_version text,
    run_id text NOT NULL,
    found_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX finding_by_submission ON quality.finding (submission_id);

-- What a run has in hand between its steps. Wide tables staging.report_<form> are derived from the forms.
CREATE SCHEMA staging;

-- Grain: as quality.finding, of a run that has not been loaded yet.
CREATE UNLOGGED TABLE staging.finding (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL,
    severity text NOT NULL,
    kind text,
    message text NOT NULL,
    cells text[] NOT NULL,
    lhs numeric,
    rhs numeric,
    locator text NOT NULL DEFAULT '',
    catalogue_version text
);
CREATE INDEX staged_finding_by_run ON staging.finding (run_id, submission_id);
