-- Grain: one report in effect that a member of a container repeats.
SELECT
    m.file_name,
    x.year,
    nullif(x.period, x.year::text) AS part,
    x.form,
    x.cells::text AS cells,
    x.problems::text AS problems
FROM intake.submission AS m
INNER JOIN intake.submission_event AS v
    ON
        m.submission_id = v.submission_id AND v.state = 'duplicate'
        AND v.detail ->> 'code' = 'duplicate'
INNER JOIN intake.submission AS o ON (v.detail ->> 'of')::bigint = o.submission_id
INNER JOIN intake.extraction AS x ON o.submission_id = x.submission_id
WHERE
    m.container_id = :container AND o.container_id IS DISTINCT FROM m.container_id
    AND o.state NOT IN ('returned', 'quarantined', 'superseded')
ORDER BY m.submission_id
