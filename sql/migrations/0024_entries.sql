-- What a report says beside figures in fixed places: words (texts, codes of a list), and open rows, of which a unit
-- fills in as many as it needs. Figures stay where they are; ratios among them say what they are made of, since they
-- are never added up.
ALTER TABLE core.form_cell ADD COLUMN ratio_part text;
ALTER TABLE core.form_cell ADD COLUMN ratio_whole text;
ALTER TABLE core.form_cell ADD COLUMN ratio_places integer;
COMMENT ON COLUMN core.form_cell.ratio_part IS '比率的分子，一个指标；不是比率的为空';
COMMENT ON COLUMN core.form_cell.ratio_whole IS '比率的分母，一个指标；不是比率的为空';
COMMENT ON COLUMN core.form_cell.ratio_places IS '比率（百分数）保留几位小数；不是比率的为空';

-- Grain: one cell of words of a form, or one column of open rows.
CREATE TABLE core.form_entry (
    form text NOT NULL REFERENCES core.form,
    cell_key text NOT NULL,
    ordinal integer NOT NULL,
    table_key text NOT NULL,
    row_label text NOT NULL,
    column_label text NOT NULL,
    type text NOT NULL,
    PRIMARY KEY (form, cell_key)
);
COMMENT ON TABLE core.form_entry IS '表式中填文字的格和不定行的表的列，一格一行；其他的格见 core.form_cell';
COMMENT ON COLUMN core.form_entry.form IS '表式';
COMMENT ON COLUMN core.form_entry.cell_key IS '格的代码：表.行.列；不定行的表为 表.*.列';
COMMENT ON COLUMN core.form_entry.ordinal IS '在表式中的次序，与数字一起排';
COMMENT ON COLUMN core.form_entry.table_key IS '表';
COMMENT ON COLUMN core.form_entry.row_label IS '行名（官方表述）；不定行的表为空';
COMMENT ON COLUMN core.form_entry.column_label IS '列名（官方表述）';
COMMENT ON COLUMN core.form_entry.type IS '类型：text 文字，code 代码；不定行的表的列，也可以是数字的类型';

-- Grain: one cell of words, or of an open row, of an accepted report.
CREATE TABLE core.entry (
    submission_id bigint NOT NULL REFERENCES core.report,
    cell_key text NOT NULL,
    table_key text NOT NULL,
    item integer NOT NULL,
    column_key text NOT NULL,
    value numeric,
    text text,
    shown text,
    PRIMARY KEY (submission_id, cell_key)
);
COMMENT ON TABLE core.entry IS '被接受的报告中的文字和不定行的表，一份报告一格一行';
COMMENT ON COLUMN core.entry.submission_id IS '报送件编号';
COMMENT ON COLUMN core.entry.cell_key IS '格的代码：表.行.列；不定行的表为 表.第几行.列';
COMMENT ON COLUMN core.entry.table_key IS '表';
COMMENT ON COLUMN core.entry.item IS '不定行的表的第几行；固定的格为 0';
COMMENT ON COLUMN core.entry.column_key IS '列';
COMMENT ON COLUMN core.entry.value IS '不定行的表中的数字；文字和空白为空';
COMMENT ON COLUMN core.entry.text IS '文字；代码表中的为代码；数字和空白为空';
COMMENT ON COLUMN core.entry.shown IS '显示的文字；代码表中的为名称；数字照写；空白为空';

-- Grain: one cell of words, or of an open row, of a report that a run has in hand.
CREATE UNLOGGED TABLE staging.entry (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    cell_key text NOT NULL,
    table_key text NOT NULL,
    item integer NOT NULL,
    column_key text NOT NULL,
    value numeric,
    text text,
    shown text,
    PRIMARY KEY (run_id, submission_id, cell_key)
);
COMMENT ON TABLE staging.entry IS '处理中：报告中的文字和不定行的表，一份报告一格一行';
COMMENT ON COLUMN staging.entry.run_id IS '运行编号';
COMMENT ON COLUMN staging.entry.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.entry.cell_key IS '格的代码：表.行.列；不定行的表为 表.第几行.列';
COMMENT ON COLUMN staging.entry.table_key IS '表';
COMMENT ON COLUMN staging.entry.item IS '不定行的表的第几行；固定的格为 0';
COMMENT ON COLUMN staging.entry.column_key IS '列';
COMMENT ON COLUMN staging.entry.value IS '不定行的表中的数字；文字和空白为空';
COMMENT ON COLUMN staging.entry.text IS '文字；代码表中的为代码，不在表中的照写；空白为空';
COMMENT ON COLUMN staging.entry.shown IS '显示的文字；数字照写；空白为空';

ALTER TABLE intake.extraction ADD COLUMN entries json;
COMMENT ON COLUMN intake.extraction.entries IS '读出的文字和不定行：代码、文字、名称、数字、原文、位置；没有的为空';

-- As before, and what a report that is withdrawn says in words goes with its figures.
CREATE OR REPLACE FUNCTION core.drop_incomplete(ids bigint[]) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone bigint[];
    fact text;
BEGIN
    SELECT array_agg(i.submission_id) INTO gone FROM core.incomplete_report AS i WHERE i.submission_id = ANY(ids);
    FOR fact IN SELECT DISTINCT c.fact_table FROM core.form_cell AS c LOOP
        EXECUTE format('DELETE FROM core.%I WHERE submission_id = ANY($1)', fact) USING gone;
    END LOOP;
    DELETE FROM core.entry AS e WHERE e.submission_id = ANY(gone);
    DELETE FROM core.implied_cell AS c WHERE c.submission_id = ANY(gone);
    DELETE FROM core.report AS r WHERE r.submission_id = ANY(gone);
    RETURN QUERY SELECT g.id FROM unnest(gone) AS g (id);
END;
$$;
