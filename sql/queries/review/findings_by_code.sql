-- Grain: one code of a letter and one finding that it may mean: of the same unit, series and
-- period, the newest.
SELECT DISTINCT ON (c.n, f.fingerprint)
    c.n,
    f.rule_id,
    f.instance,
    f.fingerprint,
    f.message
FROM
    unnest(cast(:units AS text[]), cast(:series AS text[]), cast(:periods AS text[]), cast(:codes AS text[]))
    WITH ORDINALITY AS c (unit_code, series, period, code, n)
INNER JOIN intake.submission AS s
    ON c.unit_code = s.unit_code AND c.series = s.series AND c.period = s.period
INNER JOIN quality.finding AS f ON s.submission_id = f.submission_id AND starts_with(f.fingerprint, c.code)
ORDER BY c.n ASC, f.fingerprint ASC, f.finding_id DESC
