-- Grain: one version of the report of one of these units: the content of a text cell, and its place.
SELECT
    s.unit_code,
    s.submission_id,
    s.version,
    s.state,
    v.at AS since,
    (v.detail ->> 'by')::bigint AS by,
    s.received_at,
    x.value,
    FALSE AS inferred,
    NULL AS inferred_by,
    s.file_name,
    s.sha256,
    x.at AS locator,
    x.raw
FROM intake.submission AS s
INNER JOIN intake.extraction AS e ON s.submission_id = e.submission_id
LEFT JOIN LATERAL json_to_recordset(e.entries) AS x (key text, "at" text, raw text, value numeric)
    ON x.key = :cell
CROSS JOIN
    LATERAL (
        SELECT
            v.at,
            v.detail
        FROM intake.submission_event AS v
        WHERE v.submission_id = s.submission_id AND v.state = s.state
        ORDER BY v.event_id DESC LIMIT 1
    ) AS v
WHERE s.unit_code = any(:units) AND s.series = :series AND s.period = :period AND s.version IS NOT NULL
ORDER BY s.unit_code, s.submission_id
