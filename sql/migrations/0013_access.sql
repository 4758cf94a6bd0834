-- What every schema, table, view and column of the warehouse holds; docs/数据字典.md is made of it. The fact tables and
-- those that stage whole reports are described where they are derived from the forms.
COMMENT ON SCHEMA intake IS '台账：收到的每个文件、发生了什么、读出了什么';
COMMENT ON SCHEMA core IS '单位、表式、被接受的报告和定稿';
COMMENT ON SCHEMA quality IS '规则、问题、说明和决定';
COMMENT ON SCHEMA staging IS '处理中的数据，不保存';

COMMENT ON TABLE core.applied IS '已经应用的派生定义，一行一组，内容变了才重新应用';
COMMENT ON COLUMN core.applied.name IS '名称';
COMMENT ON COLUMN core.applied.sha256 IS '内容的 SHA-256';
COMMENT ON COLUMN core.applied.applied_at IS '应用时间';

COMMENT ON VIEW core.effective_report IS '有效报告：各单位各年度最新被接受的报告';
COMMENT ON COLUMN core.effective_report.submission_id IS '报送件编号';
COMMENT ON COLUMN core.effective_report.unit_code IS '单位代码';
COMMENT ON COLUMN core.effective_report.year IS '报告年度';
COMMENT ON COLUMN core.effective_report.form IS '表式';
COMMENT ON COLUMN core.effective_report.version IS '第几版';
COMMENT ON COLUMN core.effective_report.accepted_at IS '接受时间';

COMMENT ON TABLE core.form IS '表式，一行一个版本';
COMMENT ON COLUMN core.form.form IS '表式';
COMMENT ON COLUMN core.form.title IS '名称';
COMMENT ON COLUMN core.form.basis IS '依据';
COMMENT ON COLUMN core.form.first_year IS '启用的报告年度';
COMMENT ON COLUMN core.form.last_year IS '停用前的最后一个报告年度；仍在用为空';

COMMENT ON TABLE core.form_cell IS '表式的指标，一行一个，及其数字所在的事实表和列';
COMMENT ON COLUMN core.form_cell.form IS '表式';
COMMENT ON COLUMN core.form_cell.cell_key IS '指标代码：表.行.列';
COMMENT ON COLUMN core.form_cell.ordinal IS '在表式中的顺序';
COMMENT ON COLUMN core.form_cell.table_key IS '表';
COMMENT ON COLUMN core.form_cell.row_key IS '行';
COMMENT ON COLUMN core.form_cell.column_key IS '列';
COMMENT ON COLUMN core.form_cell.row_label IS '行名（官方表述）';
COMMENT ON COLUMN core.form_cell.column_label IS '列名（官方表述）';
COMMENT ON COLUMN core.form_cell.type IS '类型：count 计数，signed_count 可为负的计数，decimal 小数';
COMMENT ON COLUMN core.form_cell.unit IS '计量单位';
COMMENT ON COLUMN core.form_cell.fact_table IS '数字所在的事实表';
COMMENT ON COLUMN core.form_cell.fact_key IS '在事实表中的行；一份报告只有一行的为空';
COMMENT ON COLUMN core.form_cell.fact_column IS '在事实表中的列';

COMMENT ON TABLE core.implied_cell IS '推算数：允许漏填总计的年度，由分项推出的总计，一行一个指标；单位填报的数字不变';
COMMENT ON COLUMN core.implied_cell.submission_id IS '报送件编号';
COMMENT ON COLUMN core.implied_cell.cell_key IS '指标代码';
COMMENT ON COLUMN core.implied_cell.value IS '推算数';
COMMENT ON COLUMN core.implied_cell.rule_id IS '据以推算的规则';
COMMENT ON COLUMN core.implied_cell.instance IS '规则的哪一项';

COMMENT ON TABLE core.report IS '被接受的报告，一行一份；新的一份替换旧的，不修改旧的';
COMMENT ON COLUMN core.report.submission_id IS '报送件编号';
COMMENT ON COLUMN core.report.unit_code IS '单位代码';
COMMENT ON COLUMN core.report.year IS '报告年度';
COMMENT ON COLUMN core.report.form IS '表式';
COMMENT ON COLUMN core.report.version IS '第几版';
COMMENT ON COLUMN core.report.accepted_at IS '接受时间';

COMMENT ON TABLE core.report_year IS '收集报告的年度，第一份报告到来时开启';
COMMENT ON COLUMN core.report_year.year IS '报告年度';
COMMENT ON COLUMN core.report_year.opened_at IS '开启时间';

COMMENT ON TABLE core.unit IS '填报单位名册，一行一个单位一段有效期';
COMMENT ON COLUMN core.unit.unit_code IS '单位代码：行政区划代码（GB/T 2260、GB/T 10114），部门和本级加字母后缀';
COMMENT ON COLUMN core.unit.valid_from IS '生效日';
COMMENT ON COLUMN core.unit.valid_to IS '失效日（不含）；仍有效为空';
COMMENT ON COLUMN core.unit.name IS '单位名称';
COMMENT ON COLUMN core.unit.kind IS '单位类别';
COMMENT ON COLUMN core.unit.parent_code IS '上级单位代码';
COMMENT ON COLUMN core.unit.aliases IS '其他名称';

COMMENT ON TABLE core.unit_kind IS '单位类别和法定报送期限（条例第四十九条）';
COMMENT ON COLUMN core.unit_kind.kind IS '单位类别';
COMMENT ON COLUMN core.unit_kind.label IS '名称';
COMMENT ON COLUMN core.unit_kind.due_month IS '期限的月';
COMMENT ON COLUMN core.unit_kind.due_day IS '期限的日，都在报告年度的次年';

COMMENT ON VIEW core.unit_year IS '各年度的填报单位：该年最后一天有效的单位，一行一个单位一个年度';
COMMENT ON COLUMN core.unit_year.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_year.year IS '报告年度';
COMMENT ON COLUMN core.unit_year.name IS '单位名称';
COMMENT ON COLUMN core.unit_year.kind IS '单位类别';
COMMENT ON COLUMN core.unit_year.parent_code IS '上级单位代码';
COMMENT ON COLUMN core.unit_year.due_on IS '法定期限';

COMMENT ON VIEW intake.cell_source IS '每个数字在文件中的出处，一行一份报送件一个指标';
COMMENT ON COLUMN intake.cell_source.submission_id IS '报送件编号';
COMMENT ON COLUMN intake.cell_source.cell_key IS '指标代码';
COMMENT ON COLUMN intake.cell_source.value IS '读出的数';
COMMENT ON COLUMN intake.cell_source.raw IS '文件中的原文';
COMMENT ON COLUMN intake.cell_source.locator IS '在文件中的位置';
COMMENT ON COLUMN intake.cell_source.how IS '读法：read 直接读出，inferred 推断';

COMMENT ON TABLE intake.claim IS '正文里陈述的数字，一行一处';
COMMENT ON COLUMN intake.claim.claim_id IS '编号';
COMMENT ON COLUMN intake.claim.submission_id IS '报送件编号';
COMMENT ON COLUMN intake.claim.metric IS '陈述的指标';
COMMENT ON COLUMN intake.claim.value IS '数字';
COMMENT ON COLUMN intake.claim.sentence IS '所在的句子';
COMMENT ON COLUMN intake.claim.locator IS '在文件中的位置';

COMMENT ON TABLE intake.extraction IS '解析结果，一行一份读得出报告的报送件';
COMMENT ON COLUMN intake.extraction.submission_id IS '报送件编号';
COMMENT ON COLUMN intake.extraction.format IS '文件格式';
COMMENT ON COLUMN intake.extraction.form IS '表式';
COMMENT ON COLUMN intake.extraction.year IS '报告写明的年度';
COMMENT ON COLUMN intake.extraction.unit_name IS '报告写明的单位';
COMMENT ON COLUMN intake.extraction.period_start IS '统计期间的第一天';
COMMENT ON COLUMN intake.extraction.period_end IS '统计期间的最后一天';
COMMENT ON COLUMN intake.extraction.cells IS '读出的数字：指标代码对应数、原文、位置、读法';
COMMENT ON COLUMN intake.extraction.problems IS '读取问题';
COMMENT ON COLUMN intake.extraction.extracted_at IS '解析时间';

COMMENT ON TABLE intake.submission IS '报送件，一行一个收到的文件';
COMMENT ON COLUMN intake.submission.submission_id IS '报送件编号';
COMMENT ON COLUMN intake.submission.folder IS '所在的报送文件夹';
COMMENT ON COLUMN intake.submission.unit_code IS '单位代码；文件夹不是已知单位的为空';
COMMENT ON COLUMN intake.submission.file_name IS '文件名';
COMMENT ON COLUMN intake.submission.sha256 IS '文件的 SHA-256';
COMMENT ON COLUMN intake.submission.size_bytes IS '字节数';
COMMENT ON COLUMN intake.submission.mtime_ns IS '文件的修改时间，纳秒';
COMMENT ON COLUMN intake.submission.received_at IS '收到时间';
COMMENT ON COLUMN intake.submission.taken_at IS '移入已接收文件夹的时间';
COMMENT ON COLUMN intake.submission.form IS '表式';
COMMENT ON COLUMN intake.submission.year IS '报告年度';
COMMENT ON COLUMN intake.submission.version IS '该单位该年度的第几版';
COMMENT ON COLUMN intake.submission.state IS '状态，见事件';
COMMENT ON COLUMN intake.submission.explain_by IS '待说明的最后期限';
COMMENT ON COLUMN intake.submission.container_id IS '所在压缩包的报送件编号；单独报送的为空';

COMMENT ON TABLE intake.submission_event IS '台账：报送件的每一次状态变化，一行一次，只增不改';
COMMENT ON COLUMN intake.submission_event.event_id IS '编号';
COMMENT ON COLUMN intake.submission_event.submission_id IS '报送件编号';
COMMENT ON COLUMN intake.submission_event.state IS '变为什么状态';
COMMENT ON COLUMN intake.submission_event.at IS '时间';
COMMENT ON COLUMN intake.submission_event.run_id IS '运行编号';
COMMENT ON COLUMN intake.submission_event.detail IS '原因：问题代码和说明、被谁替换等';

COMMENT ON VIEW quality.current_finding IS '现行问题及其说明和豁免，一行一个问题';
COMMENT ON COLUMN quality.current_finding.finding_id IS '编号';
COMMENT ON COLUMN quality.current_finding.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.current_finding.unit_code IS '单位代码';
COMMENT ON COLUMN quality.current_finding.year IS '报告年度';
COMMENT ON COLUMN quality.current_finding.rule_id IS '规则编号，或读取问题的代码';
COMMENT ON COLUMN quality.current_finding.instance IS '规则的哪一项';
COMMENT ON COLUMN quality.current_finding.severity IS '级别：error 强制性、warning 核实性、info 提示';
COMMENT ON COLUMN quality.current_finding.kind IS 'contradiction 两边都填而不等，omitted 总计漏填，extraction 读取问题';
COMMENT ON COLUMN quality.current_finding.message IS '说明';
COMMENT ON COLUMN quality.current_finding.cells IS '涉及的指标';
COMMENT ON COLUMN quality.current_finding.lhs IS '等式左边';
COMMENT ON COLUMN quality.current_finding.rhs IS '等式右边';
COMMENT ON COLUMN quality.current_finding.difference IS '差额';
COMMENT ON COLUMN quality.current_finding.locator IS '读取问题在文件中的位置';
COMMENT ON COLUMN quality.current_finding.fingerprint IS '核对码：规则和涉及的数字，数字一变说明即失效';
COMMENT ON COLUMN quality.current_finding.catalogue_version IS '勾稽规则版本';
COMMENT ON COLUMN quality.current_finding.override_id IS '适用的例外';
COMMENT ON COLUMN quality.current_finding.found_at IS '审核时间';
COMMENT ON COLUMN quality.current_finding.explanation IS '已接受的审核说明';
COMMENT ON COLUMN quality.current_finding.explained_by IS '说明人';
COMMENT ON COLUMN quality.current_finding.refused_explanation IS '未被接受的说明';
COMMENT ON COLUMN quality.current_finding.refused_reason IS '说明未被接受的原因';
COMMENT ON COLUMN quality.current_finding.waived_by IS '豁免人';
COMMENT ON COLUMN quality.current_finding.waiver_reason IS '豁免理由';

COMMENT ON TABLE quality.decision IS '主管部门的决定，一行一个，只增不改';
COMMENT ON COLUMN quality.decision.decision_id IS '编号';
COMMENT ON COLUMN quality.decision.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.decision.action IS '决定：accept 接受，return 退回，waive 豁免';
COMMENT ON COLUMN quality.decision.rule_id IS '豁免的规则';
COMMENT ON COLUMN quality.decision.decided_by IS '决定人';
COMMENT ON COLUMN quality.decision.reason IS '理由';
COMMENT ON COLUMN quality.decision.decided_at IS '决定时间';

COMMENT ON TABLE quality.decision_outcome IS '决定的执行结果，一行一个决定';
COMMENT ON COLUMN quality.decision_outcome.decision_id IS '决定编号';
COMMENT ON COLUMN quality.decision_outcome.run_id IS '运行编号';
COMMENT ON COLUMN quality.decision_outcome.refused_reason IS '未能执行的原因；已执行为空';
COMMENT ON COLUMN quality.decision_outcome.at IS '时间';

COMMENT ON TABLE quality.explanation IS '审核说明，一行一次说明一个问题，只增不改';
COMMENT ON COLUMN quality.explanation.explanation_id IS '编号';
COMMENT ON COLUMN quality.explanation.unit_code IS '单位代码';
COMMENT ON COLUMN quality.explanation.year IS '报告年度';
COMMENT ON COLUMN quality.explanation.rule_id IS '规则编号';
COMMENT ON COLUMN quality.explanation.instance IS '规则的哪一项';
COMMENT ON COLUMN quality.explanation.fingerprint IS '核对码';
COMMENT ON COLUMN quality.explanation.text IS '说明';
COMMENT ON COLUMN quality.explanation.given_by IS '说明人';
COMMENT ON COLUMN quality.explanation.given_as IS '身份：unit 单位，office 主管部门，policy 年度政策';
COMMENT ON COLUMN quality.explanation.given_at IS '时间';
COMMENT ON COLUMN quality.explanation.submission_id IS '随哪份报送件而来';
COMMENT ON COLUMN quality.explanation.refused_reason IS '未被接受的原因；接受为空';

COMMENT ON TABLE quality.finding IS '审核问题，一行一处；规则改变后不再成立的只关闭，不删除';
COMMENT ON COLUMN quality.finding.finding_id IS '编号';
COMMENT ON COLUMN quality.finding.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.finding.rule_id IS '规则编号，或读取问题的代码';
COMMENT ON COLUMN quality.finding.instance IS '规则的哪一项';
COMMENT ON COLUMN quality.finding.severity IS '级别：error 强制性、warning 核实性、info 提示';
COMMENT ON COLUMN quality.finding.kind IS 'contradiction 两边都填而不等，omitted 总计漏填，extraction 读取问题';
COMMENT ON COLUMN quality.finding.message IS '说明';
COMMENT ON COLUMN quality.finding.cells IS '涉及的指标';
COMMENT ON COLUMN quality.finding.lhs IS '等式左边';
COMMENT ON COLUMN quality.finding.rhs IS '等式右边';
COMMENT ON COLUMN quality.finding.difference IS '差额';
COMMENT ON COLUMN quality.finding.locator IS '读取问题在文件中的位置';
COMMENT ON COLUMN quality.finding.catalogue_version IS '勾稽规则版本';
COMMENT ON COLUMN quality.finding.run_id IS '运行编号';
COMMENT ON COLUMN quality.finding.found_at IS '审核时间';
COMMENT ON COLUMN quality.finding.fingerprint IS '核对码：规则和涉及的数字';
COMMENT ON COLUMN quality.finding.closed_at IS '关闭时间；现行的为空';
COMMENT ON COLUMN quality.finding.closed_by_run IS '关闭它的运行编号';
COMMENT ON COLUMN quality.finding.override_id IS '适用的例外';

COMMENT ON TABLE quality.not_assessed IS '未能审核的规则，一行一份报送件一条规则';
COMMENT ON COLUMN quality.not_assessed.submission_id IS '报送件编号';
COMMENT ON COLUMN quality.not_assessed.rule_id IS '规则编号';
COMMENT ON COLUMN quality.not_assessed.reason IS '原因代码';
COMMENT ON COLUMN quality.not_assessed.run_id IS '运行编号';

COMMENT ON TABLE quality.override IS '规则的例外：某年度停用或降级，以最新的为准，单位自己的优先';
COMMENT ON COLUMN quality.override.override_id IS '编号';
COMMENT ON COLUMN quality.override.rule_id IS '规则编号';
COMMENT ON COLUMN quality.override.year IS '报告年度';
COMMENT ON COLUMN quality.override.unit_code IS '单位代码；空为全部单位';
COMMENT ON COLUMN quality.override.severity IS '降为什么级别；off 为停用';
COMMENT ON COLUMN quality.override.reason IS '理由';
COMMENT ON COLUMN quality.override.set_by IS '谁定的';
COMMENT ON COLUMN quality.override.until IS '最后一天';
COMMENT ON COLUMN quality.override.set_at IS '何时定的';

COMMENT ON TABLE quality.revalidation IS '复核的变化，一行一次复核一条规则一个级别';
COMMENT ON COLUMN quality.revalidation.run_id IS '运行编号';
COMMENT ON COLUMN quality.revalidation.form IS '表式';
COMMENT ON COLUMN quality.revalidation.rule_id IS '规则编号';
COMMENT ON COLUMN quality.revalidation.severity IS '级别';
COMMENT ON COLUMN quality.revalidation.found_new IS '新出现的问题数';
COMMENT ON COLUMN quality.revalidation.found_gone IS '不再有的问题数';
COMMENT ON COLUMN quality.revalidation.found_same IS '不变的问题数';

COMMENT ON TABLE quality.revalidation_run IS '复核，一行一次';
COMMENT ON COLUMN quality.revalidation_run.run_id IS '运行编号';
COMMENT ON COLUMN quality.revalidation_run.year IS '报告年度';
COMMENT ON COLUMN quality.revalidation_run.with_returned IS '是否也复核已退回的';
COMMENT ON COLUMN quality.revalidation_run.catalogue IS '各表式的规则版本';
COMMENT ON COLUMN quality.revalidation_run.reports IS '复核的报告数';
COMMENT ON COLUMN quality.revalidation_run.prepared_at IS '准备时间';
COMMENT ON COLUMN quality.revalidation_run.applied_at IS '生效时间；未生效为空';

COMMENT ON TABLE quality.rule IS '勾稽规则，一行一个规则一个版本，按审核时的原样保存';
COMMENT ON COLUMN quality.rule.form IS '表式';
COMMENT ON COLUMN quality.rule.rule_id IS '规则编号';
COMMENT ON COLUMN quality.rule.catalogue_version IS '勾稽规则版本';
COMMENT ON COLUMN quality.rule.title IS '名称';
COMMENT ON COLUMN quality.rule.severity IS '级别';
COMMENT ON COLUMN quality.rule.expression IS '表达式';
COMMENT ON COLUMN quality.rule.blank IS '空白怎样算';
COMMENT ON COLUMN quality.rule.message IS '问题的说法';
COMMENT ON COLUMN quality.rule.basis IS '依据';
COMMENT ON COLUMN quality.rule.waivable IS '是否可以豁免';
COMMENT ON COLUMN quality.rule.scope IS '比较对象：report 本报告，prior 上年报告，peers 同年其他单位，children 所属单位';

COMMENT ON TABLE staging.finding IS '处理中：同 quality.finding，尚未入库';
COMMENT ON COLUMN staging.finding.run_id IS '运行编号';
COMMENT ON COLUMN staging.finding.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.finding.rule_id IS '规则编号';
COMMENT ON COLUMN staging.finding.instance IS '规则的哪一项';
COMMENT ON COLUMN staging.finding.severity IS '级别';
COMMENT ON COLUMN staging.finding.kind IS '种类';
COMMENT ON COLUMN staging.finding.message IS '说明';
COMMENT ON COLUMN staging.finding.cells IS '涉及的指标';
COMMENT ON COLUMN staging.finding.lhs IS '等式左边';
COMMENT ON COLUMN staging.finding.rhs IS '等式右边';
COMMENT ON COLUMN staging.finding.locator IS '在文件中的位置';
COMMENT ON COLUMN staging.finding.catalogue_version IS '勾稽规则版本';
COMMENT ON COLUMN staging.finding.fingerprint IS '核对码';
COMMENT ON COLUMN staging.finding.override_id IS '适用的例外';
COMMENT ON COLUMN staging.finding.explained_by_policy IS '由年度政策代为说明的说明';

COMMENT ON TABLE staging.implied_cell IS '处理中：同 core.implied_cell，尚未入库';
COMMENT ON COLUMN staging.implied_cell.run_id IS '运行编号';
COMMENT ON COLUMN staging.implied_cell.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.implied_cell.cell_key IS '指标代码';
COMMENT ON COLUMN staging.implied_cell.value IS '推算数';
COMMENT ON COLUMN staging.implied_cell.rule_id IS '据以推算的规则';
COMMENT ON COLUMN staging.implied_cell.instance IS '规则的哪一项';

COMMENT ON TABLE staging.link IS '处理中：规则要与之比较的其他报告，一行一份';
COMMENT ON COLUMN staging.link.run_id IS '运行编号';
COMMENT ON COLUMN staging.link.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.link.role IS '关系：prior 上年，child 下属';
COMMENT ON COLUMN staging.link.other_run_id IS '另一份报告所在的运行';
COMMENT ON COLUMN staging.link.other_submission_id IS '另一份报告的报送件编号';

COMMENT ON TABLE staging.not_assessed IS '处理中：同 quality.not_assessed，尚未入库';
COMMENT ON COLUMN staging.not_assessed.run_id IS '运行编号';
COMMENT ON COLUMN staging.not_assessed.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.not_assessed.rule_id IS '规则编号';
COMMENT ON COLUMN staging.not_assessed.reason IS '原因代码';

COMMENT ON TABLE staging.report IS '处理中：本次运行审核或比较的报告，一行一份';
COMMENT ON COLUMN staging.report.run_id IS '运行编号；比较用的加 /others';
COMMENT ON COLUMN staging.report.submission_id IS '报送件编号';
COMMENT ON COLUMN staging.report.form IS '表式';
COMMENT ON COLUMN staging.report.year IS '报告年度';
COMMENT ON COLUMN staging.report.unit_code IS '单位代码';
COMMENT ON COLUMN staging.report.kind IS '单位类别';
COMMENT ON COLUMN staging.report.makes_regulations IS '能否制定规章';
COMMENT ON COLUMN staging.report.period_start IS '统计期间的第一天';
COMMENT ON COLUMN staging.report.period_end IS '统计期间的最后一天';

-- Grain: one login that may read one unit's own rows (a login of a unit that took over another may have both).
CREATE TABLE core.unit_login (
    login text NOT NULL,
    unit_code text NOT NULL,
    PRIMARY KEY (login, unit_code)
);
COMMENT ON TABLE core.unit_login IS '单位的数据库登录名能看哪个单位，一行一个登录名一个单位';
COMMENT ON COLUMN core.unit_login.login IS '登录名';
COMMENT ON COLUMN core.unit_login.unit_code IS '单位代码';
