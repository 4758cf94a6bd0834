-- Grain: one submission whose state may change: its state before and the one that it gets now.
WITH candidate AS (
    SELECT
        s.submission_id,
        s.state AS before,
        n.submission_id AS newer
    FROM intake.submission AS s
    CROSS JOIN LATERAL intake.newer_version(s) AS n
    WHERE (
        s.state = 'awaiting_explanation'
        OR (s.submission_id = any(:ids) AND s.state IN ('validated', 'returned'))
    )
    AND s.submission_id <> all(:leave)
    AND EXISTS (
        SELECT FROM quality.sound_assessment AS a
        WHERE a.submission_id = s.submission_id
    )
),

standing AS (
    SELECT
        c.submission_id,
        bool_or(f.severity = 'error' AND f.waived_by IS NULL) AS has_errors,
        bool_or(f.severity = 'warning' AND f.explanation IS NULL AND f.rule_id <> all(:need_none)) AS has_open,
        bool_or(f.severity IN ('error', 'warning')) AS has_remarks
    FROM candidate AS c
    LEFT JOIN quality.current_finding AS f ON c.submission_id = f.submission_id
    GROUP BY c.submission_id
),

decided AS (
    SELECT DISTINCT ON (d.submission_id)
        d.submission_id,
        d.action
    FROM quality.carried_decision AS d
    WHERE d.action IN ('accept', 'return')
    ORDER BY d.submission_id ASC, d.decision_id DESC
)

SELECT
    c.submission_id,
    c.before,
    c.newer,
    (
        SELECT max(a.decision_id) FROM quality.carried_decision AS a
        WHERE a.submission_id = c.submission_id
    ) AS decision_id,
    CASE
        WHEN c.before = 'awaiting_explanation' AND c.newer IS NOT NULL THEN 'superseded'
        WHEN c.before = 'returned' AND c.newer IS NOT NULL THEN 'returned'
        WHEN v.verdict = 'awaiting_explanation' AND c.newer IS NOT NULL THEN 'superseded'
        ELSE v.verdict
    END AS state
FROM candidate AS c
INNER JOIN standing AS s ON c.submission_id = s.submission_id
LEFT JOIN decided AS d ON c.submission_id = d.submission_id
CROSS JOIN LATERAL quality.verdict(s.has_errors, s.has_open, s.has_remarks, d.action) AS v (verdict)
ORDER BY c.submission_id
