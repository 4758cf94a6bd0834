-- Every consolidation satisfies the balances of its form, but for those that a report in it was found to break and was
-- accepted all the same.
SELECT
    concat_ws(' ', k.parent_code, nullif(k.series, core.default_series()), k.period, k.rule_id, k.instance) AS subject,
    format('%s against %s', k.left_value, k.right_value) AS detail
FROM mart.consolidation_check AS k
WHERE
    k.difference <> 0 AND NOT EXISTS (
        SELECT FROM mart.coverage_unit AS u
        INNER JOIN quality.current_finding AS f ON u.submission_id = f.submission_id
        WHERE u.parent_code = k.parent_code AND u.series = k.series AND u.period = k.period AND f.rule_id = k.rule_id
    )
ORDER BY subject
