-- What was accepted has the record that its rules have run, and its findings are those that the record tells of. (What
-- an older version has accepted has no record until it is looked at again.)
SELECT
    s.submission_id::text AS subject,
    format('%s, but its findings are not those of its last assessment', s.state) AS detail
FROM intake.submission AS s
LEFT JOIN quality.sound_assessment AS q ON s.submission_id = q.submission_id
WHERE
    (intake.is_accepted(s.state) OR s.state = 'awaiting_explanation')
    AND q.submission_id IS NULL
    AND s.submission_id IN (SELECT a.submission_id FROM quality.assessment AS a)
ORDER BY s.submission_id
