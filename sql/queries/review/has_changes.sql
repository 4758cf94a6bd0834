-- Whether a decision waits, or a report that awaits explanations has all of them.
SELECT EXISTS (
    SELECT FROM quality.waiting_decision
) OR EXISTS (
    SELECT FROM intake.submission AS s
    WHERE s.state = 'awaiting_explanation' AND NOT EXISTS (
        SELECT FROM quality.current_finding AS f
        WHERE
            f.submission_id = s.submission_id AND f.severity = 'warning' AND f.explanation IS NULL
            AND f.rule_id <> ALL(:need_none)
    )
)
