-- What a unit published on its site, filed as a copy: it is read and set against the effective report, and never takes
-- its place. A copy that could be read ends as `published`; it has no version, and the year is that of its extraction.
ALTER TABLE intake.submission
ADD COLUMN purpose text NOT NULL DEFAULT 'report' CHECK (purpose IN ('report', 'publication'));
COMMENT ON COLUMN intake.submission.purpose IS '用途：report 报送，publication 单位公布的报告的副本';

ALTER TABLE intake.submission DROP CONSTRAINT submission_state_check;
ALTER TABLE intake.submission ADD CONSTRAINT submission_state_check CHECK (
    state IN (
        'received', 'extracted', 'validated', 'accepted', 'accepted_with_warnings', 'awaiting_explanation', 'returned',
        'quarantined', 'duplicate', 'superseded', 'unpacked', 'attachment', 'published'
    )
);
