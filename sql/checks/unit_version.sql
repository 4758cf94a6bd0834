-- What the register's history has as of now is the register.
WITH known AS (
    SELECT
        v.unit_code,
        v.valid_from,
        v.valid_to,
        v.name,
        v.kind,
        v.parent_code,
        v.series
    FROM core.unit_version AS v
    WHERE v.recorded_to IS NULL
)

SELECT
    concat_ws(' ', coalesce(u.unit_code, k.unit_code), coalesce(u.valid_from, k.valid_from)) AS subject,
    format('the register says %s, its history %s', to_jsonb(u), to_jsonb(k)) AS detail
FROM core.unit AS u
FULL OUTER JOIN known AS k ON u.unit_code = k.unit_code AND u.valid_from = k.valid_from
WHERE
    (u.unit_code, u.valid_to, u.name, u.kind, u.parent_code, u.series)
    IS DISTINCT FROM (k.unit_code, k.valid_to, k.name, k.kind, k.parent_code, k.series)
ORDER BY subject
