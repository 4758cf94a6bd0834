-- What rules look at beside the report itself: the unit, the report of the year before, the children; and which rules
-- could not be assessed.

-- The codes under which a unit's report of the year before is to be found: its own if it was there then, and those of
-- the units whose place it has taken in the year.
CREATE FUNCTION core.prior_codes(unit text, report_year integer) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT p.predecessor_code FROM core.unit_predecessor AS p
    WHERE p.unit_code = unit AND extract(YEAR FROM p.since) = report_year
    UNION
    SELECT unit
    WHERE make_date(report_year - 1, 12, 31)
        >= coalesce((SELECT min(u.valid_from) FROM core.unit AS u WHERE u.unit_code = unit), '-infinity'::date)
$$;

-- Grain: one report that a run has staged (run_id), or looks at beside them (run_id with /others).
CREATE UNLOGGED TABLE staging.report (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    form text NOT NULL,
    year integer,
    unit_code text,
    kind text,
    makes_regulations boolean,
    PRIMARY KEY (run_id, submission_id)
);

-- Grain: one staged report with one report that its rules compare it with: the year before's (several predecessors:
-- several rows, their figures are added up), or a child's.
CREATE UNLOGGED TABLE staging.link (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    role text NOT NULL CHECK (role IN ('prior', 'child')),
    other_run_id text NOT NULL,
    other_submission_id bigint NOT NULL,
    PRIMARY KEY (run_id, submission_id, role, other_submission_id)
);

-- Grain: one rule that could not be assessed for one submission, and why (a key of expectations/not_assessed.yaml).
CREATE TABLE quality.not_assessed (
    submission_id bigint NOT NULL REFERENCES intake.submission,
    rule_id text NOT NULL,
    reason text NOT NULL,
    run_id text NOT NULL,
    PRIMARY KEY (submission_id, rule_id)
);
CREATE UNLOGGED TABLE staging.not_assessed (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    rule_id text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (run_id, submission_id, rule_id)
);

-- A file that is only checked has claims for as long as its transaction, and never a submission.
ALTER TABLE intake.claim ALTER CONSTRAINT claim_submission_id_fkey DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE quality.rule ADD COLUMN waivable boolean NOT NULL DEFAULT FALSE;
ALTER TABLE quality.rule ADD COLUMN scope text NOT NULL DEFAULT 'report';
