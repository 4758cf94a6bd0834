-- Grain: one submission that gets a receipt now, with what was read of it and the newest name of its unit.
SELECT
    s.submission_id,
    s.folder,
    s.unit_code,
    s.file_name,
    s.sha256,
    s.received_at,
    coalesce(s.year, x.year) AS year,
    s.version,
    coalesce(s.form, x.form) AS form,
    coalesce(s.period, x.period) AS report_period,
    s.container_id,
    e.event_id,
    e.state,
    e.detail,
    s.explain_by,
    x.cells::text AS cells,
    x.problems::text AS problems,
    x.entries::text AS entries,
    coalesce(u.name, s.folder, '') AS unit_name
FROM intake.owed_receipt(:run_id, :states) AS e
INNER JOIN intake.submission AS s ON e.submission_id = s.submission_id
LEFT JOIN intake.extraction AS x ON s.submission_id = x.submission_id
LEFT JOIN LATERAL (
    SELECT n.name FROM core.unit AS n
    WHERE n.unit_code = s.unit_code
    ORDER BY n.valid_from DESC LIMIT 1
) AS u ON true
ORDER BY s.submission_id
