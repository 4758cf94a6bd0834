-- Grain: one current finding of these submissions, with its explanation or waiver.
SELECT
    submission_id,
    rule_id,
    severity,
    message,
    kind,
    instance,
    cells,
    lhs,
    rhs,
    locator,
    fingerprint,
    coalesce(explanation, '') AS explanation,
    coalesce(refused_explanation, '') AS refused_explanation,
    coalesce(refused_reason, '') AS refused_reason,
    coalesce(waived_by, '') AS waived_by,
    coalesce(waiver_reason, '') AS waiver_reason,
    severity = 'warning' AND explanation IS NULL AS is_open
FROM quality.current_finding
WHERE submission_id = any(:ids)
ORDER BY finding_id
