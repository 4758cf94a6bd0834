-- A zip ends with the last of its members, neither before it nor later.
SELECT
    c.submission_id::text AS subject,
    format(
        '%s, of its %s members %s in hand',
        c.state, count(*), count(*) FILTER (WHERE m.state IN ('received', 'extracted', 'validated'))
    ) AS detail
FROM intake.submission AS c
INNER JOIN intake.submission AS m ON c.submission_id = m.container_id
GROUP BY c.submission_id, c.state
HAVING bool_or(m.state IN ('received', 'extracted', 'validated')) <> (c.state = 'received')
ORDER BY c.submission_id
