-- A zip that a unit files: a submission of its own, and one for each member; `container_id` is the zip's, null for what
-- was filed by itself. A zip ends as `unpacked` with the last of its members; a member that is no report, `attachment`.
ALTER TABLE intake.submission ADD COLUMN container_id bigint REFERENCES intake.submission;
CREATE INDEX submission_by_container ON intake.submission (container_id) WHERE container_id IS NOT NULL;

ALTER TABLE intake.submission DROP CONSTRAINT submission_state_check;
ALTER TABLE intake.submission ADD CONSTRAINT submission_state_check CHECK (
    state IN (
        'received', 'extracted', 'validated', 'accepted', 'accepted_with_warnings', 'awaiting_explanation', 'returned',
        'quarantined', 'duplicate', 'superseded', 'unpacked', 'attachment'
    )
);
