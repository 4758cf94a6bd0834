-- Grain: one container all of whose members have ended: the state that it gets, and why.
WITH member AS (
    SELECT
        m.container_id,
        m.state NOT IN ('received', 'extracted', 'validated') AS has_ended,
        m.state NOT IN ('attachment', 'unpacked') AND coalesce(d.of_state, '') <> 'attachment' AS is_report,
        m.state IN ('attachment', 'unpacked', 'duplicate') AS is_repeat
    FROM intake.submission AS c
    INNER JOIN intake.submission AS m ON c.submission_id = m.container_id
    LEFT JOIN LATERAL (
        SELECT o.state AS of_state
        FROM intake.submission_event AS v
        INNER JOIN intake.submission AS o ON (v.detail ->> 'of')::bigint = o.submission_id
        WHERE v.submission_id = m.submission_id AND v.state = 'duplicate'
    ) AS d ON TRUE
    WHERE c.state = 'received'
),

ended AS (
    SELECT
        m.container_id,
        bool_or(m.is_report) AS has_report,
        bool_and(m.is_repeat) AS is_repeat
    FROM member AS m
    GROUP BY m.container_id
    HAVING bool_and(m.has_ended)
)

SELECT
    c.submission_id,
    CASE
        WHEN NOT e.has_report THEN 'quarantined'
        WHEN e.is_repeat AND p.of_container IS NOT NULL THEN 'duplicate'
        ELSE 'unpacked'
    END AS state,
    CASE
        WHEN NOT e.has_report THEN jsonb_build_object('code', 'no_report_in_archive')
        WHEN e.is_repeat AND p.of_container IS NOT NULL
            THEN jsonb_build_object('code', 'duplicate', 'of', p.of_container)
        ELSE '{}'
    END AS detail
FROM ended AS e
INNER JOIN intake.submission AS c ON e.container_id = c.submission_id
LEFT JOIN LATERAL (
    SELECT max(o.submission_id) AS of_container
    FROM intake.submission AS o
    WHERE
        o.sha256 = c.sha256 AND o.folder = c.folder AND o.purpose = c.purpose
        AND o.submission_id < c.submission_id AND o.state = 'unpacked'
) AS p ON TRUE
ORDER BY c.submission_id
