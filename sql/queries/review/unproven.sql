-- Grain: one report that waits for an explanation, or for a decision to be carried out, without a complete
-- record of its rules.
SELECT s.submission_id FROM intake.submission AS s
WHERE (s.state = 'awaiting_explanation' OR s.state = 'returned' AND EXISTS (
    SELECT FROM quality.waiting_decision AS d
    WHERE d.submission_id = s.submission_id
))
AND NOT EXISTS (
    SELECT FROM quality.sound_assessment AS a
    WHERE a.submission_id = s.submission_id
)
ORDER BY s.submission_id
