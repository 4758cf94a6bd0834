-- Fills `compared`: a previous and a current finding are the same where fingerprint and severity are, the n-th
-- with the n-th.
INSERT INTO compared (finding_id, place, submission_id, rule_id, severity, message)
WITH before AS (
    SELECT
        f.finding_id,
        f.submission_id,
        f.rule_id,
        f.instance,
        f.severity,
        f.fingerprint,
        f.message,
        row_number() OVER (
            PARTITION BY f.submission_id, f.fingerprint, f.severity ORDER BY f.message, f.finding_id
        ) AS n
    FROM quality.finding AS f
    WHERE f.submission_id = any(:ids) AND f.closed_at IS NULL
),

after AS (
    SELECT
        f.ctid AS place,
        f.submission_id,
        f.rule_id,
        f.instance,
        f.severity,
        f.fingerprint,
        f.message,
        row_number() OVER (
            PARTITION BY f.submission_id, f.fingerprint, f.severity ORDER BY f.message, f.ctid
        ) AS n
    FROM staging.finding AS f
    WHERE f.run_id = :run_id AND f.submission_id = any(:ids)
)

SELECT
    b.finding_id,
    a.place,
    coalesce(b.submission_id, a.submission_id) AS submission_id,
    coalesce(a.rule_id, b.rule_id) AS rule_id,
    coalesce(b.severity, a.severity) AS severity,
    coalesce(a.message, b.message) AS message
FROM before AS b
FULL JOIN after AS a
    ON
        b.submission_id = a.submission_id AND b.fingerprint = a.fingerprint AND b.severity = a.severity
        AND b.n = a.n
