-- Grain: one assessed report that is still staged with as many findings as it was left with.
WITH found AS (
    SELECT
        f.submission_id,
        count(*) AS findings
    FROM staging.finding AS f
    WHERE f.run_id = :run_id
    GROUP BY f.submission_id
)

SELECT a.submission_id
FROM quality.assessment AS a
INNER JOIN staging.report AS r ON a.run_id = r.run_id AND a.submission_id = r.submission_id
LEFT JOIN found AS f ON a.submission_id = f.submission_id
WHERE a.run_id = :run_id AND a.submission_id = any(:ids) AND a.findings = coalesce(f.findings, 0)
