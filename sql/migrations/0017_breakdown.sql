-- A third kind of passage: a whole that is less than the parts that the text breaks it down into.
COMMENT ON COLUMN intake.passage.kind IS '种类：residue 模板残留，other_year 其他年度的工作，breakdown 分项之和大于总数';
