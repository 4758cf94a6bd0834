-- How the document is built: its sections, its date, and passages that a rule quotes.
-- Grain: one section of the form whose heading stands in a submission's text. A file that is only checked has them for
-- as long as its transaction, and never a submission.
CREATE TABLE intake.section (
    submission_id bigint NOT NULL REFERENCES intake.submission DEFERRABLE INITIALLY DEFERRED,
    key text NOT NULL,
    number text,
    title text NOT NULL,
    locator text NOT NULL,
    length integer NOT NULL,
    sentences bigint[] NOT NULL,
    PRIMARY KEY (submission_id, key)
);
COMMENT ON TABLE intake.section IS '报告正文的各个部分，一行一个部分';
COMMENT ON COLUMN intake.section.submission_id IS '报送件编号';
COMMENT ON COLUMN intake.section.key IS '部分，见表式定义 expectations/forms';
COMMENT ON COLUMN intake.section.number IS '文中的编号；没有编号的为空';
COMMENT ON COLUMN intake.section.title IS '文中的标题';
COMMENT ON COLUMN intake.section.locator IS '标题的出处';
COMMENT ON COLUMN intake.section.length IS '标题以下的字数';
COMMENT ON COLUMN intake.section.sentences IS '各句去掉数字和标点后的摘要，用于与上年比较；只有文字部分才有';

-- Grain: one passage of a submission's text that a rule quotes.
CREATE TABLE intake.passage (
    passage_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    submission_id bigint NOT NULL REFERENCES intake.submission DEFERRABLE INITIALLY DEFERRED,
    kind text NOT NULL,
    text text NOT NULL,
    locator text NOT NULL
);
CREATE INDEX passage_by_submission ON intake.passage (submission_id);
COMMENT ON TABLE intake.passage IS '规则要引用的原文';
COMMENT ON COLUMN intake.passage.passage_id IS '编号';
COMMENT ON COLUMN intake.passage.submission_id IS '报送件编号';
COMMENT ON COLUMN intake.passage.kind IS '种类：residue 模板残留，other_year 其他年度的工作';
COMMENT ON COLUMN intake.passage.text IS '原文';
COMMENT ON COLUMN intake.passage.locator IS '出处';

-- A file has narrative when at least two headings were found in it, and text below one of a section without a table.
ALTER TABLE intake.extraction ADD COLUMN dated date;
ALTER TABLE intake.extraction ADD COLUMN has_narrative boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN intake.extraction.dated IS '落款日期';
COMMENT ON COLUMN intake.extraction.has_narrative IS '是否有正文（不只是表格）';
ALTER TABLE staging.report ADD COLUMN dated date;
ALTER TABLE staging.report ADD COLUMN has_narrative boolean NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN staging.report.dated IS '落款日期';
COMMENT ON COLUMN staging.report.has_narrative IS '是否有正文（不只是表格）';
