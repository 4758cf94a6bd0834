-- The proof that rules have looked at a report: that nothing was found says nothing unless this says that all ran.

-- Grain: one rule that has run over what a run has staged, and the reports that it saw. Unlogged like everything of
-- staging: a crash of the server takes it together with what it is about.
CREATE UNLOGGED TABLE staging.rule_run (
    run_id text NOT NULL,
    form text NOT NULL,
    rule_id text NOT NULL,
    catalogue_version text NOT NULL,
    submissions bigint[] NOT NULL,
    PRIMARY KEY (run_id, form, rule_id)
);
COMMENT ON TABLE staging.rule_run IS '处理中：一次处理中已运行的规则，一行一条规则';
COMMENT ON COLUMN staging.rule_run.run_id IS '运行编号';
COMMENT ON COLUMN staging.rule_run.form IS '表式';
COMMENT ON COLUMN staging.rule_run.rule_id IS '规则编号';
COMMENT ON COLUMN staging.rule_run.catalogue_version IS '规则的版本';
COMMENT ON COLUMN staging.rule_run.submissions IS '规则看过的报送件';

-- Grain: one report that every rule of its catalogue has looked at in one run, and how many findings it was left with.
CREATE TABLE quality.assessment (
    assessment_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submission_id bigint NOT NULL REFERENCES intake.submission,
    run_id text NOT NULL,
    form text NOT NULL,
    catalogue_version text NOT NULL,
    rules integer NOT NULL CHECK (rules > 0),
    ran integer NOT NULL,
    findings integer NOT NULL CHECK (findings >= 0),
    assessed_at timestamptz NOT NULL DEFAULT core.instant(),
    UNIQUE (submission_id, run_id),
    CONSTRAINT every_rule_ran CHECK (ran = rules)
);
CREATE INDEX assessment_by_run ON quality.assessment (run_id);
CREATE INDEX assessment_newest ON quality.assessment (submission_id, assessment_id);
COMMENT ON TABLE quality.assessment IS '审核记录，一行一份报告的一次审核；全部规则都运行过才有';
COMMENT ON COLUMN quality.assessment.assessment_id IS '审核编号';
COMMENT ON COLUMN quality.assessment.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.assessment.run_id IS '运行编号';
COMMENT ON COLUMN quality.assessment.form IS '表式';
COMMENT ON COLUMN quality.assessment.catalogue_version IS '规则的版本';
COMMENT ON COLUMN quality.assessment.rules IS '应运行的规则数';
COMMENT ON COLUMN quality.assessment.ran IS '已运行的规则数，必须等于应运行的';
COMMENT ON COLUMN quality.assessment.findings IS '发现的问题数（含读取时的）';
COMMENT ON COLUMN quality.assessment.assessed_at IS '审核时间';

-- Grain: one report and its newest assessment, where its current findings are as many as that one left.
CREATE VIEW quality.sound_assessment AS
SELECT
    a.submission_id,
    a.run_id,
    a.catalogue_version
FROM quality.assessment AS a
WHERE
    NOT EXISTS (
        SELECT FROM quality.assessment AS n
        WHERE n.submission_id = a.submission_id AND n.assessment_id > a.assessment_id
    )
    AND a.findings = (
        SELECT count(*) FROM quality.finding AS f
        WHERE f.submission_id = a.submission_id AND f.closed_at IS NULL
    );
COMMENT ON VIEW quality.sound_assessment IS '完好的审核记录：最近一次审核，且现有问题与其一致';
COMMENT ON COLUMN quality.sound_assessment.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.sound_assessment.run_id IS '运行编号';
COMMENT ON COLUMN quality.sound_assessment.catalogue_version IS '规则的版本';

-- No way of accepting goes past this: the figures must be among the facts, and the rules must have run. (The view
-- core.incomplete_report derives from the forms.)
CREATE FUNCTION intake.refuse_unproven() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    accepted bigint[];
    wrong bigint;
BEGIN
    SELECT array_agg(n.submission_id) INTO accepted
    FROM new_submission AS n
    INNER JOIN old_submission AS o ON n.submission_id = o.submission_id
    WHERE
        n.state IN ('accepted', 'accepted_with_warnings')
        AND o.state NOT IN ('accepted', 'accepted_with_warnings');
    IF accepted IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT a.id INTO wrong FROM unnest(accepted) AS a (id)
    WHERE
        NOT EXISTS (SELECT FROM core.report AS r WHERE r.submission_id = a.id)
        OR NOT EXISTS (SELECT FROM quality.sound_assessment AS q WHERE q.submission_id = a.id)
    UNION ALL
    SELECT i.submission_id FROM core.incomplete_report AS i WHERE i.submission_id = ANY(accepted)
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'submission % cannot be accepted: its figures are no facts, or not all of its rules have run', wrong
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER refuse_unproven AFTER UPDATE ON intake.submission
REFERENCING OLD TABLE AS old_submission NEW TABLE AS new_submission
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_unproven();
