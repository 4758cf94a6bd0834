-- The problems met in reading these submissions become findings of the run again.
INSERT INTO staging.finding
(run_id, submission_id, rule_id, instance, severity, kind, message, cells, locator)
SELECT
    :run_id AS run_id,
    e.submission_id,
    'READ-' || replace(upper(p.code), '_', '-') AS rule_id,
    '' AS instance,
    p.severity,
    'extraction' AS kind,
    p.message,
    p.cells,
    p.at
FROM intake.extraction AS e
CROSS JOIN
    LATERAL jsonb_to_recordset(e.problems)
        AS p (code text, severity text, message text, cells text[], at text)
WHERE e.submission_id = any(:ids)
