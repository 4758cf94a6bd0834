SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA core;
CREATE SCHEMA intake;
CREATE SCHEMA mart;
COMMENT ON SCHEMA mart IS '市级汇总查询：名称和列固定，可直接用 SQL 查询';
CREATE SCHEMA quality;
CREATE SCHEMA staging;
CREATE FUNCTION core.prior_codes(unit text, report_year integer) RETURNS SETOF text
    LANGUAGE sql STABLE
    AS $$
    SELECT p.predecessor_code FROM core.unit_predecessor AS p
    WHERE p.unit_code = unit AND extract(YEAR FROM p.since) = report_year
    UNION
    SELECT unit
    WHERE make_date(report_year - 1, 12, 31)
        >= coalesce((SELECT min(u.valid_from) FROM core.unit AS u WHERE u.unit_code = unit), '-infinity'::date)
$$;
CREATE FUNCTION core.refuse_overlap() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM core.unit AS u
        WHERE
            u.unit_code = NEW.unit_code AND u.valid_from <> NEW.valid_from
            AND daterange(u.valid_from, u.valid_to) && daterange(NEW.valid_from, NEW.valid_to)
    ) THEN
        RAISE EXCEPTION 'unit %: periods of validity overlap', NEW.unit_code USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE FUNCTION intake.apply_events() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    wrong text;
BEGIN
    SELECT format('submission %s is %s and cannot become %s', s.submission_id, s.state, n.state) INTO wrong
    FROM new_event AS n
    INNER JOIN intake.submission AS s ON n.submission_id = s.submission_id
    WHERE NOT intake.can_become(s.state, n.state, n.detail)
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = wrong, ERRCODE = 'check_violation';
    END IF;
    UPDATE intake.submission AS s SET state = n.state, explain_by = (n.detail ->> 'explain_by')::date
    FROM new_event AS n
    WHERE n.submission_id = s.submission_id;
    RETURN NULL;
END;
$$;
CREATE FUNCTION intake.can_become(before text, after text, detail jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT CASE
        WHEN before IN ('received', 'extracted', 'validated') THEN true
        WHEN before IN ('accepted', 'accepted_with_warnings') THEN after = 'superseded'
        WHEN before = 'awaiting_explanation'
            THEN after IN ('accepted', 'accepted_with_warnings', 'returned', 'superseded')
        WHEN before = 'returned'
            THEN after IN ('accepted', 'accepted_with_warnings', 'awaiting_explanation')
                AND detail ?| ARRAY['decision', 'revalidation']
        ELSE false
    END
$$;
CREATE FUNCTION intake.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END;
$$;
CREATE FUNCTION quality.fingerprint(rule_id text, instance text, cells text[], "values" jsonb, lhs numeric, rhs numeric) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT md5(jsonb_build_array(rule_id, instance, trim_scale(lhs), trim_scale(rhs), (
        SELECT jsonb_agg(jsonb_build_array(c.cell, CASE jsonb_typeof("values" -> c.cell)
            WHEN 'number' THEN to_jsonb(trim_scale(("values" ->> c.cell)::numeric)) ELSE "values" -> c.cell
        END) ORDER BY c.cell)
        FROM unnest(cells) AS c (cell)
    ))::text)
$$;
CREATE FUNCTION quality.standing_override(rule text, unit text, report_year integer, day date) RETURNS TABLE(override_id bigint, severity text)
    LANGUAGE sql STABLE
    AS $$
    SELECT newest.override_id, newest.severity
    FROM (
        SELECT DISTINCT ON (o.unit_code) o.override_id, o.severity, o.unit_code, o.until
        FROM quality.override AS o
        WHERE o.rule_id = rule AND o.year = report_year AND (o.unit_code = unit OR o.unit_code IS NULL)
        ORDER BY o.unit_code ASC, o.override_id DESC
    ) AS newest
    WHERE newest.until >= day
    ORDER BY newest.unit_code ASC NULLS LAST
    LIMIT 1
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE core.applied (
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE core.fact_application (
    submission_id bigint NOT NULL,
    applicant text NOT NULL,
    carried_out bigint,
    result_total bigint,
    other bigint,
    rejected_confirm bigint,
    rejected_excessive bigint,
    rejected_publication bigint,
    rejected_repeat bigint,
    rejected_petition bigint,
    unavailable_unclear bigint,
    unavailable_to_create bigint,
    unavailable_not_held bigint,
    denied_inquiry bigint,
    denied_enforcement bigint,
    denied_process bigint,
    denied_internal bigint,
    denied_third_party bigint,
    denied_safety bigint,
    denied_law bigint,
    denied_secret bigint,
    partial bigint,
    granted bigint,
    carried_in bigint,
    received bigint,
    other_misc bigint,
    other_unpaid bigint,
    other_no_correction bigint,
    CONSTRAINT fact_application_carried_in_check CHECK ((carried_in >= 0)),
    CONSTRAINT fact_application_carried_out_check CHECK ((carried_out >= 0)),
    CONSTRAINT fact_application_denied_enforcement_check CHECK ((denied_enforcement >= 0)),
    CONSTRAINT fact_application_denied_inquiry_check CHECK ((denied_inquiry >= 0)),
    CONSTRAINT fact_application_denied_internal_check CHECK ((denied_internal >= 0)),
    CONSTRAINT fact_application_denied_law_check CHECK ((denied_law >= 0)),
    CONSTRAINT fact_application_denied_process_check CHECK ((denied_process >= 0)),
    CONSTRAINT fact_application_denied_safety_check CHECK ((denied_safety >= 0)),
    CONSTRAINT fact_application_denied_secret_check CHECK ((denied_secret >= 0)),
    CONSTRAINT fact_application_denied_third_party_check CHECK ((denied_third_party >= 0)),
    CONSTRAINT fact_application_granted_check CHECK ((granted >= 0)),
    CONSTRAINT fact_application_other_check CHECK ((other >= 0)),
    CONSTRAINT fact_application_other_misc_check CHECK ((other_misc >= 0)),
    CONSTRAINT fact_application_other_no_correction_check CHECK ((other_no_correction >= 0)),
    CONSTRAINT fact_application_other_unpaid_check CHECK ((other_unpaid >= 0)),
    CONSTRAINT fact_application_partial_check CHECK ((partial >= 0)),
    CONSTRAINT fact_application_received_check CHECK ((received >= 0)),
    CONSTRAINT fact_application_rejected_confirm_check CHECK ((rejected_confirm >= 0)),
    CONSTRAINT fact_application_rejected_excessive_check CHECK ((rejected_excessive >= 0)),
    CONSTRAINT fact_application_rejected_petition_check CHECK ((rejected_petition >= 0)),
    CONSTRAINT fact_application_rejected_publication_check CHECK ((rejected_publication >= 0)),
    CONSTRAINT fact_application_rejected_repeat_check CHECK ((rejected_repeat >= 0)),
    CONSTRAINT fact_application_result_total_check CHECK ((result_total >= 0)),
    CONSTRAINT fact_application_unavailable_not_held_check CHECK ((unavailable_not_held >= 0)),
    CONSTRAINT fact_application_unavailable_to_create_check CHECK ((unavailable_to_create >= 0)),
    CONSTRAINT fact_application_unavailable_unclear_check CHECK ((unavailable_unclear >= 0))
);
CREATE TABLE core.fact_disclosure (
    submission_id bigint NOT NULL,
    procurement_amount numeric,
    procurement_projects bigint,
    fee_items_change bigint,
    fee_items_last_year bigint,
    coercion_decisions bigint,
    coercion_items_change bigint,
    coercion_items_last_year bigint,
    penalty_decisions bigint,
    penalty_items_change bigint,
    penalty_items_last_year bigint,
    other_service_decisions bigint,
    other_service_items_change bigint,
    other_service_items_last_year bigint,
    licence_decisions bigint,
    licence_items_change bigint,
    licence_items_last_year bigint,
    normative_doc_published_total bigint,
    normative_doc_newly_published bigint,
    normative_doc_newly_made bigint,
    regulation_published_total bigint,
    regulation_newly_published bigint,
    regulation_newly_made bigint,
    fee_amount numeric,
    normative_doc_in_force bigint,
    normative_doc_repealed bigint,
    normative_doc_made bigint,
    regulation_in_force bigint,
    regulation_repealed bigint,
    regulation_made bigint,
    CONSTRAINT fact_disclosure_coercion_decisions_check CHECK ((coercion_decisions >= 0)),
    CONSTRAINT fact_disclosure_coercion_items_last_year_check CHECK ((coercion_items_last_year >= 0)),
    CONSTRAINT fact_disclosure_fee_amount_check CHECK ((fee_amount >= (0)::numeric)),
    CONSTRAINT fact_disclosure_fee_items_last_year_check CHECK ((fee_items_last_year >= 0)),
    CONSTRAINT fact_disclosure_licence_decisions_check CHECK ((licence_decisions >= 0)),
    CONSTRAINT fact_disclosure_licence_items_last_year_check CHECK ((licence_items_last_year >= 0)),
    CONSTRAINT fact_disclosure_normative_doc_in_force_check CHECK ((normative_doc_in_force >= 0)),
    CONSTRAINT fact_disclosure_normative_doc_made_check CHECK ((normative_doc_made >= 0)),
    CONSTRAINT fact_disclosure_normative_doc_newly_made_check CHECK ((normative_doc_newly_made >= 0)),
    CONSTRAINT fact_disclosure_normative_doc_newly_published_check CHECK ((normative_doc_newly_published >= 0)),
    CONSTRAINT fact_disclosure_normative_doc_published_total_check CHECK ((normative_doc_published_total >= 0)),
    CONSTRAINT fact_disclosure_normative_doc_repealed_check CHECK ((normative_doc_repealed >= 0)),
    CONSTRAINT fact_disclosure_other_service_decisions_check CHECK ((other_service_decisions >= 0)),
    CONSTRAINT fact_disclosure_other_service_items_last_year_check CHECK ((other_service_items_last_year >= 0)),
    CONSTRAINT fact_disclosure_penalty_decisions_check CHECK ((penalty_decisions >= 0)),
    CONSTRAINT fact_disclosure_penalty_items_last_year_check CHECK ((penalty_items_last_year >= 0)),
    CONSTRAINT fact_disclosure_procurement_amount_check CHECK ((procurement_amount >= (0)::numeric)),
    CONSTRAINT fact_disclosure_procurement_projects_check CHECK ((procurement_projects >= 0)),
    CONSTRAINT fact_disclosure_regulation_in_force_check CHECK ((regulation_in_force >= 0)),
    CONSTRAINT fact_disclosure_regulation_made_check CHECK ((regulation_made >= 0)),
    CONSTRAINT fact_disclosure_regulation_newly_made_check CHECK ((regulation_newly_made >= 0)),
    CONSTRAINT fact_disclosure_regulation_newly_published_check CHECK ((regulation_newly_published >= 0)),
    CONSTRAINT fact_disclosure_regulation_published_total_check CHECK ((regulation_published_total >= 0)),
    CONSTRAINT fact_disclosure_regulation_repealed_check CHECK ((regulation_repealed >= 0))
);
CREATE TABLE core.fact_review (
    submission_id bigint NOT NULL,
    review_kind text NOT NULL,
    total bigint,
    pending bigint,
    other bigint,
    corrected bigint,
    upheld bigint,
    CONSTRAINT fact_review_corrected_check CHECK ((corrected >= 0)),
    CONSTRAINT fact_review_other_check CHECK ((other >= 0)),
    CONSTRAINT fact_review_pending_check CHECK ((pending >= 0)),
    CONSTRAINT fact_review_total_check CHECK ((total >= 0)),
    CONSTRAINT fact_review_upheld_check CHECK ((upheld >= 0))
);
CREATE TABLE core.report (
    submission_id bigint NOT NULL,
    unit_code text NOT NULL,
    year integer NOT NULL,
    form text NOT NULL,
    version integer NOT NULL,
    accepted_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE VIEW core.cell AS
 SELECT r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    v.cell_key,
    v.value
   FROM ((core.report r
     JOIN core.fact_disclosure f ON ((r.submission_id = f.submission_id)))
     CROSS JOIN LATERAL ( VALUES ('t2.procurement.amount'::text,f.procurement_amount), ('t2.procurement.projects'::text,(f.procurement_projects)::numeric), ('t2.fee.items_change'::text,(f.fee_items_change)::numeric), ('t2.fee.items_last_year'::text,(f.fee_items_last_year)::numeric), ('t2.coercion.decisions'::text,(f.coercion_decisions)::numeric), ('t2.coercion.items_change'::text,(f.coercion_items_change)::numeric), ('t2.coercion.items_last_year'::text,(f.coercion_items_last_year)::numeric), ('t2.penalty.decisions'::text,(f.penalty_decisions)::numeric), ('t2.penalty.items_change'::text,(f.penalty_items_change)::numeric), ('t2.penalty.items_last_year'::text,(f.penalty_items_last_year)::numeric), ('t2.other_service.decisions'::text,(f.other_service_decisions)::numeric), ('t2.other_service.items_change'::text,(f.other_service_items_change)::numeric), ('t2.other_service.items_last_year'::text,(f.other_service_items_last_year)::numeric), ('t2.licence.decisions'::text,(f.licence_decisions)::numeric), ('t2.licence.items_change'::text,(f.licence_items_change)::numeric), ('t2.licence.items_last_year'::text,(f.licence_items_last_year)::numeric), ('t2.normative_doc.published_total'::text,(f.normative_doc_published_total)::numeric), ('t2.normative_doc.newly_published'::text,(f.normative_doc_newly_published)::numeric), ('t2.normative_doc.newly_made'::text,(f.normative_doc_newly_made)::numeric), ('t2.regulation.published_total'::text,(f.regulation_published_total)::numeric), ('t2.regulation.newly_published'::text,(f.regulation_newly_published)::numeric), ('t2.regulation.newly_made'::text,(f.regulation_newly_made)::numeric)) v(cell_key, value))
  WHERE (r.form = 'zfxxgk-2019'::text)
UNION ALL
 SELECT r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    v.cell_key,
    v.value
   FROM ((core.report r
     JOIN core.fact_application f ON ((r.submission_id = f.submission_id)))
     CROSS JOIN LATERAL ( VALUES (('t3.carried_out.'::text || f.applicant),(f.carried_out)::numeric), (('t3.result_total.'::text || f.applicant),(f.result_total)::numeric), (('t3.other.'::text || f.applicant),(f.other)::numeric), (('t3.rejected_confirm.'::text || f.applicant),(f.rejected_confirm)::numeric), (('t3.rejected_excessive.'::text || f.applicant),(f.rejected_excessive)::numeric), (('t3.rejected_publication.'::text || f.applicant),(f.rejected_publication)::numeric), (('t3.rejected_repeat.'::text || f.applicant),(f.rejected_repeat)::numeric), (('t3.rejected_petition.'::text || f.applicant),(f.rejected_petition)::numeric), (('t3.unavailable_unclear.'::text || f.applicant),(f.unavailable_unclear)::numeric), (('t3.unavailable_to_create.'::text || f.applicant),(f.unavailable_to_create)::numeric), (('t3.unavailable_not_held.'::text || f.applicant),(f.unavailable_not_held)::numeric), (('t3.denied_inquiry.'::text || f.applicant),(f.denied_inquiry)::numeric), (('t3.denied_enforcement.'::text || f.applicant),(f.denied_enforcement)::numeric), (('t3.denied_process.'::text || f.applicant),(f.denied_process)::numeric), (('t3.denied_internal.'::text || f.applicant),(f.denied_internal)::numeric), (('t3.denied_third_party.'::text || f.applicant),(f.denied_third_party)::numeric), (('t3.denied_safety.'::text || f.applicant),(f.denied_safety)::numeric), (('t3.denied_law.'::text || f.applicant),(f.denied_law)::numeric), (('t3.denied_secret.'::text || f.applicant),(f.denied_secret)::numeric), (('t3.partial.'::text || f.applicant),(f.partial)::numeric), (('t3.granted.'::text || f.applicant),(f.granted)::numeric), (('t3.carried_in.'::text || f.applicant),(f.carried_in)::numeric), (('t3.received.'::text || f.applicant),(f.received)::numeric)) v(cell_key, value))
  WHERE (r.form = 'zfxxgk-2019'::text)
UNION ALL
 SELECT r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    v.cell_key,
    v.value
   FROM ((core.report r
     JOIN core.fact_review f ON ((r.submission_id = f.submission_id)))
     CROSS JOIN LATERAL ( VALUES ((('t4.'::text || f.review_kind) || '.total'::text),(f.total)::numeric), ((('t4.'::text || f.review_kind) || '.pending'::text),(f.pending)::numeric), ((('t4.'::text || f.review_kind) || '.other'::text),(f.other)::numeric), ((('t4.'::text || f.review_kind) || '.corrected'::text),(f.corrected)::numeric), ((('t4.'::text || f.review_kind) || '.upheld'::text),(f.upheld)::numeric)) v(cell_key, value))
  WHERE (r.form = 'zfxxgk-2019'::text)
UNION ALL
 SELECT r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    v.cell_key,
    v.value
   FROM ((core.report r
     JOIN core.fact_disclosure f ON ((r.submission_id = f.submission_id)))
     CROSS JOIN LATERAL ( VALUES ('t2.fee.amount'::text,f.fee_amount), ('t2.coercion.decisions'::text,(f.coercion_decisions)::numeric), ('t2.penalty.decisions'::text,(f.penalty_decisions)::numeric), ('t2.licence.decisions'::text,(f.licence_decisions)::numeric), ('t2.normative_doc.in_force'::text,(f.normative_doc_in_force)::numeric), ('t2.normative_doc.repealed'::text,(f.normative_doc_repealed)::numeric), ('t2.normative_doc.made'::text,(f.normative_doc_made)::numeric), ('t2.regulation.in_force'::text,(f.regulation_in_force)::numeric), ('t2.regulation.repealed'::text,(f.regulation_repealed)::numeric), ('t2.regulation.made'::text,(f.regulation_made)::numeric)) v(cell_key, value))
  WHERE (r.form = 'zfxxgk-2021'::text)
UNION ALL
 SELECT r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    v.cell_key,
    v.value
   FROM ((core.report r
     JOIN core.fact_application f ON ((r.submission_id = f.submission_id)))
     CROSS JOIN LATERAL ( VALUES (('t3.carried_out.'::text || f.applicant),(f.carried_out)::numeric), (('t3.result_total.'::text || f.applicant),(f.result_total)::numeric), (('t3.other_misc.'::text || f.applicant),(f.other_misc)::numeric), (('t3.other_unpaid.'::text || f.applicant),(f.other_unpaid)::numeric), (('t3.other_no_correction.'::text || f.applicant),(f.other_no_correction)::numeric), (('t3.rejected_confirm.'::text || f.applicant),(f.rejected_confirm)::numeric), (('t3.rejected_excessive.'::text || f.applicant),(f.rejected_excessive)::numeric), (('t3.rejected_publication.'::text || f.applicant),(f.rejected_publication)::numeric), (('t3.rejected_repeat.'::text || f.applicant),(f.rejected_repeat)::numeric), (('t3.rejected_petition.'::text || f.applicant),(f.rejected_petition)::numeric), (('t3.unavailable_unclear.'::text || f.applicant),(f.unavailable_unclear)::numeric), (('t3.unavailable_to_create.'::text || f.applicant),(f.unavailable_to_create)::numeric), (('t3.unavailable_not_held.'::text || f.applicant),(f.unavailable_not_held)::numeric), (('t3.denied_inquiry.'::text || f.applicant),(f.denied_inquiry)::numeric), (('t3.denied_enforcement.'::text || f.applicant),(f.denied_enforcement)::numeric), (('t3.denied_process.'::text || f.applicant),(f.denied_process)::numeric), (('t3.denied_internal.'::text || f.applicant),(f.denied_internal)::numeric), (('t3.denied_third_party.'::text || f.applicant),(f.denied_third_party)::numeric), (('t3.denied_safety.'::text || f.applicant),(f.denied_safety)::numeric), (('t3.denied_law.'::text || f.applicant),(f.denied_law)::numeric), (('t3.denied_secret.'::text || f.applicant),(f.denied_secret)::numeric), (('t3.partial.'::text || f.applicant),(f.partial)::numeric), (('t3.granted.'::text || f.applicant),(f.granted)::numeric), (('t3.carried_in.'::text || f.applicant),(f.carried_in)::numeric), (('t3.received.'::text || f.applicant),(f.received)::numeric)) v(cell_key, value))
  WHERE (r.form = 'zfxxgk-2021'::text)
UNION ALL
 SELECT r.submission_id,
    r.unit_code,
    r.year,
    r.form,
    v.cell_key,
    v.value
   FROM ((core.report r
     JOIN core.fact_review f ON ((r.submission_id = f.submission_id)))
     CROSS JOIN LATERAL ( VALUES ((('t4.'::text || f.review_kind) || '.total'::text),(f.total)::numeric), ((('t4.'::text || f.review_kind) || '.pending'::text),(f.pending)::numeric), ((('t4.'::text || f.review_kind) || '.other'::text),(f.other)::numeric), ((('t4.'::text || f.review_kind) || '.corrected'::text),(f.corrected)::numeric), ((('t4.'::text || f.review_kind) || '.upheld'::text),(f.upheld)::numeric)) v(cell_key, value))
  WHERE (r.form = 'zfxxgk-2021'::text);
CREATE TABLE core.contact (
    unit_code text NOT NULL,
    channel text NOT NULL,
    address text NOT NULL,
    CONSTRAINT contact_address_check CHECK ((address <> ''::text)),
    CONSTRAINT contact_channel_check CHECK ((channel = ANY (ARRAY['smtp'::text, 'apprise'::text])))
);
COMMENT ON TABLE core.contact IS '单位联系方式';
COMMENT ON COLUMN core.contact.unit_code IS '单位代码';
COMMENT ON COLUMN core.contact.channel IS '渠道：smtp 邮件，apprise 企业微信、钉钉、飞书等';
COMMENT ON COLUMN core.contact.address IS '邮箱地址，或 Apprise 的标签';
CREATE TABLE core.deadline (
    deadline_id bigint NOT NULL,
    year integer NOT NULL,
    kind text,
    unit_code text,
    due_on date NOT NULL,
    reason text NOT NULL,
    set_by text NOT NULL,
    set_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT deadline_check CHECK ((num_nonnulls(kind, unit_code) = 1)),
    CONSTRAINT deadline_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT deadline_set_by_check CHECK ((set_by <> ''::text))
);
COMMENT ON TABLE core.deadline IS '办公室规定的报送期限，对一类单位或一个单位；以最新的为准';
COMMENT ON COLUMN core.deadline.deadline_id IS '编号';
COMMENT ON COLUMN core.deadline.year IS '报告年度';
COMMENT ON COLUMN core.deadline.kind IS '单位类别';
COMMENT ON COLUMN core.deadline.unit_code IS '单位代码';
COMMENT ON COLUMN core.deadline.due_on IS '期限';
COMMENT ON COLUMN core.deadline.reason IS '理由';
COMMENT ON COLUMN core.deadline.set_by IS '谁定的';
COMMENT ON COLUMN core.deadline.set_at IS '何时定的';
ALTER TABLE core.deadline ALTER COLUMN deadline_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.deadline_deadline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE core.edition (
    edition_id bigint NOT NULL,
    parent_code text NOT NULL,
    year integer NOT NULL,
    form text NOT NULL,
    catalogue_version text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    built_at timestamp with time zone DEFAULT now() NOT NULL,
    run_id text NOT NULL
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
CREATE TABLE core.edition_approval (
    edition_id bigint NOT NULL,
    parent_code text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    approved_by text NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    comment text NOT NULL,
    missing_reason text,
    CONSTRAINT edition_approval_approved_by_check CHECK ((approved_by <> ''::text)),
    CONSTRAINT edition_approval_missing_reason_check CHECK ((missing_reason <> ''::text)),
    CONSTRAINT edition_approval_number_check CHECK ((number > 0))
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
CREATE TABLE core.edition_cell (
    edition_id bigint NOT NULL,
    cell_key text NOT NULL,
    value numeric NOT NULL
);
COMMENT ON TABLE core.edition_cell IS '定稿的数字，一行一个指标';
COMMENT ON COLUMN core.edition_cell.edition_id IS '编号';
COMMENT ON COLUMN core.edition_cell.cell_key IS '指标代码';
COMMENT ON COLUMN core.edition_cell.value IS '数字';
ALTER TABLE core.edition ALTER COLUMN edition_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.edition_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE core.edition_file (
    edition_id bigint NOT NULL,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT edition_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
COMMENT ON TABLE core.edition_file IS '定稿的文件，一行一个文件，内容在存档';
COMMENT ON COLUMN core.edition_file.edition_id IS '编号';
COMMENT ON COLUMN core.edition_file.file_name IS '文件名';
COMMENT ON COLUMN core.edition_file.sha256 IS '文件的 SHA-256';
CREATE TABLE core.edition_unit (
    edition_id bigint NOT NULL,
    unit_code text NOT NULL,
    unit_name text NOT NULL,
    submission_id bigint
);
COMMENT ON TABLE core.edition_unit IS '定稿的范围，一行一个应报单位';
COMMENT ON COLUMN core.edition_unit.edition_id IS '编号';
COMMENT ON COLUMN core.edition_unit.unit_code IS '单位代码';
COMMENT ON COLUMN core.edition_unit.unit_name IS '当时的单位名称';
COMMENT ON COLUMN core.edition_unit.submission_id IS '所用报送件；缺报为空';
CREATE VIEW core.effective_report AS
 SELECT DISTINCT ON (unit_code, year) submission_id,
    unit_code,
    year,
    form,
    version,
    accepted_at
   FROM core.report r
  ORDER BY unit_code, year, submission_id DESC;
CREATE TABLE core.implied_cell (
    submission_id bigint NOT NULL,
    cell_key text NOT NULL,
    value numeric NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL
);
CREATE VIEW core.figure AS
 SELECT c.submission_id,
    c.unit_code,
    c.year,
    c.form,
    c.cell_key,
    COALESCE(c.value, i.value) AS value,
    ((c.value IS NULL) AND (i.value IS NOT NULL)) AS inferred
   FROM (core.cell c
     LEFT JOIN core.implied_cell i ON (((c.submission_id = i.submission_id) AND (c.cell_key = i.cell_key))));
CREATE TABLE core.form (
    form text NOT NULL,
    title text NOT NULL,
    basis text NOT NULL,
    first_year integer NOT NULL,
    last_year integer
);
CREATE TABLE core.form_cell (
    form text NOT NULL,
    cell_key text NOT NULL,
    ordinal integer NOT NULL,
    table_key text NOT NULL,
    row_key text NOT NULL,
    column_key text NOT NULL,
    row_label text NOT NULL,
    column_label text NOT NULL,
    type text NOT NULL,
    unit text,
    fact_table text NOT NULL,
    fact_key text,
    fact_column text NOT NULL
);
CREATE TABLE core.notice (
    notice_id bigint NOT NULL,
    unit_code text NOT NULL,
    notice_on date NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    claimed_at timestamp with time zone
);
COMMENT ON TABLE core.notice IS '发给单位的通知，一个单位一天至多一份';
COMMENT ON COLUMN core.notice.notice_id IS '编号';
COMMENT ON COLUMN core.notice.unit_code IS '单位代码';
COMMENT ON COLUMN core.notice.notice_on IS '日期';
COMMENT ON COLUMN core.notice.subject IS '标题';
COMMENT ON COLUMN core.notice.body IS '正文';
COMMENT ON COLUMN core.notice.claimed_at IS '开始发送的时间；已开始的不会再发';
CREATE TABLE core.notice_delivery (
    notice_id bigint NOT NULL,
    channel text NOT NULL,
    address text NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    error text
);
COMMENT ON TABLE core.notice_delivery IS '通知的发送结果';
COMMENT ON COLUMN core.notice_delivery.notice_id IS '通知编号';
COMMENT ON COLUMN core.notice_delivery.channel IS '渠道';
COMMENT ON COLUMN core.notice_delivery.address IS '地址';
COMMENT ON COLUMN core.notice_delivery.at IS '时间';
COMMENT ON COLUMN core.notice_delivery.error IS '失败原因；成功为空';
CREATE TABLE core.notice_matter (
    notice_id bigint NOT NULL,
    year integer NOT NULL,
    matter text NOT NULL
);
COMMENT ON TABLE core.notice_matter IS '通知里的事项';
COMMENT ON COLUMN core.notice_matter.notice_id IS '通知编号';
COMMENT ON COLUMN core.notice_matter.year IS '报告年度';
COMMENT ON COLUMN core.notice_matter.matter IS '事项';
ALTER TABLE core.notice ALTER COLUMN notice_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME core.notice_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE core.report_year (
    year integer NOT NULL,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT report_year_year_check CHECK (((year >= 2008) AND (year <= 2100)))
);
CREATE TABLE core.unit (
    unit_code text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    name text NOT NULL,
    kind text NOT NULL,
    parent_code text,
    aliases text[] DEFAULT '{}'::text[] NOT NULL,
    makes_regulations boolean,
    CONSTRAINT unit_check CHECK ((valid_to > valid_from)),
    CONSTRAINT unit_check1 CHECK ((parent_code <> unit_code)),
    CONSTRAINT unit_unit_code_check CHECK ((unit_code ~ '^[0-9]{6,12}(-[a-z]+)?$'::text))
);
COMMENT ON COLUMN core.unit.makes_regulations IS '能否制定规章；空为按单位类别';
CREATE TABLE core.unit_kind (
    kind text NOT NULL,
    label text NOT NULL,
    due_month integer NOT NULL,
    due_day integer NOT NULL,
    makes_regulations boolean,
    CONSTRAINT unit_kind_due_day_check CHECK (((due_day >= 1) AND (due_day <= 31))),
    CONSTRAINT unit_kind_due_month_check CHECK (((due_month >= 1) AND (due_month <= 12)))
);
COMMENT ON COLUMN core.unit_kind.makes_regulations IS '能否制定规章；空为与上级相同（本级）';
CREATE VIEW core.unit_year AS
 SELECT u.unit_code,
    y.year,
    u.name,
    u.kind,
    u.parent_code,
    make_date((y.year + 1), k.due_month, k.due_day) AS due_on,
    COALESCE(u.makes_regulations, k.makes_regulations, p.makes_regulations, pk.makes_regulations, false) AS makes_regulations
   FROM ((((core.report_year y
     JOIN core.unit u ON (((u.valid_from <= make_date(y.year, 12, 31)) AND ((u.valid_to IS NULL) OR (u.valid_to > make_date(y.year, 12, 31))))))
     JOIN core.unit_kind k ON ((u.kind = k.kind)))
     LEFT JOIN core.unit p ON (((u.parent_code = p.unit_code) AND (p.valid_from <= make_date(y.year, 12, 31)) AND ((p.valid_to IS NULL) OR (p.valid_to > make_date(y.year, 12, 31))))))
     LEFT JOIN core.unit_kind pk ON ((p.kind = pk.kind)));
COMMENT ON COLUMN core.unit_year.makes_regulations IS '能否制定规章';
CREATE VIEW core.unit_due AS
 SELECT u.unit_code,
    u.year,
    COALESCE(d.due_on, u.due_on) AS due_on,
    d.reason
   FROM (core.unit_year u
     LEFT JOIN LATERAL ( SELECT s.due_on,
            s.reason
           FROM core.deadline s
          WHERE ((s.year = u.year) AND ((s.unit_code = u.unit_code) OR (s.kind = u.kind)))
          ORDER BY (s.unit_code IS NULL), s.deadline_id DESC
         LIMIT 1) d ON (true));
COMMENT ON VIEW core.unit_due IS '报送期限，一行一个单位一个年度';
COMMENT ON COLUMN core.unit_due.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_due.year IS '报告年度';
COMMENT ON COLUMN core.unit_due.due_on IS '期限';
COMMENT ON COLUMN core.unit_due.reason IS '办公室规定期限的理由；法定期限为空';
CREATE TABLE core.unit_predecessor (
    unit_code text NOT NULL,
    predecessor_code text NOT NULL,
    since date NOT NULL,
    CONSTRAINT unit_predecessor_check CHECK ((predecessor_code <> unit_code))
);
COMMENT ON TABLE core.unit_predecessor IS '单位沿革，一行一个前身';
COMMENT ON COLUMN core.unit_predecessor.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_predecessor.predecessor_code IS '前身的单位代码';
COMMENT ON COLUMN core.unit_predecessor.since IS '承接之日';
CREATE VIEW core.unit_prior AS
 WITH RECURSIVE line AS (
         SELECT u_1.unit_code,
            u_1.year,
            u_1.unit_code AS code
           FROM core.unit_year u_1
        UNION
         SELECT l_1.unit_code,
            l_1.year,
            p.predecessor_code AS code
           FROM (line l_1
             JOIN core.unit_predecessor p ON (((l_1.code = p.unit_code) AND ((l_1.year)::numeric = EXTRACT(year FROM p.since)))))
        )
 SELECT l.unit_code,
    l.year,
    l.code AS prior_unit_code
   FROM (line l
     JOIN core.unit u ON (((l.code = u.unit_code) AND (u.valid_from < make_date(l.year, 1, 1)) AND ((u.valid_to IS NULL) OR (u.valid_to >= make_date(l.year, 1, 1))))));
COMMENT ON VIEW core.unit_prior IS '上年报告所在的单位代码；合并的单位有多行';
COMMENT ON COLUMN core.unit_prior.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_prior.year IS '报告年度';
COMMENT ON COLUMN core.unit_prior.prior_unit_code IS '上年报告所在的单位代码';
CREATE TABLE intake.extraction (
    submission_id bigint NOT NULL,
    format text NOT NULL,
    form text,
    year integer,
    unit_name text,
    period_start date,
    period_end date,
    cells json NOT NULL,
    problems jsonb NOT NULL,
    extracted_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE VIEW intake.cell_source AS
 SELECT e.submission_id,
    c.key AS cell_key,
    ((c.value ->> 'value'::text))::numeric AS value,
    (c.value ->> 'raw'::text) AS raw,
    (c.value ->> 'at'::text) AS locator,
    (c.value ->> 'how'::text) AS how
   FROM (intake.extraction e
     CROSS JOIN LATERAL json_each(e.cells) c(key, value));
CREATE TABLE intake.claim (
    claim_id bigint NOT NULL,
    submission_id bigint NOT NULL,
    metric text NOT NULL,
    value numeric NOT NULL,
    sentence text NOT NULL,
    locator text NOT NULL
);
ALTER TABLE intake.claim ALTER COLUMN claim_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME intake.claim_claim_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE intake.submission (
    submission_id bigint NOT NULL,
    folder text,
    unit_code text,
    file_name text NOT NULL,
    sha256 text NOT NULL,
    size_bytes bigint NOT NULL,
    mtime_ns bigint NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    taken_at timestamp with time zone,
    form text,
    year integer,
    version integer,
    state text DEFAULT 'received'::text NOT NULL,
    explain_by date,
    container_id bigint,
    CONSTRAINT submission_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT submission_size_bytes_check CHECK ((size_bytes >= 0)),
    CONSTRAINT submission_state_check CHECK ((state = ANY (ARRAY['received'::text, 'extracted'::text, 'validated'::text, 'accepted'::text, 'accepted_with_warnings'::text, 'awaiting_explanation'::text, 'returned'::text, 'quarantined'::text, 'duplicate'::text, 'superseded'::text, 'unpacked'::text, 'attachment'::text]))),
    CONSTRAINT submission_version_check CHECK ((version > 0))
);
CREATE TABLE intake.submission_event (
    event_id bigint NOT NULL,
    submission_id bigint NOT NULL,
    state text NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    run_id text NOT NULL,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL
);
ALTER TABLE intake.submission_event ALTER COLUMN event_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME intake.submission_event_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE intake.submission ALTER COLUMN submission_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME intake.submission_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE VIEW mart.cell_lineage AS
 SELECT u.parent_code,
    u.year,
    c.cell_key,
    u.unit_code,
    c.value,
    s.submission_id,
    s.file_name,
    s.sha256,
    ((x.cells -> c.cell_key) ->> 'at'::text) AS locator,
    ((x.cells -> c.cell_key) ->> 'raw'::text) AS raw
   FROM ((((core.unit_year u
     JOIN core.effective_report e ON (((u.unit_code = e.unit_code) AND (u.year = e.year))))
     JOIN core.cell c ON ((e.submission_id = c.submission_id)))
     JOIN intake.submission s ON ((e.submission_id = s.submission_id)))
     JOIN intake.extraction x ON ((e.submission_id = x.submission_id)))
  WHERE (u.parent_code IS NOT NULL);
COMMENT ON VIEW mart.cell_lineage IS '数字溯源：汇总数中每个单位的数字出自哪个文件的哪个位置';
COMMENT ON COLUMN mart.cell_lineage.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.cell_lineage.year IS '报告年度';
COMMENT ON COLUMN mart.cell_lineage.cell_key IS '指标代码';
COMMENT ON COLUMN mart.cell_lineage.unit_code IS '填报单位代码';
COMMENT ON COLUMN mart.cell_lineage.value IS '该单位填报数；空白为空';
COMMENT ON COLUMN mart.cell_lineage.submission_id IS '报送件编号';
COMMENT ON COLUMN mart.cell_lineage.file_name IS '文件名';
COMMENT ON COLUMN mart.cell_lineage.sha256 IS '文件的 SHA-256';
COMMENT ON COLUMN mart.cell_lineage.locator IS '在文件中的位置';
COMMENT ON COLUMN mart.cell_lineage.raw IS '文件中的原文';
CREATE VIEW mart.consolidated_cell AS
 WITH coverage AS (
         SELECT u.parent_code,
            u.year,
            count(e.submission_id) AS units_reporting,
            count(*) AS units_expected
           FROM (core.unit_year u
             LEFT JOIN core.effective_report e ON (((u.unit_code = e.unit_code) AND (u.year = e.year))))
          WHERE (u.parent_code IS NOT NULL)
          GROUP BY u.parent_code, u.year
        ), totals AS (
         SELECT u.parent_code,
            u.year,
            c.cell_key,
            sum(c.value) AS value
           FROM ((core.unit_year u
             JOIN core.effective_report e ON (((u.unit_code = e.unit_code) AND (u.year = e.year))))
             JOIN core.figure c ON ((e.submission_id = c.submission_id)))
          WHERE (u.parent_code IS NOT NULL)
          GROUP BY u.parent_code, u.year, c.cell_key
        )
 SELECT v.parent_code,
    v.year,
    f.cell_key,
    f.table_key AS "table",
    f.row_label,
    f.column_label,
    COALESCE(t.value, (0)::numeric) AS value,
    v.units_reporting,
    v.units_expected
   FROM (((coverage v
     JOIN core.form m ON (((v.year >= m.first_year) AND ((m.last_year IS NULL) OR (v.year <= m.last_year)))))
     JOIN core.form_cell f ON ((m.form = f.form)))
     LEFT JOIN totals t ON (((v.parent_code = t.parent_code) AND (v.year = t.year) AND (f.cell_key = t.cell_key))))
  WHERE (v.units_reporting > 0);
COMMENT ON VIEW mart.consolidated_cell IS '汇总数：下属单位有效报告之和，一行一个指标；空白按零相加';
COMMENT ON COLUMN mart.consolidated_cell.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.consolidated_cell.year IS '报告年度';
COMMENT ON COLUMN mart.consolidated_cell.cell_key IS '指标代码：表.行.列';
COMMENT ON COLUMN mart.consolidated_cell."table" IS '表';
COMMENT ON COLUMN mart.consolidated_cell.row_label IS '行名（官方表述）';
COMMENT ON COLUMN mart.consolidated_cell.column_label IS '列名（官方表述）';
COMMENT ON COLUMN mart.consolidated_cell.value IS '汇总数';
COMMENT ON COLUMN mart.consolidated_cell.units_reporting IS '已报单位数';
COMMENT ON COLUMN mart.consolidated_cell.units_expected IS '应报单位数';
CREATE VIEW mart.edition AS
SELECT
    NULL::text AS parent_code,
    NULL::integer AS year,
    NULL::integer AS number,
    NULL::text AS approved_by,
    NULL::timestamp with time zone AS approved_at,
    NULL::text AS comment,
    NULL::text AS missing_reason,
    NULL::bigint AS units_reporting,
    NULL::bigint AS units_expected,
    NULL::text AS catalogue_version,
    NULL::jsonb AS files;
COMMENT ON VIEW mart.edition IS '已定稿的汇总报告，一行一版；定稿后不再变动';
COMMENT ON COLUMN mart.edition.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.edition.year IS '报告年度';
COMMENT ON COLUMN mart.edition.number IS '第几版';
COMMENT ON COLUMN mart.edition.approved_by IS '批准人';
COMMENT ON COLUMN mart.edition.approved_at IS '批准时间';
COMMENT ON COLUMN mart.edition.comment IS '批准意见';
COMMENT ON COLUMN mart.edition.missing_reason IS '有单位缺报仍然定稿的理由';
COMMENT ON COLUMN mart.edition.units_reporting IS '定稿时已报单位数';
COMMENT ON COLUMN mart.edition.units_expected IS '定稿时应报单位数';
COMMENT ON COLUMN mart.edition.catalogue_version IS '定稿时的勾稽规则版本';
COMMENT ON COLUMN mart.edition.files IS '文件名和文件的 SHA-256';
CREATE VIEW mart.edition_cell AS
 SELECT a.parent_code,
    a.year,
    a.number,
    c.cell_key,
    f.table_key AS "table",
    f.row_label,
    f.column_label,
    c.value,
    b.value AS previous_value
   FROM (((((core.edition_approval a
     JOIN core.edition e ON ((a.edition_id = e.edition_id)))
     JOIN core.edition_cell c ON ((a.edition_id = c.edition_id)))
     JOIN core.form_cell f ON (((e.form = f.form) AND (c.cell_key = f.cell_key))))
     LEFT JOIN core.edition_approval p ON (((a.parent_code = p.parent_code) AND (a.year = p.year) AND (a.number = (p.number + 1)))))
     LEFT JOIN core.edition_cell b ON (((p.edition_id = b.edition_id) AND (c.cell_key = b.cell_key))));
COMMENT ON VIEW mart.edition_cell IS '已定稿的数字，一行一版一个指标，附上一版的数字';
COMMENT ON COLUMN mart.edition_cell.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.edition_cell.year IS '报告年度';
COMMENT ON COLUMN mart.edition_cell.number IS '第几版';
COMMENT ON COLUMN mart.edition_cell.cell_key IS '指标代码';
COMMENT ON COLUMN mart.edition_cell."table" IS '表';
COMMENT ON COLUMN mart.edition_cell.row_label IS '行名';
COMMENT ON COLUMN mart.edition_cell.column_label IS '列名';
COMMENT ON COLUMN mart.edition_cell.value IS '定稿的数字';
COMMENT ON COLUMN mart.edition_cell.previous_value IS '上一版的数字；第一版为空';
CREATE VIEW mart.edition_change AS
 WITH newest AS (
         SELECT DISTINCT ON (a.parent_code, a.year) a.parent_code,
            a.year,
            a.number,
            a.edition_id
           FROM core.edition_approval a
          ORDER BY a.parent_code, a.year, a.number DESC
        )
 SELECT n.parent_code,
    n.year,
    n.number,
    c.cell_key,
    t.row_label,
    t.column_label,
    c.value AS published_value,
    t.value AS current_value,
    (t.value - c.value) AS change
   FROM ((newest n
     JOIN core.edition_cell c ON ((n.edition_id = c.edition_id)))
     JOIN mart.consolidated_cell t ON (((n.parent_code = t.parent_code) AND (n.year = t.year) AND (c.cell_key = t.cell_key))))
  WHERE (t.value <> c.value);
COMMENT ON VIEW mart.edition_change IS '定稿之后的变化：按现在的有效报告，与最新一版不同的指标';
COMMENT ON COLUMN mart.edition_change.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.edition_change.year IS '报告年度';
COMMENT ON COLUMN mart.edition_change.number IS '最新一版是第几版';
COMMENT ON COLUMN mart.edition_change.cell_key IS '指标代码';
COMMENT ON COLUMN mart.edition_change.row_label IS '行名';
COMMENT ON COLUMN mart.edition_change.column_label IS '列名';
COMMENT ON COLUMN mart.edition_change.published_value IS '定稿的数字';
COMMENT ON COLUMN mart.edition_change.current_value IS '现在的汇总数';
COMMENT ON COLUMN mart.edition_change.change IS '增减';
CREATE TABLE quality.decision (
    decision_id bigint NOT NULL,
    submission_id bigint NOT NULL,
    action text NOT NULL,
    rule_id text,
    decided_by text NOT NULL,
    reason text NOT NULL,
    decided_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT decision_action_check CHECK ((action = ANY (ARRAY['accept'::text, 'return'::text, 'waive'::text]))),
    CONSTRAINT decision_check CHECK (((rule_id IS NOT NULL) = (action = 'waive'::text))),
    CONSTRAINT decision_decided_by_check CHECK ((decided_by <> ''::text)),
    CONSTRAINT decision_reason_check CHECK ((reason <> ''::text))
);
CREATE TABLE quality.decision_outcome (
    decision_id bigint NOT NULL,
    run_id text NOT NULL,
    refused_reason text,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE quality.explanation (
    explanation_id bigint NOT NULL,
    unit_code text NOT NULL,
    year integer NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL,
    fingerprint text NOT NULL,
    text text NOT NULL,
    given_by text NOT NULL,
    given_as text NOT NULL,
    given_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    submission_id bigint,
    refused_reason text,
    CONSTRAINT explanation_given_as_check CHECK ((given_as = ANY (ARRAY['unit'::text, 'office'::text, 'policy'::text])))
);
CREATE TABLE quality.finding (
    finding_id bigint NOT NULL,
    submission_id bigint NOT NULL,
    rule_id text NOT NULL,
    instance text DEFAULT ''::text NOT NULL,
    severity text NOT NULL,
    kind text,
    message text NOT NULL,
    cells text[] DEFAULT '{}'::text[] NOT NULL,
    lhs numeric,
    rhs numeric,
    difference numeric GENERATED ALWAYS AS ((lhs - rhs)) STORED,
    locator text DEFAULT ''::text NOT NULL,
    catalogue_version text,
    run_id text NOT NULL,
    found_at timestamp with time zone DEFAULT now() NOT NULL,
    fingerprint text NOT NULL,
    closed_at timestamp with time zone,
    closed_by_run text,
    override_id bigint,
    CONSTRAINT finding_kind_check CHECK ((kind = ANY (ARRAY['contradiction'::text, 'omitted'::text, 'extraction'::text]))),
    CONSTRAINT finding_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'info'::text])))
);
CREATE VIEW quality.current_finding AS
 SELECT f.finding_id,
    f.submission_id,
    s.unit_code,
    s.year,
    f.rule_id,
    f.instance,
    f.severity,
    f.kind,
    f.message,
    f.cells,
    f.lhs,
    f.rhs,
    f.difference,
    f.locator,
    f.fingerprint,
    f.catalogue_version,
    f.override_id,
    f.found_at,
    given.text AS explanation,
    given.given_by AS explained_by,
    refused.text AS refused_explanation,
    refused.refused_reason,
    waiver.decided_by AS waived_by,
    waiver.reason AS waiver_reason
   FROM ((((quality.finding f
     JOIN intake.submission s ON ((f.submission_id = s.submission_id)))
     LEFT JOIN LATERAL ( SELECT e.explanation_id,
            e.text,
            e.given_by
           FROM quality.explanation e
          WHERE ((e.unit_code = s.unit_code) AND (e.year = s.year) AND (e.fingerprint = f.fingerprint) AND (e.refused_reason IS NULL))
          ORDER BY e.explanation_id DESC
         LIMIT 1) given ON (true))
     LEFT JOIN LATERAL ( SELECT e.text,
            e.refused_reason
           FROM quality.explanation e
          WHERE ((e.unit_code = s.unit_code) AND (e.year = s.year) AND (e.fingerprint = f.fingerprint) AND (e.refused_reason IS NOT NULL) AND (given.explanation_id IS NULL))
          ORDER BY e.explanation_id DESC
         LIMIT 1) refused ON (true))
     LEFT JOIN LATERAL ( SELECT d.decided_by,
            d.reason
           FROM (quality.decision d
             JOIN quality.decision_outcome o ON (((d.decision_id = o.decision_id) AND (o.refused_reason IS NULL))))
          WHERE ((d.submission_id = f.submission_id) AND (d.action = 'waive'::text) AND (d.rule_id = f.rule_id))
          ORDER BY d.decision_id DESC
         LIMIT 1) waiver ON ((f.severity = 'error'::text)))
  WHERE (f.closed_at IS NULL);
CREATE VIEW mart.finding AS
 SELECT s.unit_code,
    s.year,
    s.submission_id,
    s.version,
    s.state,
    s.file_name,
    f.rule_id,
    f.severity,
    f.kind,
    f.message,
    f.cells,
    f.lhs,
    f.rhs,
    f.difference,
    f.locator,
    f.found_at,
    f.explanation,
    f.explained_by,
    f.waived_by,
    f.waiver_reason
   FROM (quality.current_finding f
     JOIN intake.submission s ON ((f.submission_id = s.submission_id)));
COMMENT ON VIEW mart.finding IS '审核问题，一行一个问题，含已退回和已被替换的报送件';
COMMENT ON COLUMN mart.finding.unit_code IS '单位代码';
COMMENT ON COLUMN mart.finding.year IS '报告年度';
COMMENT ON COLUMN mart.finding.submission_id IS '报送件编号';
COMMENT ON COLUMN mart.finding.version IS '第几版';
COMMENT ON COLUMN mart.finding.state IS '报送件现在的状态';
COMMENT ON COLUMN mart.finding.file_name IS '文件名';
COMMENT ON COLUMN mart.finding.rule_id IS '规则编号，或读取问题的代码';
COMMENT ON COLUMN mart.finding.severity IS '级别：error 强制性、warning 核实性、info 提示';
COMMENT ON COLUMN mart.finding.kind IS 'contradiction 两边都填而不等，omitted 总计漏填，extraction 读取问题';
COMMENT ON COLUMN mart.finding.message IS '说明';
COMMENT ON COLUMN mart.finding.cells IS '涉及的指标';
COMMENT ON COLUMN mart.finding.lhs IS '等式左边';
COMMENT ON COLUMN mart.finding.rhs IS '等式右边';
COMMENT ON COLUMN mart.finding.difference IS '差额';
COMMENT ON COLUMN mart.finding.locator IS '读取问题在文件中的位置';
COMMENT ON COLUMN mart.finding.found_at IS '审核时间';
COMMENT ON COLUMN mart.finding.explanation IS '已接受的审核说明';
COMMENT ON COLUMN mart.finding.explained_by IS '说明人';
COMMENT ON COLUMN mart.finding.waived_by IS '豁免人；强制性问题未豁免的为空';
COMMENT ON COLUMN mart.finding.waiver_reason IS '豁免理由';
CREATE VIEW mart.rollup_difference AS
 SELECT t.parent_code,
    t.year,
    t.cell_key,
    t.row_label,
    t.column_label,
    c.value AS own_value,
    t.value AS children_value,
    (COALESCE(c.value, (0)::numeric) - t.value) AS difference,
    t.units_reporting,
    t.units_expected
   FROM ((mart.consolidated_cell t
     JOIN core.effective_report e ON (((t.parent_code = e.unit_code) AND (t.year = e.year))))
     JOIN core.cell c ON (((e.submission_id = c.submission_id) AND (t.cell_key = c.cell_key))))
  WHERE (COALESCE(c.value, (0)::numeric) <> t.value);
COMMENT ON VIEW mart.rollup_difference IS '差额表：上级自报数与下属单位之和不一致的指标';
COMMENT ON COLUMN mart.rollup_difference.parent_code IS '汇总单位代码';
COMMENT ON COLUMN mart.rollup_difference.year IS '报告年度';
COMMENT ON COLUMN mart.rollup_difference.cell_key IS '指标代码';
COMMENT ON COLUMN mart.rollup_difference.row_label IS '行名';
COMMENT ON COLUMN mart.rollup_difference.column_label IS '列名';
COMMENT ON COLUMN mart.rollup_difference.own_value IS '自报数';
COMMENT ON COLUMN mart.rollup_difference.children_value IS '下属单位之和';
COMMENT ON COLUMN mart.rollup_difference.difference IS '差额';
COMMENT ON COLUMN mart.rollup_difference.units_reporting IS '已报单位数';
COMMENT ON COLUMN mart.rollup_difference.units_expected IS '应报单位数';
CREATE VIEW mart.unit_status AS
 WITH last_submission AS (
         SELECT DISTINCT ON (s.unit_code, s.year) s.submission_id,
            s.unit_code,
            s.year,
            s.state,
            s.received_at,
            s.explain_by
           FROM intake.submission s
          WHERE ((s.year IS NOT NULL) AND (s.state <> ALL (ARRAY['duplicate'::text, 'quarantined'::text])))
          ORDER BY s.unit_code, s.year, s.submission_id DESC
        ), first_accepted AS (
         SELECT r.unit_code,
            r.year,
            min(s.received_at) AS received_at
           FROM (core.report r
             JOIN intake.submission s ON ((r.submission_id = s.submission_id)))
          GROUP BY r.unit_code, r.year
        ), counts AS (
         SELECT f.submission_id,
            count(*) FILTER (WHERE (f.severity = 'error'::text)) AS errors,
            count(*) FILTER (WHERE (f.severity = 'warning'::text)) AS warnings
           FROM quality.finding f
          WHERE (f.closed_at IS NULL)
          GROUP BY f.submission_id
        )
 SELECT u.unit_code,
    u.name AS unit_name,
    u.year,
    d.due_on,
    COALESCE(effective_state.state, l.state, 'missing'::text) AS status,
    COALESCE(a.received_at, l.received_at) AS received_at,
    GREATEST(0, (COALESCE((timezone('Asia/Shanghai'::text, a.received_at))::date, (timezone('Asia/Shanghai'::text, now()))::date) - d.due_on)) AS days_late,
    COALESCE(c.errors, (0)::bigint) AS errors,
    COALESCE(c.warnings, (0)::bigint) AS warnings,
    l.explain_by
   FROM ((((((core.unit_year u
     JOIN core.unit_due d ON (((u.unit_code = d.unit_code) AND (u.year = d.year))))
     LEFT JOIN core.effective_report e ON (((u.unit_code = e.unit_code) AND (u.year = e.year))))
     LEFT JOIN intake.submission effective_state ON ((e.submission_id = effective_state.submission_id)))
     LEFT JOIN last_submission l ON (((u.unit_code = l.unit_code) AND (u.year = l.year))))
     LEFT JOIN first_accepted a ON (((u.unit_code = a.unit_code) AND (u.year = a.year))))
     LEFT JOIN counts c ON ((COALESCE(e.submission_id, l.submission_id) = c.submission_id)));
COMMENT ON VIEW mart.unit_status IS '各单位各年度报送情况，一行一个单位一个年度';
COMMENT ON COLUMN mart.unit_status.unit_code IS '单位代码';
COMMENT ON COLUMN mart.unit_status.unit_name IS '单位名称';
COMMENT ON COLUMN mart.unit_status.year IS '报告年度';
COMMENT ON COLUMN mart.unit_status.due_on IS '报送期限';
COMMENT ON COLUMN mart.unit_status.status IS '状态：有有效报告的为其状态，否则为最近一次报送的状态；missing 为未报送';
COMMENT ON COLUMN mart.unit_status.received_at IS '首次被接受的报送件收到时间；尚无被接受的，为最近一次报送时间';
COMMENT ON COLUMN mart.unit_status.days_late IS '逾期天数；尚无被接受的报告时算到今天';
COMMENT ON COLUMN mart.unit_status.errors IS '强制性问题数';
COMMENT ON COLUMN mart.unit_status.warnings IS '核实性问题数';
COMMENT ON COLUMN mart.unit_status.explain_by IS '最近一次报送待说明的，说明的最后期限；此时 status 仍是有效报告的状态';
CREATE VIEW mart.year_over_year AS
 WITH complete AS (
         SELECT p.unit_code,
            p.year
           FROM (core.unit_prior p
             LEFT JOIN core.effective_report e_1 ON (((p.prior_unit_code = e_1.unit_code) AND (p.year = (e_1.year + 1)))))
          GROUP BY p.unit_code, p.year
         HAVING (count(*) = count(e_1.submission_id))
        ), prior_year AS (
         SELECT w.unit_code,
            w.year,
            c.cell_key,
            sum(c.value) AS value
           FROM (((complete w
             JOIN core.unit_prior p ON (((w.unit_code = p.unit_code) AND (w.year = p.year))))
             JOIN core.effective_report e_1 ON (((p.prior_unit_code = e_1.unit_code) AND (p.year = (e_1.year + 1)))))
             JOIN core.cell c ON ((e_1.submission_id = c.submission_id)))
          GROUP BY w.unit_code, w.year, c.cell_key
        )
 SELECT now_year.unit_code,
    now_year.year,
    now_year.cell_key,
    f.row_label,
    f.column_label,
    now_year.value,
    prior_year.value AS prior_value,
    (COALESCE(now_year.value, (0)::numeric) - COALESCE(prior_year.value, (0)::numeric)) AS change,
    ((COALESCE(now_year.value, (0)::numeric) - prior_year.value) / NULLIF(prior_year.value, (0)::numeric)) AS change_ratio
   FROM (((core.effective_report e
     JOIN core.cell now_year ON ((e.submission_id = now_year.submission_id)))
     JOIN prior_year ON (((e.unit_code = prior_year.unit_code) AND (e.year = prior_year.year) AND (now_year.cell_key = prior_year.cell_key))))
     JOIN core.form_cell f ON (((now_year.form = f.form) AND (now_year.cell_key = f.cell_key))));
COMMENT ON VIEW mart.year_over_year IS '与上年比较，只列两年都有有效报告的单位；撤并的单位与其前身之和比较';
COMMENT ON COLUMN mart.year_over_year.unit_code IS '单位代码';
COMMENT ON COLUMN mart.year_over_year.year IS '报告年度';
COMMENT ON COLUMN mart.year_over_year.cell_key IS '指标代码';
COMMENT ON COLUMN mart.year_over_year.row_label IS '行名';
COMMENT ON COLUMN mart.year_over_year.column_label IS '列名';
COMMENT ON COLUMN mart.year_over_year.value IS '本年数';
COMMENT ON COLUMN mart.year_over_year.prior_value IS '上年数';
COMMENT ON COLUMN mart.year_over_year.change IS '增减，空白按零';
COMMENT ON COLUMN mart.year_over_year.change_ratio IS '增减比例；上年为零或空白时为空';
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
ALTER TABLE quality.decision ALTER COLUMN decision_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME quality.decision_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE quality.explanation ALTER COLUMN explanation_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME quality.explanation_explanation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE quality.finding ALTER COLUMN finding_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME quality.finding_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE quality.not_assessed (
    submission_id bigint NOT NULL,
    rule_id text NOT NULL,
    reason text NOT NULL,
    run_id text NOT NULL
);
CREATE TABLE quality.override (
    override_id bigint NOT NULL,
    rule_id text NOT NULL,
    year integer NOT NULL,
    unit_code text,
    severity text NOT NULL,
    reason text NOT NULL,
    set_by text NOT NULL,
    until date NOT NULL,
    set_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT override_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT override_set_by_check CHECK ((set_by <> ''::text)),
    CONSTRAINT override_severity_check CHECK ((severity = ANY (ARRAY['off'::text, 'info'::text, 'warning'::text])))
);
ALTER TABLE quality.override ALTER COLUMN override_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME quality.override_override_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE quality.revalidation (
    run_id text NOT NULL,
    form text NOT NULL,
    rule_id text NOT NULL,
    severity text NOT NULL,
    found_new integer NOT NULL,
    found_gone integer NOT NULL,
    found_same integer NOT NULL
);
CREATE TABLE quality.revalidation_run (
    run_id text NOT NULL,
    year integer NOT NULL,
    with_returned boolean NOT NULL,
    catalogue jsonb NOT NULL,
    reports integer NOT NULL,
    prepared_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_at timestamp with time zone
);
CREATE TABLE quality.rule (
    form text NOT NULL,
    rule_id text NOT NULL,
    catalogue_version text NOT NULL,
    title text NOT NULL,
    severity text NOT NULL,
    expression text NOT NULL,
    blank text NOT NULL,
    message text NOT NULL,
    basis text NOT NULL,
    waivable boolean DEFAULT false NOT NULL,
    scope text DEFAULT 'report'::text NOT NULL,
    CONSTRAINT rule_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'info'::text])))
);
CREATE TABLE quality.verification (
    run_id text NOT NULL,
    check_name text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL
);
COMMENT ON TABLE quality.verification IS '数据核验发现的不一致，一行一处';
COMMENT ON COLUMN quality.verification.run_id IS '运行编号';
COMMENT ON COLUMN quality.verification.check_name IS '核验项目';
COMMENT ON COLUMN quality.verification.subject IS '对象：文件指纹、报送件或指标';
COMMENT ON COLUMN quality.verification.detail IS '不一致的内容';
CREATE TABLE quality.verification_run (
    run_id text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
COMMENT ON TABLE quality.verification_run IS '数据核验，一行一次';
COMMENT ON COLUMN quality.verification_run.run_id IS '运行编号';
COMMENT ON COLUMN quality.verification_run.at IS '核验时间';
CREATE UNLOGGED TABLE staging.finding (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL,
    severity text NOT NULL,
    kind text,
    message text NOT NULL,
    cells text[] NOT NULL,
    lhs numeric,
    rhs numeric,
    locator text DEFAULT ''::text NOT NULL,
    catalogue_version text,
    fingerprint text,
    override_id bigint,
    explained_by_policy text
);
CREATE UNLOGGED TABLE staging.implied_cell (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    cell_key text NOT NULL,
    value numeric NOT NULL,
    rule_id text NOT NULL,
    instance text NOT NULL
);
CREATE UNLOGGED TABLE staging.link (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    role text NOT NULL,
    other_run_id text NOT NULL,
    other_submission_id bigint NOT NULL,
    CONSTRAINT link_role_check CHECK ((role = ANY (ARRAY['prior'::text, 'child'::text])))
);
CREATE UNLOGGED TABLE staging.not_assessed (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    rule_id text NOT NULL,
    reason text NOT NULL
);
CREATE UNLOGGED TABLE staging.report (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    form text NOT NULL,
    year integer,
    unit_code text,
    kind text,
    makes_regulations boolean,
    period_start date,
    period_end date
);
CREATE UNLOGGED TABLE staging."report_zfxxgk-2019" (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    "t2.regulation.newly_made" numeric,
    "t2.regulation.newly_published" numeric,
    "t2.regulation.published_total" numeric,
    "t2.normative_doc.newly_made" numeric,
    "t2.normative_doc.newly_published" numeric,
    "t2.normative_doc.published_total" numeric,
    "t2.licence.items_last_year" numeric,
    "t2.licence.items_change" numeric,
    "t2.licence.decisions" numeric,
    "t2.other_service.items_last_year" numeric,
    "t2.other_service.items_change" numeric,
    "t2.other_service.decisions" numeric,
    "t2.penalty.items_last_year" numeric,
    "t2.penalty.items_change" numeric,
    "t2.penalty.decisions" numeric,
    "t2.coercion.items_last_year" numeric,
    "t2.coercion.items_change" numeric,
    "t2.coercion.decisions" numeric,
    "t2.fee.items_last_year" numeric,
    "t2.fee.items_change" numeric,
    "t2.procurement.projects" numeric,
    "t2.procurement.amount" numeric,
    "t3.received.natural_person" numeric,
    "t3.received.enterprise" numeric,
    "t3.received.research" numeric,
    "t3.received.charity" numeric,
    "t3.received.legal_service" numeric,
    "t3.received.other_org" numeric,
    "t3.received.total" numeric,
    "t3.carried_in.natural_person" numeric,
    "t3.carried_in.enterprise" numeric,
    "t3.carried_in.research" numeric,
    "t3.carried_in.charity" numeric,
    "t3.carried_in.legal_service" numeric,
    "t3.carried_in.other_org" numeric,
    "t3.carried_in.total" numeric,
    "t3.granted.natural_person" numeric,
    "t3.granted.enterprise" numeric,
    "t3.granted.research" numeric,
    "t3.granted.charity" numeric,
    "t3.granted.legal_service" numeric,
    "t3.granted.other_org" numeric,
    "t3.granted.total" numeric,
    "t3.partial.natural_person" numeric,
    "t3.partial.enterprise" numeric,
    "t3.partial.research" numeric,
    "t3.partial.charity" numeric,
    "t3.partial.legal_service" numeric,
    "t3.partial.other_org" numeric,
    "t3.partial.total" numeric,
    "t3.denied_secret.natural_person" numeric,
    "t3.denied_secret.enterprise" numeric,
    "t3.denied_secret.research" numeric,
    "t3.denied_secret.charity" numeric,
    "t3.denied_secret.legal_service" numeric,
    "t3.denied_secret.other_org" numeric,
    "t3.denied_secret.total" numeric,
    "t3.denied_law.natural_person" numeric,
    "t3.denied_law.enterprise" numeric,
    "t3.denied_law.research" numeric,
    "t3.denied_law.charity" numeric,
    "t3.denied_law.legal_service" numeric,
    "t3.denied_law.other_org" numeric,
    "t3.denied_law.total" numeric,
    "t3.denied_safety.natural_person" numeric,
    "t3.denied_safety.enterprise" numeric,
    "t3.denied_safety.research" numeric,
    "t3.denied_safety.charity" numeric,
    "t3.denied_safety.legal_service" numeric,
    "t3.denied_safety.other_org" numeric,
    "t3.denied_safety.total" numeric,
    "t3.denied_third_party.natural_person" numeric,
    "t3.denied_third_party.enterprise" numeric,
    "t3.denied_third_party.research" numeric,
    "t3.denied_third_party.charity" numeric,
    "t3.denied_third_party.legal_service" numeric,
    "t3.denied_third_party.other_org" numeric,
    "t3.denied_third_party.total" numeric,
    "t3.denied_internal.natural_person" numeric,
    "t3.denied_internal.enterprise" numeric,
    "t3.denied_internal.research" numeric,
    "t3.denied_internal.charity" numeric,
    "t3.denied_internal.legal_service" numeric,
    "t3.denied_internal.other_org" numeric,
    "t3.denied_internal.total" numeric,
    "t3.denied_process.natural_person" numeric,
    "t3.denied_process.enterprise" numeric,
    "t3.denied_process.research" numeric,
    "t3.denied_process.charity" numeric,
    "t3.denied_process.legal_service" numeric,
    "t3.denied_process.other_org" numeric,
    "t3.denied_process.total" numeric,
    "t3.denied_enforcement.natural_person" numeric,
    "t3.denied_enforcement.enterprise" numeric,
    "t3.denied_enforcement.research" numeric,
    "t3.denied_enforcement.charity" numeric,
    "t3.denied_enforcement.legal_service" numeric,
    "t3.denied_enforcement.other_org" numeric,
    "t3.denied_enforcement.total" numeric,
    "t3.denied_inquiry.natural_person" numeric,
    "t3.denied_inquiry.enterprise" numeric,
    "t3.denied_inquiry.research" numeric,
    "t3.denied_inquiry.charity" numeric,
    "t3.denied_inquiry.legal_service" numeric,
    "t3.denied_inquiry.other_org" numeric,
    "t3.denied_inquiry.total" numeric,
    "t3.unavailable_not_held.natural_person" numeric,
    "t3.unavailable_not_held.enterprise" numeric,
    "t3.unavailable_not_held.research" numeric,
    "t3.unavailable_not_held.charity" numeric,
    "t3.unavailable_not_held.legal_service" numeric,
    "t3.unavailable_not_held.other_org" numeric,
    "t3.unavailable_not_held.total" numeric,
    "t3.unavailable_to_create.natural_person" numeric,
    "t3.unavailable_to_create.enterprise" numeric,
    "t3.unavailable_to_create.research" numeric,
    "t3.unavailable_to_create.charity" numeric,
    "t3.unavailable_to_create.legal_service" numeric,
    "t3.unavailable_to_create.other_org" numeric,
    "t3.unavailable_to_create.total" numeric,
    "t3.unavailable_unclear.natural_person" numeric,
    "t3.unavailable_unclear.enterprise" numeric,
    "t3.unavailable_unclear.research" numeric,
    "t3.unavailable_unclear.charity" numeric,
    "t3.unavailable_unclear.legal_service" numeric,
    "t3.unavailable_unclear.other_org" numeric,
    "t3.unavailable_unclear.total" numeric,
    "t3.rejected_petition.natural_person" numeric,
    "t3.rejected_petition.enterprise" numeric,
    "t3.rejected_petition.research" numeric,
    "t3.rejected_petition.charity" numeric,
    "t3.rejected_petition.legal_service" numeric,
    "t3.rejected_petition.other_org" numeric,
    "t3.rejected_petition.total" numeric,
    "t3.rejected_repeat.natural_person" numeric,
    "t3.rejected_repeat.enterprise" numeric,
    "t3.rejected_repeat.research" numeric,
    "t3.rejected_repeat.charity" numeric,
    "t3.rejected_repeat.legal_service" numeric,
    "t3.rejected_repeat.other_org" numeric,
    "t3.rejected_repeat.total" numeric,
    "t3.rejected_publication.natural_person" numeric,
    "t3.rejected_publication.enterprise" numeric,
    "t3.rejected_publication.research" numeric,
    "t3.rejected_publication.charity" numeric,
    "t3.rejected_publication.legal_service" numeric,
    "t3.rejected_publication.other_org" numeric,
    "t3.rejected_publication.total" numeric,
    "t3.rejected_excessive.natural_person" numeric,
    "t3.rejected_excessive.enterprise" numeric,
    "t3.rejected_excessive.research" numeric,
    "t3.rejected_excessive.charity" numeric,
    "t3.rejected_excessive.legal_service" numeric,
    "t3.rejected_excessive.other_org" numeric,
    "t3.rejected_excessive.total" numeric,
    "t3.rejected_confirm.natural_person" numeric,
    "t3.rejected_confirm.enterprise" numeric,
    "t3.rejected_confirm.research" numeric,
    "t3.rejected_confirm.charity" numeric,
    "t3.rejected_confirm.legal_service" numeric,
    "t3.rejected_confirm.other_org" numeric,
    "t3.rejected_confirm.total" numeric,
    "t3.other.natural_person" numeric,
    "t3.other.enterprise" numeric,
    "t3.other.research" numeric,
    "t3.other.charity" numeric,
    "t3.other.legal_service" numeric,
    "t3.other.other_org" numeric,
    "t3.other.total" numeric,
    "t3.result_total.natural_person" numeric,
    "t3.result_total.enterprise" numeric,
    "t3.result_total.research" numeric,
    "t3.result_total.charity" numeric,
    "t3.result_total.legal_service" numeric,
    "t3.result_total.other_org" numeric,
    "t3.result_total.total" numeric,
    "t3.carried_out.natural_person" numeric,
    "t3.carried_out.enterprise" numeric,
    "t3.carried_out.research" numeric,
    "t3.carried_out.charity" numeric,
    "t3.carried_out.legal_service" numeric,
    "t3.carried_out.other_org" numeric,
    "t3.carried_out.total" numeric,
    "t4.review.upheld" numeric,
    "t4.review.corrected" numeric,
    "t4.review.other" numeric,
    "t4.review.pending" numeric,
    "t4.review.total" numeric,
    "t4.suit_direct.upheld" numeric,
    "t4.suit_direct.corrected" numeric,
    "t4.suit_direct.other" numeric,
    "t4.suit_direct.pending" numeric,
    "t4.suit_direct.total" numeric,
    "t4.suit_after_review.upheld" numeric,
    "t4.suit_after_review.corrected" numeric,
    "t4.suit_after_review.other" numeric,
    "t4.suit_after_review.pending" numeric,
    "t4.suit_after_review.total" numeric
);
CREATE UNLOGGED TABLE staging."report_zfxxgk-2021" (
    run_id text NOT NULL,
    submission_id bigint NOT NULL,
    "t2.regulation.made" numeric,
    "t2.regulation.repealed" numeric,
    "t2.regulation.in_force" numeric,
    "t2.normative_doc.made" numeric,
    "t2.normative_doc.repealed" numeric,
    "t2.normative_doc.in_force" numeric,
    "t2.licence.decisions" numeric,
    "t2.penalty.decisions" numeric,
    "t2.coercion.decisions" numeric,
    "t2.fee.amount" numeric,
    "t3.received.natural_person" numeric,
    "t3.received.enterprise" numeric,
    "t3.received.research" numeric,
    "t3.received.charity" numeric,
    "t3.received.legal_service" numeric,
    "t3.received.other_org" numeric,
    "t3.received.total" numeric,
    "t3.carried_in.natural_person" numeric,
    "t3.carried_in.enterprise" numeric,
    "t3.carried_in.research" numeric,
    "t3.carried_in.charity" numeric,
    "t3.carried_in.legal_service" numeric,
    "t3.carried_in.other_org" numeric,
    "t3.carried_in.total" numeric,
    "t3.granted.natural_person" numeric,
    "t3.granted.enterprise" numeric,
    "t3.granted.research" numeric,
    "t3.granted.charity" numeric,
    "t3.granted.legal_service" numeric,
    "t3.granted.other_org" numeric,
    "t3.granted.total" numeric,
    "t3.partial.natural_person" numeric,
    "t3.partial.enterprise" numeric,
    "t3.partial.research" numeric,
    "t3.partial.charity" numeric,
    "t3.partial.legal_service" numeric,
    "t3.partial.other_org" numeric,
    "t3.partial.total" numeric,
    "t3.denied_secret.natural_person" numeric,
    "t3.denied_secret.enterprise" numeric,
    "t3.denied_secret.research" numeric,
    "t3.denied_secret.charity" numeric,
    "t3.denied_secret.legal_service" numeric,
    "t3.denied_secret.other_org" numeric,
    "t3.denied_secret.total" numeric,
    "t3.denied_law.natural_person" numeric,
    "t3.denied_law.enterprise" numeric,
    "t3.denied_law.research" numeric,
    "t3.denied_law.charity" numeric,
    "t3.denied_law.legal_service" numeric,
    "t3.denied_law.other_org" numeric,
    "t3.denied_law.total" numeric,
    "t3.denied_safety.natural_person" numeric,
    "t3.denied_safety.enterprise" numeric,
    "t3.denied_safety.research" numeric,
    "t3.denied_safety.charity" numeric,
    "t3.denied_safety.legal_service" numeric,
    "t3.denied_safety.other_org" numeric,
    "t3.denied_safety.total" numeric,
    "t3.denied_third_party.natural_person" numeric,
    "t3.denied_third_party.enterprise" numeric,
    "t3.denied_third_party.research" numeric,
    "t3.denied_third_party.charity" numeric,
    "t3.denied_third_party.legal_service" numeric,
    "t3.denied_third_party.other_org" numeric,
    "t3.denied_third_party.total" numeric,
    "t3.denied_internal.natural_person" numeric,
    "t3.denied_internal.enterprise" numeric,
    "t3.denied_internal.research" numeric,
    "t3.denied_internal.charity" numeric,
    "t3.denied_internal.legal_service" numeric,
    "t3.denied_internal.other_org" numeric,
    "t3.denied_internal.total" numeric,
    "t3.denied_process.natural_person" numeric,
    "t3.denied_process.enterprise" numeric,
    "t3.denied_process.research" numeric,
    "t3.denied_process.charity" numeric,
    "t3.denied_process.legal_service" numeric,
    "t3.denied_process.other_org" numeric,
    "t3.denied_process.total" numeric,
    "t3.denied_enforcement.natural_person" numeric,
    "t3.denied_enforcement.enterprise" numeric,
    "t3.denied_enforcement.research" numeric,
    "t3.denied_enforcement.charity" numeric,
    "t3.denied_enforcement.legal_service" numeric,
    "t3.denied_enforcement.other_org" numeric,
    "t3.denied_enforcement.total" numeric,
    "t3.denied_inquiry.natural_person" numeric,
    "t3.denied_inquiry.enterprise" numeric,
    "t3.denied_inquiry.research" numeric,
    "t3.denied_inquiry.charity" numeric,
    "t3.denied_inquiry.legal_service" numeric,
    "t3.denied_inquiry.other_org" numeric,
    "t3.denied_inquiry.total" numeric,
    "t3.unavailable_not_held.natural_person" numeric,
    "t3.unavailable_not_held.enterprise" numeric,
    "t3.unavailable_not_held.research" numeric,
    "t3.unavailable_not_held.charity" numeric,
    "t3.unavailable_not_held.legal_service" numeric,
    "t3.unavailable_not_held.other_org" numeric,
    "t3.unavailable_not_held.total" numeric,
    "t3.unavailable_to_create.natural_person" numeric,
    "t3.unavailable_to_create.enterprise" numeric,
    "t3.unavailable_to_create.research" numeric,
    "t3.unavailable_to_create.charity" numeric,
    "t3.unavailable_to_create.legal_service" numeric,
    "t3.unavailable_to_create.other_org" numeric,
    "t3.unavailable_to_create.total" numeric,
    "t3.unavailable_unclear.natural_person" numeric,
    "t3.unavailable_unclear.enterprise" numeric,
    "t3.unavailable_unclear.research" numeric,
    "t3.unavailable_unclear.charity" numeric,
    "t3.unavailable_unclear.legal_service" numeric,
    "t3.unavailable_unclear.other_org" numeric,
    "t3.unavailable_unclear.total" numeric,
    "t3.rejected_petition.natural_person" numeric,
    "t3.rejected_petition.enterprise" numeric,
    "t3.rejected_petition.research" numeric,
    "t3.rejected_petition.charity" numeric,
    "t3.rejected_petition.legal_service" numeric,
    "t3.rejected_petition.other_org" numeric,
    "t3.rejected_petition.total" numeric,
    "t3.rejected_repeat.natural_person" numeric,
    "t3.rejected_repeat.enterprise" numeric,
    "t3.rejected_repeat.research" numeric,
    "t3.rejected_repeat.charity" numeric,
    "t3.rejected_repeat.legal_service" numeric,
    "t3.rejected_repeat.other_org" numeric,
    "t3.rejected_repeat.total" numeric,
    "t3.rejected_publication.natural_person" numeric,
    "t3.rejected_publication.enterprise" numeric,
    "t3.rejected_publication.research" numeric,
    "t3.rejected_publication.charity" numeric,
    "t3.rejected_publication.legal_service" numeric,
    "t3.rejected_publication.other_org" numeric,
    "t3.rejected_publication.total" numeric,
    "t3.rejected_excessive.natural_person" numeric,
    "t3.rejected_excessive.enterprise" numeric,
    "t3.rejected_excessive.research" numeric,
    "t3.rejected_excessive.charity" numeric,
    "t3.rejected_excessive.legal_service" numeric,
    "t3.rejected_excessive.other_org" numeric,
    "t3.rejected_excessive.total" numeric,
    "t3.rejected_confirm.natural_person" numeric,
    "t3.rejected_confirm.enterprise" numeric,
    "t3.rejected_confirm.research" numeric,
    "t3.rejected_confirm.charity" numeric,
    "t3.rejected_confirm.legal_service" numeric,
    "t3.rejected_confirm.other_org" numeric,
    "t3.rejected_confirm.total" numeric,
    "t3.other_no_correction.natural_person" numeric,
    "t3.other_no_correction.enterprise" numeric,
    "t3.other_no_correction.research" numeric,
    "t3.other_no_correction.charity" numeric,
    "t3.other_no_correction.legal_service" numeric,
    "t3.other_no_correction.other_org" numeric,
    "t3.other_no_correction.total" numeric,
    "t3.other_unpaid.natural_person" numeric,
    "t3.other_unpaid.enterprise" numeric,
    "t3.other_unpaid.research" numeric,
    "t3.other_unpaid.charity" numeric,
    "t3.other_unpaid.legal_service" numeric,
    "t3.other_unpaid.other_org" numeric,
    "t3.other_unpaid.total" numeric,
    "t3.other_misc.natural_person" numeric,
    "t3.other_misc.enterprise" numeric,
    "t3.other_misc.research" numeric,
    "t3.other_misc.charity" numeric,
    "t3.other_misc.legal_service" numeric,
    "t3.other_misc.other_org" numeric,
    "t3.other_misc.total" numeric,
    "t3.result_total.natural_person" numeric,
    "t3.result_total.enterprise" numeric,
    "t3.result_total.research" numeric,
    "t3.result_total.charity" numeric,
    "t3.result_total.legal_service" numeric,
    "t3.result_total.other_org" numeric,
    "t3.result_total.total" numeric,
    "t3.carried_out.natural_person" numeric,
    "t3.carried_out.enterprise" numeric,
    "t3.carried_out.research" numeric,
    "t3.carried_out.charity" numeric,
    "t3.carried_out.legal_service" numeric,
    "t3.carried_out.other_org" numeric,
    "t3.carried_out.total" numeric,
    "t4.review.upheld" numeric,
    "t4.review.corrected" numeric,
    "t4.review.other" numeric,
    "t4.review.pending" numeric,
    "t4.review.total" numeric,
    "t4.suit_direct.upheld" numeric,
    "t4.suit_direct.corrected" numeric,
    "t4.suit_direct.other" numeric,
    "t4.suit_direct.pending" numeric,
    "t4.suit_direct.total" numeric,
    "t4.suit_after_review.upheld" numeric,
    "t4.suit_after_review.corrected" numeric,
    "t4.suit_after_review.other" numeric,
    "t4.suit_after_review.pending" numeric,
    "t4.suit_after_review.total" numeric
);
COPY core.applied (name, sha256, applied_at) FROM stdin;
derived	53d93e7c12dfdd8fdc2d179f359f30d11d16ebe79054923b34d9ea73681a55a3	2026-11-23 17:29:42.478056+00
\.
COPY core.contact (unit_code, channel, address) FROM stdin;
\.
COPY core.deadline (deadline_id, year, kind, unit_code, due_on, reason, set_by, set_at) FROM stdin;
1	2023	\N	630123	2024-04-15	机构调整	办公室	2026-11-23 17:29:54.651853+00
\.
COPY core.edition (edition_id, parent_code, year, form, catalogue_version, subject, body, built_at, run_id) FROM stdin;
1	630100	2023	zfxxgk-2021	9b83fb41ca47	西宁市2023年度政府信息公开工作年度报告：是否定稿	应报 10 个单位，已报 3 个。\n待定稿文件在 $GOUJI_HOME/reports/2023/待定稿/630100，批准的就是这些文件，此后收到的报告不会改变它们。\n\n**定稿之前请注意**\n- 7 个单位没有有效报告：市教育局、市卫生健康委、市政府办公厅、城中区、城西区、城北区、湟源县。缺报仍要定稿的，请勾选并写明理由。	2026-11-23 17:29:54.744593+00	release
\.
COPY core.edition_approval (edition_id, parent_code, year, number, approved_by, approved_at, comment, missing_reason) FROM stdin;
1	630100	2023	1	办公室	2024-04-20 00:00:00+00		等不到了
\.
COPY core.edition_cell (edition_id, cell_key, value) FROM stdin;
1	t2.regulation.made	0
1	t2.regulation.repealed	0
1	t2.regulation.in_force	0
1	t2.normative_doc.made	9
1	t2.normative_doc.repealed	7
1	t2.normative_doc.in_force	161
1	t2.licence.decisions	12182
1	t2.penalty.decisions	37660
1	t2.coercion.decisions	504
1	t2.fee.amount	1332.3627
1	t3.received.natural_person	125
1	t3.received.enterprise	23
1	t3.received.research	26
1	t3.received.charity	53
1	t3.received.legal_service	13
1	t3.received.other_org	38
1	t3.received.total	278
1	t3.carried_in.natural_person	8
1	t3.carried_in.enterprise	4
1	t3.carried_in.research	0
1	t3.carried_in.charity	4
1	t3.carried_in.legal_service	4
1	t3.carried_in.other_org	4
1	t3.carried_in.total	24
1	t3.granted.natural_person	32
1	t3.granted.enterprise	10
1	t3.granted.research	0
1	t3.granted.charity	19
1	t3.granted.legal_service	4
1	t3.granted.other_org	3
1	t3.granted.total	68
1	t3.partial.natural_person	7
1	t3.partial.enterprise	0
1	t3.partial.research	0
1	t3.partial.charity	15
1	t3.partial.legal_service	0
1	t3.partial.other_org	0
1	t3.partial.total	22
1	t3.denied_secret.natural_person	0
1	t3.denied_secret.enterprise	0
1	t3.denied_secret.research	0
1	t3.denied_secret.charity	2
1	t3.denied_secret.legal_service	0
1	t3.denied_secret.other_org	0
1	t3.denied_secret.total	2
1	t3.denied_law.natural_person	4
1	t3.denied_law.enterprise	0
1	t3.denied_law.research	0
1	t3.denied_law.charity	0
1	t3.denied_law.legal_service	0
1	t3.denied_law.other_org	9
1	t3.denied_law.total	13
1	t3.denied_safety.natural_person	0
1	t3.denied_safety.enterprise	0
1	t3.denied_safety.research	0
1	t3.denied_safety.charity	0
1	t3.denied_safety.legal_service	0
1	t3.denied_safety.other_org	0
1	t3.denied_safety.total	0
1	t3.denied_third_party.natural_person	20
1	t3.denied_third_party.enterprise	0
1	t3.denied_third_party.research	0
1	t3.denied_third_party.charity	0
1	t3.denied_third_party.legal_service	0
1	t3.denied_third_party.other_org	13
1	t3.denied_third_party.total	33
1	t3.denied_internal.natural_person	0
1	t3.denied_internal.enterprise	0
1	t3.denied_internal.research	0
1	t3.denied_internal.charity	10
1	t3.denied_internal.legal_service	0
1	t3.denied_internal.other_org	0
1	t3.denied_internal.total	10
1	t3.denied_process.natural_person	19
1	t3.denied_process.enterprise	0
1	t3.denied_process.research	0
1	t3.denied_process.charity	0
1	t3.denied_process.legal_service	0
1	t3.denied_process.other_org	0
1	t3.denied_process.total	19
1	t3.denied_enforcement.natural_person	0
1	t3.denied_enforcement.enterprise	0
1	t3.denied_enforcement.research	0
1	t3.denied_enforcement.charity	0
1	t3.denied_enforcement.legal_service	0
1	t3.denied_enforcement.other_org	0
1	t3.denied_enforcement.total	0
1	t3.denied_inquiry.natural_person	13
1	t3.denied_inquiry.enterprise	0
1	t3.denied_inquiry.research	0
1	t3.denied_inquiry.charity	0
1	t3.denied_inquiry.legal_service	0
1	t3.denied_inquiry.other_org	0
1	t3.denied_inquiry.total	13
1	t3.unavailable_not_held.natural_person	19
1	t3.unavailable_not_held.enterprise	0
1	t3.unavailable_not_held.research	0
1	t3.unavailable_not_held.charity	0
1	t3.unavailable_not_held.legal_service	13
1	t3.unavailable_not_held.other_org	0
1	t3.unavailable_not_held.total	32
1	t3.unavailable_to_create.natural_person	0
1	t3.unavailable_to_create.enterprise	0
1	t3.unavailable_to_create.research	0
1	t3.unavailable_to_create.charity	0
1	t3.unavailable_to_create.legal_service	0
1	t3.unavailable_to_create.other_org	0
1	t3.unavailable_to_create.total	0
1	t3.unavailable_unclear.natural_person	0
1	t3.unavailable_unclear.enterprise	5
1	t3.unavailable_unclear.research	0
1	t3.unavailable_unclear.charity	0
1	t3.unavailable_unclear.legal_service	0
1	t3.unavailable_unclear.other_org	0
1	t3.unavailable_unclear.total	5
1	t4.review.total	35
1	t3.rejected_petition.natural_person	0
1	t3.rejected_petition.enterprise	0
1	t3.rejected_petition.research	0
1	t3.rejected_petition.charity	0
1	t3.rejected_petition.legal_service	0
1	t3.rejected_petition.other_org	0
1	t3.rejected_petition.total	0
1	t3.rejected_repeat.natural_person	0
1	t3.rejected_repeat.enterprise	0
1	t3.rejected_repeat.research	0
1	t3.rejected_repeat.charity	2
1	t3.rejected_repeat.legal_service	0
1	t3.rejected_repeat.other_org	0
1	t3.rejected_repeat.total	2
1	t3.rejected_publication.natural_person	0
1	t3.rejected_publication.enterprise	0
1	t3.rejected_publication.research	0
1	t3.rejected_publication.charity	0
1	t3.rejected_publication.legal_service	0
1	t3.rejected_publication.other_org	0
1	t3.rejected_publication.total	0
1	t3.rejected_excessive.natural_person	0
1	t3.rejected_excessive.enterprise	0
1	t3.rejected_excessive.research	0
1	t3.rejected_excessive.charity	0
1	t3.rejected_excessive.legal_service	0
1	t3.rejected_excessive.other_org	0
1	t3.rejected_excessive.total	0
1	t3.rejected_confirm.natural_person	15
1	t3.rejected_confirm.enterprise	0
1	t3.rejected_confirm.research	13
1	t3.rejected_confirm.charity	0
1	t3.rejected_confirm.legal_service	0
1	t3.rejected_confirm.other_org	0
1	t3.rejected_confirm.total	28
1	t3.other_no_correction.natural_person	0
1	t4.suit_direct.upheld	3
1	t3.other_no_correction.enterprise	0
1	t3.other_no_correction.research	0
1	t3.other_no_correction.charity	3
1	t3.other_no_correction.legal_service	0
1	t3.other_no_correction.other_org	0
1	t3.other_no_correction.total	3
1	t3.other_unpaid.natural_person	0
1	t3.other_unpaid.enterprise	9
1	t3.other_unpaid.research	0
1	t3.other_unpaid.charity	0
1	t3.other_unpaid.legal_service	0
1	t3.other_unpaid.other_org	10
1	t3.other_unpaid.total	19
1	t3.other_misc.natural_person	0
1	t3.other_misc.enterprise	0
1	t3.other_misc.research	12
1	t3.other_misc.charity	0
1	t3.other_misc.legal_service	0
1	t3.other_misc.other_org	0
1	t3.other_misc.total	12
1	t3.result_total.natural_person	129
1	t3.result_total.enterprise	24
1	t3.result_total.research	25
1	t3.result_total.charity	51
1	t3.result_total.legal_service	17
1	t3.result_total.other_org	35
1	t3.result_total.total	281
1	t3.carried_out.natural_person	4
1	t3.carried_out.enterprise	3
1	t3.carried_out.research	1
1	t3.carried_out.charity	6
1	t3.carried_out.legal_service	0
1	t3.carried_out.other_org	7
1	t3.carried_out.total	21
1	t4.review.upheld	9
1	t4.review.corrected	4
1	t4.review.other	13
1	t4.review.pending	9
1	t4.suit_direct.corrected	7
1	t4.suit_direct.other	18
1	t4.suit_direct.pending	18
1	t4.suit_direct.total	46
1	t4.suit_after_review.upheld	12
1	t4.suit_after_review.corrected	2
1	t4.suit_after_review.other	7
1	t4.suit_after_review.pending	13
1	t4.suit_after_review.total	34
\.
COPY core.edition_file (edition_id, file_name, sha256) FROM stdin;
1	西宁市2023年政府信息公开工作年度报告.docx	b58991ff7189a9d1a8d9fd3ddbde94f539b8a2b778e4bfbb3a4219f8c5589e82
1	西宁市2023年政府信息公开工作年度报告.xlsx	e4c5c47102c8c06cc08150aac74da62009df37d85674b14b68fe868857d50999
1	西宁市2023年政府信息公开工作年度报告.html	1a193831d8d940f5f595a6713ff6a956d06c148cd5f6b61678d1efd5b57ccec4
\.
COPY core.edition_unit (edition_id, unit_code, unit_name, submission_id) FROM stdin;
1	630100-zfb	市政府办公厅	\N
1	630100-jyj	市教育局	\N
1	630100-wjw	市卫生健康委	\N
1	630102	城东区	3
1	630103	城中区	\N
1	630104	城西区	\N
1	630105	城北区	\N
1	630106	湟中区	5
1	630121	大通回族土族自治县	1
1	630123	湟源县	\N
\.
COPY core.fact_application (submission_id, applicant, carried_out, result_total, other, rejected_confirm, rejected_excessive, rejected_publication, rejected_repeat, rejected_petition, unavailable_unclear, unavailable_to_create, unavailable_not_held, denied_inquiry, denied_enforcement, denied_process, denied_internal, denied_third_party, denied_safety, denied_law, denied_secret, partial, granted, carried_in, received, other_misc, other_unpaid, other_no_correction) FROM stdin;
1	charity	1	43	\N	0	0	0	0	0	0	0	0	0	0	0	10	0	0	0	2	15	16	0	44	0	0	0
1	enterprise	2	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	2	0	0	0	0
1	legal_service	0	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0
1	natural_person	3	80	\N	15	0	0	0	0	0	0	9	8	0	7	0	20	0	4	0	0	17	4	79	0	0	0
1	other_org	4	32	\N	0	0	0	0	0	0	0	0	0	0	0	0	13	0	9	0	0	0	3	33	0	10	0
1	research	0	25	\N	13	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	25	12	0	0
1	total	10	180	\N	28	0	0	0	0	0	0	9	8	0	7	10	33	0	13	2	15	33	9	181	12	10	0
2	charity	4	30	\N	0	0	0	0	0	0	0	0	20	0	0	0	0	0	0	0	0	0	5	29	0	10	0
2	enterprise	2	10	\N	0	0	0	0	0	0	1	0	0	0	0	0	0	0	7	0	0	0	4	8	0	2	0
2	legal_service	4	41	\N	0	0	0	0	15	20	0	0	0	0	0	0	6	0	0	0	0	0	5	40	0	0	0
2	natural_person	4	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	1	3	0	0	0
2	other_org	1	15	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	15	0	0	0	0	5	11	0	0	0
2	research	0	47	\N	0	18	0	0	12	3	0	0	0	0	0	0	0	0	0	0	14	0	5	42	0	0	0
2	total	15	143	\N	0	18	0	0	27	23	1	0	20	0	0	0	6	15	7	0	14	0	25	133	0	12	0
3	charity	5	8	\N	0	0	0	2	0	0	0	0	0	0	0	0	0	0	0	0	0	3	4	9	0	0	3
3	enterprise	1	14	\N	0	0	0	0	0	5	0	0	0	0	0	0	0	0	0	0	0	0	2	13	0	9	0
3	legal_service	0	17	\N	0	0	0	0	0	0	0	13	0	0	0	0	0	0	0	0	0	4	4	13	0	0	0
3	natural_person	1	37	\N	0	0	0	0	0	0	0	10	5	0	12	0	0	0	0	0	7	3	4	34	0	0	0
3	other_org	3	3	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	3	1	5	0	0	0
3	research	1	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	1	0	0	0
3	total	11	79	\N	0	0	0	2	0	5	0	23	5	0	12	0	0	0	0	0	7	13	15	75	0	9	3
5	charity	0	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0
5	enterprise	0	10	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	10	0	10	0	0	0
5	legal_service	0	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0
5	natural_person	0	12	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	12	0	12	0	0	0
5	other_org	0	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0
5	research	0	0	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0
5	total	0	22	\N	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0	22	0	22	0	0	0
\.
COPY core.fact_disclosure (submission_id, procurement_amount, procurement_projects, fee_items_change, fee_items_last_year, coercion_decisions, coercion_items_change, coercion_items_last_year, penalty_decisions, penalty_items_change, penalty_items_last_year, other_service_decisions, other_service_items_change, other_service_items_last_year, licence_decisions, licence_items_change, licence_items_last_year, normative_doc_published_total, normative_doc_newly_published, normative_doc_newly_made, regulation_published_total, regulation_newly_published, regulation_newly_made, fee_amount, normative_doc_in_force, normative_doc_repealed, normative_doc_made, regulation_in_force, regulation_repealed, regulation_made) FROM stdin;
1	\N	\N	\N	\N	165	\N	\N	1159	\N	\N	\N	\N	\N	1126	\N	\N	\N	\N	\N	\N	\N	\N	22.2519	90	4	3	0	0	0
2	\N	\N	\N	\N	30	\N	\N	382	\N	\N	\N	\N	\N	2200	\N	\N	\N	\N	\N	\N	\N	\N	719.2222	56	4	3	0	0	0
3	\N	\N	\N	\N	60	\N	\N	417	\N	\N	\N	\N	\N	2285	\N	\N	\N	\N	\N	\N	\N	\N	1150.4108	60	1	5	0	0	0
5	\N	\N	\N	\N	279	\N	\N	36084	\N	\N	\N	\N	\N	8771	\N	\N	\N	\N	\N	\N	\N	\N	159.7	11	2	1	0	0	0
\.
COPY core.fact_review (submission_id, review_kind, total, pending, other, corrected, upheld) FROM stdin;
1	review	16	9	3	2	2
1	suit_after_review	15	4	2	1	8
1	suit_direct	18	5	9	3	1
2	review	19	9	6	0	4
2	suit_after_review	22	7	3	7	5
2	suit_direct	18	7	1	7	3
3	review	14	0	8	2	4
3	suit_after_review	18	9	5	1	3
3	suit_direct	18	9	3	4	2
5	review	5	0	2	0	3
5	suit_after_review	1	0	0	0	1
5	suit_direct	10	4	6	0	0
\.
COPY core.form (form, title, basis, first_year, last_year) FROM stdin;
zfxxgk-2019	政府信息公开工作年度报告	国办公开办函〔2019〕60号	2019	2020
zfxxgk-2021	政府信息公开工作年度报告	国办公开办函〔2021〕30号	2021	\N
\.
COPY core.form_cell (form, cell_key, ordinal, table_key, row_key, column_key, row_label, column_label, type, unit, fact_table, fact_key, fact_column) FROM stdin;
zfxxgk-2019	t2.regulation.newly_made	1	t2	regulation	newly_made	规章	本年新制作数量	count	\N	fact_disclosure	\N	regulation_newly_made
zfxxgk-2019	t2.regulation.newly_published	2	t2	regulation	newly_published	规章	本年新公开数量	count	\N	fact_disclosure	\N	regulation_newly_published
zfxxgk-2019	t2.regulation.published_total	3	t2	regulation	published_total	规章	对外公开总数量	count	\N	fact_disclosure	\N	regulation_published_total
zfxxgk-2019	t2.normative_doc.newly_made	4	t2	normative_doc	newly_made	规范性文件	本年新制作数量	count	\N	fact_disclosure	\N	normative_doc_newly_made
zfxxgk-2019	t2.normative_doc.newly_published	5	t2	normative_doc	newly_published	规范性文件	本年新公开数量	count	\N	fact_disclosure	\N	normative_doc_newly_published
zfxxgk-2019	t2.normative_doc.published_total	6	t2	normative_doc	published_total	规范性文件	对外公开总数量	count	\N	fact_disclosure	\N	normative_doc_published_total
zfxxgk-2019	t2.licence.items_last_year	7	t2	licence	items_last_year	行政许可	上一年项目数量	count	\N	fact_disclosure	\N	licence_items_last_year
zfxxgk-2019	t2.licence.items_change	8	t2	licence	items_change	行政许可	本年增/减	signed_count	\N	fact_disclosure	\N	licence_items_change
zfxxgk-2019	t2.licence.decisions	9	t2	licence	decisions	行政许可	处理决定数量	count	\N	fact_disclosure	\N	licence_decisions
zfxxgk-2019	t2.other_service.items_last_year	10	t2	other_service	items_last_year	其他对外管理服务事项	上一年项目数量	count	\N	fact_disclosure	\N	other_service_items_last_year
zfxxgk-2019	t2.other_service.items_change	11	t2	other_service	items_change	其他对外管理服务事项	本年增/减	signed_count	\N	fact_disclosure	\N	other_service_items_change
zfxxgk-2019	t2.other_service.decisions	12	t2	other_service	decisions	其他对外管理服务事项	处理决定数量	count	\N	fact_disclosure	\N	other_service_decisions
zfxxgk-2019	t2.penalty.items_last_year	13	t2	penalty	items_last_year	行政处罚	上一年项目数量	count	\N	fact_disclosure	\N	penalty_items_last_year
zfxxgk-2019	t2.penalty.items_change	14	t2	penalty	items_change	行政处罚	本年增/减	signed_count	\N	fact_disclosure	\N	penalty_items_change
zfxxgk-2019	t2.penalty.decisions	15	t2	penalty	decisions	行政处罚	处理决定数量	count	\N	fact_disclosure	\N	penalty_decisions
zfxxgk-2019	t2.coercion.items_last_year	16	t2	coercion	items_last_year	行政强制	上一年项目数量	count	\N	fact_disclosure	\N	coercion_items_last_year
zfxxgk-2019	t2.coercion.items_change	17	t2	coercion	items_change	行政强制	本年增/减	signed_count	\N	fact_disclosure	\N	coercion_items_change
zfxxgk-2019	t2.coercion.decisions	18	t2	coercion	decisions	行政强制	处理决定数量	count	\N	fact_disclosure	\N	coercion_decisions
zfxxgk-2019	t2.fee.items_last_year	19	t2	fee	items_last_year	行政事业性收费	上一年项目数量	count	\N	fact_disclosure	\N	fee_items_last_year
zfxxgk-2019	t2.fee.items_change	20	t2	fee	items_change	行政事业性收费	本年增/减	signed_count	\N	fact_disclosure	\N	fee_items_change
zfxxgk-2019	t2.procurement.projects	21	t2	procurement	projects	政府集中采购	采购项目数量	count	\N	fact_disclosure	\N	procurement_projects
zfxxgk-2019	t2.procurement.amount	22	t2	procurement	amount	政府集中采购	采购总金额	decimal	元	fact_disclosure	\N	procurement_amount
zfxxgk-2019	t3.received.natural_person	23	t3	received	natural_person	一、本年新收政府信息公开申请数量	自然人	count	\N	fact_application	natural_person	received
zfxxgk-2019	t3.received.enterprise	24	t3	received	enterprise	一、本年新收政府信息公开申请数量	商业企业	count	\N	fact_application	enterprise	received
zfxxgk-2019	t3.received.research	25	t3	received	research	一、本年新收政府信息公开申请数量	科研机构	count	\N	fact_application	research	received
zfxxgk-2019	t3.received.charity	26	t3	received	charity	一、本年新收政府信息公开申请数量	社会公益组织	count	\N	fact_application	charity	received
zfxxgk-2019	t3.received.legal_service	27	t3	received	legal_service	一、本年新收政府信息公开申请数量	法律服务机构	count	\N	fact_application	legal_service	received
zfxxgk-2019	t3.received.other_org	28	t3	received	other_org	一、本年新收政府信息公开申请数量	其他	count	\N	fact_application	other_org	received
zfxxgk-2019	t3.received.total	29	t3	received	total	一、本年新收政府信息公开申请数量	总计	count	\N	fact_application	total	received
zfxxgk-2019	t3.carried_in.natural_person	30	t3	carried_in	natural_person	二、上年结转政府信息公开申请数量	自然人	count	\N	fact_application	natural_person	carried_in
zfxxgk-2019	t3.carried_in.enterprise	31	t3	carried_in	enterprise	二、上年结转政府信息公开申请数量	商业企业	count	\N	fact_application	enterprise	carried_in
zfxxgk-2019	t3.carried_in.research	32	t3	carried_in	research	二、上年结转政府信息公开申请数量	科研机构	count	\N	fact_application	research	carried_in
zfxxgk-2019	t3.carried_in.charity	33	t3	carried_in	charity	二、上年结转政府信息公开申请数量	社会公益组织	count	\N	fact_application	charity	carried_in
zfxxgk-2019	t3.carried_in.legal_service	34	t3	carried_in	legal_service	二、上年结转政府信息公开申请数量	法律服务机构	count	\N	fact_application	legal_service	carried_in
zfxxgk-2019	t3.carried_in.other_org	35	t3	carried_in	other_org	二、上年结转政府信息公开申请数量	其他	count	\N	fact_application	other_org	carried_in
zfxxgk-2019	t3.carried_in.total	36	t3	carried_in	total	二、上年结转政府信息公开申请数量	总计	count	\N	fact_application	total	carried_in
zfxxgk-2019	t3.granted.natural_person	37	t3	granted	natural_person	（一）予以公开	自然人	count	\N	fact_application	natural_person	granted
zfxxgk-2019	t3.granted.enterprise	38	t3	granted	enterprise	（一）予以公开	商业企业	count	\N	fact_application	enterprise	granted
zfxxgk-2019	t3.granted.research	39	t3	granted	research	（一）予以公开	科研机构	count	\N	fact_application	research	granted
zfxxgk-2019	t3.granted.charity	40	t3	granted	charity	（一）予以公开	社会公益组织	count	\N	fact_application	charity	granted
zfxxgk-2019	t3.granted.legal_service	41	t3	granted	legal_service	（一）予以公开	法律服务机构	count	\N	fact_application	legal_service	granted
zfxxgk-2019	t3.granted.other_org	42	t3	granted	other_org	（一）予以公开	其他	count	\N	fact_application	other_org	granted
zfxxgk-2019	t3.granted.total	43	t3	granted	total	（一）予以公开	总计	count	\N	fact_application	total	granted
zfxxgk-2019	t3.partial.natural_person	44	t3	partial	natural_person	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	自然人	count	\N	fact_application	natural_person	partial
zfxxgk-2019	t3.partial.enterprise	45	t3	partial	enterprise	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	商业企业	count	\N	fact_application	enterprise	partial
zfxxgk-2019	t3.partial.research	46	t3	partial	research	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	科研机构	count	\N	fact_application	research	partial
zfxxgk-2019	t3.partial.charity	47	t3	partial	charity	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	社会公益组织	count	\N	fact_application	charity	partial
zfxxgk-2019	t3.partial.legal_service	48	t3	partial	legal_service	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	法律服务机构	count	\N	fact_application	legal_service	partial
zfxxgk-2019	t3.partial.other_org	49	t3	partial	other_org	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	其他	count	\N	fact_application	other_org	partial
zfxxgk-2019	t3.partial.total	50	t3	partial	total	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	总计	count	\N	fact_application	total	partial
zfxxgk-2019	t3.denied_secret.natural_person	51	t3	denied_secret	natural_person	1.属于国家秘密	自然人	count	\N	fact_application	natural_person	denied_secret
zfxxgk-2019	t3.denied_secret.enterprise	52	t3	denied_secret	enterprise	1.属于国家秘密	商业企业	count	\N	fact_application	enterprise	denied_secret
zfxxgk-2019	t3.denied_secret.research	53	t3	denied_secret	research	1.属于国家秘密	科研机构	count	\N	fact_application	research	denied_secret
zfxxgk-2019	t3.denied_secret.charity	54	t3	denied_secret	charity	1.属于国家秘密	社会公益组织	count	\N	fact_application	charity	denied_secret
zfxxgk-2019	t3.denied_secret.legal_service	55	t3	denied_secret	legal_service	1.属于国家秘密	法律服务机构	count	\N	fact_application	legal_service	denied_secret
zfxxgk-2019	t3.denied_secret.other_org	56	t3	denied_secret	other_org	1.属于国家秘密	其他	count	\N	fact_application	other_org	denied_secret
zfxxgk-2019	t3.denied_secret.total	57	t3	denied_secret	total	1.属于国家秘密	总计	count	\N	fact_application	total	denied_secret
zfxxgk-2019	t3.denied_law.natural_person	58	t3	denied_law	natural_person	2.其他法律行政法规禁止公开	自然人	count	\N	fact_application	natural_person	denied_law
zfxxgk-2019	t3.denied_law.enterprise	59	t3	denied_law	enterprise	2.其他法律行政法规禁止公开	商业企业	count	\N	fact_application	enterprise	denied_law
zfxxgk-2019	t3.denied_law.research	60	t3	denied_law	research	2.其他法律行政法规禁止公开	科研机构	count	\N	fact_application	research	denied_law
zfxxgk-2019	t3.denied_law.charity	61	t3	denied_law	charity	2.其他法律行政法规禁止公开	社会公益组织	count	\N	fact_application	charity	denied_law
zfxxgk-2019	t3.denied_law.legal_service	62	t3	denied_law	legal_service	2.其他法律行政法规禁止公开	法律服务机构	count	\N	fact_application	legal_service	denied_law
zfxxgk-2019	t3.denied_law.other_org	63	t3	denied_law	other_org	2.其他法律行政法规禁止公开	其他	count	\N	fact_application	other_org	denied_law
zfxxgk-2019	t3.denied_law.total	64	t3	denied_law	total	2.其他法律行政法规禁止公开	总计	count	\N	fact_application	total	denied_law
zfxxgk-2019	t3.denied_safety.natural_person	65	t3	denied_safety	natural_person	3.危及“三安全一稳定”	自然人	count	\N	fact_application	natural_person	denied_safety
zfxxgk-2019	t3.denied_safety.enterprise	66	t3	denied_safety	enterprise	3.危及“三安全一稳定”	商业企业	count	\N	fact_application	enterprise	denied_safety
zfxxgk-2019	t3.denied_safety.research	67	t3	denied_safety	research	3.危及“三安全一稳定”	科研机构	count	\N	fact_application	research	denied_safety
zfxxgk-2019	t3.denied_safety.charity	68	t3	denied_safety	charity	3.危及“三安全一稳定”	社会公益组织	count	\N	fact_application	charity	denied_safety
zfxxgk-2019	t3.denied_safety.legal_service	69	t3	denied_safety	legal_service	3.危及“三安全一稳定”	法律服务机构	count	\N	fact_application	legal_service	denied_safety
zfxxgk-2019	t3.denied_safety.other_org	70	t3	denied_safety	other_org	3.危及“三安全一稳定”	其他	count	\N	fact_application	other_org	denied_safety
zfxxgk-2019	t3.denied_safety.total	71	t3	denied_safety	total	3.危及“三安全一稳定”	总计	count	\N	fact_application	total	denied_safety
zfxxgk-2019	t3.denied_third_party.natural_person	72	t3	denied_third_party	natural_person	4.保护第三方合法权益	自然人	count	\N	fact_application	natural_person	denied_third_party
zfxxgk-2019	t3.denied_third_party.enterprise	73	t3	denied_third_party	enterprise	4.保护第三方合法权益	商业企业	count	\N	fact_application	enterprise	denied_third_party
zfxxgk-2019	t3.denied_third_party.research	74	t3	denied_third_party	research	4.保护第三方合法权益	科研机构	count	\N	fact_application	research	denied_third_party
zfxxgk-2019	t3.denied_third_party.charity	75	t3	denied_third_party	charity	4.保护第三方合法权益	社会公益组织	count	\N	fact_application	charity	denied_third_party
zfxxgk-2019	t3.denied_third_party.legal_service	76	t3	denied_third_party	legal_service	4.保护第三方合法权益	法律服务机构	count	\N	fact_application	legal_service	denied_third_party
zfxxgk-2019	t3.denied_third_party.other_org	77	t3	denied_third_party	other_org	4.保护第三方合法权益	其他	count	\N	fact_application	other_org	denied_third_party
zfxxgk-2019	t3.denied_third_party.total	78	t3	denied_third_party	total	4.保护第三方合法权益	总计	count	\N	fact_application	total	denied_third_party
zfxxgk-2019	t3.denied_internal.natural_person	79	t3	denied_internal	natural_person	5.属于三类内部事务信息	自然人	count	\N	fact_application	natural_person	denied_internal
zfxxgk-2019	t3.denied_internal.enterprise	80	t3	denied_internal	enterprise	5.属于三类内部事务信息	商业企业	count	\N	fact_application	enterprise	denied_internal
zfxxgk-2019	t3.denied_internal.research	81	t3	denied_internal	research	5.属于三类内部事务信息	科研机构	count	\N	fact_application	research	denied_internal
zfxxgk-2019	t3.denied_internal.charity	82	t3	denied_internal	charity	5.属于三类内部事务信息	社会公益组织	count	\N	fact_application	charity	denied_internal
zfxxgk-2019	t3.denied_internal.legal_service	83	t3	denied_internal	legal_service	5.属于三类内部事务信息	法律服务机构	count	\N	fact_application	legal_service	denied_internal
zfxxgk-2019	t3.denied_internal.other_org	84	t3	denied_internal	other_org	5.属于三类内部事务信息	其他	count	\N	fact_application	other_org	denied_internal
zfxxgk-2019	t3.denied_internal.total	85	t3	denied_internal	total	5.属于三类内部事务信息	总计	count	\N	fact_application	total	denied_internal
zfxxgk-2019	t3.denied_process.natural_person	86	t3	denied_process	natural_person	6.属于四类过程性信息	自然人	count	\N	fact_application	natural_person	denied_process
zfxxgk-2019	t3.denied_process.enterprise	87	t3	denied_process	enterprise	6.属于四类过程性信息	商业企业	count	\N	fact_application	enterprise	denied_process
zfxxgk-2019	t3.denied_process.research	88	t3	denied_process	research	6.属于四类过程性信息	科研机构	count	\N	fact_application	research	denied_process
zfxxgk-2019	t3.denied_process.charity	89	t3	denied_process	charity	6.属于四类过程性信息	社会公益组织	count	\N	fact_application	charity	denied_process
zfxxgk-2019	t3.denied_process.legal_service	90	t3	denied_process	legal_service	6.属于四类过程性信息	法律服务机构	count	\N	fact_application	legal_service	denied_process
zfxxgk-2019	t3.denied_process.other_org	91	t3	denied_process	other_org	6.属于四类过程性信息	其他	count	\N	fact_application	other_org	denied_process
zfxxgk-2019	t3.denied_process.total	92	t3	denied_process	total	6.属于四类过程性信息	总计	count	\N	fact_application	total	denied_process
zfxxgk-2019	t3.denied_enforcement.natural_person	93	t3	denied_enforcement	natural_person	7.属于行政执法案卷	自然人	count	\N	fact_application	natural_person	denied_enforcement
zfxxgk-2019	t3.denied_enforcement.enterprise	94	t3	denied_enforcement	enterprise	7.属于行政执法案卷	商业企业	count	\N	fact_application	enterprise	denied_enforcement
zfxxgk-2019	t3.denied_enforcement.research	95	t3	denied_enforcement	research	7.属于行政执法案卷	科研机构	count	\N	fact_application	research	denied_enforcement
zfxxgk-2019	t3.denied_enforcement.charity	96	t3	denied_enforcement	charity	7.属于行政执法案卷	社会公益组织	count	\N	fact_application	charity	denied_enforcement
zfxxgk-2019	t3.denied_enforcement.legal_service	97	t3	denied_enforcement	legal_service	7.属于行政执法案卷	法律服务机构	count	\N	fact_application	legal_service	denied_enforcement
zfxxgk-2019	t3.denied_enforcement.other_org	98	t3	denied_enforcement	other_org	7.属于行政执法案卷	其他	count	\N	fact_application	other_org	denied_enforcement
zfxxgk-2019	t3.denied_enforcement.total	99	t3	denied_enforcement	total	7.属于行政执法案卷	总计	count	\N	fact_application	total	denied_enforcement
zfxxgk-2019	t3.denied_inquiry.natural_person	100	t3	denied_inquiry	natural_person	8.属于行政查询事项	自然人	count	\N	fact_application	natural_person	denied_inquiry
zfxxgk-2019	t3.denied_inquiry.enterprise	101	t3	denied_inquiry	enterprise	8.属于行政查询事项	商业企业	count	\N	fact_application	enterprise	denied_inquiry
zfxxgk-2019	t3.denied_inquiry.research	102	t3	denied_inquiry	research	8.属于行政查询事项	科研机构	count	\N	fact_application	research	denied_inquiry
zfxxgk-2019	t3.denied_inquiry.charity	103	t3	denied_inquiry	charity	8.属于行政查询事项	社会公益组织	count	\N	fact_application	charity	denied_inquiry
zfxxgk-2019	t3.denied_inquiry.legal_service	104	t3	denied_inquiry	legal_service	8.属于行政查询事项	法律服务机构	count	\N	fact_application	legal_service	denied_inquiry
zfxxgk-2019	t3.denied_inquiry.other_org	105	t3	denied_inquiry	other_org	8.属于行政查询事项	其他	count	\N	fact_application	other_org	denied_inquiry
zfxxgk-2019	t3.denied_inquiry.total	106	t3	denied_inquiry	total	8.属于行政查询事项	总计	count	\N	fact_application	total	denied_inquiry
zfxxgk-2019	t3.unavailable_not_held.natural_person	107	t3	unavailable_not_held	natural_person	1.本机关不掌握相关政府信息	自然人	count	\N	fact_application	natural_person	unavailable_not_held
zfxxgk-2019	t3.unavailable_not_held.enterprise	108	t3	unavailable_not_held	enterprise	1.本机关不掌握相关政府信息	商业企业	count	\N	fact_application	enterprise	unavailable_not_held
zfxxgk-2019	t3.unavailable_not_held.research	109	t3	unavailable_not_held	research	1.本机关不掌握相关政府信息	科研机构	count	\N	fact_application	research	unavailable_not_held
zfxxgk-2019	t3.unavailable_not_held.charity	110	t3	unavailable_not_held	charity	1.本机关不掌握相关政府信息	社会公益组织	count	\N	fact_application	charity	unavailable_not_held
zfxxgk-2019	t3.unavailable_not_held.legal_service	111	t3	unavailable_not_held	legal_service	1.本机关不掌握相关政府信息	法律服务机构	count	\N	fact_application	legal_service	unavailable_not_held
zfxxgk-2019	t3.unavailable_not_held.other_org	112	t3	unavailable_not_held	other_org	1.本机关不掌握相关政府信息	其他	count	\N	fact_application	other_org	unavailable_not_held
zfxxgk-2019	t3.unavailable_not_held.total	113	t3	unavailable_not_held	total	1.本机关不掌握相关政府信息	总计	count	\N	fact_application	total	unavailable_not_held
zfxxgk-2019	t3.unavailable_to_create.natural_person	114	t3	unavailable_to_create	natural_person	2.没有现成信息需要另行制作	自然人	count	\N	fact_application	natural_person	unavailable_to_create
zfxxgk-2019	t3.unavailable_to_create.enterprise	115	t3	unavailable_to_create	enterprise	2.没有现成信息需要另行制作	商业企业	count	\N	fact_application	enterprise	unavailable_to_create
zfxxgk-2019	t3.unavailable_to_create.research	116	t3	unavailable_to_create	research	2.没有现成信息需要另行制作	科研机构	count	\N	fact_application	research	unavailable_to_create
zfxxgk-2019	t3.unavailable_to_create.charity	117	t3	unavailable_to_create	charity	2.没有现成信息需要另行制作	社会公益组织	count	\N	fact_application	charity	unavailable_to_create
zfxxgk-2019	t4.suit_after_review.total	198	t4	suit_after_review	total	复议后起诉	总计	count	\N	fact_review	suit_after_review	total
zfxxgk-2019	t3.unavailable_to_create.legal_service	118	t3	unavailable_to_create	legal_service	2.没有现成信息需要另行制作	法律服务机构	count	\N	fact_application	legal_service	unavailable_to_create
zfxxgk-2019	t3.unavailable_to_create.other_org	119	t3	unavailable_to_create	other_org	2.没有现成信息需要另行制作	其他	count	\N	fact_application	other_org	unavailable_to_create
zfxxgk-2019	t3.unavailable_to_create.total	120	t3	unavailable_to_create	total	2.没有现成信息需要另行制作	总计	count	\N	fact_application	total	unavailable_to_create
zfxxgk-2019	t3.unavailable_unclear.natural_person	121	t3	unavailable_unclear	natural_person	3.补正后申请内容仍不明确	自然人	count	\N	fact_application	natural_person	unavailable_unclear
zfxxgk-2019	t3.unavailable_unclear.enterprise	122	t3	unavailable_unclear	enterprise	3.补正后申请内容仍不明确	商业企业	count	\N	fact_application	enterprise	unavailable_unclear
zfxxgk-2019	t3.unavailable_unclear.research	123	t3	unavailable_unclear	research	3.补正后申请内容仍不明确	科研机构	count	\N	fact_application	research	unavailable_unclear
zfxxgk-2019	t3.unavailable_unclear.charity	124	t3	unavailable_unclear	charity	3.补正后申请内容仍不明确	社会公益组织	count	\N	fact_application	charity	unavailable_unclear
zfxxgk-2019	t3.unavailable_unclear.legal_service	125	t3	unavailable_unclear	legal_service	3.补正后申请内容仍不明确	法律服务机构	count	\N	fact_application	legal_service	unavailable_unclear
zfxxgk-2019	t3.unavailable_unclear.other_org	126	t3	unavailable_unclear	other_org	3.补正后申请内容仍不明确	其他	count	\N	fact_application	other_org	unavailable_unclear
zfxxgk-2019	t3.unavailable_unclear.total	127	t3	unavailable_unclear	total	3.补正后申请内容仍不明确	总计	count	\N	fact_application	total	unavailable_unclear
zfxxgk-2019	t3.rejected_petition.natural_person	128	t3	rejected_petition	natural_person	1.信访举报投诉类申请	自然人	count	\N	fact_application	natural_person	rejected_petition
zfxxgk-2019	t3.rejected_petition.enterprise	129	t3	rejected_petition	enterprise	1.信访举报投诉类申请	商业企业	count	\N	fact_application	enterprise	rejected_petition
zfxxgk-2019	t3.rejected_petition.research	130	t3	rejected_petition	research	1.信访举报投诉类申请	科研机构	count	\N	fact_application	research	rejected_petition
zfxxgk-2019	t3.rejected_petition.charity	131	t3	rejected_petition	charity	1.信访举报投诉类申请	社会公益组织	count	\N	fact_application	charity	rejected_petition
zfxxgk-2019	t3.rejected_petition.legal_service	132	t3	rejected_petition	legal_service	1.信访举报投诉类申请	法律服务机构	count	\N	fact_application	legal_service	rejected_petition
zfxxgk-2019	t3.rejected_petition.other_org	133	t3	rejected_petition	other_org	1.信访举报投诉类申请	其他	count	\N	fact_application	other_org	rejected_petition
zfxxgk-2019	t3.rejected_petition.total	134	t3	rejected_petition	total	1.信访举报投诉类申请	总计	count	\N	fact_application	total	rejected_petition
zfxxgk-2019	t3.rejected_repeat.natural_person	135	t3	rejected_repeat	natural_person	2.重复申请	自然人	count	\N	fact_application	natural_person	rejected_repeat
zfxxgk-2019	t3.rejected_repeat.enterprise	136	t3	rejected_repeat	enterprise	2.重复申请	商业企业	count	\N	fact_application	enterprise	rejected_repeat
zfxxgk-2019	t3.rejected_repeat.research	137	t3	rejected_repeat	research	2.重复申请	科研机构	count	\N	fact_application	research	rejected_repeat
zfxxgk-2019	t3.rejected_repeat.charity	138	t3	rejected_repeat	charity	2.重复申请	社会公益组织	count	\N	fact_application	charity	rejected_repeat
zfxxgk-2019	t3.rejected_repeat.legal_service	139	t3	rejected_repeat	legal_service	2.重复申请	法律服务机构	count	\N	fact_application	legal_service	rejected_repeat
zfxxgk-2019	t3.rejected_repeat.other_org	140	t3	rejected_repeat	other_org	2.重复申请	其他	count	\N	fact_application	other_org	rejected_repeat
zfxxgk-2019	t3.rejected_repeat.total	141	t3	rejected_repeat	total	2.重复申请	总计	count	\N	fact_application	total	rejected_repeat
zfxxgk-2019	t3.rejected_publication.natural_person	142	t3	rejected_publication	natural_person	3.要求提供公开出版物	自然人	count	\N	fact_application	natural_person	rejected_publication
zfxxgk-2019	t3.rejected_publication.enterprise	143	t3	rejected_publication	enterprise	3.要求提供公开出版物	商业企业	count	\N	fact_application	enterprise	rejected_publication
zfxxgk-2019	t3.rejected_publication.research	144	t3	rejected_publication	research	3.要求提供公开出版物	科研机构	count	\N	fact_application	research	rejected_publication
zfxxgk-2019	t3.rejected_publication.charity	145	t3	rejected_publication	charity	3.要求提供公开出版物	社会公益组织	count	\N	fact_application	charity	rejected_publication
zfxxgk-2019	t3.rejected_publication.legal_service	146	t3	rejected_publication	legal_service	3.要求提供公开出版物	法律服务机构	count	\N	fact_application	legal_service	rejected_publication
zfxxgk-2019	t3.rejected_publication.other_org	147	t3	rejected_publication	other_org	3.要求提供公开出版物	其他	count	\N	fact_application	other_org	rejected_publication
zfxxgk-2019	t3.rejected_publication.total	148	t3	rejected_publication	total	3.要求提供公开出版物	总计	count	\N	fact_application	total	rejected_publication
zfxxgk-2019	t3.rejected_excessive.natural_person	149	t3	rejected_excessive	natural_person	4.无正当理由大量反复申请	自然人	count	\N	fact_application	natural_person	rejected_excessive
zfxxgk-2019	t3.rejected_excessive.enterprise	150	t3	rejected_excessive	enterprise	4.无正当理由大量反复申请	商业企业	count	\N	fact_application	enterprise	rejected_excessive
zfxxgk-2019	t3.rejected_excessive.research	151	t3	rejected_excessive	research	4.无正当理由大量反复申请	科研机构	count	\N	fact_application	research	rejected_excessive
zfxxgk-2019	t3.rejected_excessive.charity	152	t3	rejected_excessive	charity	4.无正当理由大量反复申请	社会公益组织	count	\N	fact_application	charity	rejected_excessive
zfxxgk-2019	t3.rejected_excessive.legal_service	153	t3	rejected_excessive	legal_service	4.无正当理由大量反复申请	法律服务机构	count	\N	fact_application	legal_service	rejected_excessive
zfxxgk-2019	t3.rejected_excessive.other_org	154	t3	rejected_excessive	other_org	4.无正当理由大量反复申请	其他	count	\N	fact_application	other_org	rejected_excessive
zfxxgk-2019	t3.rejected_excessive.total	155	t3	rejected_excessive	total	4.无正当理由大量反复申请	总计	count	\N	fact_application	total	rejected_excessive
zfxxgk-2019	t3.rejected_confirm.natural_person	156	t3	rejected_confirm	natural_person	5.要求行政机关确认或重新出具已获取信息	自然人	count	\N	fact_application	natural_person	rejected_confirm
zfxxgk-2019	t3.rejected_confirm.enterprise	157	t3	rejected_confirm	enterprise	5.要求行政机关确认或重新出具已获取信息	商业企业	count	\N	fact_application	enterprise	rejected_confirm
zfxxgk-2019	t3.rejected_confirm.research	158	t3	rejected_confirm	research	5.要求行政机关确认或重新出具已获取信息	科研机构	count	\N	fact_application	research	rejected_confirm
zfxxgk-2019	t3.rejected_confirm.charity	159	t3	rejected_confirm	charity	5.要求行政机关确认或重新出具已获取信息	社会公益组织	count	\N	fact_application	charity	rejected_confirm
zfxxgk-2019	t3.rejected_confirm.legal_service	160	t3	rejected_confirm	legal_service	5.要求行政机关确认或重新出具已获取信息	法律服务机构	count	\N	fact_application	legal_service	rejected_confirm
zfxxgk-2019	t3.rejected_confirm.other_org	161	t3	rejected_confirm	other_org	5.要求行政机关确认或重新出具已获取信息	其他	count	\N	fact_application	other_org	rejected_confirm
zfxxgk-2019	t3.rejected_confirm.total	162	t3	rejected_confirm	total	5.要求行政机关确认或重新出具已获取信息	总计	count	\N	fact_application	total	rejected_confirm
zfxxgk-2019	t3.other.natural_person	163	t3	other	natural_person	（六）其他处理	自然人	count	\N	fact_application	natural_person	other
zfxxgk-2019	t3.other.enterprise	164	t3	other	enterprise	（六）其他处理	商业企业	count	\N	fact_application	enterprise	other
zfxxgk-2019	t3.other.research	165	t3	other	research	（六）其他处理	科研机构	count	\N	fact_application	research	other
zfxxgk-2019	t3.other.charity	166	t3	other	charity	（六）其他处理	社会公益组织	count	\N	fact_application	charity	other
zfxxgk-2019	t3.other.legal_service	167	t3	other	legal_service	（六）其他处理	法律服务机构	count	\N	fact_application	legal_service	other
zfxxgk-2019	t3.other.other_org	168	t3	other	other_org	（六）其他处理	其他	count	\N	fact_application	other_org	other
zfxxgk-2019	t3.other.total	169	t3	other	total	（六）其他处理	总计	count	\N	fact_application	total	other
zfxxgk-2019	t3.result_total.natural_person	170	t3	result_total	natural_person	（七）总计	自然人	count	\N	fact_application	natural_person	result_total
zfxxgk-2019	t3.result_total.enterprise	171	t3	result_total	enterprise	（七）总计	商业企业	count	\N	fact_application	enterprise	result_total
zfxxgk-2019	t3.result_total.research	172	t3	result_total	research	（七）总计	科研机构	count	\N	fact_application	research	result_total
zfxxgk-2019	t3.result_total.charity	173	t3	result_total	charity	（七）总计	社会公益组织	count	\N	fact_application	charity	result_total
zfxxgk-2019	t3.result_total.legal_service	174	t3	result_total	legal_service	（七）总计	法律服务机构	count	\N	fact_application	legal_service	result_total
zfxxgk-2019	t3.result_total.other_org	175	t3	result_total	other_org	（七）总计	其他	count	\N	fact_application	other_org	result_total
zfxxgk-2019	t3.result_total.total	176	t3	result_total	total	（七）总计	总计	count	\N	fact_application	total	result_total
zfxxgk-2019	t3.carried_out.natural_person	177	t3	carried_out	natural_person	四、结转下年度继续办理	自然人	count	\N	fact_application	natural_person	carried_out
zfxxgk-2019	t3.carried_out.enterprise	178	t3	carried_out	enterprise	四、结转下年度继续办理	商业企业	count	\N	fact_application	enterprise	carried_out
zfxxgk-2019	t3.carried_out.research	179	t3	carried_out	research	四、结转下年度继续办理	科研机构	count	\N	fact_application	research	carried_out
zfxxgk-2019	t3.carried_out.charity	180	t3	carried_out	charity	四、结转下年度继续办理	社会公益组织	count	\N	fact_application	charity	carried_out
zfxxgk-2019	t3.carried_out.legal_service	181	t3	carried_out	legal_service	四、结转下年度继续办理	法律服务机构	count	\N	fact_application	legal_service	carried_out
zfxxgk-2019	t3.carried_out.other_org	182	t3	carried_out	other_org	四、结转下年度继续办理	其他	count	\N	fact_application	other_org	carried_out
zfxxgk-2019	t3.carried_out.total	183	t3	carried_out	total	四、结转下年度继续办理	总计	count	\N	fact_application	total	carried_out
zfxxgk-2019	t4.review.upheld	184	t4	review	upheld	行政复议	结果维持	count	\N	fact_review	review	upheld
zfxxgk-2019	t4.review.corrected	185	t4	review	corrected	行政复议	结果纠正	count	\N	fact_review	review	corrected
zfxxgk-2019	t4.review.other	186	t4	review	other	行政复议	其他结果	count	\N	fact_review	review	other
zfxxgk-2019	t4.review.pending	187	t4	review	pending	行政复议	尚未审结	count	\N	fact_review	review	pending
zfxxgk-2019	t4.review.total	188	t4	review	total	行政复议	总计	count	\N	fact_review	review	total
zfxxgk-2019	t4.suit_direct.upheld	189	t4	suit_direct	upheld	未经复议直接起诉	结果维持	count	\N	fact_review	suit_direct	upheld
zfxxgk-2019	t4.suit_direct.corrected	190	t4	suit_direct	corrected	未经复议直接起诉	结果纠正	count	\N	fact_review	suit_direct	corrected
zfxxgk-2019	t4.suit_direct.other	191	t4	suit_direct	other	未经复议直接起诉	其他结果	count	\N	fact_review	suit_direct	other
zfxxgk-2019	t4.suit_direct.pending	192	t4	suit_direct	pending	未经复议直接起诉	尚未审结	count	\N	fact_review	suit_direct	pending
zfxxgk-2019	t4.suit_direct.total	193	t4	suit_direct	total	未经复议直接起诉	总计	count	\N	fact_review	suit_direct	total
zfxxgk-2019	t4.suit_after_review.upheld	194	t4	suit_after_review	upheld	复议后起诉	结果维持	count	\N	fact_review	suit_after_review	upheld
zfxxgk-2019	t4.suit_after_review.corrected	195	t4	suit_after_review	corrected	复议后起诉	结果纠正	count	\N	fact_review	suit_after_review	corrected
zfxxgk-2019	t4.suit_after_review.other	196	t4	suit_after_review	other	复议后起诉	其他结果	count	\N	fact_review	suit_after_review	other
zfxxgk-2019	t4.suit_after_review.pending	197	t4	suit_after_review	pending	复议后起诉	尚未审结	count	\N	fact_review	suit_after_review	pending
zfxxgk-2021	t2.regulation.made	1	t2	regulation	made	规章	本年制发件数	count	\N	fact_disclosure	\N	regulation_made
zfxxgk-2021	t2.regulation.repealed	2	t2	regulation	repealed	规章	本年废止件数	count	\N	fact_disclosure	\N	regulation_repealed
zfxxgk-2021	t2.regulation.in_force	3	t2	regulation	in_force	规章	现行有效件数	count	\N	fact_disclosure	\N	regulation_in_force
zfxxgk-2021	t2.normative_doc.made	4	t2	normative_doc	made	行政规范性文件	本年制发件数	count	\N	fact_disclosure	\N	normative_doc_made
zfxxgk-2021	t2.normative_doc.repealed	5	t2	normative_doc	repealed	行政规范性文件	本年废止件数	count	\N	fact_disclosure	\N	normative_doc_repealed
zfxxgk-2021	t2.normative_doc.in_force	6	t2	normative_doc	in_force	行政规范性文件	现行有效件数	count	\N	fact_disclosure	\N	normative_doc_in_force
zfxxgk-2021	t2.licence.decisions	7	t2	licence	decisions	行政许可	本年处理决定数量	count	\N	fact_disclosure	\N	licence_decisions
zfxxgk-2021	t2.penalty.decisions	8	t2	penalty	decisions	行政处罚	本年处理决定数量	count	\N	fact_disclosure	\N	penalty_decisions
zfxxgk-2021	t2.coercion.decisions	9	t2	coercion	decisions	行政强制	本年处理决定数量	count	\N	fact_disclosure	\N	coercion_decisions
zfxxgk-2021	t2.fee.amount	10	t2	fee	amount	行政事业性收费	本年收费金额（单位：万元）	decimal	万元	fact_disclosure	\N	fee_amount
zfxxgk-2021	t3.received.natural_person	11	t3	received	natural_person	一、本年新收政府信息公开申请数量	自然人	count	\N	fact_application	natural_person	received
zfxxgk-2021	t3.received.enterprise	12	t3	received	enterprise	一、本年新收政府信息公开申请数量	商业企业	count	\N	fact_application	enterprise	received
zfxxgk-2021	t3.received.research	13	t3	received	research	一、本年新收政府信息公开申请数量	科研机构	count	\N	fact_application	research	received
zfxxgk-2021	t3.received.charity	14	t3	received	charity	一、本年新收政府信息公开申请数量	社会公益组织	count	\N	fact_application	charity	received
zfxxgk-2021	t3.received.legal_service	15	t3	received	legal_service	一、本年新收政府信息公开申请数量	法律服务机构	count	\N	fact_application	legal_service	received
zfxxgk-2021	t3.received.other_org	16	t3	received	other_org	一、本年新收政府信息公开申请数量	其他	count	\N	fact_application	other_org	received
zfxxgk-2021	t3.received.total	17	t3	received	total	一、本年新收政府信息公开申请数量	总计	count	\N	fact_application	total	received
zfxxgk-2021	t3.carried_in.natural_person	18	t3	carried_in	natural_person	二、上年结转政府信息公开申请数量	自然人	count	\N	fact_application	natural_person	carried_in
zfxxgk-2021	t3.carried_in.enterprise	19	t3	carried_in	enterprise	二、上年结转政府信息公开申请数量	商业企业	count	\N	fact_application	enterprise	carried_in
zfxxgk-2021	t3.carried_in.research	20	t3	carried_in	research	二、上年结转政府信息公开申请数量	科研机构	count	\N	fact_application	research	carried_in
zfxxgk-2021	t3.carried_in.charity	21	t3	carried_in	charity	二、上年结转政府信息公开申请数量	社会公益组织	count	\N	fact_application	charity	carried_in
zfxxgk-2021	t3.carried_in.legal_service	22	t3	carried_in	legal_service	二、上年结转政府信息公开申请数量	法律服务机构	count	\N	fact_application	legal_service	carried_in
zfxxgk-2021	t3.carried_in.other_org	23	t3	carried_in	other_org	二、上年结转政府信息公开申请数量	其他	count	\N	fact_application	other_org	carried_in
zfxxgk-2021	t3.carried_in.total	24	t3	carried_in	total	二、上年结转政府信息公开申请数量	总计	count	\N	fact_application	total	carried_in
zfxxgk-2021	t3.granted.natural_person	25	t3	granted	natural_person	（一）予以公开	自然人	count	\N	fact_application	natural_person	granted
zfxxgk-2021	t3.granted.enterprise	26	t3	granted	enterprise	（一）予以公开	商业企业	count	\N	fact_application	enterprise	granted
zfxxgk-2021	t3.granted.research	27	t3	granted	research	（一）予以公开	科研机构	count	\N	fact_application	research	granted
zfxxgk-2021	t3.granted.charity	28	t3	granted	charity	（一）予以公开	社会公益组织	count	\N	fact_application	charity	granted
zfxxgk-2021	t3.granted.legal_service	29	t3	granted	legal_service	（一）予以公开	法律服务机构	count	\N	fact_application	legal_service	granted
zfxxgk-2021	t3.granted.other_org	30	t3	granted	other_org	（一）予以公开	其他	count	\N	fact_application	other_org	granted
zfxxgk-2021	t3.granted.total	31	t3	granted	total	（一）予以公开	总计	count	\N	fact_application	total	granted
zfxxgk-2021	t3.partial.natural_person	32	t3	partial	natural_person	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	自然人	count	\N	fact_application	natural_person	partial
zfxxgk-2021	t3.partial.enterprise	33	t3	partial	enterprise	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	商业企业	count	\N	fact_application	enterprise	partial
zfxxgk-2021	t3.partial.research	34	t3	partial	research	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	科研机构	count	\N	fact_application	research	partial
zfxxgk-2021	t3.partial.charity	35	t3	partial	charity	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	社会公益组织	count	\N	fact_application	charity	partial
zfxxgk-2021	t3.partial.legal_service	36	t3	partial	legal_service	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	法律服务机构	count	\N	fact_application	legal_service	partial
zfxxgk-2021	t3.partial.other_org	37	t3	partial	other_org	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	其他	count	\N	fact_application	other_org	partial
zfxxgk-2021	t3.partial.total	38	t3	partial	total	（二）部分公开（区分处理的，只计这一情形，不计其他情形）	总计	count	\N	fact_application	total	partial
zfxxgk-2021	t3.denied_secret.natural_person	39	t3	denied_secret	natural_person	1.属于国家秘密	自然人	count	\N	fact_application	natural_person	denied_secret
zfxxgk-2021	t3.denied_secret.enterprise	40	t3	denied_secret	enterprise	1.属于国家秘密	商业企业	count	\N	fact_application	enterprise	denied_secret
zfxxgk-2021	t3.denied_secret.research	41	t3	denied_secret	research	1.属于国家秘密	科研机构	count	\N	fact_application	research	denied_secret
zfxxgk-2021	t3.denied_secret.charity	42	t3	denied_secret	charity	1.属于国家秘密	社会公益组织	count	\N	fact_application	charity	denied_secret
zfxxgk-2021	t3.denied_secret.legal_service	43	t3	denied_secret	legal_service	1.属于国家秘密	法律服务机构	count	\N	fact_application	legal_service	denied_secret
zfxxgk-2021	t3.denied_secret.other_org	44	t3	denied_secret	other_org	1.属于国家秘密	其他	count	\N	fact_application	other_org	denied_secret
zfxxgk-2021	t3.denied_secret.total	45	t3	denied_secret	total	1.属于国家秘密	总计	count	\N	fact_application	total	denied_secret
zfxxgk-2021	t3.denied_law.natural_person	46	t3	denied_law	natural_person	2.其他法律行政法规禁止公开	自然人	count	\N	fact_application	natural_person	denied_law
zfxxgk-2021	t3.denied_law.enterprise	47	t3	denied_law	enterprise	2.其他法律行政法规禁止公开	商业企业	count	\N	fact_application	enterprise	denied_law
zfxxgk-2021	t3.denied_law.research	48	t3	denied_law	research	2.其他法律行政法规禁止公开	科研机构	count	\N	fact_application	research	denied_law
zfxxgk-2021	t3.denied_law.charity	49	t3	denied_law	charity	2.其他法律行政法规禁止公开	社会公益组织	count	\N	fact_application	charity	denied_law
zfxxgk-2021	t3.denied_law.legal_service	50	t3	denied_law	legal_service	2.其他法律行政法规禁止公开	法律服务机构	count	\N	fact_application	legal_service	denied_law
zfxxgk-2021	t3.denied_law.other_org	51	t3	denied_law	other_org	2.其他法律行政法规禁止公开	其他	count	\N	fact_application	other_org	denied_law
zfxxgk-2021	t3.denied_law.total	52	t3	denied_law	total	2.其他法律行政法规禁止公开	总计	count	\N	fact_application	total	denied_law
zfxxgk-2021	t3.denied_safety.natural_person	53	t3	denied_safety	natural_person	3.危及“三安全一稳定”	自然人	count	\N	fact_application	natural_person	denied_safety
zfxxgk-2021	t3.denied_safety.enterprise	54	t3	denied_safety	enterprise	3.危及“三安全一稳定”	商业企业	count	\N	fact_application	enterprise	denied_safety
zfxxgk-2021	t3.denied_safety.research	55	t3	denied_safety	research	3.危及“三安全一稳定”	科研机构	count	\N	fact_application	research	denied_safety
zfxxgk-2021	t3.denied_safety.charity	56	t3	denied_safety	charity	3.危及“三安全一稳定”	社会公益组织	count	\N	fact_application	charity	denied_safety
zfxxgk-2021	t3.denied_safety.legal_service	57	t3	denied_safety	legal_service	3.危及“三安全一稳定”	法律服务机构	count	\N	fact_application	legal_service	denied_safety
zfxxgk-2021	t3.denied_safety.other_org	58	t3	denied_safety	other_org	3.危及“三安全一稳定”	其他	count	\N	fact_application	other_org	denied_safety
zfxxgk-2021	t3.denied_safety.total	59	t3	denied_safety	total	3.危及“三安全一稳定”	总计	count	\N	fact_application	total	denied_safety
zfxxgk-2021	t3.denied_third_party.natural_person	60	t3	denied_third_party	natural_person	4.保护第三方合法权益	自然人	count	\N	fact_application	natural_person	denied_third_party
zfxxgk-2021	t3.denied_third_party.enterprise	61	t3	denied_third_party	enterprise	4.保护第三方合法权益	商业企业	count	\N	fact_application	enterprise	denied_third_party
zfxxgk-2021	t3.denied_third_party.research	62	t3	denied_third_party	research	4.保护第三方合法权益	科研机构	count	\N	fact_application	research	denied_third_party
zfxxgk-2021	t3.denied_third_party.charity	63	t3	denied_third_party	charity	4.保护第三方合法权益	社会公益组织	count	\N	fact_application	charity	denied_third_party
zfxxgk-2021	t3.denied_third_party.legal_service	64	t3	denied_third_party	legal_service	4.保护第三方合法权益	法律服务机构	count	\N	fact_application	legal_service	denied_third_party
zfxxgk-2021	t3.denied_third_party.other_org	65	t3	denied_third_party	other_org	4.保护第三方合法权益	其他	count	\N	fact_application	other_org	denied_third_party
zfxxgk-2021	t3.denied_third_party.total	66	t3	denied_third_party	total	4.保护第三方合法权益	总计	count	\N	fact_application	total	denied_third_party
zfxxgk-2021	t3.denied_internal.natural_person	67	t3	denied_internal	natural_person	5.属于三类内部事务信息	自然人	count	\N	fact_application	natural_person	denied_internal
zfxxgk-2021	t3.denied_internal.enterprise	68	t3	denied_internal	enterprise	5.属于三类内部事务信息	商业企业	count	\N	fact_application	enterprise	denied_internal
zfxxgk-2021	t3.denied_internal.research	69	t3	denied_internal	research	5.属于三类内部事务信息	科研机构	count	\N	fact_application	research	denied_internal
zfxxgk-2021	t3.denied_internal.charity	70	t3	denied_internal	charity	5.属于三类内部事务信息	社会公益组织	count	\N	fact_application	charity	denied_internal
zfxxgk-2021	t3.denied_internal.legal_service	71	t3	denied_internal	legal_service	5.属于三类内部事务信息	法律服务机构	count	\N	fact_application	legal_service	denied_internal
zfxxgk-2021	t3.denied_internal.other_org	72	t3	denied_internal	other_org	5.属于三类内部事务信息	其他	count	\N	fact_application	other_org	denied_internal
zfxxgk-2021	t3.denied_internal.total	73	t3	denied_internal	total	5.属于三类内部事务信息	总计	count	\N	fact_application	total	denied_internal
zfxxgk-2021	t3.denied_process.natural_person	74	t3	denied_process	natural_person	6.属于四类过程性信息	自然人	count	\N	fact_application	natural_person	denied_process
zfxxgk-2021	t3.denied_process.enterprise	75	t3	denied_process	enterprise	6.属于四类过程性信息	商业企业	count	\N	fact_application	enterprise	denied_process
zfxxgk-2021	t3.denied_process.research	76	t3	denied_process	research	6.属于四类过程性信息	科研机构	count	\N	fact_application	research	denied_process
zfxxgk-2021	t3.denied_process.charity	77	t3	denied_process	charity	6.属于四类过程性信息	社会公益组织	count	\N	fact_application	charity	denied_process
zfxxgk-2021	t3.denied_process.legal_service	78	t3	denied_process	legal_service	6.属于四类过程性信息	法律服务机构	count	\N	fact_application	legal_service	denied_process
zfxxgk-2021	t3.denied_process.other_org	79	t3	denied_process	other_org	6.属于四类过程性信息	其他	count	\N	fact_application	other_org	denied_process
zfxxgk-2021	t3.denied_process.total	80	t3	denied_process	total	6.属于四类过程性信息	总计	count	\N	fact_application	total	denied_process
zfxxgk-2021	t3.denied_enforcement.natural_person	81	t3	denied_enforcement	natural_person	7.属于行政执法案卷	自然人	count	\N	fact_application	natural_person	denied_enforcement
zfxxgk-2021	t3.denied_enforcement.enterprise	82	t3	denied_enforcement	enterprise	7.属于行政执法案卷	商业企业	count	\N	fact_application	enterprise	denied_enforcement
zfxxgk-2021	t3.denied_enforcement.research	83	t3	denied_enforcement	research	7.属于行政执法案卷	科研机构	count	\N	fact_application	research	denied_enforcement
zfxxgk-2021	t3.denied_enforcement.charity	84	t3	denied_enforcement	charity	7.属于行政执法案卷	社会公益组织	count	\N	fact_application	charity	denied_enforcement
zfxxgk-2021	t3.denied_enforcement.legal_service	85	t3	denied_enforcement	legal_service	7.属于行政执法案卷	法律服务机构	count	\N	fact_application	legal_service	denied_enforcement
zfxxgk-2021	t3.denied_enforcement.other_org	86	t3	denied_enforcement	other_org	7.属于行政执法案卷	其他	count	\N	fact_application	other_org	denied_enforcement
zfxxgk-2021	t3.denied_enforcement.total	87	t3	denied_enforcement	total	7.属于行政执法案卷	总计	count	\N	fact_application	total	denied_enforcement
zfxxgk-2021	t3.denied_inquiry.natural_person	88	t3	denied_inquiry	natural_person	8.属于行政查询事项	自然人	count	\N	fact_application	natural_person	denied_inquiry
zfxxgk-2021	t3.denied_inquiry.enterprise	89	t3	denied_inquiry	enterprise	8.属于行政查询事项	商业企业	count	\N	fact_application	enterprise	denied_inquiry
zfxxgk-2021	t3.denied_inquiry.research	90	t3	denied_inquiry	research	8.属于行政查询事项	科研机构	count	\N	fact_application	research	denied_inquiry
zfxxgk-2021	t3.denied_inquiry.charity	91	t3	denied_inquiry	charity	8.属于行政查询事项	社会公益组织	count	\N	fact_application	charity	denied_inquiry
zfxxgk-2021	t3.denied_inquiry.legal_service	92	t3	denied_inquiry	legal_service	8.属于行政查询事项	法律服务机构	count	\N	fact_application	legal_service	denied_inquiry
zfxxgk-2021	t3.denied_inquiry.other_org	93	t3	denied_inquiry	other_org	8.属于行政查询事项	其他	count	\N	fact_application	other_org	denied_inquiry
zfxxgk-2021	t3.denied_inquiry.total	94	t3	denied_inquiry	total	8.属于行政查询事项	总计	count	\N	fact_application	total	denied_inquiry
zfxxgk-2021	t3.unavailable_not_held.natural_person	95	t3	unavailable_not_held	natural_person	1.本机关不掌握相关政府信息	自然人	count	\N	fact_application	natural_person	unavailable_not_held
zfxxgk-2021	t3.unavailable_not_held.enterprise	96	t3	unavailable_not_held	enterprise	1.本机关不掌握相关政府信息	商业企业	count	\N	fact_application	enterprise	unavailable_not_held
zfxxgk-2021	t3.unavailable_not_held.research	97	t3	unavailable_not_held	research	1.本机关不掌握相关政府信息	科研机构	count	\N	fact_application	research	unavailable_not_held
zfxxgk-2021	t3.unavailable_not_held.charity	98	t3	unavailable_not_held	charity	1.本机关不掌握相关政府信息	社会公益组织	count	\N	fact_application	charity	unavailable_not_held
zfxxgk-2021	t3.unavailable_not_held.legal_service	99	t3	unavailable_not_held	legal_service	1.本机关不掌握相关政府信息	法律服务机构	count	\N	fact_application	legal_service	unavailable_not_held
zfxxgk-2021	t3.unavailable_not_held.other_org	100	t3	unavailable_not_held	other_org	1.本机关不掌握相关政府信息	其他	count	\N	fact_application	other_org	unavailable_not_held
zfxxgk-2021	t3.unavailable_not_held.total	101	t3	unavailable_not_held	total	1.本机关不掌握相关政府信息	总计	count	\N	fact_application	total	unavailable_not_held
zfxxgk-2021	t3.unavailable_to_create.natural_person	102	t3	unavailable_to_create	natural_person	2.没有现成信息需要另行制作	自然人	count	\N	fact_application	natural_person	unavailable_to_create
zfxxgk-2021	t3.unavailable_to_create.enterprise	103	t3	unavailable_to_create	enterprise	2.没有现成信息需要另行制作	商业企业	count	\N	fact_application	enterprise	unavailable_to_create
zfxxgk-2021	t3.unavailable_to_create.research	104	t3	unavailable_to_create	research	2.没有现成信息需要另行制作	科研机构	count	\N	fact_application	research	unavailable_to_create
zfxxgk-2021	t3.unavailable_to_create.charity	105	t3	unavailable_to_create	charity	2.没有现成信息需要另行制作	社会公益组织	count	\N	fact_application	charity	unavailable_to_create
zfxxgk-2021	t3.unavailable_to_create.legal_service	106	t3	unavailable_to_create	legal_service	2.没有现成信息需要另行制作	法律服务机构	count	\N	fact_application	legal_service	unavailable_to_create
zfxxgk-2021	t3.unavailable_to_create.other_org	107	t3	unavailable_to_create	other_org	2.没有现成信息需要另行制作	其他	count	\N	fact_application	other_org	unavailable_to_create
zfxxgk-2021	t3.unavailable_to_create.total	108	t3	unavailable_to_create	total	2.没有现成信息需要另行制作	总计	count	\N	fact_application	total	unavailable_to_create
zfxxgk-2021	t3.unavailable_unclear.natural_person	109	t3	unavailable_unclear	natural_person	3.补正后申请内容仍不明确	自然人	count	\N	fact_application	natural_person	unavailable_unclear
zfxxgk-2021	t3.unavailable_unclear.enterprise	110	t3	unavailable_unclear	enterprise	3.补正后申请内容仍不明确	商业企业	count	\N	fact_application	enterprise	unavailable_unclear
zfxxgk-2021	t3.unavailable_unclear.research	111	t3	unavailable_unclear	research	3.补正后申请内容仍不明确	科研机构	count	\N	fact_application	research	unavailable_unclear
zfxxgk-2021	t3.unavailable_unclear.charity	112	t3	unavailable_unclear	charity	3.补正后申请内容仍不明确	社会公益组织	count	\N	fact_application	charity	unavailable_unclear
zfxxgk-2021	t3.unavailable_unclear.legal_service	113	t3	unavailable_unclear	legal_service	3.补正后申请内容仍不明确	法律服务机构	count	\N	fact_application	legal_service	unavailable_unclear
zfxxgk-2021	t3.unavailable_unclear.other_org	114	t3	unavailable_unclear	other_org	3.补正后申请内容仍不明确	其他	count	\N	fact_application	other_org	unavailable_unclear
zfxxgk-2021	t3.unavailable_unclear.total	115	t3	unavailable_unclear	total	3.补正后申请内容仍不明确	总计	count	\N	fact_application	total	unavailable_unclear
zfxxgk-2021	t4.review.total	190	t4	review	total	行政复议	总计	count	\N	fact_review	review	total
zfxxgk-2021	t3.rejected_petition.natural_person	116	t3	rejected_petition	natural_person	1.信访举报投诉类申请	自然人	count	\N	fact_application	natural_person	rejected_petition
zfxxgk-2021	t3.rejected_petition.enterprise	117	t3	rejected_petition	enterprise	1.信访举报投诉类申请	商业企业	count	\N	fact_application	enterprise	rejected_petition
zfxxgk-2021	t3.rejected_petition.research	118	t3	rejected_petition	research	1.信访举报投诉类申请	科研机构	count	\N	fact_application	research	rejected_petition
zfxxgk-2021	t3.rejected_petition.charity	119	t3	rejected_petition	charity	1.信访举报投诉类申请	社会公益组织	count	\N	fact_application	charity	rejected_petition
zfxxgk-2021	t3.rejected_petition.legal_service	120	t3	rejected_petition	legal_service	1.信访举报投诉类申请	法律服务机构	count	\N	fact_application	legal_service	rejected_petition
zfxxgk-2021	t3.rejected_petition.other_org	121	t3	rejected_petition	other_org	1.信访举报投诉类申请	其他	count	\N	fact_application	other_org	rejected_petition
zfxxgk-2021	t3.rejected_petition.total	122	t3	rejected_petition	total	1.信访举报投诉类申请	总计	count	\N	fact_application	total	rejected_petition
zfxxgk-2021	t3.rejected_repeat.natural_person	123	t3	rejected_repeat	natural_person	2.重复申请	自然人	count	\N	fact_application	natural_person	rejected_repeat
zfxxgk-2021	t3.rejected_repeat.enterprise	124	t3	rejected_repeat	enterprise	2.重复申请	商业企业	count	\N	fact_application	enterprise	rejected_repeat
zfxxgk-2021	t3.rejected_repeat.research	125	t3	rejected_repeat	research	2.重复申请	科研机构	count	\N	fact_application	research	rejected_repeat
zfxxgk-2021	t3.rejected_repeat.charity	126	t3	rejected_repeat	charity	2.重复申请	社会公益组织	count	\N	fact_application	charity	rejected_repeat
zfxxgk-2021	t3.rejected_repeat.legal_service	127	t3	rejected_repeat	legal_service	2.重复申请	法律服务机构	count	\N	fact_application	legal_service	rejected_repeat
zfxxgk-2021	t3.rejected_repeat.other_org	128	t3	rejected_repeat	other_org	2.重复申请	其他	count	\N	fact_application	other_org	rejected_repeat
zfxxgk-2021	t3.rejected_repeat.total	129	t3	rejected_repeat	total	2.重复申请	总计	count	\N	fact_application	total	rejected_repeat
zfxxgk-2021	t3.rejected_publication.natural_person	130	t3	rejected_publication	natural_person	3.要求提供公开出版物	自然人	count	\N	fact_application	natural_person	rejected_publication
zfxxgk-2021	t3.rejected_publication.enterprise	131	t3	rejected_publication	enterprise	3.要求提供公开出版物	商业企业	count	\N	fact_application	enterprise	rejected_publication
zfxxgk-2021	t3.rejected_publication.research	132	t3	rejected_publication	research	3.要求提供公开出版物	科研机构	count	\N	fact_application	research	rejected_publication
zfxxgk-2021	t3.rejected_publication.charity	133	t3	rejected_publication	charity	3.要求提供公开出版物	社会公益组织	count	\N	fact_application	charity	rejected_publication
zfxxgk-2021	t3.rejected_publication.legal_service	134	t3	rejected_publication	legal_service	3.要求提供公开出版物	法律服务机构	count	\N	fact_application	legal_service	rejected_publication
zfxxgk-2021	t3.rejected_publication.other_org	135	t3	rejected_publication	other_org	3.要求提供公开出版物	其他	count	\N	fact_application	other_org	rejected_publication
zfxxgk-2021	t3.rejected_publication.total	136	t3	rejected_publication	total	3.要求提供公开出版物	总计	count	\N	fact_application	total	rejected_publication
zfxxgk-2021	t3.rejected_excessive.natural_person	137	t3	rejected_excessive	natural_person	4.无正当理由大量反复申请	自然人	count	\N	fact_application	natural_person	rejected_excessive
zfxxgk-2021	t3.rejected_excessive.enterprise	138	t3	rejected_excessive	enterprise	4.无正当理由大量反复申请	商业企业	count	\N	fact_application	enterprise	rejected_excessive
zfxxgk-2021	t3.rejected_excessive.research	139	t3	rejected_excessive	research	4.无正当理由大量反复申请	科研机构	count	\N	fact_application	research	rejected_excessive
zfxxgk-2021	t3.rejected_excessive.charity	140	t3	rejected_excessive	charity	4.无正当理由大量反复申请	社会公益组织	count	\N	fact_application	charity	rejected_excessive
zfxxgk-2021	t3.rejected_excessive.legal_service	141	t3	rejected_excessive	legal_service	4.无正当理由大量反复申请	法律服务机构	count	\N	fact_application	legal_service	rejected_excessive
zfxxgk-2021	t3.rejected_excessive.other_org	142	t3	rejected_excessive	other_org	4.无正当理由大量反复申请	其他	count	\N	fact_application	other_org	rejected_excessive
zfxxgk-2021	t3.rejected_excessive.total	143	t3	rejected_excessive	total	4.无正当理由大量反复申请	总计	count	\N	fact_application	total	rejected_excessive
zfxxgk-2021	t3.rejected_confirm.natural_person	144	t3	rejected_confirm	natural_person	5.要求行政机关确认或重新出具已获取信息	自然人	count	\N	fact_application	natural_person	rejected_confirm
zfxxgk-2021	t3.rejected_confirm.enterprise	145	t3	rejected_confirm	enterprise	5.要求行政机关确认或重新出具已获取信息	商业企业	count	\N	fact_application	enterprise	rejected_confirm
zfxxgk-2021	t3.rejected_confirm.research	146	t3	rejected_confirm	research	5.要求行政机关确认或重新出具已获取信息	科研机构	count	\N	fact_application	research	rejected_confirm
zfxxgk-2021	t3.rejected_confirm.charity	147	t3	rejected_confirm	charity	5.要求行政机关确认或重新出具已获取信息	社会公益组织	count	\N	fact_application	charity	rejected_confirm
zfxxgk-2021	t3.rejected_confirm.legal_service	148	t3	rejected_confirm	legal_service	5.要求行政机关确认或重新出具已获取信息	法律服务机构	count	\N	fact_application	legal_service	rejected_confirm
zfxxgk-2021	t3.rejected_confirm.other_org	149	t3	rejected_confirm	other_org	5.要求行政机关确认或重新出具已获取信息	其他	count	\N	fact_application	other_org	rejected_confirm
zfxxgk-2021	t3.rejected_confirm.total	150	t3	rejected_confirm	total	5.要求行政机关确认或重新出具已获取信息	总计	count	\N	fact_application	total	rejected_confirm
zfxxgk-2021	t3.other_no_correction.natural_person	151	t3	other_no_correction	natural_person	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	自然人	count	\N	fact_application	natural_person	other_no_correction
zfxxgk-2021	t4.suit_direct.upheld	191	t4	suit_direct	upheld	未经复议直接起诉	结果维持	count	\N	fact_review	suit_direct	upheld
zfxxgk-2021	t3.other_no_correction.enterprise	152	t3	other_no_correction	enterprise	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	商业企业	count	\N	fact_application	enterprise	other_no_correction
zfxxgk-2021	t3.other_no_correction.research	153	t3	other_no_correction	research	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	科研机构	count	\N	fact_application	research	other_no_correction
zfxxgk-2021	t3.other_no_correction.charity	154	t3	other_no_correction	charity	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	社会公益组织	count	\N	fact_application	charity	other_no_correction
zfxxgk-2021	t3.other_no_correction.legal_service	155	t3	other_no_correction	legal_service	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	法律服务机构	count	\N	fact_application	legal_service	other_no_correction
zfxxgk-2021	t3.other_no_correction.other_org	156	t3	other_no_correction	other_org	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	其他	count	\N	fact_application	other_org	other_no_correction
zfxxgk-2021	t3.other_no_correction.total	157	t3	other_no_correction	total	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请	总计	count	\N	fact_application	total	other_no_correction
zfxxgk-2021	t3.other_unpaid.natural_person	158	t3	other_unpaid	natural_person	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	自然人	count	\N	fact_application	natural_person	other_unpaid
zfxxgk-2021	t3.other_unpaid.enterprise	159	t3	other_unpaid	enterprise	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	商业企业	count	\N	fact_application	enterprise	other_unpaid
zfxxgk-2021	t3.other_unpaid.research	160	t3	other_unpaid	research	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	科研机构	count	\N	fact_application	research	other_unpaid
zfxxgk-2021	t3.other_unpaid.charity	161	t3	other_unpaid	charity	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	社会公益组织	count	\N	fact_application	charity	other_unpaid
zfxxgk-2021	t3.other_unpaid.legal_service	162	t3	other_unpaid	legal_service	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	法律服务机构	count	\N	fact_application	legal_service	other_unpaid
zfxxgk-2021	t3.other_unpaid.other_org	163	t3	other_unpaid	other_org	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	其他	count	\N	fact_application	other_org	other_unpaid
zfxxgk-2021	t3.other_unpaid.total	164	t3	other_unpaid	total	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请	总计	count	\N	fact_application	total	other_unpaid
zfxxgk-2021	t3.other_misc.natural_person	165	t3	other_misc	natural_person	3.其他	自然人	count	\N	fact_application	natural_person	other_misc
zfxxgk-2021	t3.other_misc.enterprise	166	t3	other_misc	enterprise	3.其他	商业企业	count	\N	fact_application	enterprise	other_misc
zfxxgk-2021	t3.other_misc.research	167	t3	other_misc	research	3.其他	科研机构	count	\N	fact_application	research	other_misc
zfxxgk-2021	t3.other_misc.charity	168	t3	other_misc	charity	3.其他	社会公益组织	count	\N	fact_application	charity	other_misc
zfxxgk-2021	t3.other_misc.legal_service	169	t3	other_misc	legal_service	3.其他	法律服务机构	count	\N	fact_application	legal_service	other_misc
zfxxgk-2021	t3.other_misc.other_org	170	t3	other_misc	other_org	3.其他	其他	count	\N	fact_application	other_org	other_misc
zfxxgk-2021	t3.other_misc.total	171	t3	other_misc	total	3.其他	总计	count	\N	fact_application	total	other_misc
zfxxgk-2021	t3.result_total.natural_person	172	t3	result_total	natural_person	（七）总计	自然人	count	\N	fact_application	natural_person	result_total
zfxxgk-2021	t3.result_total.enterprise	173	t3	result_total	enterprise	（七）总计	商业企业	count	\N	fact_application	enterprise	result_total
zfxxgk-2021	t3.result_total.research	174	t3	result_total	research	（七）总计	科研机构	count	\N	fact_application	research	result_total
zfxxgk-2021	t3.result_total.charity	175	t3	result_total	charity	（七）总计	社会公益组织	count	\N	fact_application	charity	result_total
zfxxgk-2021	t3.result_total.legal_service	176	t3	result_total	legal_service	（七）总计	法律服务机构	count	\N	fact_application	legal_service	result_total
zfxxgk-2021	t3.result_total.other_org	177	t3	result_total	other_org	（七）总计	其他	count	\N	fact_application	other_org	result_total
zfxxgk-2021	t3.result_total.total	178	t3	result_total	total	（七）总计	总计	count	\N	fact_application	total	result_total
zfxxgk-2021	t3.carried_out.natural_person	179	t3	carried_out	natural_person	四、结转下年度继续办理	自然人	count	\N	fact_application	natural_person	carried_out
zfxxgk-2021	t3.carried_out.enterprise	180	t3	carried_out	enterprise	四、结转下年度继续办理	商业企业	count	\N	fact_application	enterprise	carried_out
zfxxgk-2021	t3.carried_out.research	181	t3	carried_out	research	四、结转下年度继续办理	科研机构	count	\N	fact_application	research	carried_out
zfxxgk-2021	t3.carried_out.charity	182	t3	carried_out	charity	四、结转下年度继续办理	社会公益组织	count	\N	fact_application	charity	carried_out
zfxxgk-2021	t3.carried_out.legal_service	183	t3	carried_out	legal_service	四、结转下年度继续办理	法律服务机构	count	\N	fact_application	legal_service	carried_out
zfxxgk-2021	t3.carried_out.other_org	184	t3	carried_out	other_org	四、结转下年度继续办理	其他	count	\N	fact_application	other_org	carried_out
zfxxgk-2021	t3.carried_out.total	185	t3	carried_out	total	四、结转下年度继续办理	总计	count	\N	fact_application	total	carried_out
zfxxgk-2021	t4.review.upheld	186	t4	review	upheld	行政复议	结果维持	count	\N	fact_review	review	upheld
zfxxgk-2021	t4.review.corrected	187	t4	review	corrected	行政复议	结果纠正	count	\N	fact_review	review	corrected
zfxxgk-2021	t4.review.other	188	t4	review	other	行政复议	其他结果	count	\N	fact_review	review	other
zfxxgk-2021	t4.review.pending	189	t4	review	pending	行政复议	尚未审结	count	\N	fact_review	review	pending
zfxxgk-2021	t4.suit_direct.corrected	192	t4	suit_direct	corrected	未经复议直接起诉	结果纠正	count	\N	fact_review	suit_direct	corrected
zfxxgk-2021	t4.suit_direct.other	193	t4	suit_direct	other	未经复议直接起诉	其他结果	count	\N	fact_review	suit_direct	other
zfxxgk-2021	t4.suit_direct.pending	194	t4	suit_direct	pending	未经复议直接起诉	尚未审结	count	\N	fact_review	suit_direct	pending
zfxxgk-2021	t4.suit_direct.total	195	t4	suit_direct	total	未经复议直接起诉	总计	count	\N	fact_review	suit_direct	total
zfxxgk-2021	t4.suit_after_review.upheld	196	t4	suit_after_review	upheld	复议后起诉	结果维持	count	\N	fact_review	suit_after_review	upheld
zfxxgk-2021	t4.suit_after_review.corrected	197	t4	suit_after_review	corrected	复议后起诉	结果纠正	count	\N	fact_review	suit_after_review	corrected
zfxxgk-2021	t4.suit_after_review.other	198	t4	suit_after_review	other	复议后起诉	其他结果	count	\N	fact_review	suit_after_review	other
zfxxgk-2021	t4.suit_after_review.pending	199	t4	suit_after_review	pending	复议后起诉	尚未审结	count	\N	fact_review	suit_after_review	pending
zfxxgk-2021	t4.suit_after_review.total	200	t4	suit_after_review	total	复议后起诉	总计	count	\N	fact_review	suit_after_review	total
\.
COPY core.implied_cell (submission_id, cell_key, value, rule_id, instance) FROM stdin;
\.
COPY core.notice (notice_id, unit_code, notice_on, subject, body, claimed_at) FROM stdin;
1	630100	2024-03-01	西宁市：政府信息公开年度报告待定稿公布	西宁市：\n2023年度汇总报告应在2024-03-31前公布，目前还没有定稿。\n报送文件请放进本单位的报送文件夹 $GOUJI_HOME/drop/630100。	2026-11-23 17:29:54.707358+00
2	630100-jyj	2024-03-01	市教育局：政府信息公开年度报告已逾期	市教育局：\n2023年度报告应在2024-01-31前报送，已逾期30天，请尽快报送。\n报送文件请放进本单位的报送文件夹 $GOUJI_HOME/drop/630100-jyj。	2026-11-23 17:29:54.71366+00
3	630100-wjw	2024-03-01	市卫生健康委：政府信息公开年度报告已逾期	市卫生健康委：\n2023年度报告应在2024-01-31前报送，已逾期30天，请尽快报送。\n报送文件请放进本单位的报送文件夹 $GOUJI_HOME/drop/630100-wjw。	2026-11-23 17:29:54.718523+00
4	630100-zfb	2024-03-01	市政府办公厅：政府信息公开年度报告已逾期	市政府办公厅：\n2023年度报告应在2024-01-31前报送，已逾期30天，请尽快报送。\n报送文件请放进本单位的报送文件夹 $GOUJI_HOME/drop/630100-zfb。	2026-11-23 17:29:54.723422+00
5	630103	2024-03-01	城中区：政府信息公开年度报告即将到期	城中区：\n2023年度报告应在2024-03-31前报送，还有30天，目前没有收到合格的报告。\n报送文件请放进本单位的报送文件夹 $GOUJI_HOME/drop/630103。	2026-11-23 17:29:54.729093+00
6	630104	2024-03-01	城西区：政府信息公开年度报告即将到期	城西区：\n2023年度报告应在2024-03-31前报送，还有30天，目前没有收到合格的报告。\n报送文件请放进本单位的报送文件夹 $GOUJI_HOME/drop/630104。	2026-11-23 17:29:54.734205+00
7	630105	2024-03-01	城北区：政府信息公开年度报告即将到期	城北区：\n2023年度报告应在2024-03-31前报送，还有30天，目前没有收到合格的报告。\n报送文件请放进本单位的报送文件夹 $GOUJI_HOME/drop/630105。	2026-11-23 17:29:54.739531+00
\.
COPY core.notice_delivery (notice_id, channel, address, at, error) FROM stdin;
1	file	$GOUJI_HOME/notices/2024-03-01/630100.txt	2026-11-23 17:29:54.709718+00	\N
2	file	$GOUJI_HOME/notices/2024-03-01/630100-jyj.txt	2026-11-23 17:29:54.71584+00	\N
3	file	$GOUJI_HOME/notices/2024-03-01/630100-wjw.txt	2026-11-23 17:29:54.72048+00	\N
4	file	$GOUJI_HOME/notices/2024-03-01/630100-zfb.txt	2026-11-23 17:29:54.725921+00	\N
5	file	$GOUJI_HOME/notices/2024-03-01/630103.txt	2026-11-23 17:29:54.730743+00	\N
6	file	$GOUJI_HOME/notices/2024-03-01/630104.txt	2026-11-23 17:29:54.735991+00	\N
7	file	$GOUJI_HOME/notices/2024-03-01/630105.txt	2026-11-23 17:29:54.741766+00	\N
\.
COPY core.notice_matter (notice_id, year, matter) FROM stdin;
1	2023	publish
2	2023	overdue
3	2023	overdue
4	2023	overdue
5	2023	early
6	2023	early
7	2023	early
\.
COPY core.report (submission_id, unit_code, year, form, version, accepted_at) FROM stdin;
1	630121	2023	zfxxgk-2021	1	2026-11-23 17:29:52.425003+00
2	630102	2022	zfxxgk-2021	1	2026-11-23 17:29:52.425003+00
3	630102	2023	zfxxgk-2021	1	2026-11-23 17:29:52.425003+00
5	630106	2023	zfxxgk-2021	2	2026-11-23 17:29:54.618768+00
\.
COPY core.report_year (year, opened_at) FROM stdin;
2022	2026-11-23 17:29:52.425003+00
2023	2026-11-23 17:29:52.425003+00
\.
COPY core.unit (unit_code, valid_from, valid_to, name, kind, parent_code, aliases, makes_regulations) FROM stdin;
630100	2008-05-01	\N	西宁市	city	\N	{}	\N
630100-zfb	2008-05-01	\N	市政府办公厅	own_level	630100	{西宁市人民政府办公厅,西宁市本级,市本级,西宁市政府办公室}	\N
630100-jyj	2008-05-01	\N	市教育局	department	630100	{西宁市教育局}	\N
630100-wjw	2019-01-01	\N	市卫生健康委	department	630100	{西宁市卫生健康委员会,西宁市卫生健康委,市卫生健康委员会}	\N
630102	2008-05-01	\N	城东区	district	630100	{西宁市城东区}	\N
630103	2008-05-01	\N	城中区	district	630100	{西宁市城中区}	\N
630104	2008-05-01	\N	城西区	district	630100	{西宁市城西区}	\N
630105	2008-05-01	\N	城北区	district	630100	{西宁市城北区}	\N
630106	2019-12-06	\N	湟中区	district	630100	{西宁市湟中区,湟中县}	\N
630121	2008-05-01	\N	大通回族土族自治县	county	630100	{大通县,西宁市大通回族土族自治县,西宁市大通县}	\N
630122	2008-05-01	2019-12-06	湟中县	county	630100	{西宁市湟中县}	\N
630123	2008-05-01	\N	湟源县	county	630100	{西宁市湟源县}	\N
\.
COPY core.unit_kind (kind, label, due_month, due_day, makes_regulations) FROM stdin;
own_level	本级	1	31	\N
province	省	3	31	t
city	市	3	31	t
district	区	3	31	f
county	县	3	31	f
zone	开发区	3	31	f
township	乡镇街道	1	31	f
department	部门	1	31	f
\.
COPY core.unit_predecessor (unit_code, predecessor_code, since) FROM stdin;
630106	630122	2019-12-06
\.
COPY intake.claim (claim_id, submission_id, metric, value, sentence, locator) FROM stdin;
1	4	applications_handled	12	全年办理依申请公开政府信息12件,均按期答复	line 7
2	5	applications_received	22	全年收到政府信息公开申请22件,均按期答复	报告正文!A4
\.
COPY intake.extraction (submission_id, format, form, year, unit_name, period_start, period_end, cells, problems, extracted_at) FROM stdin;
1	html	zfxxgk-2021	2023	大通县	2023-01-01	2023-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"table 1/row 3/column 2","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"table 1/row 3/column 3","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"table 1/row 3/column 4","how":"read"},"t2.normative_doc.made":{"value":3,"raw":"3","at":"table 1/row 4/column 2","how":"read"},"t2.normative_doc.repealed":{"value":4,"raw":"4","at":"table 1/row 4/column 3","how":"read"},"t2.normative_doc.in_force":{"value":90,"raw":"90","at":"table 1/row 4/column 4","how":"read"},"t2.licence.decisions":{"value":1126,"raw":"1126","at":"table 1/row 7/column 2","how":"read"},"t2.penalty.decisions":{"value":1159,"raw":"1159","at":"table 1/row 10/column 2","how":"read"},"t2.coercion.decisions":{"value":165,"raw":"165","at":"table 1/row 11/column 2","how":"read"},"t2.fee.amount":{"value":22.2519,"raw":"22.2519","at":"table 1/row 14/column 2","how":"read"},"t3.received.natural_person":{"value":79,"raw":"79","at":"table 2/row 4/column 4","how":"read"},"t3.received.enterprise":{"value":0,"raw":"0","at":"table 2/row 4/column 5","how":"read"},"t3.received.research":{"value":25,"raw":"25","at":"table 2/row 4/column 6","how":"read"},"t3.received.charity":{"value":44,"raw":"44","at":"table 2/row 4/column 7","how":"read"},"t3.received.legal_service":{"value":0,"raw":"0","at":"table 2/row 4/column 8","how":"read"},"t3.received.other_org":{"value":33,"raw":"33","at":"table 2/row 4/column 9","how":"read"},"t3.received.total":{"value":181,"raw":"181","at":"table 2/row 4/column 10","how":"read"},"t3.carried_in.natural_person":{"value":4,"raw":"4","at":"table 2/row 5/column 4","how":"read"},"t3.carried_in.enterprise":{"value":2,"raw":"2","at":"table 2/row 5/column 5","how":"read"},"t3.carried_in.research":{"value":0,"raw":"0","at":"table 2/row 5/column 6","how":"read"},"t3.carried_in.charity":{"value":0,"raw":"0","at":"table 2/row 5/column 7","how":"read"},"t3.carried_in.legal_service":{"value":0,"raw":"0","at":"table 2/row 5/column 8","how":"read"},"t3.carried_in.other_org":{"value":3,"raw":"3","at":"table 2/row 5/column 9","how":"read"},"t3.carried_in.total":{"value":9,"raw":"9","at":"table 2/row 5/column 10","how":"read"},"t3.granted.natural_person":{"value":17,"raw":"17","at":"table 2/row 6/column 4","how":"read"},"t3.granted.enterprise":{"value":0,"raw":"0","at":"table 2/row 6/column 5","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"table 2/row 6/column 6","how":"read"},"t3.granted.charity":{"value":16,"raw":"16","at":"table 2/row 6/column 7","how":"read"},"t3.granted.legal_service":{"value":0,"raw":"0","at":"table 2/row 6/column 8","how":"read"},"t3.granted.other_org":{"value":0,"raw":"0","at":"table 2/row 6/column 9","how":"read"},"t3.granted.total":{"value":33,"raw":"33","at":"table 2/row 6/column 10","how":"read"},"t3.partial.natural_person":{"value":0,"raw":"0","at":"table 2/row 7/column 4","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"table 2/row 7/column 5","how":"read"},"t3.partial.research":{"value":0,"raw":"0","at":"table 2/row 7/column 6","how":"read"},"t3.partial.charity":{"value":15,"raw":"15","at":"table 2/row 7/column 7","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"table 2/row 7/column 8","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"table 2/row 7/column 9","how":"read"},"t3.partial.total":{"value":15,"raw":"15","at":"table 2/row 7/column 10","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"table 2/row 8/column 4","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"table 2/row 8/column 5","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"table 2/row 8/column 6","how":"read"},"t3.denied_secret.charity":{"value":2,"raw":"2","at":"table 2/row 8/column 7","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"table 2/row 8/column 8","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"table 2/row 8/column 9","how":"read"},"t3.denied_secret.total":{"value":2,"raw":"2","at":"table 2/row 8/column 10","how":"read"},"t3.denied_law.natural_person":{"value":4,"raw":"4","at":"table 2/row 9/column 4","how":"read"},"t3.denied_law.enterprise":{"value":0,"raw":"0","at":"table 2/row 9/column 5","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"table 2/row 9/column 6","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"table 2/row 9/column 7","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"table 2/row 9/column 8","how":"read"},"t3.denied_law.other_org":{"value":9,"raw":"9","at":"table 2/row 9/column 9","how":"read"},"t3.denied_law.total":{"value":13,"raw":"13","at":"table 2/row 9/column 10","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"table 2/row 10/column 4","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"table 2/row 10/column 5","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"table 2/row 10/column 6","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"table 2/row 10/column 7","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"table 2/row 10/column 8","how":"read"},"t3.denied_safety.other_org":{"value":0,"raw":"0","at":"table 2/row 10/column 9","how":"read"},"t3.denied_safety.total":{"value":0,"raw":"0","at":"table 2/row 10/column 10","how":"read"},"t3.denied_third_party.natural_person":{"value":20,"raw":"20","at":"table 2/row 11/column 4","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"table 2/row 11/column 5","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"table 2/row 11/column 6","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"table 2/row 11/column 7","how":"read"},"t3.denied_third_party.legal_service":{"value":0,"raw":"0","at":"table 2/row 11/column 8","how":"read"},"t3.denied_third_party.other_org":{"value":13,"raw":"13","at":"table 2/row 11/column 9","how":"read"},"t3.denied_third_party.total":{"value":33,"raw":"33","at":"table 2/row 11/column 10","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"table 2/row 12/column 4","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"table 2/row 12/column 5","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"table 2/row 12/column 6","how":"read"},"t3.denied_internal.charity":{"value":10,"raw":"10","at":"table 2/row 12/column 7","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"table 2/row 12/column 8","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"table 2/row 12/column 9","how":"read"},"t3.denied_internal.total":{"value":10,"raw":"10","at":"table 2/row 12/column 10","how":"read"},"t3.denied_process.natural_person":{"value":7,"raw":"7","at":"table 2/row 13/column 4","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"table 2/row 13/column 5","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"table 2/row 13/column 6","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"table 2/row 13/column 7","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"table 2/row 13/column 8","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"table 2/row 13/column 9","how":"read"},"t3.denied_process.total":{"value":7,"raw":"7","at":"table 2/row 13/column 10","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"table 2/row 14/column 4","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"table 2/row 14/column 5","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"table 2/row 14/column 6","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"table 2/row 14/column 7","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"table 2/row 14/column 8","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"table 2/row 14/column 9","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"table 2/row 14/column 10","how":"read"},"t3.denied_inquiry.natural_person":{"value":8,"raw":"8","at":"table 2/row 15/column 4","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"table 2/row 15/column 5","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"table 2/row 15/column 6","how":"read"},"t3.denied_inquiry.charity":{"value":0,"raw":"0","at":"table 2/row 15/column 7","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"table 2/row 15/column 8","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"table 2/row 15/column 9","how":"read"},"t3.denied_inquiry.total":{"value":8,"raw":"8","at":"table 2/row 15/column 10","how":"read"},"t3.unavailable_not_held.natural_person":{"value":9,"raw":"9","at":"table 2/row 16/column 4","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"table 2/row 16/column 5","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"table 2/row 16/column 6","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"table 2/row 16/column 7","how":"read"},"t3.unavailable_not_held.legal_service":{"value":0,"raw":"0","at":"table 2/row 16/column 8","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"table 2/row 16/column 9","how":"read"},"t3.unavailable_not_held.total":{"value":9,"raw":"9","at":"table 2/row 16/column 10","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"table 2/row 17/column 4","how":"read"},"t3.unavailable_to_create.enterprise":{"value":0,"raw":"0","at":"table 2/row 17/column 5","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"table 2/row 17/column 6","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"table 2/row 17/column 7","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"table 2/row 17/column 8","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"table 2/row 17/column 9","how":"read"},"t3.unavailable_to_create.total":{"value":0,"raw":"0","at":"table 2/row 17/column 10","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"table 2/row 18/column 4","how":"read"},"t3.unavailable_unclear.enterprise":{"value":0,"raw":"0","at":"table 2/row 18/column 5","how":"read"},"t3.unavailable_unclear.research":{"value":0,"raw":"0","at":"table 2/row 18/column 6","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"table 2/row 18/column 7","how":"read"},"t3.unavailable_unclear.legal_service":{"value":0,"raw":"0","at":"table 2/row 18/column 8","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"table 2/row 18/column 9","how":"read"},"t3.unavailable_unclear.total":{"value":0,"raw":"0","at":"table 2/row 18/column 10","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"table 2/row 19/column 4","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"table 2/row 19/column 5","how":"read"},"t3.rejected_petition.research":{"value":0,"raw":"0","at":"table 2/row 19/column 6","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"table 2/row 19/column 7","how":"read"},"t3.rejected_petition.legal_service":{"value":0,"raw":"0","at":"table 2/row 19/column 8","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"table 2/row 19/column 9","how":"read"},"t3.rejected_petition.total":{"value":0,"raw":"0","at":"table 2/row 19/column 10","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"table 2/row 20/column 4","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"table 2/row 20/column 5","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"table 2/row 20/column 6","how":"read"},"t3.rejected_repeat.charity":{"value":0,"raw":"0","at":"table 2/row 20/column 7","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"table 2/row 20/column 8","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"table 2/row 20/column 9","how":"read"},"t3.rejected_repeat.total":{"value":0,"raw":"0","at":"table 2/row 20/column 10","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"table 2/row 21/column 4","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"table 2/row 21/column 5","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"table 2/row 21/column 6","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"table 2/row 21/column 7","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"table 2/row 21/column 8","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"table 2/row 21/column 9","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"table 2/row 21/column 10","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"table 2/row 22/column 4","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"table 2/row 22/column 5","how":"read"},"t3.rejected_excessive.research":{"value":0,"raw":"0","at":"table 2/row 22/column 6","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"table 2/row 22/column 7","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"table 2/row 22/column 8","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"table 2/row 22/column 9","how":"read"},"t3.rejected_excessive.total":{"value":0,"raw":"0","at":"table 2/row 22/column 10","how":"read"},"t3.rejected_confirm.natural_person":{"value":15,"raw":"15","at":"table 2/row 23/column 4","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"table 2/row 23/column 5","how":"read"},"t3.rejected_confirm.research":{"value":13,"raw":"13","at":"table 2/row 23/column 6","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"table 2/row 23/column 7","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"table 2/row 23/column 8","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"table 2/row 23/column 9","how":"read"},"t3.rejected_confirm.total":{"value":28,"raw":"28","at":"table 2/row 23/column 10","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"table 2/row 24/column 4","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"table 2/row 24/column 5","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"table 2/row 24/column 6","how":"read"},"t3.other_no_correction.charity":{"value":0,"raw":"0","at":"table 2/row 24/column 7","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"table 2/row 24/column 8","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"table 2/row 24/column 9","how":"read"},"t3.other_no_correction.total":{"value":0,"raw":"0","at":"table 2/row 24/column 10","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"table 2/row 25/column 4","how":"read"},"t3.other_unpaid.enterprise":{"value":0,"raw":"0","at":"table 2/row 25/column 5","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"table 2/row 25/column 6","how":"read"},"t3.other_unpaid.charity":{"value":0,"raw":"0","at":"table 2/row 25/column 7","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"table 2/row 25/column 8","how":"read"},"t3.other_unpaid.other_org":{"value":10,"raw":"10","at":"table 2/row 25/column 9","how":"read"},"t3.other_unpaid.total":{"value":10,"raw":"10","at":"table 2/row 25/column 10","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"table 2/row 26/column 4","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"table 2/row 26/column 5","how":"read"},"t3.other_misc.research":{"value":12,"raw":"12","at":"table 2/row 26/column 6","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"table 2/row 26/column 7","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"table 2/row 26/column 8","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"table 2/row 26/column 9","how":"read"},"t3.other_misc.total":{"value":12,"raw":"12","at":"table 2/row 26/column 10","how":"read"},"t3.result_total.natural_person":{"value":80,"raw":"80","at":"table 2/row 27/column 4","how":"read"},"t3.result_total.enterprise":{"value":0,"raw":"0","at":"table 2/row 27/column 5","how":"read"},"t3.result_total.research":{"value":25,"raw":"25","at":"table 2/row 27/column 6","how":"read"},"t3.result_total.charity":{"value":43,"raw":"43","at":"table 2/row 27/column 7","how":"read"},"t3.result_total.legal_service":{"value":0,"raw":"0","at":"table 2/row 27/column 8","how":"read"},"t3.result_total.other_org":{"value":32,"raw":"32","at":"table 2/row 27/column 9","how":"read"},"t3.result_total.total":{"value":180,"raw":"180","at":"table 2/row 27/column 10","how":"read"},"t3.carried_out.natural_person":{"value":3,"raw":"3","at":"table 2/row 28/column 4","how":"read"},"t3.carried_out.enterprise":{"value":2,"raw":"2","at":"table 2/row 28/column 5","how":"read"},"t3.carried_out.research":{"value":0,"raw":"0","at":"table 2/row 28/column 6","how":"read"},"t3.carried_out.charity":{"value":1,"raw":"1","at":"table 2/row 28/column 7","how":"read"},"t3.carried_out.legal_service":{"value":0,"raw":"0","at":"table 2/row 28/column 8","how":"read"},"t3.carried_out.other_org":{"value":4,"raw":"4","at":"table 2/row 28/column 9","how":"read"},"t3.carried_out.total":{"value":10,"raw":"10","at":"table 2/row 28/column 10","how":"read"},"t4.review.upheld":{"value":2,"raw":"2","at":"table 3/row 4/column 1","how":"read"},"t4.review.corrected":{"value":2,"raw":"2","at":"table 3/row 4/column 2","how":"read"},"t4.review.other":{"value":3,"raw":"3","at":"table 3/row 4/column 3","how":"read"},"t4.review.pending":{"value":9,"raw":"9","at":"table 3/row 4/column 4","how":"read"},"t4.review.total":{"value":16,"raw":"16","at":"table 3/row 4/column 5","how":"read"},"t4.suit_direct.upheld":{"value":1,"raw":"1","at":"table 3/row 4/column 6","how":"read"},"t4.suit_direct.corrected":{"value":3,"raw":"3","at":"table 3/row 4/column 7","how":"read"},"t4.suit_direct.other":{"value":9,"raw":"9","at":"table 3/row 4/column 8","how":"read"},"t4.suit_direct.pending":{"value":5,"raw":"5","at":"table 3/row 4/column 9","how":"read"},"t4.suit_direct.total":{"value":18,"raw":"18","at":"table 3/row 4/column 10","how":"read"},"t4.suit_after_review.upheld":{"value":8,"raw":"8","at":"table 3/row 4/column 11","how":"read"},"t4.suit_after_review.corrected":{"value":1,"raw":"1","at":"table 3/row 4/column 12","how":"read"},"t4.suit_after_review.other":{"value":2,"raw":"2","at":"table 3/row 4/column 13","how":"read"},"t4.suit_after_review.pending":{"value":4,"raw":"4","at":"table 3/row 4/column 14","how":"read"},"t4.suit_after_review.total":{"value":15,"raw":"15","at":"table 3/row 4/column 15","how":"read"}}	[]	2026-11-23 17:29:44.033154+00
2	xlsx	zfxxgk-2021	2022	西宁市城东区人民政府	2022-01-01	2022-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!B5","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!C5","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!D5","how":"read"},"t2.normative_doc.made":{"value":3,"raw":"3","at":"二、主动公开政府信息情况!B6","how":"read"},"t2.normative_doc.repealed":{"value":4,"raw":"4","at":"二、主动公开政府信息情况!C6","how":"read"},"t2.normative_doc.in_force":{"value":56,"raw":"56","at":"二、主动公开政府信息情况!D6","how":"read"},"t2.licence.decisions":{"value":2200,"raw":"2200","at":"二、主动公开政府信息情况!B9","how":"read"},"t2.penalty.decisions":{"value":382,"raw":"382","at":"二、主动公开政府信息情况!B12","how":"read"},"t2.coercion.decisions":{"value":30,"raw":"30","at":"二、主动公开政府信息情况!B13","how":"read"},"t2.fee.amount":{"value":719.2222,"raw":"719.2222","at":"二、主动公开政府信息情况!B16","how":"read"},"t3.received.natural_person":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!D6","how":"read"},"t3.received.enterprise":{"value":8,"raw":"8","at":"三、收到和处理政府信息公开申请情况!E6","how":"read"},"t3.received.research":{"value":42,"raw":"42","at":"三、收到和处理政府信息公开申请情况!F6","how":"read"},"t3.received.charity":{"value":29,"raw":"29","at":"三、收到和处理政府信息公开申请情况!G6","how":"read"},"t3.received.legal_service":{"value":40,"raw":"40","at":"三、收到和处理政府信息公开申请情况!H6","how":"read"},"t3.received.other_org":{"value":11,"raw":"11","at":"三、收到和处理政府信息公开申请情况!I6","how":"read"},"t3.received.total":{"value":133,"raw":"133","at":"三、收到和处理政府信息公开申请情况!J6","how":"read"},"t3.carried_in.natural_person":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!D7","how":"read"},"t3.carried_in.enterprise":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!E7","how":"read"},"t3.carried_in.research":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!F7","how":"read"},"t3.carried_in.charity":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!G7","how":"read"},"t3.carried_in.legal_service":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!H7","how":"read"},"t3.carried_in.other_org":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!I7","how":"read"},"t3.carried_in.total":{"value":25,"raw":"25","at":"三、收到和处理政府信息公开申请情况!J7","how":"read"},"t3.granted.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D8","how":"read"},"t3.granted.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E8","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F8","how":"read"},"t3.granted.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G8","how":"read"},"t3.granted.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H8","how":"read"},"t3.granted.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I8","how":"read"},"t3.granted.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J8","how":"read"},"t3.partial.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D9","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E9","how":"read"},"t3.partial.research":{"value":14,"raw":"14","at":"三、收到和处理政府信息公开申请情况!F9","how":"read"},"t3.partial.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G9","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H9","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I9","how":"read"},"t3.partial.total":{"value":14,"raw":"14","at":"三、收到和处理政府信息公开申请情况!J9","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D10","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E10","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F10","how":"read"},"t3.denied_secret.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G10","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H10","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I10","how":"read"},"t3.denied_secret.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J10","how":"read"},"t3.denied_law.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D11","how":"read"},"t3.denied_law.enterprise":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!E11","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F11","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G11","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H11","how":"read"},"t3.denied_law.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I11","how":"read"},"t3.denied_law.total":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!J11","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D12","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E12","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F12","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G12","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H12","how":"read"},"t3.denied_safety.other_org":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!I12","how":"read"},"t3.denied_safety.total":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!J12","how":"read"},"t3.denied_third_party.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D13","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E13","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F13","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G13","how":"read"},"t3.denied_third_party.legal_service":{"value":6,"raw":"6","at":"三、收到和处理政府信息公开申请情况!H13","how":"read"},"t3.denied_third_party.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I13","how":"read"},"t3.denied_third_party.total":{"value":6,"raw":"6","at":"三、收到和处理政府信息公开申请情况!J13","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D14","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E14","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F14","how":"read"},"t3.denied_internal.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G14","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H14","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I14","how":"read"},"t3.denied_internal.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J14","how":"read"},"t3.denied_process.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D15","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E15","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F15","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G15","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H15","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I15","how":"read"},"t3.denied_process.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J15","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D16","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E16","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F16","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G16","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H16","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I16","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J16","how":"read"},"t3.denied_inquiry.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D17","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E17","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F17","how":"read"},"t3.denied_inquiry.charity":{"value":20,"raw":"20","at":"三、收到和处理政府信息公开申请情况!G17","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H17","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I17","how":"read"},"t3.denied_inquiry.total":{"value":20,"raw":"20","at":"三、收到和处理政府信息公开申请情况!J17","how":"read"},"t3.unavailable_not_held.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D18","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E18","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F18","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G18","how":"read"},"t3.unavailable_not_held.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H18","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I18","how":"read"},"t3.unavailable_not_held.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J18","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D19","how":"read"},"t3.unavailable_to_create.enterprise":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!E19","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F19","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G19","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H19","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I19","how":"read"},"t3.unavailable_to_create.total":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!J19","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D20","how":"read"},"t3.unavailable_unclear.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E20","how":"read"},"t3.unavailable_unclear.research":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!F20","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G20","how":"read"},"t3.unavailable_unclear.legal_service":{"value":20,"raw":"20","at":"三、收到和处理政府信息公开申请情况!H20","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I20","how":"read"},"t3.unavailable_unclear.total":{"value":23,"raw":"23","at":"三、收到和处理政府信息公开申请情况!J20","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D21","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E21","how":"read"},"t3.rejected_petition.research":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!F21","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G21","how":"read"},"t3.rejected_petition.legal_service":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!H21","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I21","how":"read"},"t3.rejected_petition.total":{"value":27,"raw":"27","at":"三、收到和处理政府信息公开申请情况!J21","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D22","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E22","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F22","how":"read"},"t3.rejected_repeat.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G22","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H22","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I22","how":"read"},"t3.rejected_repeat.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J22","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D23","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E23","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F23","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G23","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H23","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I23","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J23","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D24","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E24","how":"read"},"t3.rejected_excessive.research":{"value":18,"raw":"18","at":"三、收到和处理政府信息公开申请情况!F24","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G24","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H24","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I24","how":"read"},"t3.rejected_excessive.total":{"value":18,"raw":"18","at":"三、收到和处理政府信息公开申请情况!J24","how":"read"},"t3.rejected_confirm.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D25","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E25","how":"read"},"t3.rejected_confirm.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F25","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G25","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H25","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I25","how":"read"},"t3.rejected_confirm.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J25","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D26","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E26","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F26","how":"read"},"t3.other_no_correction.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G26","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H26","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I26","how":"read"},"t3.other_no_correction.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J26","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D27","how":"read"},"t3.other_unpaid.enterprise":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!E27","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F27","how":"read"},"t3.other_unpaid.charity":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!G27","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H27","how":"read"},"t3.other_unpaid.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I27","how":"read"},"t3.other_unpaid.total":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!J27","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D28","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E28","how":"read"},"t3.other_misc.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F28","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G28","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H28","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I28","how":"read"},"t3.other_misc.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J28","how":"read"},"t3.result_total.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D29","how":"read"},"t3.result_total.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E29","how":"read"},"t3.result_total.research":{"value":47,"raw":"47","at":"三、收到和处理政府信息公开申请情况!F29","how":"read"},"t3.result_total.charity":{"value":30,"raw":"30","at":"三、收到和处理政府信息公开申请情况!G29","how":"read"},"t3.result_total.legal_service":{"value":41,"raw":"41","at":"三、收到和处理政府信息公开申请情况!H29","how":"read"},"t3.result_total.other_org":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!I29","how":"read"},"t3.result_total.total":{"value":143,"raw":"143","at":"三、收到和处理政府信息公开申请情况!J29","how":"read"},"t3.carried_out.natural_person":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!D30","how":"read"},"t3.carried_out.enterprise":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!E30","how":"read"},"t3.carried_out.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F30","how":"read"},"t3.carried_out.charity":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!G30","how":"read"},"t3.carried_out.legal_service":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!H30","how":"read"},"t3.carried_out.other_org":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!I30","how":"read"},"t3.carried_out.total":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!J30","how":"read"},"t4.review.upheld":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!A6","how":"read"},"t4.review.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!B6","how":"read"},"t4.review.other":{"value":6,"raw":"6","at":"四、政府信息公开行政复议、行政诉讼情况!C6","how":"read"},"t4.review.pending":{"value":9,"raw":"9","at":"四、政府信息公开行政复议、行政诉讼情况!D6","how":"read"},"t4.review.total":{"value":19,"raw":"19","at":"四、政府信息公开行政复议、行政诉讼情况!E6","how":"read"},"t4.suit_direct.upheld":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!F6","how":"read"},"t4.suit_direct.corrected":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!G6","how":"read"},"t4.suit_direct.other":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!H6","how":"read"},"t4.suit_direct.pending":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!I6","how":"read"},"t4.suit_direct.total":{"value":18,"raw":"18","at":"四、政府信息公开行政复议、行政诉讼情况!J6","how":"read"},"t4.suit_after_review.upheld":{"value":5,"raw":"5","at":"四、政府信息公开行政复议、行政诉讼情况!K6","how":"read"},"t4.suit_after_review.corrected":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!L6","how":"read"},"t4.suit_after_review.other":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!M6","how":"read"},"t4.suit_after_review.pending":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!N6","how":"read"},"t4.suit_after_review.total":{"value":22,"raw":"22","at":"四、政府信息公开行政复议、行政诉讼情况!O6","how":"read"}}	[]	2026-11-23 17:29:44.034027+00
3	xlsx	zfxxgk-2021	2023	城东区	2023-01-01	2023-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!B5","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!C5","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!D5","how":"read"},"t2.normative_doc.made":{"value":5,"raw":"5","at":"二、主动公开政府信息情况!B6","how":"read"},"t2.normative_doc.repealed":{"value":1,"raw":"1","at":"二、主动公开政府信息情况!C6","how":"read"},"t2.normative_doc.in_force":{"value":60,"raw":"60","at":"二、主动公开政府信息情况!D6","how":"read"},"t2.licence.decisions":{"value":2285,"raw":"2285","at":"二、主动公开政府信息情况!B9","how":"read"},"t2.penalty.decisions":{"value":417,"raw":"417","at":"二、主动公开政府信息情况!B12","how":"read"},"t2.coercion.decisions":{"value":60,"raw":"60","at":"二、主动公开政府信息情况!B13","how":"read"},"t2.fee.amount":{"value":1150.4108,"raw":"1150.4108","at":"二、主动公开政府信息情况!B16","how":"read"},"t3.received.natural_person":{"value":34,"raw":"34","at":"三、收到和处理政府信息公开申请情况!D6","how":"read"},"t3.received.enterprise":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!E6","how":"read"},"t3.received.research":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!F6","how":"read"},"t3.received.charity":{"value":9,"raw":"9","at":"三、收到和处理政府信息公开申请情况!G6","how":"read"},"t3.received.legal_service":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!H6","how":"read"},"t3.received.other_org":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!I6","how":"read"},"t3.received.total":{"value":75,"raw":"75","at":"三、收到和处理政府信息公开申请情况!J6","how":"read"},"t3.carried_in.natural_person":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!D7","how":"read"},"t3.carried_in.enterprise":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!E7","how":"read"},"t3.carried_in.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F7","how":"read"},"t3.carried_in.charity":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!G7","how":"read"},"t3.carried_in.legal_service":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!H7","how":"read"},"t3.carried_in.other_org":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!I7","how":"read"},"t3.carried_in.total":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!J7","how":"read"},"t3.granted.natural_person":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!D8","how":"read"},"t3.granted.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E8","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F8","how":"read"},"t3.granted.charity":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!G8","how":"read"},"t3.granted.legal_service":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!H8","how":"read"},"t3.granted.other_org":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!I8","how":"read"},"t3.granted.total":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!J8","how":"read"},"t3.partial.natural_person":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!D9","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E9","how":"read"},"t3.partial.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F9","how":"read"},"t3.partial.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G9","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H9","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I9","how":"read"},"t3.partial.total":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!J9","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D10","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E10","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F10","how":"read"},"t3.denied_secret.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G10","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H10","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I10","how":"read"},"t3.denied_secret.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J10","how":"read"},"t3.denied_law.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D11","how":"read"},"t3.denied_law.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E11","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F11","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G11","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H11","how":"read"},"t3.denied_law.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I11","how":"read"},"t3.denied_law.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J11","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D12","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E12","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F12","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G12","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H12","how":"read"},"t3.denied_safety.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I12","how":"read"},"t3.denied_safety.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J12","how":"read"},"t3.denied_third_party.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D13","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E13","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F13","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G13","how":"read"},"t3.denied_third_party.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H13","how":"read"},"t3.denied_third_party.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I13","how":"read"},"t3.denied_third_party.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J13","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D14","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E14","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F14","how":"read"},"t3.denied_internal.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G14","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H14","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I14","how":"read"},"t3.denied_internal.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J14","how":"read"},"t3.denied_process.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D15","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E15","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F15","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G15","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H15","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I15","how":"read"},"t3.denied_process.total":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!J15","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D16","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E16","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F16","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G16","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H16","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I16","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J16","how":"read"},"t3.denied_inquiry.natural_person":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!D17","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E17","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F17","how":"read"},"t3.denied_inquiry.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G17","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H17","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I17","how":"read"},"t3.denied_inquiry.total":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!J17","how":"read"},"t3.unavailable_not_held.natural_person":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!D18","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E18","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F18","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G18","how":"read"},"t3.unavailable_not_held.legal_service":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!H18","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I18","how":"read"},"t3.unavailable_not_held.total":{"value":23,"raw":"23","at":"三、收到和处理政府信息公开申请情况!J18","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D19","how":"read"},"t3.unavailable_to_create.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E19","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F19","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G19","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H19","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I19","how":"read"},"t3.unavailable_to_create.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J19","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D20","how":"read"},"t3.unavailable_unclear.enterprise":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!E20","how":"read"},"t3.unavailable_unclear.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F20","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G20","how":"read"},"t3.unavailable_unclear.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H20","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I20","how":"read"},"t3.unavailable_unclear.total":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!J20","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D21","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E21","how":"read"},"t3.rejected_petition.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F21","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G21","how":"read"},"t3.rejected_petition.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H21","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I21","how":"read"},"t3.rejected_petition.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J21","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D22","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E22","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F22","how":"read"},"t3.rejected_repeat.charity":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!G22","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H22","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I22","how":"read"},"t3.rejected_repeat.total":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!J22","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D23","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E23","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F23","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G23","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H23","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I23","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J23","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D24","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E24","how":"read"},"t3.rejected_excessive.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F24","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G24","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H24","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I24","how":"read"},"t3.rejected_excessive.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J24","how":"read"},"t3.rejected_confirm.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D25","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E25","how":"read"},"t3.rejected_confirm.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F25","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G25","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H25","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I25","how":"read"},"t3.rejected_confirm.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J25","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D26","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E26","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F26","how":"read"},"t3.other_no_correction.charity":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!G26","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H26","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I26","how":"read"},"t3.other_no_correction.total":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!J26","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D27","how":"read"},"t3.other_unpaid.enterprise":{"value":9,"raw":"9","at":"三、收到和处理政府信息公开申请情况!E27","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F27","how":"read"},"t3.other_unpaid.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G27","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H27","how":"read"},"t3.other_unpaid.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I27","how":"read"},"t3.other_unpaid.total":{"value":9,"raw":"9","at":"三、收到和处理政府信息公开申请情况!J27","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D28","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E28","how":"read"},"t3.other_misc.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F28","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G28","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H28","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I28","how":"read"},"t3.other_misc.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J28","how":"read"},"t3.result_total.natural_person":{"value":37,"raw":"37","at":"三、收到和处理政府信息公开申请情况!D29","how":"read"},"t3.result_total.enterprise":{"value":14,"raw":"14","at":"三、收到和处理政府信息公开申请情况!E29","how":"read"},"t3.result_total.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F29","how":"read"},"t3.result_total.charity":{"value":8,"raw":"8","at":"三、收到和处理政府信息公开申请情况!G29","how":"read"},"t3.result_total.legal_service":{"value":17,"raw":"17","at":"三、收到和处理政府信息公开申请情况!H29","how":"read"},"t3.result_total.other_org":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!I29","how":"read"},"t3.result_total.total":{"value":79,"raw":"79","at":"三、收到和处理政府信息公开申请情况!J29","how":"read"},"t3.carried_out.natural_person":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!D30","how":"read"},"t3.carried_out.enterprise":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!E30","how":"read"},"t3.carried_out.research":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!F30","how":"read"},"t3.carried_out.charity":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!G30","how":"read"},"t3.carried_out.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H30","how":"read"},"t3.carried_out.other_org":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!I30","how":"read"},"t3.carried_out.total":{"value":11,"raw":"11","at":"三、收到和处理政府信息公开申请情况!J30","how":"read"},"t4.review.upheld":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!A6","how":"read"},"t4.review.corrected":{"value":2,"raw":"2","at":"四、政府信息公开行政复议、行政诉讼情况!B6","how":"read"},"t4.review.other":{"value":8,"raw":"8","at":"四、政府信息公开行政复议、行政诉讼情况!C6","how":"read"},"t4.review.pending":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!D6","how":"read"},"t4.review.total":{"value":14,"raw":"14","at":"四、政府信息公开行政复议、行政诉讼情况!E6","how":"read"},"t4.suit_direct.upheld":{"value":2,"raw":"2","at":"四、政府信息公开行政复议、行政诉讼情况!F6","how":"read"},"t4.suit_direct.corrected":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!G6","how":"read"},"t4.suit_direct.other":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!H6","how":"read"},"t4.suit_direct.pending":{"value":9,"raw":"9","at":"四、政府信息公开行政复议、行政诉讼情况!I6","how":"read"},"t4.suit_direct.total":{"value":18,"raw":"18","at":"四、政府信息公开行政复议、行政诉讼情况!J6","how":"read"},"t4.suit_after_review.upheld":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!K6","how":"read"},"t4.suit_after_review.corrected":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!L6","how":"read"},"t4.suit_after_review.other":{"value":5,"raw":"5","at":"四、政府信息公开行政复议、行政诉讼情况!M6","how":"read"},"t4.suit_after_review.pending":{"value":9,"raw":"9","at":"四、政府信息公开行政复议、行政诉讼情况!N6","how":"read"},"t4.suit_after_review.total":{"value":18,"raw":"18","at":"四、政府信息公开行政复议、行政诉讼情况!O6","how":"read"}}	[]	2026-11-23 17:29:44.034664+00
4	text	zfxxgk-2021	2023	湟中区	2023-01-01	2023-12-28	{"t2.regulation.made":{"value":null,"raw":"","at":"line 13/field 2","how":"read"},"t2.regulation.repealed":{"value":null,"raw":"","at":"line 13/field 3","how":"read"},"t2.regulation.in_force":{"value":null,"raw":"","at":"line 13/field 4","how":"read"},"t2.normative_doc.made":{"value":1,"raw":"1","at":"line 14/field 2","how":"read"},"t2.normative_doc.repealed":{"value":2,"raw":"2","at":"line 14/field 3","how":"read"},"t2.normative_doc.in_force":{"value":11,"raw":"11","at":"line 14/field 4","how":"read"},"t2.licence.decisions":{"value":8771,"raw":"8771","at":"line 17/field 2","how":"read"},"t2.penalty.decisions":{"value":36084,"raw":"36084","at":"line 20/field 2","how":"read"},"t2.coercion.decisions":{"value":279,"raw":"279","at":"line 21/field 2","how":"read"},"t2.fee.amount":{"value":159.7,"raw":"159.7","at":"line 24/field 2","how":"read"},"t3.received.natural_person":{"value":12,"raw":"12","at":"line 32/field 3","how":"read"},"t3.received.enterprise":{"value":10,"raw":"10","at":"line 32/field 4","how":"read"},"t3.received.research":{"value":null,"raw":"","at":"line 32/field 5","how":"read"},"t3.received.charity":{"value":null,"raw":"","at":"line 32/field 6","how":"read"},"t3.carried_in.natural_person":{"value":null,"raw":"","at":"line 33/field 3","how":"read"},"t3.carried_in.enterprise":{"value":null,"raw":"","at":"line 33/field 4","how":"read"},"t3.carried_in.research":{"value":null,"raw":"","at":"line 33/field 5","how":"read"},"t3.carried_in.charity":{"value":null,"raw":"","at":"line 33/field 6","how":"read"},"t3.carried_in.legal_service":{"value":null,"raw":"","at":"line 33","how":"read"},"t3.carried_in.other_org":{"value":null,"raw":"","at":"line 33","how":"read"},"t3.carried_in.total":{"value":null,"raw":"","at":"line 33","how":"read"},"t3.granted.natural_person":{"value":12,"raw":"12","at":"line 34/field 3","how":"read"},"t3.granted.enterprise":{"value":10,"raw":"10","at":"line 34/field 4","how":"read"},"t3.granted.research":{"value":null,"raw":"","at":"line 34/field 5","how":"read"},"t3.granted.charity":{"value":null,"raw":"","at":"line 34/field 6","how":"read"},"t3.partial.natural_person":{"value":null,"raw":"","at":"line 35/field 3","how":"read"},"t3.partial.enterprise":{"value":null,"raw":"","at":"line 35/field 4","how":"read"},"t3.partial.research":{"value":null,"raw":"","at":"line 35/field 5","how":"read"},"t3.partial.charity":{"value":null,"raw":"","at":"line 35/field 6","how":"read"},"t3.partial.legal_service":{"value":null,"raw":"","at":"line 35","how":"read"},"t3.partial.other_org":{"value":null,"raw":"","at":"line 35","how":"read"},"t3.partial.total":{"value":null,"raw":"","at":"line 35","how":"read"},"t3.denied_secret.natural_person":{"value":null,"raw":"","at":"line 36/field 3","how":"read"},"t3.denied_secret.enterprise":{"value":null,"raw":"","at":"line 36/field 4","how":"read"},"t3.denied_secret.research":{"value":null,"raw":"","at":"line 36/field 5","how":"read"},"t3.denied_secret.charity":{"value":null,"raw":"","at":"line 36/field 6","how":"read"},"t3.denied_secret.legal_service":{"value":null,"raw":"","at":"line 36","how":"read"},"t3.denied_secret.other_org":{"value":null,"raw":"","at":"line 36","how":"read"},"t3.denied_secret.total":{"value":null,"raw":"","at":"line 36","how":"read"},"t3.denied_law.natural_person":{"value":null,"raw":"","at":"line 37/field 3","how":"read"},"t3.denied_law.enterprise":{"value":null,"raw":"","at":"line 37/field 4","how":"read"},"t3.denied_law.research":{"value":null,"raw":"","at":"line 37/field 5","how":"read"},"t3.denied_law.charity":{"value":null,"raw":"","at":"line 37/field 6","how":"read"},"t3.denied_law.legal_service":{"value":null,"raw":"","at":"line 37","how":"read"},"t3.denied_law.other_org":{"value":null,"raw":"","at":"line 37","how":"read"},"t3.denied_law.total":{"value":null,"raw":"","at":"line 37","how":"read"},"t3.denied_safety.natural_person":{"value":null,"raw":"","at":"line 38/field 3","how":"read"},"t3.denied_safety.enterprise":{"value":null,"raw":"","at":"line 38/field 4","how":"read"},"t3.denied_safety.research":{"value":null,"raw":"","at":"line 38/field 5","how":"read"},"t3.denied_safety.charity":{"value":null,"raw":"","at":"line 38/field 6","how":"read"},"t3.denied_safety.legal_service":{"value":null,"raw":"","at":"line 38","how":"read"},"t3.denied_safety.other_org":{"value":null,"raw":"","at":"line 38","how":"read"},"t3.denied_safety.total":{"value":null,"raw":"","at":"line 38","how":"read"},"t3.denied_third_party.natural_person":{"value":null,"raw":"","at":"line 39/field 3","how":"read"},"t3.denied_third_party.enterprise":{"value":null,"raw":"","at":"line 39/field 4","how":"read"},"t3.denied_third_party.research":{"value":null,"raw":"","at":"line 39/field 5","how":"read"},"t3.denied_third_party.charity":{"value":null,"raw":"","at":"line 39/field 6","how":"read"},"t3.denied_third_party.legal_service":{"value":null,"raw":"","at":"line 39","how":"read"},"t3.denied_third_party.other_org":{"value":null,"raw":"","at":"line 39","how":"read"},"t3.denied_third_party.total":{"value":null,"raw":"","at":"line 39","how":"read"},"t3.denied_internal.natural_person":{"value":null,"raw":"","at":"line 40/field 3","how":"read"},"t3.denied_internal.enterprise":{"value":null,"raw":"","at":"line 40/field 4","how":"read"},"t3.denied_internal.research":{"value":null,"raw":"","at":"line 40/field 5","how":"read"},"t3.denied_internal.charity":{"value":null,"raw":"","at":"line 40/field 6","how":"read"},"t3.denied_internal.legal_service":{"value":null,"raw":"","at":"line 40","how":"read"},"t3.denied_internal.other_org":{"value":null,"raw":"","at":"line 40","how":"read"},"t3.denied_internal.total":{"value":null,"raw":"","at":"line 40","how":"read"},"t3.denied_process.natural_person":{"value":null,"raw":"","at":"line 41/field 3","how":"read"},"t3.denied_process.enterprise":{"value":null,"raw":"","at":"line 41/field 4","how":"read"},"t3.denied_process.research":{"value":null,"raw":"","at":"line 41/field 5","how":"read"},"t3.denied_process.charity":{"value":null,"raw":"","at":"line 41/field 6","how":"read"},"t3.denied_process.legal_service":{"value":null,"raw":"","at":"line 41","how":"read"},"t3.denied_process.other_org":{"value":null,"raw":"","at":"line 41","how":"read"},"t3.denied_process.total":{"value":null,"raw":"","at":"line 41","how":"read"},"t3.denied_enforcement.natural_person":{"value":null,"raw":"","at":"line 42/field 3","how":"read"},"t3.denied_enforcement.enterprise":{"value":null,"raw":"","at":"line 42/field 4","how":"read"},"t3.denied_enforcement.research":{"value":null,"raw":"","at":"line 42/field 5","how":"read"},"t3.denied_enforcement.charity":{"value":null,"raw":"","at":"line 42/field 6","how":"read"},"t3.denied_enforcement.legal_service":{"value":null,"raw":"","at":"line 42","how":"read"},"t3.denied_enforcement.other_org":{"value":null,"raw":"","at":"line 42","how":"read"},"t3.denied_enforcement.total":{"value":null,"raw":"","at":"line 42","how":"read"},"t3.denied_inquiry.natural_person":{"value":null,"raw":"","at":"line 43/field 3","how":"read"},"t3.denied_inquiry.enterprise":{"value":null,"raw":"","at":"line 43/field 4","how":"read"},"t3.denied_inquiry.research":{"value":null,"raw":"","at":"line 43/field 5","how":"read"},"t3.denied_inquiry.charity":{"value":null,"raw":"","at":"line 43/field 6","how":"read"},"t3.denied_inquiry.legal_service":{"value":null,"raw":"","at":"line 43","how":"read"},"t3.denied_inquiry.other_org":{"value":null,"raw":"","at":"line 43","how":"read"},"t3.denied_inquiry.total":{"value":null,"raw":"","at":"line 43","how":"read"},"t3.unavailable_not_held.natural_person":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_not_held.enterprise":{"value":null,"raw":"","at":"line 44/field 4","how":"read"},"t3.unavailable_not_held.research":{"value":null,"raw":"","at":"line 44/field 5","how":"read"},"t3.unavailable_not_held.charity":{"value":null,"raw":"","at":"line 44/field 6","how":"read"},"t3.unavailable_not_held.legal_service":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_not_held.other_org":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_not_held.total":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_to_create.natural_person":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_to_create.enterprise":{"value":null,"raw":"","at":"line 45/field 4","how":"read"},"t3.unavailable_to_create.research":{"value":null,"raw":"","at":"line 45/field 5","how":"read"},"t3.unavailable_to_create.charity":{"value":null,"raw":"","at":"line 45/field 6","how":"read"},"t3.unavailable_to_create.legal_service":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_to_create.other_org":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_to_create.total":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_unclear.natural_person":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.unavailable_unclear.enterprise":{"value":null,"raw":"","at":"line 46/field 4","how":"read"},"t3.unavailable_unclear.research":{"value":null,"raw":"","at":"line 46/field 5","how":"read"},"t3.unavailable_unclear.charity":{"value":null,"raw":"","at":"line 46/field 6","how":"read"},"t3.unavailable_unclear.legal_service":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.unavailable_unclear.other_org":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.unavailable_unclear.total":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.rejected_petition.natural_person":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_petition.enterprise":{"value":null,"raw":"","at":"line 47/field 4","how":"read"},"t3.rejected_petition.research":{"value":null,"raw":"","at":"line 47/field 5","how":"read"},"t3.rejected_petition.charity":{"value":null,"raw":"","at":"line 47/field 6","how":"read"},"t3.rejected_petition.legal_service":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_petition.other_org":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_petition.total":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_repeat.natural_person":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_repeat.enterprise":{"value":null,"raw":"","at":"line 48/field 4","how":"read"},"t3.rejected_repeat.research":{"value":null,"raw":"","at":"line 48/field 5","how":"read"},"t3.rejected_repeat.charity":{"value":null,"raw":"","at":"line 48/field 6","how":"read"},"t3.rejected_repeat.legal_service":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_repeat.other_org":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_repeat.total":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_publication.natural_person":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_publication.enterprise":{"value":null,"raw":"","at":"line 49/field 4","how":"read"},"t3.rejected_publication.research":{"value":null,"raw":"","at":"line 49/field 5","how":"read"},"t3.rejected_publication.charity":{"value":null,"raw":"","at":"line 49/field 6","how":"read"},"t3.rejected_publication.legal_service":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_publication.other_org":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_publication.total":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_excessive.natural_person":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_excessive.enterprise":{"value":null,"raw":"","at":"line 50/field 4","how":"read"},"t3.rejected_excessive.research":{"value":null,"raw":"","at":"line 50/field 5","how":"read"},"t3.rejected_excessive.charity":{"value":null,"raw":"","at":"line 50/field 6","how":"read"},"t3.rejected_excessive.legal_service":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_excessive.other_org":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_excessive.total":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_confirm.natural_person":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.rejected_confirm.enterprise":{"value":null,"raw":"","at":"line 51/field 4","how":"read"},"t3.rejected_confirm.research":{"value":null,"raw":"","at":"line 51/field 5","how":"read"},"t3.rejected_confirm.charity":{"value":null,"raw":"","at":"line 51/field 6","how":"read"},"t3.rejected_confirm.legal_service":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.rejected_confirm.other_org":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.rejected_confirm.total":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.other_no_correction.natural_person":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_no_correction.enterprise":{"value":null,"raw":"","at":"line 52/field 4","how":"read"},"t3.other_no_correction.research":{"value":null,"raw":"","at":"line 52/field 5","how":"read"},"t3.other_no_correction.charity":{"value":null,"raw":"","at":"line 52/field 6","how":"read"},"t3.other_no_correction.legal_service":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_no_correction.other_org":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_no_correction.total":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_unpaid.natural_person":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.enterprise":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.research":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.charity":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.legal_service":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.other_org":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.total":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_misc.natural_person":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.enterprise":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.research":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.charity":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.legal_service":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.other_org":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.total":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.result_total.natural_person":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.enterprise":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.research":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.charity":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.carried_out.natural_person":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.enterprise":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.research":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.charity":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.legal_service":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.other_org":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.total":{"value":null,"raw":"","at":"line 58","how":"read"},"t4.review.upheld":{"value":3,"raw":"3","at":"line 65/field 1","how":"read"},"t4.review.other":{"value":2,"raw":"2","at":"line 65/field 3","how":"read"},"t4.review.total":{"value":5,"raw":"5","at":"line 65/field 5","how":"read"},"t4.suit_direct.other":{"value":6,"raw":"6","at":"line 65/field 8","how":"read"},"t4.suit_direct.pending":{"value":4,"raw":"4","at":"line 65/field 9","how":"read"},"t4.suit_direct.total":{"value":10,"raw":"10","at":"line 65/field 10","how":"read"},"t4.suit_after_review.upheld":{"value":1,"raw":"1","at":"line 65/field 11","how":"read"},"t4.suit_after_review.total":{"value":1,"raw":"1","at":"line 65/field 15","how":"read"},"t4.review.corrected":{"value":null,"raw":"","at":"line 65/field 2","how":"read"},"t4.review.pending":{"value":null,"raw":"","at":"line 65/field 4","how":"read"},"t4.suit_direct.upheld":{"value":null,"raw":"","at":"line 65/field 6","how":"read"},"t4.suit_direct.corrected":{"value":null,"raw":"","at":"line 65/field 7","how":"read"},"t4.suit_after_review.corrected":{"value":null,"raw":"","at":"line 65/field 12","how":"read"},"t4.suit_after_review.other":{"value":null,"raw":"","at":"line 65/field 13","how":"read"},"t4.suit_after_review.pending":{"value":null,"raw":"","at":"line 65/field 14","how":"read"},"t3.received.total":{"value":22,"raw":"22","at":"line 32/field 7","how":"inferred"},"t3.granted.total":{"value":22,"raw":"22","at":"line 34/field 7","how":"inferred"},"t3.result_total.total":{"value":22,"raw":"22","at":"line 57/field 9","how":"inferred"},"t3.received.legal_service":{"value":null,"raw":"","at":"line 32","how":"read"},"t3.received.other_org":{"value":null,"raw":"","at":"line 32","how":"read"},"t3.granted.legal_service":{"value":null,"raw":"","at":"line 34","how":"read"},"t3.granted.other_org":{"value":null,"raw":"","at":"line 34","how":"read"},"t3.result_total.legal_service":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.other_org":{"value":null,"raw":"","at":"line 57","how":"read"}}	[{"at": "line 32/field 7", "code": "position_inferred", "cells": ["t3.received.total"], "message": "数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各行：总计等于各类申请人之和）推断为“表三「一、本年新收政府信息公开申请数量」×「总计」”。请核对。", "severity": "info"}, {"at": "line 34/field 7", "code": "position_inferred", "cells": ["t3.granted.total"], "message": "数字 22 的位置在文件中已丢失，按勾稽关系（表三各行：总计等于各类申请人之和、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（一）予以公开」×「总计」”。请核对。", "severity": "info"}, {"at": "line 57/field 9", "code": "position_inferred", "cells": ["t3.result_total.total"], "message": "数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（七）总计」×「总计」”。请核对。", "severity": "info"}]	2026-11-23 17:29:44.035217+00
5	xlsx	zfxxgk-2021	2023	湟中区	2023-01-01	2023-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!B5","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!C5","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!D5","how":"read"},"t2.normative_doc.made":{"value":1,"raw":"1","at":"二、主动公开政府信息情况!B6","how":"read"},"t2.normative_doc.repealed":{"value":2,"raw":"2","at":"二、主动公开政府信息情况!C6","how":"read"},"t2.normative_doc.in_force":{"value":11,"raw":"11","at":"二、主动公开政府信息情况!D6","how":"read"},"t2.licence.decisions":{"value":8771,"raw":"8771","at":"二、主动公开政府信息情况!B9","how":"read"},"t2.penalty.decisions":{"value":36084,"raw":"36084","at":"二、主动公开政府信息情况!B12","how":"read"},"t2.coercion.decisions":{"value":279,"raw":"279","at":"二、主动公开政府信息情况!B13","how":"read"},"t2.fee.amount":{"value":159.7,"raw":"159.7","at":"二、主动公开政府信息情况!B16","how":"read"},"t3.received.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D6","how":"read"},"t3.received.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E6","how":"read"},"t3.received.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F6","how":"read"},"t3.received.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G6","how":"read"},"t3.received.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H6","how":"read"},"t3.received.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I6","how":"read"},"t3.received.total":{"value":22,"raw":"22","at":"三、收到和处理政府信息公开申请情况!J6","how":"read"},"t3.carried_in.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D7","how":"read"},"t3.carried_in.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E7","how":"read"},"t3.carried_in.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F7","how":"read"},"t3.carried_in.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G7","how":"read"},"t3.carried_in.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H7","how":"read"},"t3.carried_in.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I7","how":"read"},"t3.carried_in.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J7","how":"read"},"t3.granted.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D8","how":"read"},"t3.granted.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E8","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F8","how":"read"},"t3.granted.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G8","how":"read"},"t3.granted.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H8","how":"read"},"t3.granted.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I8","how":"read"},"t3.granted.total":{"value":22,"raw":"22","at":"三、收到和处理政府信息公开申请情况!J8","how":"read"},"t3.partial.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D9","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E9","how":"read"},"t3.partial.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F9","how":"read"},"t3.partial.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G9","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H9","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I9","how":"read"},"t3.partial.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J9","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D10","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E10","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F10","how":"read"},"t3.denied_secret.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G10","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H10","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I10","how":"read"},"t3.denied_secret.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J10","how":"read"},"t3.denied_law.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D11","how":"read"},"t3.denied_law.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E11","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F11","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G11","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H11","how":"read"},"t3.denied_law.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I11","how":"read"},"t3.denied_law.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J11","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D12","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E12","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F12","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G12","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H12","how":"read"},"t3.denied_safety.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I12","how":"read"},"t3.denied_safety.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J12","how":"read"},"t3.denied_third_party.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D13","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E13","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F13","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G13","how":"read"},"t3.denied_third_party.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H13","how":"read"},"t3.denied_third_party.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I13","how":"read"},"t3.denied_third_party.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J13","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D14","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E14","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F14","how":"read"},"t3.denied_internal.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G14","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H14","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I14","how":"read"},"t3.denied_internal.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J14","how":"read"},"t3.denied_process.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D15","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E15","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F15","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G15","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H15","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I15","how":"read"},"t3.denied_process.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J15","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D16","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E16","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F16","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G16","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H16","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I16","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J16","how":"read"},"t3.denied_inquiry.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D17","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E17","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F17","how":"read"},"t3.denied_inquiry.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G17","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H17","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I17","how":"read"},"t3.denied_inquiry.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J17","how":"read"},"t3.unavailable_not_held.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D18","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E18","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F18","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G18","how":"read"},"t3.unavailable_not_held.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H18","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I18","how":"read"},"t3.unavailable_not_held.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J18","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D19","how":"read"},"t3.unavailable_to_create.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E19","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F19","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G19","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H19","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I19","how":"read"},"t3.unavailable_to_create.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J19","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D20","how":"read"},"t3.unavailable_unclear.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E20","how":"read"},"t3.unavailable_unclear.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F20","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G20","how":"read"},"t3.unavailable_unclear.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H20","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I20","how":"read"},"t3.unavailable_unclear.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J20","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D21","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E21","how":"read"},"t3.rejected_petition.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F21","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G21","how":"read"},"t3.rejected_petition.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H21","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I21","how":"read"},"t3.rejected_petition.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J21","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D22","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E22","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F22","how":"read"},"t3.rejected_repeat.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G22","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H22","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I22","how":"read"},"t3.rejected_repeat.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J22","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D23","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E23","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F23","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G23","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H23","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I23","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J23","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D24","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E24","how":"read"},"t3.rejected_excessive.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F24","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G24","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H24","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I24","how":"read"},"t3.rejected_excessive.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J24","how":"read"},"t3.rejected_confirm.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D25","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E25","how":"read"},"t3.rejected_confirm.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F25","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G25","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H25","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I25","how":"read"},"t3.rejected_confirm.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J25","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D26","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E26","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F26","how":"read"},"t3.other_no_correction.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G26","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H26","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I26","how":"read"},"t3.other_no_correction.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J26","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D27","how":"read"},"t3.other_unpaid.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E27","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F27","how":"read"},"t3.other_unpaid.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G27","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H27","how":"read"},"t3.other_unpaid.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I27","how":"read"},"t3.other_unpaid.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J27","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D28","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E28","how":"read"},"t3.other_misc.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F28","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G28","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H28","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I28","how":"read"},"t3.other_misc.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J28","how":"read"},"t3.result_total.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D29","how":"read"},"t3.result_total.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E29","how":"read"},"t3.result_total.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F29","how":"read"},"t3.result_total.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G29","how":"read"},"t3.result_total.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H29","how":"read"},"t3.result_total.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I29","how":"read"},"t3.result_total.total":{"value":22,"raw":"22","at":"三、收到和处理政府信息公开申请情况!J29","how":"read"},"t3.carried_out.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D30","how":"read"},"t3.carried_out.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E30","how":"read"},"t3.carried_out.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F30","how":"read"},"t3.carried_out.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G30","how":"read"},"t3.carried_out.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H30","how":"read"},"t3.carried_out.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I30","how":"read"},"t3.carried_out.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J30","how":"read"},"t4.review.upheld":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!A6","how":"read"},"t4.review.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!B6","how":"read"},"t4.review.other":{"value":2,"raw":"2","at":"四、政府信息公开行政复议、行政诉讼情况!C6","how":"read"},"t4.review.pending":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!D6","how":"read"},"t4.review.total":{"value":5,"raw":"5","at":"四、政府信息公开行政复议、行政诉讼情况!E6","how":"read"},"t4.suit_direct.upheld":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!F6","how":"read"},"t4.suit_direct.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!G6","how":"read"},"t4.suit_direct.other":{"value":6,"raw":"6","at":"四、政府信息公开行政复议、行政诉讼情况!H6","how":"read"},"t4.suit_direct.pending":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!I6","how":"read"},"t4.suit_direct.total":{"value":10,"raw":"10","at":"四、政府信息公开行政复议、行政诉讼情况!J6","how":"read"},"t4.suit_after_review.upheld":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!K6","how":"read"},"t4.suit_after_review.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!L6","how":"read"},"t4.suit_after_review.other":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!M6","how":"read"},"t4.suit_after_review.pending":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!N6","how":"read"},"t4.suit_after_review.total":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!O6","how":"read"}}	[]	2026-11-23 17:29:53.292683+00
\.
COPY intake.submission (submission_id, folder, unit_code, file_name, sha256, size_bytes, mtime_ns, received_at, taken_at, form, year, version, state, explain_by, container_id) FROM stdin;
1	630121	630121	大通县2023年度报告.html	8be36a7984f4e0a1b1894d9ced4131bb9e38b8e83c382314a958873802085f0a	20280	1795454982649055273	2026-11-23 17:29:42.78245+00	2026-11-23 17:29:42.807552+00	zfxxgk-2021	2023	1	accepted	\N	\N
2	630102	630102	2022年年报.xlsx	fad34f751008b24ca1c4d7bd976666cd55970037af5c842efe78fd07d333ba16	12042	1795454982645463330	2026-11-23 17:29:42.78245+00	2026-11-23 17:29:42.807552+00	zfxxgk-2021	2022	1	accepted	\N	\N
3	630102	630102	城东区2023年年报.xlsx	55b5785bdddf07ff8c579fc0b60e05faf4f3edf9aad2a5b730992956684a371e	12006	1795454982646312615	2026-11-23 17:29:42.78245+00	2026-11-23 17:29:42.807552+00	zfxxgk-2021	2023	1	accepted	\N	\N
4	630106	630106	湟中区2023年度报告.txt	170d320be2cecae36adedfe39036f830576100f7818c059904068a82d7b46553	3290	1795454982647781035	2026-11-23 17:29:42.78245+00	2026-11-23 17:29:42.807552+00	zfxxgk-2021	2023	1	returned	\N	\N
5	630106	630106	湟中区2023年度报告（更正）.xlsx	ba47a8060ce14a5b431d94cd3d676720275e818f33b61951610dba12f81cd5cd	11911	1795454992855176883	2026-11-23 17:29:53.004124+00	2026-11-23 17:29:53.015125+00	zfxxgk-2021	2023	2	accepted	\N	\N
\.
COPY intake.submission_event (event_id, submission_id, state, at, run_id, detail) FROM stdin;
1	1	received	2026-11-23 17:29:42.795599+00	wave-0	{}
2	2	received	2026-11-23 17:29:42.796061+00	wave-0	{}
3	3	received	2026-11-23 17:29:42.796075+00	wave-0	{}
4	4	received	2026-11-23 17:29:42.796081+00	wave-0	{}
5	1	extracted	2026-11-23 17:29:44.053259+00	wave-0	{}
6	2	extracted	2026-11-23 17:29:44.053288+00	wave-0	{}
7	3	extracted	2026-11-23 17:29:44.053296+00	wave-0	{}
8	4	extracted	2026-11-23 17:29:44.053302+00	wave-0	{}
9	1	validated	2026-11-23 17:29:52.421933+00	wave-0	{}
10	2	validated	2026-11-23 17:29:52.421959+00	wave-0	{}
11	3	validated	2026-11-23 17:29:52.421967+00	wave-0	{}
12	4	validated	2026-11-23 17:29:52.421973+00	wave-0	{}
13	1	accepted	2026-11-23 17:29:52.488311+00	wave-0	{}
14	2	accepted	2026-11-23 17:29:52.488334+00	wave-0	{}
15	3	accepted	2026-11-23 17:29:52.48834+00	wave-0	{}
16	4	returned	2026-11-23 17:29:52.488344+00	wave-0	{}
17	5	received	2026-11-23 17:29:53.009019+00	wave-1	{}
18	5	extracted	2026-11-23 17:29:53.303947+00	wave-1	{}
19	5	validated	2026-11-23 17:29:54.616018+00	wave-1	{}
20	5	accepted	2026-11-23 17:29:54.640023+00	wave-1	{}
\.
COPY public.alembic_version (version_num) FROM stdin;
0011
\.
COPY quality.decision (decision_id, submission_id, action, rule_id, decided_by, reason, decided_at) FROM stdin;
\.
COPY quality.decision_outcome (decision_id, run_id, refused_reason, at) FROM stdin;
\.
COPY quality.explanation (explanation_id, unit_code, year, rule_id, instance, fingerprint, text, given_by, given_as, given_at, submission_id, refused_reason) FROM stdin;
\.
COPY quality.finding (finding_id, submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator, catalogue_version, run_id, found_at, fingerprint, closed_at, closed_by_run, override_id) FROM stdin;
1	4	NARRATIVE-HANDLED	1	warning	\N	文字所述办理的申请数量与表三不一致（可以是办理结果总计、“本年新收”总计，或加上“上年结转”）；请更正其中一处，或说明原因。原文：“全年办理依申请公开政府信息12件,均按期答复”	{t3.received.total}	12	22	line 7	9b83fb41ca47	wave-0	2026-11-23 17:29:52.425003+00	1ea6b959a4290cb2d6244bcb2e639752	\N	\N	\N
2	4	PERIOD-WHOLE-YEAR		warning	\N	文字所述统计期限为2023-01-01至2023-12-28，不是整个报告年度；属实的请说明原因，数据是全年的请更正文字	{}	\N	\N		9b83fb41ca47	wave-0	2026-11-23 17:29:52.425003+00	c27ab286d099cec34c16e6d4fcc079bb	\N	\N	\N
3	4	READ-POSITION-INFERRED		info	extraction	数字 22 的位置在文件中已丢失，按勾稽关系（表三各行：总计等于各类申请人之和、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（一）予以公开」×「总计」”。请核对。	{t3.granted.total}	\N	\N	line 34/field 7	\N	wave-0	2026-11-23 17:29:52.425003+00	778fcfbe22f01e684af47b3052831fb2	\N	\N	\N
4	4	READ-POSITION-INFERRED		info	extraction	数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各行：总计等于各类申请人之和）推断为“表三「一、本年新收政府信息公开申请数量」×「总计」”。请核对。	{t3.received.total}	\N	\N	line 32/field 7	\N	wave-0	2026-11-23 17:29:52.425003+00	44a1f9b07c54fa14f99df975be481374	\N	\N	\N
5	4	READ-POSITION-INFERRED		info	extraction	数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（七）总计」×「总计」”。请核对。	{t3.result_total.total}	\N	\N	line 57/field 9	\N	wave-0	2026-11-23 17:29:52.425003+00	0fd0d3397ca30dcc4e3f21b35d46b223	\N	\N	\N
6	4	T3-COLUMN-BALANCE	enterprise	error	omitted	表三“商业企业”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	{t3.received.enterprise,t3.carried_in.enterprise,t3.result_total.enterprise,t3.carried_out.enterprise}	10	0		9b83fb41ca47	wave-0	2026-11-23 17:29:52.425003+00	b75b4f789b7579678aba360c2fb07778	\N	\N	\N
7	4	T3-COLUMN-BALANCE	natural_person	error	omitted	表三“自然人”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	{t3.received.natural_person,t3.carried_in.natural_person,t3.result_total.natural_person,t3.carried_out.natural_person}	12	0		9b83fb41ca47	wave-0	2026-11-23 17:29:52.425003+00	a13b4c52e7eaeac4728d6d96eac10a54	\N	\N	\N
8	4	T3-RESULT-TOTAL	enterprise	error	omitted	表三“商业企业”一列：（七）总计应等于（一）至（六）各项之和	{t3.result_total.enterprise,t3.granted.enterprise,t3.partial.enterprise,t3.denied_secret.enterprise,t3.denied_law.enterprise,t3.denied_safety.enterprise,t3.denied_third_party.enterprise,t3.denied_internal.enterprise,t3.denied_process.enterprise,t3.denied_enforcement.enterprise,t3.denied_inquiry.enterprise,t3.unavailable_not_held.enterprise,t3.unavailable_to_create.enterprise,t3.unavailable_unclear.enterprise,t3.rejected_petition.enterprise,t3.rejected_repeat.enterprise,t3.rejected_publication.enterprise,t3.rejected_excessive.enterprise,t3.rejected_confirm.enterprise,t3.other_no_correction.enterprise,t3.other_unpaid.enterprise,t3.other_misc.enterprise}	0	10		9b83fb41ca47	wave-0	2026-11-23 17:29:52.425003+00	9f3117571ea821378996096816e6de2d	\N	\N	\N
9	4	T3-RESULT-TOTAL	natural_person	error	omitted	表三“自然人”一列：（七）总计应等于（一）至（六）各项之和	{t3.result_total.natural_person,t3.granted.natural_person,t3.partial.natural_person,t3.denied_secret.natural_person,t3.denied_law.natural_person,t3.denied_safety.natural_person,t3.denied_third_party.natural_person,t3.denied_internal.natural_person,t3.denied_process.natural_person,t3.denied_enforcement.natural_person,t3.denied_inquiry.natural_person,t3.unavailable_not_held.natural_person,t3.unavailable_to_create.natural_person,t3.unavailable_unclear.natural_person,t3.rejected_petition.natural_person,t3.rejected_repeat.natural_person,t3.rejected_publication.natural_person,t3.rejected_excessive.natural_person,t3.rejected_confirm.natural_person,t3.other_no_correction.natural_person,t3.other_unpaid.natural_person,t3.other_misc.natural_person}	0	12		9b83fb41ca47	wave-0	2026-11-23 17:29:52.425003+00	481529a4e116e85cbe5812111ab52bb5	\N	\N	\N
10	4	T3-ROW-TOTAL	result_total	error	omitted	表三“（七）总计”一行：总计应等于各类申请人之和	{t3.result_total.total,t3.result_total.natural_person,t3.result_total.enterprise,t3.result_total.research,t3.result_total.charity,t3.result_total.legal_service,t3.result_total.other_org}	22	0		9b83fb41ca47	wave-0	2026-11-23 17:29:52.425003+00	4dc4542f5c0d19d722fb7749114ecf1a	\N	\N	\N
\.
COPY quality.not_assessed (submission_id, rule_id, reason, run_id) FROM stdin;
1	PLAUSIBLE-FEE-UNIT	no_prior	wave-0
1	PLAUSIBLE-YEAR-CHANGE	no_prior	wave-0
1	SAME-AS-LAST-YEAR	no_prior	wave-0
1	T2-IN-FORCE-CARRIED	no_prior	wave-0
1	T3-CARRIED-IN	no_prior	wave-0
1	T3-CARRIED-IN-APPLICANT	no_prior	wave-0
2	PLAUSIBLE-FEE-UNIT	no_prior	wave-0
2	PLAUSIBLE-YEAR-CHANGE	no_prior	wave-0
2	SAME-AS-LAST-YEAR	no_prior	wave-0
2	T2-IN-FORCE-CARRIED	no_prior	wave-0
2	T3-CARRIED-IN	no_prior	wave-0
2	T3-CARRIED-IN-APPLICANT	no_prior	wave-0
4	PLAUSIBLE-FEE-UNIT	no_prior	wave-0
4	PLAUSIBLE-YEAR-CHANGE	no_prior	wave-0
4	SAME-AS-LAST-YEAR	no_prior	wave-0
4	T2-IN-FORCE-CARRIED	no_prior	wave-0
4	T3-CARRIED-IN	no_prior	wave-0
4	T3-CARRIED-IN-APPLICANT	no_prior	wave-0
5	PLAUSIBLE-FEE-UNIT	no_prior	wave-1
5	PLAUSIBLE-YEAR-CHANGE	no_prior	wave-1
5	SAME-AS-LAST-YEAR	no_prior	wave-1
5	T2-IN-FORCE-CARRIED	no_prior	wave-1
5	T3-CARRIED-IN	no_prior	wave-1
5	T3-CARRIED-IN-APPLICANT	no_prior	wave-1
\.
COPY quality.override (override_id, rule_id, year, unit_code, severity, reason, set_by, until, set_at) FROM stdin;
\.
COPY quality.revalidation (run_id, form, rule_id, severity, found_new, found_gone, found_same) FROM stdin;
\.
COPY quality.revalidation_run (run_id, year, with_returned, catalogue, reports, prepared_at, applied_at) FROM stdin;
\.
COPY quality.rule (form, rule_id, catalogue_version, title, severity, expression, blank, message, basis, waivable, scope) FROM stdin;
zfxxgk-2019	T3-COLUMN-BALANCE	fa693327ff02	表三各列：本年新收加上年结转，等于办理结果总计加结转下年度	error	t3.received.{column} + t3.carried_in.{column} = t3.result_total.{column} + t3.carried_out.{column}	zero	表三“{column}”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	国办公开办函〔2019〕60号，表三所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和	f	report
zfxxgk-2019	T3-ROW-TOTAL	fa693327ff02	表三各行：总计等于各类申请人之和	error	t3.{row}.total = sum(t3.{row}.applicants)	zero	表三“{row}”一行：总计应等于各类申请人之和	国办公开办函〔2019〕60号，表三“总计”栏	f	report
zfxxgk-2019	T3-RESULT-TOTAL	fa693327ff02	表三各列：（七）总计等于（一）至（六）各项之和	error	t3.result_total.{column} = sum(t3.results.{column})	zero	表三“{column}”一列：（七）总计应等于（一）至（六）各项之和	国办公开办函〔2019〕60号，表三第三项（七）总计	f	report
zfxxgk-2019	T4-TOTAL	fa693327ff02	表四各类：总计等于四种结果之和	error	t4.{row}.total = sum(t4.{row}.outcomes)	zero	表四“{row}”：总计应等于结果维持、结果纠正、其他结果、尚未审结之和	国办公开办函〔2019〕60号，表四“总计”栏	f	report
zfxxgk-2019	CELL-NON-NEGATIVE	fa693327ff02	各项数值不小于零	error	{cell} >= 0	skip	{cell}不能是负数	国办公开办函〔2019〕60号，各表均为件数或金额	f	report
zfxxgk-2019	REPORT-EMPTY	fa693327ff02	至少填写了一个数字	error	filled(t2, t3, t4) > 0	zero	三张表没有填写任何数字；确无数据的，请填 0	《中华人民共和国政府信息公开条例》第五十条	f	report
zfxxgk-2019	T3-CARRIED-IN	fa693327ff02	上年结转总计等于上年报告的结转下年度总计	warning	t3.carried_in.total = prior(t3.carried_out.total)	skip	表三“上年结转”总计应等于上年报告“结转下年度继续办理”总计；不一致的，请说明原因	国办公开办函〔2019〕60号，表三第二项“上年结转政府信息公开申请数量”和第四项“结转下年度继续办理”	f	prior
zfxxgk-2019	T3-CARRIED-IN-APPLICANT	fa693327ff02	上年结转的申请人类别与上年报告一致	info	t3.carried_in.{column} = prior(t3.carried_out.{column})	zero	表三“{column}”一列：上年结转数与上年报告的结转下年度数不同，总计一致；请核对申请人类别	国办公开办函〔2019〕60号，表三第二项“上年结转政府信息公开申请数量”和第四项“结转下年度继续办理”	f	prior
zfxxgk-2019	PLAUSIBLE-YEAR-CHANGE	fa693327ff02	与上年相比没有成倍的变化	warning	greatest({cell}, prior({cell})) <= {factor} * greatest(least({cell}, prior({cell})), {floor})	skip	{cell}与上年相比变化超过 {factor} 倍，请核对是否填错，属实的请说明原因	与本单位上年报告比较（合理性审核）	f	prior
zfxxgk-2019	PLAUSIBLE-REVIEWS	fa693327ff02	行政复议、行政诉讼与申请办理数量相称	info	t4.review.total + t4.suit_direct.total + t4.suit_after_review.total <= {factor} * t3.result_total.total	zero	表四行政复议、行政诉讼总数超过表三办理结果总计的 {factor} 倍，请核对	表三、表四比较（合理性审核）	f	report
zfxxgk-2019	SAME-AS-LAST-YEAR	fa693327ff02	表三、表四不是上年报告的数字	warning	differing(t3, t4) > 0	zero	表三、表四的数字与上年报告完全相同，请核对是否误报了上年的数字	与本单位上年报告比较（合理性审核）	f	prior
zfxxgk-2019	SAME-AS-OTHER-UNIT	fa693327ff02	表三、表四不是其他单位报告的数字	warning	-- Grain: one report whose figures in tables t3 and t4 are all those of another unit's report of the same year and form.\nWITH pattern AS (\n    SELECT\n        r.run_id,\n        r.submission_id,\n        p.busy,\n        min(w.unit_code) OVER same AS first_unit,\n        max(w.unit_code) OVER same AS last_unit\n    FROM {staged} AS r\n    INNER JOIN staging.report AS w ON r.run_id = w.run_id AND r.submission_id = w.submission_id\n    CROSS JOIN LATERAL (\n        SELECT\n            md5(string_agg(coalesce(trim_scale(v.value), 0)::text, ',' ORDER BY v.key)) AS figures,\n            count(*) FILTER (WHERE v.value <> 0) AS busy\n        FROM (VALUES {values}) AS v (key, label, value)\n        WHERE v.key LIKE 't3.%' OR v.key LIKE 't4.%'\n    ) AS p\n    WHERE r.run_id IN ({run}, {others})\n    WINDOW same AS (PARTITION BY w.year, p.figures)\n)\n\nSELECT\n    m.submission_id,\n    '' AS instance,\n    NULL::text AS kind,\n    {message} AS message,\n    '{}'::text[] AS cells,\n    NULL::numeric AS lhs,\n    NULL::numeric AS rhs\nFROM pattern AS m\nWHERE m.run_id = {run} AND m.busy >= {least} AND m.first_unit <> m.last_unit\n	zero	表三、表四的数字与同一年度其他单位的报告完全相同，请核对是否报送了其他单位的数字	与同一年度其他单位的报告比较（合理性审核）	f	peers
zfxxgk-2019	OUTLIER-AMONG-PEERS	fa693327ff02	与同类单位相比没有离群的数字	info	-- Grain: one cell of one report that lies far from the median of the units of its kind in the same year.\nWITH peers AS (\n    SELECT\n        v.key,\n        v.label,\n        array_agg(CASE WHEN r.run_id = {run} THEN r.submission_id END) AS reports,\n        array_agg(v.value) AS figures,\n        percentile_cont(0.5) WITHIN GROUP (ORDER BY v.value)::numeric AS median\n    FROM {staged} AS r\n    INNER JOIN staging.report AS w ON r.run_id = w.run_id AND r.submission_id = w.submission_id\n    CROSS JOIN LATERAL (VALUES {values}) AS v (key, label, value)\n    WHERE r.run_id IN ({run}, {others}) AND w.kind IS NOT NULL AND v.value IS NOT NULL\n    GROUP BY w.year, w.kind, v.key, v.label\n    HAVING count(*) > {peers}\n)\n\nSELECT\n    f.submission_id,\n    p.key AS instance,\n    NULL::text AS kind,\n    p.label || {message} AS message,\n    ARRAY[p.key] AS cells,\n    f.value AS lhs,\n    p.median AS rhs\nFROM peers AS p\nCROSS JOIN LATERAL (\n    SELECT 1.4826 * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(o.value - p.median))::numeric AS deviation\n    FROM unnest(p.figures) AS o (value)\n) AS s\nCROSS JOIN LATERAL unnest(p.reports, p.figures) AS f (submission_id, value)\nWHERE\n    f.submission_id IS NOT NULL AND s.deviation > 0 AND f.value >= {least}\n    AND f.value - p.median > {deviations} * s.deviation\n	skip	与同类单位相比明显偏大，请核对；右边为同类单位的中位数	与同类单位比较：偏离中位数超过绝对中位差的若干倍（合理性审核）	f	peers
zfxxgk-2019	ROLLUP-CELL	fa693327ff02	本级政府汇总数等于本级机关和所属单位有效报告之和	error	{cell} = sum(children({cell}))	zero	{cell}应等于本级机关和所属单位有效报告之和	汇总核对：上级单位的报告与本级机关和所属单位有效报告之和比较	f	children
zfxxgk-2021	PLAUSIBLE-REVIEWS	9b83fb41ca47	行政复议、行政诉讼与申请办理数量相称	info	t4.review.total + t4.suit_direct.total + t4.suit_after_review.total <= {factor} * t3.result_total.total	zero	表四行政复议、行政诉讼总数超过表三办理结果总计的 {factor} 倍，请核对	表三、表四比较（合理性审核）	f	report
zfxxgk-2021	SAME-AS-LAST-YEAR	9b83fb41ca47	表三、表四不是上年报告的数字	warning	differing(t3, t4) > 0	zero	表三、表四的数字与上年报告完全相同，请核对是否误报了上年的数字	与本单位上年报告比较（合理性审核）	f	prior
zfxxgk-2019	PERIOD-WHOLE-YEAR	fa693327ff02	统计期限为整个报告年度	warning	-- Grain: one report whose stated period is not the whole report year; one that states none is not concerned.\nSELECT\n    w.submission_id,\n    '' AS instance,\n    NULL::text AS kind,\n    replace(replace({message}, '［起］', w.period_start::text), '［止］', w.period_end::text) AS message,\n    '{}'::text[] AS cells,\n    NULL::numeric AS lhs,\n    NULL::numeric AS rhs\nFROM staging.report AS w\nWHERE\n    w.run_id = {run} AND w.form = {form}\n    AND (w.period_start <> make_date(w.year, 1, 1) OR w.period_end <> make_date(w.year, 12, 31))\n	skip	文字所述统计期限为［起］至［止］，不是整个报告年度；属实的请说明原因，数据是全年的请更正文字	《中华人民共和国政府信息公开条例》第四十九条（上一年度的年度报告）	f	report
zfxxgk-2019	NARRATIVE-RECEIVED	fa693327ff02	文字所述收到的申请数量与表三一致	warning	claim(applications_received) = t3.received.total	zero	文字所述收到的申请数量与表三不一致（可以是“本年新收”总计，或加上“上年结转”）；请更正其中一处，或说明原因。	国办公开办函〔2019〕60号，第一部分“总体情况”与表三第一项	f	report
zfxxgk-2019	NARRATIVE-HANDLED	fa693327ff02	文字所述办理的申请数量与表三一致	warning	claim(applications_handled) = t3.received.total	zero	文字所述办理的申请数量与表三不一致（可以是办理结果总计、“本年新收”总计，或加上“上年结转”）；请更正其中一处，或说明原因。	国办公开办函〔2019〕60号，第一部分“总体情况”与表三第三项（七）总计	f	report
zfxxgk-2019	NARRATIVE-CARRIED-IN	fa693327ff02	文字所述上年结转的申请数量与表三一致	warning	claim(applications_carried_in) = t3.carried_in.total	zero	文字所述上年结转的申请数量与表三不一致；请更正其中一处，或说明原因。	国办公开办函〔2019〕60号，第一部分“总体情况”与表三第二项	f	report
zfxxgk-2019	NARRATIVE-CARRIED-OUT	fa693327ff02	文字所述结转下年度的申请数量与表三一致	warning	claim(applications_carried_out) = t3.carried_out.total	zero	文字所述结转下年度的申请数量与表三不一致；请更正其中一处，或说明原因。	国办公开办函〔2019〕60号，第一部分“总体情况”与表三第四项	f	report
zfxxgk-2019	CELL-INTEGER	fa693327ff02	各项件数和项目增减数为整数	error	{cell} = floor({cell})	skip	{cell}是件数或项目数，应为整数	国办公开办函〔2019〕60号，各表件数	f	report
zfxxgk-2019	T2-ITEMS-LEFT	fa693327ff02	表二各类项目：上一年项目数量加本年增减，不小于零	warning	t2.{row}.items_last_year + t2.{row}.items_change >= 0	zero	表二“{row}”一行：本年减少的项目通常不多于上一年项目数量，请核实	国办公开办函〔2019〕60号，表二“上一年项目数量”和“本年增/减”两栏	f	report
zfxxgk-2019	T2-PUBLISHED-TOTAL	fa693327ff02	表二规章和规范性文件：对外公开总数量不少于本年新公开数量	warning	t2.{row}.published_total >= t2.{row}.newly_published	zero	表二“{row}”一行：对外公开总数量通常不少于本年新公开数量，请核实	国办公开办函〔2019〕60号，表二“对外公开总数量”栏	f	report
zfxxgk-2019	T2-ITEMS-CARRIED	fa693327ff02	表二各类项目：上一年项目数量等于上年报告的项目数量加增减	warning	t2.{row}.items_last_year = prior(t2.{row}.items_last_year) + prior(t2.{row}.items_change)	zero	表二“{row}”一行：上一年项目数量应等于上年报告的上一年项目数量加本年增/减；不一致的，请说明原因	国办公开办函〔2019〕60号，表二“上一年项目数量”和“本年增/减”两栏	f	prior
zfxxgk-2019	AUTHORITY-REGULATION	fa693327ff02	没有规章制定权的单位不制作规章	error	nonzero(t2.regulation.newly_made) = 0	zero	本单位没有规章制定权，表二“规章”一行本年新制作数量应为 0 或空白；规范性文件请填在“规范性文件”一行	《中华人民共和国立法法》（2015年修正）第八十二条：地方政府规章由省、自治区、直辖市和设区的市、自治州的人民政府制定	t	report
zfxxgk-2021	T3-COLUMN-BALANCE	9b83fb41ca47	表三各列：本年新收加上年结转，等于办理结果总计加结转下年度	error	t3.received.{column} + t3.carried_in.{column} = t3.result_total.{column} + t3.carried_out.{column}	zero	表三“{column}”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	国办公开办函〔2021〕30号，表三所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和	f	report
zfxxgk-2021	T3-ROW-TOTAL	9b83fb41ca47	表三各行：总计等于各类申请人之和	error	t3.{row}.total = sum(t3.{row}.applicants)	zero	表三“{row}”一行：总计应等于各类申请人之和	国办公开办函〔2021〕30号，表三“总计”栏	f	report
zfxxgk-2021	T3-RESULT-TOTAL	9b83fb41ca47	表三各列：（七）总计等于（一）至（六）各项之和	error	t3.result_total.{column} = sum(t3.results.{column})	zero	表三“{column}”一列：（七）总计应等于（一）至（六）各项之和	国办公开办函〔2021〕30号，表三第三项（七）总计	f	report
zfxxgk-2021	T4-TOTAL	9b83fb41ca47	表四各类：总计等于四种结果之和	error	t4.{row}.total = sum(t4.{row}.outcomes)	zero	表四“{row}”：总计应等于结果维持、结果纠正、其他结果、尚未审结之和	国办公开办函〔2021〕30号，表四“总计”栏	f	report
zfxxgk-2021	CELL-NON-NEGATIVE	9b83fb41ca47	各项数值不小于零	error	{cell} >= 0	skip	{cell}不能是负数	国办公开办函〔2021〕30号，各表均为件数或金额	f	report
zfxxgk-2021	REPORT-EMPTY	9b83fb41ca47	至少填写了一个数字	error	filled(t2, t3, t4) > 0	zero	三张表没有填写任何数字；确无数据的，请填 0	《中华人民共和国政府信息公开条例》第五十条	f	report
zfxxgk-2021	T3-CARRIED-IN	9b83fb41ca47	上年结转总计等于上年报告的结转下年度总计	warning	t3.carried_in.total = prior(t3.carried_out.total)	skip	表三“上年结转”总计应等于上年报告“结转下年度继续办理”总计；不一致的，请说明原因	国办公开办函〔2021〕30号，表三第二项“上年结转政府信息公开申请数量”和第四项“结转下年度继续办理”	f	prior
zfxxgk-2021	T3-CARRIED-IN-APPLICANT	9b83fb41ca47	上年结转的申请人类别与上年报告一致	info	t3.carried_in.{column} = prior(t3.carried_out.{column})	zero	表三“{column}”一列：上年结转数与上年报告的结转下年度数不同，总计一致；请核对申请人类别	国办公开办函〔2021〕30号，表三第二项“上年结转政府信息公开申请数量”和第四项“结转下年度继续办理”	f	prior
zfxxgk-2021	PLAUSIBLE-YEAR-CHANGE	9b83fb41ca47	与上年相比没有成倍的变化	warning	greatest({cell}, prior({cell})) <= {factor} * greatest(least({cell}, prior({cell})), {floor})	skip	{cell}与上年相比变化超过 {factor} 倍，请核对是否填错，属实的请说明原因	与本单位上年报告比较（合理性审核）	f	prior
zfxxgk-2021	SAME-AS-OTHER-UNIT	9b83fb41ca47	表三、表四不是其他单位报告的数字	warning	-- Grain: one report whose figures in tables t3 and t4 are all those of another unit's report of the same year and form.\nWITH pattern AS (\n    SELECT\n        r.run_id,\n        r.submission_id,\n        p.busy,\n        min(w.unit_code) OVER same AS first_unit,\n        max(w.unit_code) OVER same AS last_unit\n    FROM {staged} AS r\n    INNER JOIN staging.report AS w ON r.run_id = w.run_id AND r.submission_id = w.submission_id\n    CROSS JOIN LATERAL (\n        SELECT\n            md5(string_agg(coalesce(trim_scale(v.value), 0)::text, ',' ORDER BY v.key)) AS figures,\n            count(*) FILTER (WHERE v.value <> 0) AS busy\n        FROM (VALUES {values}) AS v (key, label, value)\n        WHERE v.key LIKE 't3.%' OR v.key LIKE 't4.%'\n    ) AS p\n    WHERE r.run_id IN ({run}, {others})\n    WINDOW same AS (PARTITION BY w.year, p.figures)\n)\n\nSELECT\n    m.submission_id,\n    '' AS instance,\n    NULL::text AS kind,\n    {message} AS message,\n    '{}'::text[] AS cells,\n    NULL::numeric AS lhs,\n    NULL::numeric AS rhs\nFROM pattern AS m\nWHERE m.run_id = {run} AND m.busy >= {least} AND m.first_unit <> m.last_unit\n	zero	表三、表四的数字与同一年度其他单位的报告完全相同，请核对是否报送了其他单位的数字	与同一年度其他单位的报告比较（合理性审核）	f	peers
zfxxgk-2021	OUTLIER-AMONG-PEERS	9b83fb41ca47	与同类单位相比没有离群的数字	info	-- Grain: one cell of one report that lies far from the median of the units of its kind in the same year.\nWITH peers AS (\n    SELECT\n        v.key,\n        v.label,\n        array_agg(CASE WHEN r.run_id = {run} THEN r.submission_id END) AS reports,\n        array_agg(v.value) AS figures,\n        percentile_cont(0.5) WITHIN GROUP (ORDER BY v.value)::numeric AS median\n    FROM {staged} AS r\n    INNER JOIN staging.report AS w ON r.run_id = w.run_id AND r.submission_id = w.submission_id\n    CROSS JOIN LATERAL (VALUES {values}) AS v (key, label, value)\n    WHERE r.run_id IN ({run}, {others}) AND w.kind IS NOT NULL AND v.value IS NOT NULL\n    GROUP BY w.year, w.kind, v.key, v.label\n    HAVING count(*) > {peers}\n)\n\nSELECT\n    f.submission_id,\n    p.key AS instance,\n    NULL::text AS kind,\n    p.label || {message} AS message,\n    ARRAY[p.key] AS cells,\n    f.value AS lhs,\n    p.median AS rhs\nFROM peers AS p\nCROSS JOIN LATERAL (\n    SELECT 1.4826 * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(o.value - p.median))::numeric AS deviation\n    FROM unnest(p.figures) AS o (value)\n) AS s\nCROSS JOIN LATERAL unnest(p.reports, p.figures) AS f (submission_id, value)\nWHERE\n    f.submission_id IS NOT NULL AND s.deviation > 0 AND f.value >= {least}\n    AND f.value - p.median > {deviations} * s.deviation\n	skip	与同类单位相比明显偏大，请核对；右边为同类单位的中位数	与同类单位比较：偏离中位数超过绝对中位差的若干倍（合理性审核）	f	peers
zfxxgk-2021	ROLLUP-CELL	9b83fb41ca47	本级政府汇总数等于本级机关和所属单位有效报告之和	error	{cell} = sum(children({cell}))	zero	{cell}应等于本级机关和所属单位有效报告之和	汇总核对：上级单位的报告与本级机关和所属单位有效报告之和比较	f	children
zfxxgk-2021	PERIOD-WHOLE-YEAR	9b83fb41ca47	统计期限为整个报告年度	warning	-- Grain: one report whose stated period is not the whole report year; one that states none is not concerned.\nSELECT\n    w.submission_id,\n    '' AS instance,\n    NULL::text AS kind,\n    replace(replace({message}, '［起］', w.period_start::text), '［止］', w.period_end::text) AS message,\n    '{}'::text[] AS cells,\n    NULL::numeric AS lhs,\n    NULL::numeric AS rhs\nFROM staging.report AS w\nWHERE\n    w.run_id = {run} AND w.form = {form}\n    AND (w.period_start <> make_date(w.year, 1, 1) OR w.period_end <> make_date(w.year, 12, 31))\n	skip	文字所述统计期限为［起］至［止］，不是整个报告年度；属实的请说明原因，数据是全年的请更正文字	《中华人民共和国政府信息公开条例》第四十九条（上一年度的年度报告）	f	report
zfxxgk-2021	NARRATIVE-RECEIVED	9b83fb41ca47	文字所述收到的申请数量与表三一致	warning	claim(applications_received) = t3.received.total	zero	文字所述收到的申请数量与表三不一致（可以是“本年新收”总计，或加上“上年结转”）；请更正其中一处，或说明原因。	国办公开办函〔2021〕30号，第一部分“总体情况”与表三第一项	f	report
zfxxgk-2021	NARRATIVE-HANDLED	9b83fb41ca47	文字所述办理的申请数量与表三一致	warning	claim(applications_handled) = t3.received.total	zero	文字所述办理的申请数量与表三不一致（可以是办理结果总计、“本年新收”总计，或加上“上年结转”）；请更正其中一处，或说明原因。	国办公开办函〔2021〕30号，第一部分“总体情况”与表三第三项（七）总计	f	report
zfxxgk-2021	NARRATIVE-CARRIED-IN	9b83fb41ca47	文字所述上年结转的申请数量与表三一致	warning	claim(applications_carried_in) = t3.carried_in.total	zero	文字所述上年结转的申请数量与表三不一致；请更正其中一处，或说明原因。	国办公开办函〔2021〕30号，第一部分“总体情况”与表三第二项	f	report
zfxxgk-2021	NARRATIVE-CARRIED-OUT	9b83fb41ca47	文字所述结转下年度的申请数量与表三一致	warning	claim(applications_carried_out) = t3.carried_out.total	zero	文字所述结转下年度的申请数量与表三不一致；请更正其中一处，或说明原因。	国办公开办函〔2021〕30号，第一部分“总体情况”与表三第四项	f	report
zfxxgk-2021	CELL-INTEGER	9b83fb41ca47	各项件数为整数	error	{cell} = floor({cell})	skip	{cell}是件数，应为整数	国办公开办函〔2021〕30号，各表件数	f	report
zfxxgk-2021	T2-IN-FORCE-MADE	9b83fb41ca47	表二规章和规范性文件：本年制发件数不多于现行有效件数与本年废止件数之和	warning	t2.{row}.made <= t2.{row}.in_force + t2.{row}.repealed	zero	表二“{row}”一行：本年制发的，或者现行有效，或者本年已废止；本年制发件数不应多于这两项之和	国办公开办函〔2021〕30号，表二“本年制发件数”“本年废止件数”“现行有效件数”三栏	f	report
zfxxgk-2021	T2-IN-FORCE-CARRIED	9b83fb41ca47	表二规章和规范性文件：现行有效件数等于上年现行有效加本年制发减本年废止	warning	t2.{row}.in_force = prior(t2.{row}.in_force) + t2.{row}.made - t2.{row}.repealed	zero	表二“{row}”一行：现行有效件数应等于上年现行有效件数加本年制发、减本年废止；不一致的，请说明原因（如清理、修改）	国办公开办函〔2021〕30号，表二“本年制发件数”“本年废止件数”“现行有效件数”三栏	f	prior
zfxxgk-2021	AUTHORITY-REGULATION	9b83fb41ca47	没有规章制定权的单位不报规章	error	nonzero(t2.regulation.made, t2.regulation.repealed, t2.regulation.in_force) = 0	zero	本单位没有规章制定权，表二“规章”一行应为 0 或空白；行政规范性文件请填在“行政规范性文件”一行	《中华人民共和国立法法》第九十三条：地方政府规章由省、自治区、直辖市和设区的市、自治州的人民政府制定	t	report
zfxxgk-2021	PLAUSIBLE-FEE-UNIT	9b83fb41ca47	表二收费金额以万元为单位	warning	greatest(t2.fee.amount, prior(t2.fee.amount)) < {factor} * least(t2.fee.amount, prior(t2.fee.amount))	skip	表二本年收费金额与上年相差 {factor} 倍以上，请核对是否把元填成了万元，或者相反	国办公开办函〔2021〕30号，表二“本年收费金额（单位：万元）”	f	prior
\.
COPY quality.verification (run_id, check_name, subject, detail) FROM stdin;
\.
COPY quality.verification_run (run_id, at) FROM stdin;
\.
COPY staging.finding (run_id, submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator, catalogue_version, fingerprint, override_id, explained_by_policy) FROM stdin;
\.
COPY staging.implied_cell (run_id, submission_id, cell_key, value, rule_id, instance) FROM stdin;
\.
COPY staging.link (run_id, submission_id, role, other_run_id, other_submission_id) FROM stdin;
\.
COPY staging.not_assessed (run_id, submission_id, rule_id, reason) FROM stdin;
\.
COPY staging.report (run_id, submission_id, form, year, unit_code, kind, makes_regulations, period_start, period_end) FROM stdin;
\.
COPY staging."report_zfxxgk-2019" (run_id, submission_id, "t2.regulation.newly_made", "t2.regulation.newly_published", "t2.regulation.published_total", "t2.normative_doc.newly_made", "t2.normative_doc.newly_published", "t2.normative_doc.published_total", "t2.licence.items_last_year", "t2.licence.items_change", "t2.licence.decisions", "t2.other_service.items_last_year", "t2.other_service.items_change", "t2.other_service.decisions", "t2.penalty.items_last_year", "t2.penalty.items_change", "t2.penalty.decisions", "t2.coercion.items_last_year", "t2.coercion.items_change", "t2.coercion.decisions", "t2.fee.items_last_year", "t2.fee.items_change", "t2.procurement.projects", "t2.procurement.amount", "t3.received.natural_person", "t3.received.enterprise", "t3.received.research", "t3.received.charity", "t3.received.legal_service", "t3.received.other_org", "t3.received.total", "t3.carried_in.natural_person", "t3.carried_in.enterprise", "t3.carried_in.research", "t3.carried_in.charity", "t3.carried_in.legal_service", "t3.carried_in.other_org", "t3.carried_in.total", "t3.granted.natural_person", "t3.granted.enterprise", "t3.granted.research", "t3.granted.charity", "t3.granted.legal_service", "t3.granted.other_org", "t3.granted.total", "t3.partial.natural_person", "t3.partial.enterprise", "t3.partial.research", "t3.partial.charity", "t3.partial.legal_service", "t3.partial.other_org", "t3.partial.total", "t3.denied_secret.natural_person", "t3.denied_secret.enterprise", "t3.denied_secret.research", "t3.denied_secret.charity", "t3.denied_secret.legal_service", "t3.denied_secret.other_org", "t3.denied_secret.total", "t3.denied_law.natural_person", "t3.denied_law.enterprise", "t3.denied_law.research", "t3.denied_law.charity", "t3.denied_law.legal_service", "t3.denied_law.other_org", "t3.denied_law.total", "t3.denied_safety.natural_person", "t3.denied_safety.enterprise", "t3.denied_safety.research", "t3.denied_safety.charity", "t3.denied_safety.legal_service", "t3.denied_safety.other_org", "t3.denied_safety.total", "t3.denied_third_party.natural_person", "t3.denied_third_party.enterprise", "t3.denied_third_party.research", "t3.denied_third_party.charity", "t3.denied_third_party.legal_service", "t3.denied_third_party.other_org", "t3.denied_third_party.total", "t3.denied_internal.natural_person", "t3.denied_internal.enterprise", "t3.denied_internal.research", "t3.denied_internal.charity", "t3.denied_internal.legal_service", "t3.denied_internal.other_org", "t3.denied_internal.total", "t3.denied_process.natural_person", "t3.denied_process.enterprise", "t3.denied_process.research", "t3.denied_process.charity", "t3.denied_process.legal_service", "t3.denied_process.other_org", "t3.denied_process.total", "t3.denied_enforcement.natural_person", "t3.denied_enforcement.enterprise", "t3.denied_enforcement.research", "t3.denied_enforcement.charity", "t3.denied_enforcement.legal_service", "t3.denied_enforcement.other_org", "t3.denied_enforcement.total", "t3.denied_inquiry.natural_person", "t3.denied_inquiry.enterprise", "t3.denied_inquiry.research", "t3.denied_inquiry.charity", "t3.denied_inquiry.legal_service", "t3.denied_inquiry.other_org", "t3.denied_inquiry.total", "t3.unavailable_not_held.natural_person", "t3.unavailable_not_held.enterprise", "t3.unavailable_not_held.research", "t3.unavailable_not_held.charity", "t3.unavailable_not_held.legal_service", "t3.unavailable_not_held.other_org", "t3.unavailable_not_held.total", "t3.unavailable_to_create.natural_person", "t3.unavailable_to_create.enterprise", "t3.unavailable_to_create.research", "t3.unavailable_to_create.charity", "t3.unavailable_to_create.legal_service", "t3.unavailable_to_create.other_org", "t3.unavailable_to_create.total", "t3.unavailable_unclear.natural_person", "t3.unavailable_unclear.enterprise", "t3.unavailable_unclear.research", "t3.unavailable_unclear.charity", "t3.unavailable_unclear.legal_service", "t3.unavailable_unclear.other_org", "t3.unavailable_unclear.total", "t3.rejected_petition.natural_person", "t3.rejected_petition.enterprise", "t3.rejected_petition.research", "t3.rejected_petition.charity", "t3.rejected_petition.legal_service", "t3.rejected_petition.other_org", "t3.rejected_petition.total", "t3.rejected_repeat.natural_person", "t3.rejected_repeat.enterprise", "t3.rejected_repeat.research", "t3.rejected_repeat.charity", "t3.rejected_repeat.legal_service", "t3.rejected_repeat.other_org", "t3.rejected_repeat.total", "t3.rejected_publication.natural_person", "t3.rejected_publication.enterprise", "t3.rejected_publication.research", "t3.rejected_publication.charity", "t3.rejected_publication.legal_service", "t3.rejected_publication.other_org", "t3.rejected_publication.total", "t3.rejected_excessive.natural_person", "t3.rejected_excessive.enterprise", "t3.rejected_excessive.research", "t3.rejected_excessive.charity", "t3.rejected_excessive.legal_service", "t3.rejected_excessive.other_org", "t3.rejected_excessive.total", "t3.rejected_confirm.natural_person", "t3.rejected_confirm.enterprise", "t3.rejected_confirm.research", "t3.rejected_confirm.charity", "t3.rejected_confirm.legal_service", "t3.rejected_confirm.other_org", "t3.rejected_confirm.total", "t3.other.natural_person", "t3.other.enterprise", "t3.other.research", "t3.other.charity", "t3.other.legal_service", "t3.other.other_org", "t3.other.total", "t3.result_total.natural_person", "t3.result_total.enterprise", "t3.result_total.research", "t3.result_total.charity", "t3.result_total.legal_service", "t3.result_total.other_org", "t3.result_total.total", "t3.carried_out.natural_person", "t3.carried_out.enterprise", "t3.carried_out.research", "t3.carried_out.charity", "t3.carried_out.legal_service", "t3.carried_out.other_org", "t3.carried_out.total", "t4.review.upheld", "t4.review.corrected", "t4.review.other", "t4.review.pending", "t4.review.total", "t4.suit_direct.upheld", "t4.suit_direct.corrected", "t4.suit_direct.other", "t4.suit_direct.pending", "t4.suit_direct.total", "t4.suit_after_review.upheld", "t4.suit_after_review.corrected", "t4.suit_after_review.other", "t4.suit_after_review.pending", "t4.suit_after_review.total") FROM stdin;
\.
COPY staging."report_zfxxgk-2021" (run_id, submission_id, "t2.regulation.made", "t2.regulation.repealed", "t2.regulation.in_force", "t2.normative_doc.made", "t2.normative_doc.repealed", "t2.normative_doc.in_force", "t2.licence.decisions", "t2.penalty.decisions", "t2.coercion.decisions", "t2.fee.amount", "t3.received.natural_person", "t3.received.enterprise", "t3.received.research", "t3.received.charity", "t3.received.legal_service", "t3.received.other_org", "t3.received.total", "t3.carried_in.natural_person", "t3.carried_in.enterprise", "t3.carried_in.research", "t3.carried_in.charity", "t3.carried_in.legal_service", "t3.carried_in.other_org", "t3.carried_in.total", "t3.granted.natural_person", "t3.granted.enterprise", "t3.granted.research", "t3.granted.charity", "t3.granted.legal_service", "t3.granted.other_org", "t3.granted.total", "t3.partial.natural_person", "t3.partial.enterprise", "t3.partial.research", "t3.partial.charity", "t3.partial.legal_service", "t3.partial.other_org", "t3.partial.total", "t3.denied_secret.natural_person", "t3.denied_secret.enterprise", "t3.denied_secret.research", "t3.denied_secret.charity", "t3.denied_secret.legal_service", "t3.denied_secret.other_org", "t3.denied_secret.total", "t3.denied_law.natural_person", "t3.denied_law.enterprise", "t3.denied_law.research", "t3.denied_law.charity", "t3.denied_law.legal_service", "t3.denied_law.other_org", "t3.denied_law.total", "t3.denied_safety.natural_person", "t3.denied_safety.enterprise", "t3.denied_safety.research", "t3.denied_safety.charity", "t3.denied_safety.legal_service", "t3.denied_safety.other_org", "t3.denied_safety.total", "t3.denied_third_party.natural_person", "t3.denied_third_party.enterprise", "t3.denied_third_party.research", "t3.denied_third_party.charity", "t3.denied_third_party.legal_service", "t3.denied_third_party.other_org", "t3.denied_third_party.total", "t3.denied_internal.natural_person", "t3.denied_internal.enterprise", "t3.denied_internal.research", "t3.denied_internal.charity", "t3.denied_internal.legal_service", "t3.denied_internal.other_org", "t3.denied_internal.total", "t3.denied_process.natural_person", "t3.denied_process.enterprise", "t3.denied_process.research", "t3.denied_process.charity", "t3.denied_process.legal_service", "t3.denied_process.other_org", "t3.denied_process.total", "t3.denied_enforcement.natural_person", "t3.denied_enforcement.enterprise", "t3.denied_enforcement.research", "t3.denied_enforcement.charity", "t3.denied_enforcement.legal_service", "t3.denied_enforcement.other_org", "t3.denied_enforcement.total", "t3.denied_inquiry.natural_person", "t3.denied_inquiry.enterprise", "t3.denied_inquiry.research", "t3.denied_inquiry.charity", "t3.denied_inquiry.legal_service", "t3.denied_inquiry.other_org", "t3.denied_inquiry.total", "t3.unavailable_not_held.natural_person", "t3.unavailable_not_held.enterprise", "t3.unavailable_not_held.research", "t3.unavailable_not_held.charity", "t3.unavailable_not_held.legal_service", "t3.unavailable_not_held.other_org", "t3.unavailable_not_held.total", "t3.unavailable_to_create.natural_person", "t3.unavailable_to_create.enterprise", "t3.unavailable_to_create.research", "t3.unavailable_to_create.charity", "t3.unavailable_to_create.legal_service", "t3.unavailable_to_create.other_org", "t3.unavailable_to_create.total", "t3.unavailable_unclear.natural_person", "t3.unavailable_unclear.enterprise", "t3.unavailable_unclear.research", "t3.unavailable_unclear.charity", "t3.unavailable_unclear.legal_service", "t3.unavailable_unclear.other_org", "t3.unavailable_unclear.total", "t3.rejected_petition.natural_person", "t3.rejected_petition.enterprise", "t3.rejected_petition.research", "t3.rejected_petition.charity", "t3.rejected_petition.legal_service", "t3.rejected_petition.other_org", "t3.rejected_petition.total", "t3.rejected_repeat.natural_person", "t3.rejected_repeat.enterprise", "t3.rejected_repeat.research", "t3.rejected_repeat.charity", "t3.rejected_repeat.legal_service", "t3.rejected_repeat.other_org", "t3.rejected_repeat.total", "t3.rejected_publication.natural_person", "t3.rejected_publication.enterprise", "t3.rejected_publication.research", "t3.rejected_publication.charity", "t3.rejected_publication.legal_service", "t3.rejected_publication.other_org", "t3.rejected_publication.total", "t3.rejected_excessive.natural_person", "t3.rejected_excessive.enterprise", "t3.rejected_excessive.research", "t3.rejected_excessive.charity", "t3.rejected_excessive.legal_service", "t3.rejected_excessive.other_org", "t3.rejected_excessive.total", "t3.rejected_confirm.natural_person", "t3.rejected_confirm.enterprise", "t3.rejected_confirm.research", "t3.rejected_confirm.charity", "t3.rejected_confirm.legal_service", "t3.rejected_confirm.other_org", "t3.rejected_confirm.total", "t3.other_no_correction.natural_person", "t3.other_no_correction.enterprise", "t3.other_no_correction.research", "t3.other_no_correction.charity", "t3.other_no_correction.legal_service", "t3.other_no_correction.other_org", "t3.other_no_correction.total", "t3.other_unpaid.natural_person", "t3.other_unpaid.enterprise", "t3.other_unpaid.research", "t3.other_unpaid.charity", "t3.other_unpaid.legal_service", "t3.other_unpaid.other_org", "t3.other_unpaid.total", "t3.other_misc.natural_person", "t3.other_misc.enterprise", "t3.other_misc.research", "t3.other_misc.charity", "t3.other_misc.legal_service", "t3.other_misc.other_org", "t3.other_misc.total", "t3.result_total.natural_person", "t3.result_total.enterprise", "t3.result_total.research", "t3.result_total.charity", "t3.result_total.legal_service", "t3.result_total.other_org", "t3.result_total.total", "t3.carried_out.natural_person", "t3.carried_out.enterprise", "t3.carried_out.research", "t3.carried_out.charity", "t3.carried_out.legal_service", "t3.carried_out.other_org", "t3.carried_out.total", "t4.review.upheld", "t4.review.corrected", "t4.review.other", "t4.review.pending", "t4.review.total", "t4.suit_direct.upheld", "t4.suit_direct.corrected", "t4.suit_direct.other", "t4.suit_direct.pending", "t4.suit_direct.total", "t4.suit_after_review.upheld", "t4.suit_after_review.corrected", "t4.suit_after_review.other", "t4.suit_after_review.pending", "t4.suit_after_review.total") FROM stdin;
\.
SELECT pg_catalog.setval('core.deadline_deadline_id_seq', 1, true);
SELECT pg_catalog.setval('core.edition_edition_id_seq', 1, true);
SELECT pg_catalog.setval('core.notice_notice_id_seq', 7, true);
SELECT pg_catalog.setval('intake.claim_claim_id_seq', 2, true);
SELECT pg_catalog.setval('intake.submission_event_event_id_seq', 20, true);
SELECT pg_catalog.setval('intake.submission_submission_id_seq', 5, true);
SELECT pg_catalog.setval('quality.decision_decision_id_seq', 1, false);
SELECT pg_catalog.setval('quality.explanation_explanation_id_seq', 1, false);
SELECT pg_catalog.setval('quality.finding_finding_id_seq', 10, true);
SELECT pg_catalog.setval('quality.override_override_id_seq', 1, false);
ALTER TABLE ONLY core.applied
    ADD CONSTRAINT applied_pkey PRIMARY KEY (name);
ALTER TABLE ONLY core.contact
    ADD CONSTRAINT contact_pkey PRIMARY KEY (unit_code, channel, address);
ALTER TABLE ONLY core.deadline
    ADD CONSTRAINT deadline_pkey PRIMARY KEY (deadline_id);
ALTER TABLE ONLY core.edition_approval
    ADD CONSTRAINT edition_approval_parent_code_year_number_key UNIQUE (parent_code, year, number);
ALTER TABLE ONLY core.edition_approval
    ADD CONSTRAINT edition_approval_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY core.edition_cell
    ADD CONSTRAINT edition_cell_pkey PRIMARY KEY (edition_id, cell_key);
ALTER TABLE ONLY core.edition_file
    ADD CONSTRAINT edition_file_pkey PRIMARY KEY (edition_id, file_name);
ALTER TABLE ONLY core.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY core.edition
    ADD CONSTRAINT edition_run_id_parent_code_year_key UNIQUE (run_id, parent_code, year);
ALTER TABLE ONLY core.edition_unit
    ADD CONSTRAINT edition_unit_pkey PRIMARY KEY (edition_id, unit_code);
ALTER TABLE ONLY core.fact_application
    ADD CONSTRAINT fact_application_pkey PRIMARY KEY (submission_id, applicant);
ALTER TABLE ONLY core.fact_disclosure
    ADD CONSTRAINT fact_disclosure_pkey PRIMARY KEY (submission_id);
ALTER TABLE ONLY core.fact_review
    ADD CONSTRAINT fact_review_pkey PRIMARY KEY (submission_id, review_kind);
ALTER TABLE ONLY core.form_cell
    ADD CONSTRAINT form_cell_form_ordinal_key UNIQUE (form, ordinal);
ALTER TABLE ONLY core.form_cell
    ADD CONSTRAINT form_cell_pkey PRIMARY KEY (form, cell_key);
ALTER TABLE ONLY core.form
    ADD CONSTRAINT form_pkey PRIMARY KEY (form);
ALTER TABLE ONLY core.implied_cell
    ADD CONSTRAINT implied_cell_pkey PRIMARY KEY (submission_id, cell_key);
ALTER TABLE ONLY core.notice_delivery
    ADD CONSTRAINT notice_delivery_pkey PRIMARY KEY (notice_id, channel, address);
ALTER TABLE ONLY core.notice_matter
    ADD CONSTRAINT notice_matter_pkey PRIMARY KEY (notice_id, year, matter);
ALTER TABLE ONLY core.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (notice_id);
ALTER TABLE ONLY core.notice
    ADD CONSTRAINT notice_unit_code_notice_on_key UNIQUE (unit_code, notice_on);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (submission_id);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_unit_code_year_version_key UNIQUE (unit_code, year, version);
ALTER TABLE ONLY core.report_year
    ADD CONSTRAINT report_year_pkey PRIMARY KEY (year);
ALTER TABLE ONLY core.unit_kind
    ADD CONSTRAINT unit_kind_pkey PRIMARY KEY (kind);
ALTER TABLE ONLY core.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (unit_code, valid_from);
ALTER TABLE ONLY core.unit_predecessor
    ADD CONSTRAINT unit_predecessor_pkey PRIMARY KEY (unit_code, predecessor_code);
ALTER TABLE ONLY intake.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (claim_id);
ALTER TABLE ONLY intake.extraction
    ADD CONSTRAINT extraction_pkey PRIMARY KEY (submission_id);
ALTER TABLE ONLY intake.submission_event
    ADD CONSTRAINT submission_event_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY intake.submission
    ADD CONSTRAINT submission_pkey PRIMARY KEY (submission_id);
ALTER TABLE ONLY intake.submission
    ADD CONSTRAINT submission_unit_code_year_version_key UNIQUE (unit_code, year, version);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY quality.decision_outcome
    ADD CONSTRAINT decision_outcome_pkey PRIMARY KEY (decision_id);
ALTER TABLE ONLY quality.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (decision_id);
ALTER TABLE ONLY quality.explanation
    ADD CONSTRAINT explanation_pkey PRIMARY KEY (explanation_id);
ALTER TABLE ONLY quality.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (finding_id);
ALTER TABLE ONLY quality.not_assessed
    ADD CONSTRAINT not_assessed_pkey PRIMARY KEY (submission_id, rule_id);
ALTER TABLE ONLY quality.override
    ADD CONSTRAINT override_pkey PRIMARY KEY (override_id);
ALTER TABLE ONLY quality.revalidation
    ADD CONSTRAINT revalidation_pkey PRIMARY KEY (run_id, form, rule_id, severity);
ALTER TABLE ONLY quality.revalidation_run
    ADD CONSTRAINT revalidation_run_pkey PRIMARY KEY (run_id);
ALTER TABLE ONLY quality.rule
    ADD CONSTRAINT rule_pkey PRIMARY KEY (form, rule_id, catalogue_version);
ALTER TABLE ONLY quality.verification_run
    ADD CONSTRAINT verification_run_pkey PRIMARY KEY (run_id);
ALTER TABLE ONLY staging.implied_cell
    ADD CONSTRAINT implied_cell_pkey PRIMARY KEY (run_id, submission_id, cell_key);
ALTER TABLE ONLY staging.link
    ADD CONSTRAINT link_pkey PRIMARY KEY (run_id, submission_id, role, other_submission_id);
ALTER TABLE ONLY staging.not_assessed
    ADD CONSTRAINT not_assessed_pkey PRIMARY KEY (run_id, submission_id, rule_id);
ALTER TABLE ONLY staging.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (run_id, submission_id);
ALTER TABLE ONLY staging."report_zfxxgk-2019"
    ADD CONSTRAINT "report_zfxxgk-2019_pkey" PRIMARY KEY (run_id, submission_id);
ALTER TABLE ONLY staging."report_zfxxgk-2021"
    ADD CONSTRAINT "report_zfxxgk-2021_pkey" PRIMARY KEY (run_id, submission_id);
CREATE INDEX claim_by_submission ON intake.claim USING btree (submission_id);
CREATE INDEX submission_awaiting ON intake.submission USING btree (submission_id) WHERE (state = 'awaiting_explanation'::text);
CREATE INDEX submission_by_container ON intake.submission USING btree (container_id) WHERE (container_id IS NOT NULL);
CREATE INDEX submission_content ON intake.submission USING btree (sha256, folder);
CREATE INDEX submission_event_by_run ON intake.submission_event USING btree (run_id);
CREATE INDEX submission_event_by_submission ON intake.submission_event USING btree (submission_id, event_id);
CREATE INDEX submission_of_unit ON intake.submission USING btree (unit_code, year, submission_id);
CREATE INDEX submission_pending ON intake.submission USING btree (submission_id) WHERE (state = ANY (ARRAY['received'::text, 'extracted'::text, 'validated'::text]));
CREATE INDEX submission_untaken ON intake.submission USING btree (submission_id) WHERE (taken_at IS NULL);
CREATE INDEX decision_by_submission ON quality.decision USING btree (submission_id);
CREATE INDEX explanation_by_fingerprint ON quality.explanation USING btree (unit_code, year, fingerprint);
CREATE UNIQUE INDEX explanation_filed_once ON quality.explanation USING btree (unit_code, year, fingerprint, md5(text), given_by, COALESCE(submission_id, (0)::bigint));
CREATE INDEX finding_by_submission ON quality.finding USING btree (submission_id);
CREATE INDEX verification_by_run ON quality.verification USING btree (run_id);
CREATE INDEX staged_finding_by_run ON staging.finding USING btree (run_id, submission_id);
CREATE OR REPLACE VIEW mart.edition AS
 SELECT a.parent_code,
    a.year,
    a.number,
    a.approved_by,
    a.approved_at,
    a.comment,
    a.missing_reason,
    count(u.submission_id) AS units_reporting,
    count(*) AS units_expected,
    e.catalogue_version,
    ( SELECT jsonb_object_agg(f.file_name, f.sha256) AS jsonb_object_agg
           FROM core.edition_file f
          WHERE (f.edition_id = a.edition_id)) AS files
   FROM ((core.edition_approval a
     JOIN core.edition e ON ((a.edition_id = e.edition_id)))
     JOIN core.edition_unit u ON ((a.edition_id = u.edition_id)))
  GROUP BY a.edition_id, e.edition_id;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.deadline FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.edition FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.edition_approval FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.edition_cell FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.edition_file FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON core.edition_unit FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE CONSTRAINT TRIGGER refuse_overlap AFTER INSERT OR UPDATE ON core.unit NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION core.refuse_overlap();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.submission_event FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER apply_events AFTER INSERT ON intake.submission_event REFERENCING NEW TABLE AS new_event FOR EACH STATEMENT EXECUTE FUNCTION intake.apply_events();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON intake.submission FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON quality.decision FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON quality.decision_outcome FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON quality.explanation FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON quality.override FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
ALTER TABLE ONLY core.deadline
    ADD CONSTRAINT deadline_kind_fkey FOREIGN KEY (kind) REFERENCES core.unit_kind(kind);
ALTER TABLE ONLY core.edition_approval
    ADD CONSTRAINT edition_approval_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES core.edition(edition_id);
ALTER TABLE ONLY core.edition_cell
    ADD CONSTRAINT edition_cell_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES core.edition(edition_id);
ALTER TABLE ONLY core.edition_file
    ADD CONSTRAINT edition_file_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES core.edition(edition_id);
ALTER TABLE ONLY core.edition
    ADD CONSTRAINT edition_form_fkey FOREIGN KEY (form) REFERENCES core.form(form);
ALTER TABLE ONLY core.edition_unit
    ADD CONSTRAINT edition_unit_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES core.edition(edition_id);
ALTER TABLE ONLY core.edition_unit
    ADD CONSTRAINT edition_unit_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY core.edition
    ADD CONSTRAINT edition_year_fkey FOREIGN KEY (year) REFERENCES core.report_year(year);
ALTER TABLE ONLY core.fact_application
    ADD CONSTRAINT fact_application_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES core.report(submission_id);
ALTER TABLE ONLY core.fact_disclosure
    ADD CONSTRAINT fact_disclosure_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES core.report(submission_id);
ALTER TABLE ONLY core.fact_review
    ADD CONSTRAINT fact_review_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES core.report(submission_id);
ALTER TABLE ONLY core.form_cell
    ADD CONSTRAINT form_cell_form_fkey FOREIGN KEY (form) REFERENCES core.form(form);
ALTER TABLE ONLY core.implied_cell
    ADD CONSTRAINT implied_cell_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY core.notice_delivery
    ADD CONSTRAINT notice_delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES core.notice(notice_id);
ALTER TABLE ONLY core.notice_matter
    ADD CONSTRAINT notice_matter_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES core.notice(notice_id);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_form_fkey FOREIGN KEY (form) REFERENCES core.form(form);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_year_fkey FOREIGN KEY (year) REFERENCES core.report_year(year);
ALTER TABLE ONLY core.unit
    ADD CONSTRAINT unit_kind_fkey FOREIGN KEY (kind) REFERENCES core.unit_kind(kind);
ALTER TABLE ONLY intake.claim
    ADD CONSTRAINT claim_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY intake.extraction
    ADD CONSTRAINT extraction_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY intake.submission
    ADD CONSTRAINT submission_container_id_fkey FOREIGN KEY (container_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY intake.submission_event
    ADD CONSTRAINT submission_event_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY quality.decision_outcome
    ADD CONSTRAINT decision_outcome_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES quality.decision(decision_id);
ALTER TABLE ONLY quality.decision
    ADD CONSTRAINT decision_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY quality.explanation
    ADD CONSTRAINT explanation_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY quality.finding
    ADD CONSTRAINT finding_override_id_fkey FOREIGN KEY (override_id) REFERENCES quality.override(override_id);
ALTER TABLE ONLY quality.finding
    ADD CONSTRAINT finding_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY quality.not_assessed
    ADD CONSTRAINT not_assessed_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY quality.revalidation
    ADD CONSTRAINT revalidation_run_id_fkey FOREIGN KEY (run_id) REFERENCES quality.revalidation_run(run_id);
ALTER TABLE ONLY quality.rule
    ADD CONSTRAINT rule_form_fkey FOREIGN KEY (form) REFERENCES core.form(form);
ALTER TABLE ONLY quality.verification
    ADD CONSTRAINT verification_run_id_fkey FOREIGN KEY (run_id) REFERENCES quality.verification_run(run_id) DEFERRABLE INITIALLY DEFERRED;
