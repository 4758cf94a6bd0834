-- The previous findings matched with the current ones, for one transaction.
CREATE TEMPORARY TABLE compared (
    finding_id bigint, place tid, submission_id bigint, rule_id text, severity text, message text
) ON COMMIT DROP
