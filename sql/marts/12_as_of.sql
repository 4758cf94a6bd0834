-- What the warehouse knew at an instant; `as_of` 'infinity' is what it knows now. Called by the functions of mart only,
-- which run with their owner's rights: the office has none in core.

-- Grain: one unit of a report year, as it stands on the year's last day by the register of that instant.
CREATE OR REPLACE FUNCTION core.unit_at(of_year integer, as_of timestamptz)
RETURNS TABLE (unit_code text, name text, kind text, parent_code text) LANGUAGE sql STABLE AS $$
    SELECT v.unit_code, v.name, v.kind, v.parent_code
    FROM core.unit_version AS v
    WHERE v.valid_from <= make_date(of_year, 12, 31)
        AND (v.valid_to IS NULL OR v.valid_to > make_date(of_year, 12, 31))
        AND v.recorded_from <= as_of AND (v.recorded_to IS NULL OR v.recorded_to > as_of)
$$;

-- Grain: one unit below a node that its consolidation expects a report of. A unit that has filed stands for all below
-- it; one that has not is stood for by the units below it as soon as one of these has. So a unit's own report and its
-- children's are never both added.
CREATE OR REPLACE FUNCTION core.covered_at(node text, of_year integer, as_of timestamptz)
RETURNS TABLE (unit_code text, name text, kind text, path text[], submission_id bigint, form text, in_force boolean)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below AS (
        SELECT u.unit_code, u.name, u.kind, ARRAY[u.unit_code] AS path, e.submission_id, e.form
        FROM core.unit_at(of_year, as_of) AS u
        LEFT JOIN LATERAL (
            SELECT r.submission_id, r.form FROM core.report AS r
            WHERE r.unit_code = u.unit_code AND r.year = of_year AND r.accepted_at <= as_of
            ORDER BY r.submission_id DESC LIMIT 1
        ) AS e ON TRUE
        WHERE u.parent_code = node AND u.unit_code <> node
        UNION ALL
        SELECT u.unit_code, u.name, u.kind, b.path || u.unit_code, e.submission_id, e.form
        FROM below AS b
        INNER JOIN core.unit_at(of_year, as_of) AS u ON b.unit_code = u.parent_code
        LEFT JOIN LATERAL (
            SELECT r.submission_id, r.form FROM core.report AS r
            WHERE r.unit_code = u.unit_code AND r.year = of_year AND r.accepted_at <= as_of
            ORDER BY r.submission_id DESC LIMIT 1
        ) AS e ON TRUE
        WHERE b.submission_id IS NULL AND u.unit_code <> node AND u.unit_code <> ALL(b.path)
    ), stood_for AS (
        SELECT DISTINCT p.code
        FROM below AS b
        CROSS JOIN LATERAL unnest(trim_array(b.path, 1)) AS p (code)
        WHERE b.submission_id IS NOT NULL
    )
    SELECT b.unit_code, b.name, b.kind, b.path, b.submission_id, b.form,
        EXISTS (
            SELECT FROM core.form AS m
            WHERE m.form = b.form AND of_year >= m.first_year AND (m.last_year IS NULL OR of_year <= m.last_year)
        ) AS in_force
    FROM below AS b
    WHERE b.submission_id IS NOT NULL OR (
        b.unit_code NOT IN (SELECT s.code FROM stood_for AS s)
        AND (cardinality(b.path) = 1 OR b.path[cardinality(b.path) - 1] IN (SELECT s.code FROM stood_for AS s))
    )
$$;

-- Grain: one finding that was current at an instant, with what had been said about it.
CREATE OR REPLACE FUNCTION core.finding_at(as_of timestamptz)
RETURNS TABLE (
    finding_id bigint, submission_id bigint, rule_id text, severity text, kind text, message text, cells text[],
    lhs numeric, rhs numeric, difference numeric, locator text, found_at timestamptz, explanation text,
    explained_by text, waived_by text, waiver_reason text
) LANGUAGE sql STABLE AS $$
    SELECT f.finding_id, f.submission_id, f.rule_id, f.severity, f.kind, f.message, f.cells, f.lhs, f.rhs, f.difference,
        f.locator, f.found_at, g.text, g.given_by, w.decided_by, w.reason
    FROM quality.finding AS f
    INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id
    LEFT JOIN LATERAL (
        SELECT x.text, x.given_by FROM quality.explanation AS x
        WHERE x.unit_code = s.unit_code AND x.year = s.year AND x.fingerprint = f.fingerprint
            AND x.refused_reason IS NULL AND x.given_at <= as_of
        ORDER BY x.explanation_id DESC LIMIT 1
    ) AS g ON TRUE
    LEFT JOIN LATERAL (
        SELECT d.decided_by, d.reason
        FROM quality.decision AS d
        INNER JOIN quality.decision_outcome AS o ON d.decision_id = o.decision_id AND o.refused_reason IS NULL
        WHERE d.submission_id = f.submission_id AND d.action = 'waive' AND d.rule_id = f.rule_id AND o.at <= as_of
        ORDER BY d.decision_id DESC LIMIT 1
    ) AS w ON f.severity = 'error'
    WHERE f.found_at <= as_of AND (f.closed_at IS NULL OR f.closed_at > as_of)
$$;

-- Grain: one submission with a report year, in the state in which it was at an instant.
CREATE OR REPLACE FUNCTION core.submission_at(of_year integer, as_of timestamptz)
RETURNS TABLE (
    submission_id bigint, unit_code text, file_name text, version integer, received_at timestamptz, state text,
    explain_by date
) LANGUAGE sql STABLE AS $$
    SELECT s.submission_id, s.unit_code, s.file_name, s.version, s.received_at, e.state, e.explain_by
    FROM intake.submission AS s
    CROSS JOIN LATERAL (
        SELECT v.state, (v.detail ->> 'explain_by')::date AS explain_by
        FROM intake.submission_event AS v
        WHERE v.submission_id = s.submission_id AND v.at <= as_of
        ORDER BY v.event_id DESC LIMIT 1
    ) AS e
    WHERE s.year = of_year AND e.state <> 'received'
$$;

-- Grain: one unit with units below it, in one report year.
CREATE OR REPLACE VIEW core.node_year AS
SELECT DISTINCT
    u.parent_code,
    u.year
FROM core.unit_year AS u
WHERE u.parent_code IS NOT NULL;
COMMENT ON VIEW core.node_year IS '有下属单位的单位，一行一个年度';
COMMENT ON COLUMN core.node_year.parent_code IS '单位代码';
COMMENT ON COLUMN core.node_year.year IS '报告年度';
