-- What several statements ask is said once: which units are valid on a day and what they may do, which states are
-- accepted, which decisions wait, what state follows from findings, which staged reports are compared with which.
-- Each is one SELECT that the planner takes into the statement that asks.

-- Grain: one unit in the period of validity that has this day in it.
CREATE FUNCTION core.unit_on(day date) RETURNS SETOF core.unit LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT u.* FROM core.unit AS u WHERE u.valid_from <= day AND (u.valid_to IS NULL OR u.valid_to > day)
$$;
COMMENT ON FUNCTION core.unit_on IS '某一天有效的填报单位';

-- Grain: the same, with what follows from the unit's kind and from the unit above.
CREATE FUNCTION core.unit_with_kind_on(day date)
RETURNS TABLE (
    unit_code text, name text, kind text, parent_code text, due_month integer, due_day integer,
    makes_regulations boolean
) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT u.unit_code, u.name, u.kind, u.parent_code, k.due_month, k.due_day,
        coalesce(u.makes_regulations, k.makes_regulations, p.makes_regulations, pk.makes_regulations)
    FROM core.unit_on(day) AS u
    INNER JOIN core.unit_kind AS k ON u.kind = k.kind
    LEFT JOIN core.unit_on(day) AS p ON u.parent_code = p.unit_code
    LEFT JOIN core.unit_kind AS pk ON p.kind = pk.kind
$$;
COMMENT ON FUNCTION core.unit_with_kind_on IS '某一天有效的填报单位，连同类别和能否制定规章（空为不知道）';

CREATE OR REPLACE VIEW core.unit_year AS
SELECT
    u.unit_code,
    y.year,
    u.name,
    u.kind,
    u.parent_code,
    make_date(y.year + 1, u.due_month, u.due_day) AS due_on,
    coalesce(u.makes_regulations, FALSE) AS makes_regulations
FROM core.report_year AS y
CROSS JOIN LATERAL core.unit_with_kind_on(make_date(y.year, 12, 31)) AS u;

CREATE FUNCTION intake.is_accepted(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN state IN ('accepted', 'accepted_with_warnings');
COMMENT ON FUNCTION intake.is_accepted IS '是否为已受理的状态';

-- A repeated or unreadable file says nothing about whether its unit has filed.
CREATE FUNCTION intake.is_filing(state text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN state NOT IN ('duplicate', 'quarantined');
COMMENT ON FUNCTION intake.is_filing IS '是否算作报送过：重复的和读不了的不算';

-- One row: the newest version of the same unit, series and period that came after, or null.
CREATE FUNCTION intake.newer_version(filed intake.submission) RETURNS TABLE (submission_id bigint)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT max(n.submission_id)
    FROM intake.submission AS n
    WHERE n.unit_code = (filed).unit_code AND n.series = (filed).series AND n.period = (filed).period
        AND n.submission_id > (filed).submission_id AND n.version IS NOT NULL
$$;
COMMENT ON FUNCTION intake.newer_version IS '同一单位、系列、报告期之后报送的最新一版；没有为空';

-- Grain: one decision that no run has carried out.
CREATE VIEW quality.waiting_decision AS
SELECT
    d.decision_id,
    d.submission_id,
    d.action,
    d.rule_id,
    d.decided_by,
    d.reason,
    d.decided_at
FROM quality.decision AS d
LEFT JOIN quality.decision_outcome AS o ON d.decision_id = o.decision_id
WHERE o.decision_id IS NULL;
COMMENT ON VIEW quality.waiting_decision IS '还没有执行的决定';
COMMENT ON COLUMN quality.waiting_decision.decision_id IS '编号';
COMMENT ON COLUMN quality.waiting_decision.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.waiting_decision.action IS '决定：accept 接受，return 退回，waive 豁免';
COMMENT ON COLUMN quality.waiting_decision.rule_id IS '豁免的规则';
COMMENT ON COLUMN quality.waiting_decision.decided_by IS '决定人';
COMMENT ON COLUMN quality.waiting_decision.reason IS '理由';
COMMENT ON COLUMN quality.waiting_decision.decided_at IS '决定时间';

-- Grain: one decision that was carried out and not refused.
CREATE VIEW quality.carried_decision AS
SELECT
    d.decision_id,
    d.submission_id,
    d.action,
    d.rule_id,
    d.decided_by,
    d.reason,
    d.decided_at,
    o.at
FROM quality.decision AS d
INNER JOIN quality.decision_outcome AS o ON d.decision_id = o.decision_id
WHERE o.refused_reason IS NULL;
COMMENT ON VIEW quality.carried_decision IS '已执行的决定';
COMMENT ON COLUMN quality.carried_decision.decision_id IS '编号';
COMMENT ON COLUMN quality.carried_decision.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.carried_decision.action IS '决定：accept 接受，return 退回，waive 豁免';
COMMENT ON COLUMN quality.carried_decision.rule_id IS '豁免的规则';
COMMENT ON COLUMN quality.carried_decision.decided_by IS '决定人';
COMMENT ON COLUMN quality.carried_decision.reason IS '理由';
COMMENT ON COLUMN quality.carried_decision.decided_at IS '决定时间';
COMMENT ON COLUMN quality.carried_decision.at IS '执行时间';

-- The state of a report, from what is left of its findings (an error that is not waived, a warning that waits for an
-- explanation, either of both at all) and what the office has decided, if anything.
CREATE FUNCTION quality.verdict(has_errors boolean, has_open boolean, has_remarks boolean, decided text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN has_errors OR decided = 'return' THEN 'returned'
    WHEN has_open AND decided IS DISTINCT FROM 'accept' THEN 'awaiting_explanation'
    WHEN has_remarks THEN 'accepted_with_warnings'
    ELSE 'accepted'
END;
COMMENT ON FUNCTION quality.verdict IS '由审核结果和决定得出的状态';

-- Grain: one unit, series and period in a run: the newest of its staged reports without an error.
CREATE VIEW staging.clean_report AS
SELECT DISTINCT ON (r.run_id, r.unit_code, r.series, r.period)
    r.run_id,
    r.submission_id,
    r.unit_code,
    r.series,
    r.period
FROM staging.report AS r
WHERE
    NOT EXISTS (
        SELECT FROM staging.finding AS f
        WHERE f.run_id = r.run_id AND f.submission_id = r.submission_id AND f.severity = 'error'
    )
ORDER BY r.run_id ASC, r.unit_code ASC, r.series ASC, r.period ASC, r.submission_id DESC;
COMMENT ON VIEW staging.clean_report IS '一次运行中各单位各系列各期最新的没有强制性问题的报告';
COMMENT ON COLUMN staging.clean_report.run_id IS '运行编号';
COMMENT ON COLUMN staging.clean_report.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.clean_report.unit_code IS '单位代码';
COMMENT ON COLUMN staging.clean_report.series IS '报告系列';
COMMENT ON COLUMN staging.clean_report.period IS '报告期';

-- Grain: one staged report with one unit below its own: the effective report of that unit, if there is one, and whether
-- every unit below has one.
CREATE VIEW staging.child_report AS
SELECT
    r.run_id,
    r.submission_id,
    r.form,
    o.submission_id AS other_submission_id,
    bool_and(o.submission_id IS NOT NULL) OVER (PARTITION BY r.run_id, r.submission_id) AS complete
FROM staging.report AS r
CROSS JOIN LATERAL core.unit_on(core.period_end(r.period)) AS u
LEFT JOIN core.effective_report AS o
    ON u.unit_code = o.unit_code AND r.series = o.series AND r.period = o.period
WHERE r.unit_code = u.parent_code;
COMMENT ON VIEW staging.child_report IS '一次运行中的报告和下属单位的有效报告';
COMMENT ON COLUMN staging.child_report.run_id IS '运行编号';
COMMENT ON COLUMN staging.child_report.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.child_report.form IS '表式';
COMMENT ON COLUMN staging.child_report.other_submission_id IS '下属单位有效报告的报送件编号；没有为空';
COMMENT ON COLUMN staging.child_report.complete IS '下属单位是否都有有效报告';

-- Grain: one report that a run has staged and that every rule required of its form has looked at, with how many
-- findings it was left with. Three arrays side by side say what is required: form, rule, version of the catalogue.
CREATE FUNCTION staging.proven(of_run text, of_forms text[], of_rules text[], of_versions text[])
RETURNS TABLE (submission_id bigint, form text, version text, rules bigint, ran bigint, findings bigint)
LANGUAGE sql STABLE AS $$
    WITH required AS (
        SELECT q.form, q.rule_id, q.version
        FROM unnest(of_forms, of_rules, of_versions) AS q (form, rule_id, version)
    ), seen AS (
        SELECT s.submission_id, q.form, count(*) AS ran
        FROM required AS q
        INNER JOIN staging.rule_run AS x
            ON q.form = x.form AND q.rule_id = x.rule_id AND q.version = x.catalogue_version
        CROSS JOIN LATERAL unnest(x.submissions) AS s (submission_id)
        WHERE x.run_id = of_run
        GROUP BY s.submission_id, q.form
    ), found AS (
        SELECT f.submission_id, count(*) AS findings
        FROM staging.finding AS f
        WHERE f.run_id = of_run
        GROUP BY f.submission_id
    )
    SELECT r.submission_id, r.form, n.version, n.rules, s.ran, coalesce(f.findings, 0)
    FROM staging.report AS r
    INNER JOIN seen AS s ON r.submission_id = s.submission_id AND r.form = s.form
    INNER JOIN (
        SELECT q.form, min(q.version) AS version, count(*) AS rules FROM required AS q GROUP BY q.form
    ) AS n ON r.form = n.form AND s.ran = n.rules
    LEFT JOIN found AS f ON r.submission_id = f.submission_id
    WHERE r.run_id = of_run
$$;
COMMENT ON FUNCTION staging.proven IS '一次运行中每条规则都审核过的报告';

-- Grain: one event for which a unit gets a receipt: an event of the run, or one whose receipt is still owed (without a
-- run: these alone), if it is the newest of the submission to come to one of the states that are told. A submission
-- that was replaced before it was told of counts too; members of a zip are told of in the zip's receipt, but for
-- letters.
CREATE FUNCTION intake.owed_receipt(of_run text, told text[])
RETURNS TABLE (event_id bigint, submission_id bigint, state text, detail jsonb) LANGUAGE sql STABLE AS $$
    SELECT e.event_id, e.submission_id, e.state, e.detail
    FROM intake.submission_event AS e
    INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
    WHERE (e.run_id = of_run OR NOT EXISTS (SELECT FROM intake.receipt AS r WHERE r.event_id = e.event_id))
        AND (e.state = ANY(told) OR e.state = 'superseded' AND NOT EXISTS (
            SELECT FROM intake.submission_event AS p
            WHERE p.submission_id = e.submission_id AND p.state = ANY(told)))
        AND (s.container_id IS NULL OR e.state NOT IN ('duplicate', 'unpacked')
            OR e.detail ->> 'code' = 'explanations')
        AND NOT EXISTS (
            SELECT FROM intake.submission_event AS n
            WHERE n.submission_id = e.submission_id AND n.event_id > e.event_id AND n.state = ANY(told))
$$;
COMMENT ON FUNCTION intake.owed_receipt IS '应发回执的事件';
