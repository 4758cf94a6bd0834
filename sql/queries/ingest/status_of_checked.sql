-- The state that the one file under check (submission 0) would get.
SELECT
    quality.verdict(
        bool_or(severity = 'error'),
        bool_or(severity = 'warning' AND explained_by_policy IS NULL AND rule_id <> all(:need_none)),
        bool_or(severity IN ('error', 'warning')),
        NULL
    )
FROM staging.finding
WHERE run_id = :run_id AND submission_id = 0
