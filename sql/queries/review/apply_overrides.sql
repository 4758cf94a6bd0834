-- What a run has found under a rule with an exception on this day is down-graded or dropped, and never made worse.
WITH lower_severity AS (
    SELECT
        l.severity,
        l.place
    FROM unnest(ARRAY['error', 'warning', 'info', 'off']) WITH ORDINALITY AS l (severity, place)
),

excepted AS (
    SELECT
        f.ctid AS place,
        o.override_id,
        o.severity
    FROM staging.finding AS f
    INNER JOIN staging.report AS r ON f.run_id = r.run_id AND f.submission_id = r.submission_id
    LEFT JOIN intake.submission AS s ON f.submission_id = s.submission_id
    CROSS JOIN LATERAL quality.standing_override(f.rule_id, s.unit_code, r.series, r.period, :day) AS o
    INNER JOIN lower_severity AS was ON f.severity = was.severity
    INNER JOIN lower_severity AS becomes ON o.severity = becomes.severity
    WHERE
        f.run_id = :run_id AND f.rule_id IN (SELECT k.rule_id FROM quality.override AS k)
        AND becomes.place > was.place
),

dropped AS (
    DELETE FROM staging.finding AS f USING excepted AS x
    WHERE f.ctid = x.place AND x.severity = 'off'
)

UPDATE staging.finding AS f SET severity = x.severity, override_id = x.override_id
FROM excepted AS x
WHERE f.ctid = x.place AND x.severity <> 'off'
