-- Findings that are new become current.
INSERT INTO quality.finding (
    submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator,
    catalogue_version, fingerprint, override_id, run_id
)
SELECT
    f.submission_id,
    f.rule_id,
    f.instance,
    f.severity,
    f.kind,
    f.message,
    f.cells,
    f.lhs,
    f.rhs,
    f.locator,
    f.catalogue_version,
    f.fingerprint,
    f.override_id,
    f.run_id
FROM staging.finding AS f
INNER JOIN compared AS c ON f.ctid = c.place
WHERE c.finding_id IS NULL
ORDER BY f.submission_id, f.rule_id, f.instance, f.cells
