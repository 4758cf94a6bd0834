-- What the warehouse knew at an instant; `as_of` 'infinity' is what it knows now. Called by the functions of mart only,
-- which run with their owner's rights: the office has none in core.

-- Grain: one unit of a report period, as it stands on the period's last day by the register of that instant.
CREATE OR REPLACE FUNCTION core.unit_at(of_period text, as_of timestamptz)
RETURNS TABLE (unit_code text, name text, kind text, parent_code text, series text[]) LANGUAGE sql STABLE AS $$
    SELECT v.unit_code, v.name, v.kind, v.parent_code, v.series
    FROM core.unit_version AS v
    WHERE v.valid_from <= core.period_end(of_period)
        AND (v.valid_to IS NULL OR v.valid_to > core.period_end(of_period))
        AND v.recorded_from <= as_of AND (v.recorded_to IS NULL OR v.recorded_to > as_of)
$$;

-- The form of a series in force for a unit: that of the nearest place that the unit lies in, else that of no place.
-- Runs as its owner: a view of mart that asks it runs it as the one who reads the view.
CREATE OR REPLACE FUNCTION core.form_at(of_unit text, of_series text, of_period text, as_of timestamptz)
RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH RECURSIVE line AS (
        SELECT of_unit AS code, ARRAY[of_unit] AS path
        UNION ALL
        SELECT u.parent_code, l.path || u.parent_code
        FROM line AS l
        INNER JOIN core.unit_at(of_period, as_of) AS u ON l.code = u.unit_code
        WHERE u.parent_code <> ALL(l.path)
    )
    SELECT m.form
    FROM core.form AS m
    LEFT JOIN line AS l ON l.code = ANY(m.places)
    WHERE m.series = of_series AND (m.places = '{}' OR l.code IS NOT NULL)
        AND core.period_year(of_period) >= m.first_year
        AND (m.last_year IS NULL OR core.period_year(of_period) <= m.last_year)
    ORDER BY cardinality(l.path) ASC NULLS LAST
    LIMIT 1
$$;

-- Grain: one unit below a node that its consolidation expects a report of. A unit that has filed stands for all below
-- it; one that has not is stood for by the units below it as soon as one of these has. So a unit's own report and its
-- children's are never both added. Of a unit that files no report of this series, those below it are expected.
CREATE OR REPLACE FUNCTION core.covered_at(node text, of_series text, of_period text, as_of timestamptz)
RETURNS TABLE (unit_code text, name text, kind text, path text[], submission_id bigint, form text, in_force boolean)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below AS (
        SELECT u.unit_code, u.name, u.kind, ARRAY[u.unit_code] AS path, e.submission_id, e.form,
            coalesce(of_series = ANY(u.series), k.kind IS NOT NULL) AS files, NULL AS filer_above
        FROM core.unit_at(of_period, as_of) AS u
        LEFT JOIN core.series_kind AS k ON k.series = of_series AND k.kind = u.kind
        LEFT JOIN LATERAL (
            SELECT r.submission_id, r.form FROM core.report AS r
            WHERE r.unit_code = u.unit_code AND r.series = of_series AND r.period = of_period
                AND r.accepted_at <= as_of
            ORDER BY r.submission_id DESC LIMIT 1
        ) AS e ON TRUE
        WHERE u.parent_code = node AND u.unit_code <> node
        UNION ALL
        SELECT u.unit_code, u.name, u.kind, b.path || u.unit_code, e.submission_id, e.form,
            coalesce(of_series = ANY(u.series), k.kind IS NOT NULL),
            CASE WHEN b.files THEN b.unit_code ELSE b.filer_above END
        FROM below AS b
        INNER JOIN core.unit_at(of_period, as_of) AS u ON b.unit_code = u.parent_code
        LEFT JOIN core.series_kind AS k ON k.series = of_series AND k.kind = u.kind
        LEFT JOIN LATERAL (
            SELECT r.submission_id, r.form FROM core.report AS r
            WHERE r.unit_code = u.unit_code AND r.series = of_series AND r.period = of_period
                AND r.accepted_at <= as_of
            ORDER BY r.submission_id DESC LIMIT 1
        ) AS e ON TRUE
        WHERE b.submission_id IS NULL AND u.unit_code <> node AND u.unit_code <> ALL(b.path)
    ), stood_for AS (
        SELECT DISTINCT p.code
        FROM below AS b
        CROSS JOIN LATERAL unnest(trim_array(b.path, 1)) AS p (code)
        WHERE b.submission_id IS NOT NULL
    ), in_force AS MATERIALIZED (
        SELECT core.form_at(node, of_series, of_period, as_of) AS form
    )
    SELECT b.unit_code, b.name, b.kind, b.path, b.submission_id, b.form,
        coalesce(b.form = i.form, false) AS in_force
    FROM below AS b
    CROSS JOIN in_force AS i
    WHERE b.submission_id IS NOT NULL OR (
        b.files AND b.unit_code NOT IN (SELECT s.code FROM stood_for AS s)
        AND (b.filer_above IS NULL OR b.filer_above IN (SELECT s.code FROM stood_for AS s))
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
        WHERE x.unit_code = s.unit_code AND x.series = s.series AND x.period = s.period AND x.fingerprint = f.fingerprint
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

-- Grain: one submission of a series with a period, in the state in which it was at an instant.
CREATE OR REPLACE FUNCTION core.submission_at(of_series text, of_period text, as_of timestamptz)
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
    WHERE s.series = of_series AND s.period = of_period AND e.state <> 'received'
$$;

-- Grain: one unit with units below it that file a series, or have filed it, in one period.
CREATE OR REPLACE VIEW core.node_period AS
WITH RECURSIVE node AS (
    SELECT
        u.parent_code,
        p.series,
        p.period,
        p.year
    FROM core.report_period AS p
    INNER JOIN core.unit_year AS u ON p.year = u.year
    LEFT JOIN core.series_kind AS k ON p.series = k.series AND u.kind = k.kind
    WHERE
        u.parent_code IS NOT NULL AND (
            coalesce(p.series = any(u.series), k.kind IS NOT NULL)
            OR EXISTS (
                SELECT FROM core.report AS r
                WHERE r.unit_code = u.unit_code AND r.series = p.series AND r.period = p.period
            )
        )
    UNION
    SELECT
        u.parent_code,
        n.series,
        n.period,
        n.year
    FROM node AS n
    INNER JOIN core.unit_year AS u ON n.parent_code = u.unit_code AND n.year = u.year
    WHERE u.parent_code IS NOT NULL
)

SELECT
    n.parent_code,
    n.series,
    n.period,
    n.year
FROM node AS n;
COMMENT ON VIEW core.node_period IS '有下属单位报送的单位，一行一个系列一期';
COMMENT ON COLUMN core.node_period.parent_code IS '单位代码';
COMMENT ON COLUMN core.node_period.series IS '报告系列';
COMMENT ON COLUMN core.node_period.period IS '报告期';
COMMENT ON COLUMN core.node_period.year IS '报告年度';
