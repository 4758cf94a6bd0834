-- What a run has found becomes current.
INSERT INTO quality.finding (
    submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator,
    catalogue_version, fingerprint, override_id, run_id
)
SELECT
    submission_id,
    rule_id,
    instance,
    severity,
    kind,
    message,
    cells,
    lhs,
    rhs,
    locator,
    catalogue_version,
    fingerprint,
    override_id,
    run_id
FROM staging.finding
WHERE run_id = :run_id AND submission_id = ANY(:ids)
ORDER BY submission_id, rule_id, instance, cells
