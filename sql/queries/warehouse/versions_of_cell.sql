-- Grain: one version of the report of one of these units: the content of a cell, and its place.
SELECT
    s.unit_code,
    s.submission_id,
    s.version,
    s.state,
    v.at AS since,
    (v.detail ->> 'by')::bigint AS by,
    s.received_at,
    coalesce(f.value, x.value) AS value,
    coalesce(f.inferred, false) AS inferred,
    f.rule_id AS inferred_by,
    s.file_name,
    s.sha256,
    x.at AS locator,
    x.raw
FROM intake.submission AS s
INNER JOIN intake.extraction AS e ON s.submission_id = e.submission_id
CROSS JOIN LATERAL json_to_record(e.cells -> :cell) AS x (value numeric, "at" text, raw text)
CROSS JOIN
    LATERAL (
        SELECT
            v.at,
            v.detail
        FROM intake.submission_event AS v
        WHERE v.submission_id = s.submission_id AND v.state = s.state
        ORDER BY v.event_id DESC LIMIT 1
    ) AS v
LEFT JOIN core.figure AS f ON s.submission_id = f.submission_id AND s.year = f.year AND f.cell_key = :cell
WHERE s.unit_code = any(:units) AND s.series = :series AND s.period = :period AND s.version IS NOT null
ORDER BY s.unit_code, s.submission_id
