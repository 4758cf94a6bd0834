-- A report that is among the facts has all its rows there. (gouji reread, and every night, reads anew what lacks some.)
SELECT
    i.submission_id::text AS subject,
    format('%s for %s lacks figures among the facts', i.unit_code, i.year) AS detail
FROM core.incomplete_report AS i
ORDER BY i.submission_id
