-- Editions: consolidations frozen as they were shown to the person who approved them. Nothing here ever changes.
-- Grain: one candidate for publication, built for one unit and year; an edition once it has an approval.
CREATE TABLE core.edition (
    edition_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent_code text NOT NULL,
    year integer NOT NULL REFERENCES core.report_year,
    form text NOT NULL REFERENCES core.form,
    catalogue_version text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    built_at timestamptz NOT NULL DEFAULT now(),
    run_id text NOT NULL,
    UNIQUE (run_id, parent_code, year)
);
COMMENT ON TABLE core.edition IS '待定稿和定稿，一行一次编制';
COMMENT ON COLUMN core.edition.edition_id IS '编号';
COMMENT ON COLUMN core.edition.parent_code IS '汇总单位代码';
COMMENT ON COLUMN core.edition.year IS '报告年度';
COMMENT ON COLUMN core.edition.form IS '表式';
COMMENT ON COLUMN core.edition.catalogue_version IS '勾稽规则版本';
COMMENT ON COLUMN core.edition.subject IS '给批准人看的标题';
COMMENT ON COLUMN core.edition.body IS '给批准人看的说明（Markdown）';
COMMENT ON COLUMN core.edition.built_at IS '编制时间';
COMMENT ON COLUMN core.edition.run_id IS '运行编号';

-- Grain: one cell of a candidate or edition.
CREATE TABLE core.edition_cell (
    edition_id bigint NOT NULL REFERENCES core.edition,
    cell_key text NOT NULL,
    value numeric NOT NULL,
    PRIMARY KEY (edition_id, cell_key)
);
COMMENT ON TABLE core.edition_cell IS '定稿的数字，一行一个指标';
COMMENT ON COLUMN core.edition_cell.edition_id IS '编号';
COMMENT ON COLUMN core.edition_cell.cell_key IS '指标代码';
COMMENT ON COLUMN core.edition_cell.value IS '数字';

-- Grain: one unit that should be in a candidate or edition; its submission, null when it is missing.
CREATE TABLE core.edition_unit (
    edition_id bigint NOT NULL REFERENCES core.edition,
    unit_code text NOT NULL,
    unit_name text NOT NULL,
    submission_id bigint REFERENCES intake.submission,
    PRIMARY KEY (edition_id, unit_code)
);
COMMENT ON TABLE core.edition_unit IS '定稿的范围，一行一个应报单位';
COMMENT ON COLUMN core.edition_unit.edition_id IS '编号';
COMMENT ON COLUMN core.edition_unit.unit_code IS '单位代码';
COMMENT ON COLUMN core.edition_unit.unit_name IS '当时的单位名称';
COMMENT ON COLUMN core.edition_unit.submission_id IS '所用报送件；缺报为空';

-- Grain: one file of a candidate or edition; its content lies in the archive.
CREATE TABLE core.edition_file (
    edition_id bigint NOT NULL REFERENCES core.edition,
    file_name text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (edition_id, file_name)
);
COMMENT ON TABLE core.edition_file IS '定稿的文件，一行一个文件，内容在存档';
COMMENT ON COLUMN core.edition_file.edition_id IS '编号';
COMMENT ON COLUMN core.edition_file.file_name IS '文件名';
COMMENT ON COLUMN core.edition_file.sha256 IS '文件的 SHA-256';

-- Grain: one approval, which makes a candidate the edition `number` of its unit and year.
CREATE TABLE core.edition_approval (
    edition_id bigint PRIMARY KEY REFERENCES core.edition,
    parent_code text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    approved_by text NOT NULL CHECK (approved_by <> ''),
    approved_at timestamptz NOT NULL,
    comment text NOT NULL,
    missing_reason text CHECK (missing_reason <> ''),
    UNIQUE (parent_code, year, number)
);
COMMENT ON TABLE core.edition_approval IS '定稿批准，一行一版';
COMMENT ON COLUMN core.edition_approval.edition_id IS '编号';
COMMENT ON COLUMN core.edition_approval.parent_code IS '汇总单位代码';
COMMENT ON COLUMN core.edition_approval.year IS '报告年度';
COMMENT ON COLUMN core.edition_approval.number IS '第几版';
COMMENT ON COLUMN core.edition_approval.approved_by IS '批准人';
COMMENT ON COLUMN core.edition_approval.approved_at IS '批准时间';
COMMENT ON COLUMN core.edition_approval.comment IS '批准意见';
COMMENT ON COLUMN core.edition_approval.missing_reason IS '有单位缺报仍然定稿的理由';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON core.edition
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON core.edition_cell
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON core.edition_unit
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON core.edition_file
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON core.edition_approval
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
