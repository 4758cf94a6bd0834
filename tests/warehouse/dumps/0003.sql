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
CREATE SCHEMA quality;
CREATE SCHEMA staging;
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
    WHERE
        s.state IN ('returned', 'quarantined', 'duplicate', 'superseded')
        OR (s.state IN ('accepted', 'accepted_with_warnings') AND n.state <> 'superseded')
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = wrong, ERRCODE = 'check_violation';
    END IF;
    UPDATE intake.submission AS s SET state = n.state
    FROM new_event AS n
    WHERE n.submission_id = s.submission_id;
    RETURN NULL;
END;
$$;
CREATE FUNCTION intake.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END;
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
CREATE VIEW core.effective_report AS
 SELECT DISTINCT ON (unit_code, year) submission_id,
    unit_code,
    year,
    form,
    version,
    accepted_at
   FROM core.report r
  ORDER BY unit_code, year, version DESC;
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
    CONSTRAINT unit_check CHECK ((valid_to > valid_from)),
    CONSTRAINT unit_check1 CHECK ((parent_code <> unit_code)),
    CONSTRAINT unit_unit_code_check CHECK ((unit_code ~ '^[0-9]{6,12}(-[a-z]+)?$'::text))
);
CREATE TABLE core.unit_kind (
    kind text NOT NULL,
    label text NOT NULL,
    due_month integer NOT NULL,
    due_day integer NOT NULL,
    CONSTRAINT unit_kind_due_day_check CHECK (((due_day >= 1) AND (due_day <= 31))),
    CONSTRAINT unit_kind_due_month_check CHECK (((due_month >= 1) AND (due_month <= 12)))
);
CREATE VIEW core.unit_year AS
 SELECT u.unit_code,
    y.year,
    u.name,
    u.kind,
    u.parent_code,
    make_date((y.year + 1), k.due_month, k.due_day) AS due_on
   FROM ((core.report_year y
     JOIN core.unit u ON (((u.valid_from <= make_date(y.year, 12, 31)) AND ((u.valid_to IS NULL) OR (u.valid_to > make_date(y.year, 12, 31))))))
     JOIN core.unit_kind k ON ((u.kind = k.kind)));
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
    CONSTRAINT submission_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT submission_size_bytes_check CHECK ((size_bytes >= 0)),
    CONSTRAINT submission_state_check CHECK ((state = ANY (ARRAY['received'::text, 'extracted'::text, 'validated'::text, 'accepted'::text, 'accepted_with_warnings'::text, 'returned'::text, 'quarantined'::text, 'duplicate'::text, 'superseded'::text]))),
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
             JOIN core.cell c ON ((e.submission_id = c.submission_id)))
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
    CONSTRAINT finding_kind_check CHECK ((kind = ANY (ARRAY['contradiction'::text, 'omitted'::text, 'extraction'::text]))),
    CONSTRAINT finding_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'info'::text])))
);
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
    f.found_at
   FROM (quality.finding f
     JOIN intake.submission s ON ((f.submission_id = s.submission_id)));
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
CREATE VIEW mart.unit_status AS
 WITH last_submission AS (
         SELECT DISTINCT ON (s.unit_code, s.year) s.submission_id,
            s.unit_code,
            s.year,
            s.state,
            s.received_at
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
          GROUP BY f.submission_id
        )
 SELECT u.unit_code,
    u.name AS unit_name,
    u.year,
    u.due_on,
    COALESCE(effective_state.state, l.state, 'missing'::text) AS status,
    COALESCE(a.received_at, l.received_at) AS received_at,
    GREATEST(0, (COALESCE((timezone('Asia/Shanghai'::text, a.received_at))::date, (timezone('Asia/Shanghai'::text, now()))::date) - u.due_on)) AS days_late,
    COALESCE(c.errors, (0)::bigint) AS errors,
    COALESCE(c.warnings, (0)::bigint) AS warnings
   FROM (((((core.unit_year u
     LEFT JOIN core.effective_report e ON (((u.unit_code = e.unit_code) AND (u.year = e.year))))
     LEFT JOIN intake.submission effective_state ON ((e.submission_id = effective_state.submission_id)))
     LEFT JOIN last_submission l ON (((u.unit_code = l.unit_code) AND (u.year = l.year))))
     LEFT JOIN first_accepted a ON (((u.unit_code = a.unit_code) AND (u.year = a.year))))
     LEFT JOIN counts c ON ((COALESCE(e.submission_id, l.submission_id) = c.submission_id)));
CREATE VIEW mart.year_over_year AS
 WITH effective AS (
         SELECT c.unit_code,
            c.year,
            c.form,
            c.cell_key,
            c.value
           FROM (core.effective_report e
             JOIN core.cell c ON ((e.submission_id = c.submission_id)))
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
   FROM ((effective now_year
     JOIN effective prior_year ON (((now_year.unit_code = prior_year.unit_code) AND (now_year.year = (prior_year.year + 1)) AND (now_year.cell_key = prior_year.cell_key))))
     JOIN core.form_cell f ON (((now_year.form = f.form) AND (now_year.cell_key = f.cell_key))));
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
ALTER TABLE quality.finding ALTER COLUMN finding_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME quality.finding_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
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
    CONSTRAINT rule_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'info'::text])))
);
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
    catalogue_version text
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
derived	a1ed61d40ee94025dd9e00ae7e3269226b83e4ebe2dca049ca91fecb7fc18031	2026-11-23 17:27:14.464291+00
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
COPY core.report (submission_id, unit_code, year, form, version, accepted_at) FROM stdin;
1	630121	2023	zfxxgk-2021	1	2026-11-23 17:27:29.221259+00
2	630102	2022	zfxxgk-2021	1	2026-11-23 17:27:29.221259+00
3	630102	2023	zfxxgk-2021	1	2026-11-23 17:27:29.221259+00
5	630106	2023	zfxxgk-2021	2	2026-11-23 17:27:31.212828+00
\.
COPY core.report_year (year, opened_at) FROM stdin;
2022	2026-11-23 17:27:29.221259+00
2023	2026-11-23 17:27:29.221259+00
\.
COPY core.unit (unit_code, valid_from, valid_to, name, kind, parent_code, aliases) FROM stdin;
630100	2008-05-01	\N	西宁市	city	\N	{}
630100-zfb	2008-05-01	\N	市政府办公厅	own_level	630100	{西宁市人民政府办公厅,西宁市本级,市本级,西宁市政府办公室}
630100-jyj	2008-05-01	\N	市教育局	department	630100	{西宁市教育局}
630100-wjw	2019-01-01	\N	市卫生健康委	department	630100	{西宁市卫生健康委员会,西宁市卫生健康委,市卫生健康委员会}
630102	2008-05-01	\N	城东区	district	630100	{西宁市城东区}
630103	2008-05-01	\N	城中区	district	630100	{西宁市城中区}
630104	2008-05-01	\N	城西区	district	630100	{西宁市城西区}
630105	2008-05-01	\N	城北区	district	630100	{西宁市城北区}
630106	2019-12-06	\N	湟中区	district	630100	{西宁市湟中区,湟中县}
630121	2008-05-01	\N	大通回族土族自治县	county	630100	{大通县,西宁市大通回族土族自治县,西宁市大通县}
630123	2008-05-01	\N	湟源县	county	630100	{西宁市湟源县}
\.
COPY core.unit_kind (kind, label, due_month, due_day) FROM stdin;
province	省	3	31
city	市	3	31
district	区	3	31
county	县	3	31
zone	开发区	3	31
township	乡镇街道	1	31
own_level	本级	1	31
department	部门	1	31
\.
COPY intake.claim (claim_id, submission_id, metric, value, sentence, locator) FROM stdin;
1	4	applications_handled	12	全年办理依申请公开政府信息12件,均按期答复	line 7
2	5	applications_received	22	全年收到政府信息公开申请22件,均按期答复	报告正文!A4
\.
COPY intake.extraction (submission_id, format, form, year, unit_name, period_start, period_end, cells, problems, extracted_at) FROM stdin;
1	html	zfxxgk-2021	2023	大通县	2023-01-01	2023-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"table 1/row 3/column 2","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"table 1/row 3/column 3","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"table 1/row 3/column 4","how":"read"},"t2.normative_doc.made":{"value":3,"raw":"3","at":"table 1/row 4/column 2","how":"read"},"t2.normative_doc.repealed":{"value":4,"raw":"4","at":"table 1/row 4/column 3","how":"read"},"t2.normative_doc.in_force":{"value":90,"raw":"90","at":"table 1/row 4/column 4","how":"read"},"t2.licence.decisions":{"value":1126,"raw":"1126","at":"table 1/row 7/column 2","how":"read"},"t2.penalty.decisions":{"value":1159,"raw":"1159","at":"table 1/row 10/column 2","how":"read"},"t2.coercion.decisions":{"value":165,"raw":"165","at":"table 1/row 11/column 2","how":"read"},"t2.fee.amount":{"value":22.2519,"raw":"22.2519","at":"table 1/row 14/column 2","how":"read"},"t3.received.natural_person":{"value":79,"raw":"79","at":"table 2/row 4/column 4","how":"read"},"t3.received.enterprise":{"value":0,"raw":"0","at":"table 2/row 4/column 5","how":"read"},"t3.received.research":{"value":25,"raw":"25","at":"table 2/row 4/column 6","how":"read"},"t3.received.charity":{"value":44,"raw":"44","at":"table 2/row 4/column 7","how":"read"},"t3.received.legal_service":{"value":0,"raw":"0","at":"table 2/row 4/column 8","how":"read"},"t3.received.other_org":{"value":33,"raw":"33","at":"table 2/row 4/column 9","how":"read"},"t3.received.total":{"value":181,"raw":"181","at":"table 2/row 4/column 10","how":"read"},"t3.carried_in.natural_person":{"value":4,"raw":"4","at":"table 2/row 5/column 4","how":"read"},"t3.carried_in.enterprise":{"value":2,"raw":"2","at":"table 2/row 5/column 5","how":"read"},"t3.carried_in.research":{"value":0,"raw":"0","at":"table 2/row 5/column 6","how":"read"},"t3.carried_in.charity":{"value":0,"raw":"0","at":"table 2/row 5/column 7","how":"read"},"t3.carried_in.legal_service":{"value":0,"raw":"0","at":"table 2/row 5/column 8","how":"read"},"t3.carried_in.other_org":{"value":3,"raw":"3","at":"table 2/row 5/column 9","how":"read"},"t3.carried_in.total":{"value":9,"raw":"9","at":"table 2/row 5/column 10","how":"read"},"t3.granted.natural_person":{"value":17,"raw":"17","at":"table 2/row 6/column 4","how":"read"},"t3.granted.enterprise":{"value":0,"raw":"0","at":"table 2/row 6/column 5","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"table 2/row 6/column 6","how":"read"},"t3.granted.charity":{"value":16,"raw":"16","at":"table 2/row 6/column 7","how":"read"},"t3.granted.legal_service":{"value":0,"raw":"0","at":"table 2/row 6/column 8","how":"read"},"t3.granted.other_org":{"value":0,"raw":"0","at":"table 2/row 6/column 9","how":"read"},"t3.granted.total":{"value":33,"raw":"33","at":"table 2/row 6/column 10","how":"read"},"t3.partial.natural_person":{"value":0,"raw":"0","at":"table 2/row 7/column 4","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"table 2/row 7/column 5","how":"read"},"t3.partial.research":{"value":0,"raw":"0","at":"table 2/row 7/column 6","how":"read"},"t3.partial.charity":{"value":15,"raw":"15","at":"table 2/row 7/column 7","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"table 2/row 7/column 8","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"table 2/row 7/column 9","how":"read"},"t3.partial.total":{"value":15,"raw":"15","at":"table 2/row 7/column 10","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"table 2/row 8/column 4","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"table 2/row 8/column 5","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"table 2/row 8/column 6","how":"read"},"t3.denied_secret.charity":{"value":2,"raw":"2","at":"table 2/row 8/column 7","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"table 2/row 8/column 8","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"table 2/row 8/column 9","how":"read"},"t3.denied_secret.total":{"value":2,"raw":"2","at":"table 2/row 8/column 10","how":"read"},"t3.denied_law.natural_person":{"value":4,"raw":"4","at":"table 2/row 9/column 4","how":"read"},"t3.denied_law.enterprise":{"value":0,"raw":"0","at":"table 2/row 9/column 5","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"table 2/row 9/column 6","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"table 2/row 9/column 7","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"table 2/row 9/column 8","how":"read"},"t3.denied_law.other_org":{"value":9,"raw":"9","at":"table 2/row 9/column 9","how":"read"},"t3.denied_law.total":{"value":13,"raw":"13","at":"table 2/row 9/column 10","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"table 2/row 10/column 4","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"table 2/row 10/column 5","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"table 2/row 10/column 6","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"table 2/row 10/column 7","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"table 2/row 10/column 8","how":"read"},"t3.denied_safety.other_org":{"value":0,"raw":"0","at":"table 2/row 10/column 9","how":"read"},"t3.denied_safety.total":{"value":0,"raw":"0","at":"table 2/row 10/column 10","how":"read"},"t3.denied_third_party.natural_person":{"value":20,"raw":"20","at":"table 2/row 11/column 4","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"table 2/row 11/column 5","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"table 2/row 11/column 6","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"table 2/row 11/column 7","how":"read"},"t3.denied_third_party.legal_service":{"value":0,"raw":"0","at":"table 2/row 11/column 8","how":"read"},"t3.denied_third_party.other_org":{"value":13,"raw":"13","at":"table 2/row 11/column 9","how":"read"},"t3.denied_third_party.total":{"value":33,"raw":"33","at":"table 2/row 11/column 10","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"table 2/row 12/column 4","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"table 2/row 12/column 5","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"table 2/row 12/column 6","how":"read"},"t3.denied_internal.charity":{"value":10,"raw":"10","at":"table 2/row 12/column 7","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"table 2/row 12/column 8","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"table 2/row 12/column 9","how":"read"},"t3.denied_internal.total":{"value":10,"raw":"10","at":"table 2/row 12/column 10","how":"read"},"t3.denied_process.natural_person":{"value":7,"raw":"7","at":"table 2/row 13/column 4","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"table 2/row 13/column 5","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"table 2/row 13/column 6","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"table 2/row 13/column 7","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"table 2/row 13/column 8","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"table 2/row 13/column 9","how":"read"},"t3.denied_process.total":{"value":7,"raw":"7","at":"table 2/row 13/column 10","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"table 2/row 14/column 4","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"table 2/row 14/column 5","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"table 2/row 14/column 6","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"table 2/row 14/column 7","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"table 2/row 14/column 8","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"table 2/row 14/column 9","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"table 2/row 14/column 10","how":"read"},"t3.denied_inquiry.natural_person":{"value":8,"raw":"8","at":"table 2/row 15/column 4","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"table 2/row 15/column 5","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"table 2/row 15/column 6","how":"read"},"t3.denied_inquiry.charity":{"value":0,"raw":"0","at":"table 2/row 15/column 7","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"table 2/row 15/column 8","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"table 2/row 15/column 9","how":"read"},"t3.denied_inquiry.total":{"value":8,"raw":"8","at":"table 2/row 15/column 10","how":"read"},"t3.unavailable_not_held.natural_person":{"value":9,"raw":"9","at":"table 2/row 16/column 4","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"table 2/row 16/column 5","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"table 2/row 16/column 6","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"table 2/row 16/column 7","how":"read"},"t3.unavailable_not_held.legal_service":{"value":0,"raw":"0","at":"table 2/row 16/column 8","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"table 2/row 16/column 9","how":"read"},"t3.unavailable_not_held.total":{"value":9,"raw":"9","at":"table 2/row 16/column 10","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"table 2/row 17/column 4","how":"read"},"t3.unavailable_to_create.enterprise":{"value":0,"raw":"0","at":"table 2/row 17/column 5","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"table 2/row 17/column 6","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"table 2/row 17/column 7","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"table 2/row 17/column 8","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"table 2/row 17/column 9","how":"read"},"t3.unavailable_to_create.total":{"value":0,"raw":"0","at":"table 2/row 17/column 10","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"table 2/row 18/column 4","how":"read"},"t3.unavailable_unclear.enterprise":{"value":0,"raw":"0","at":"table 2/row 18/column 5","how":"read"},"t3.unavailable_unclear.research":{"value":0,"raw":"0","at":"table 2/row 18/column 6","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"table 2/row 18/column 7","how":"read"},"t3.unavailable_unclear.legal_service":{"value":0,"raw":"0","at":"table 2/row 18/column 8","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"table 2/row 18/column 9","how":"read"},"t3.unavailable_unclear.total":{"value":0,"raw":"0","at":"table 2/row 18/column 10","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"table 2/row 19/column 4","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"table 2/row 19/column 5","how":"read"},"t3.rejected_petition.research":{"value":0,"raw":"0","at":"table 2/row 19/column 6","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"table 2/row 19/column 7","how":"read"},"t3.rejected_petition.legal_service":{"value":0,"raw":"0","at":"table 2/row 19/column 8","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"table 2/row 19/column 9","how":"read"},"t3.rejected_petition.total":{"value":0,"raw":"0","at":"table 2/row 19/column 10","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"table 2/row 20/column 4","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"table 2/row 20/column 5","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"table 2/row 20/column 6","how":"read"},"t3.rejected_repeat.charity":{"value":0,"raw":"0","at":"table 2/row 20/column 7","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"table 2/row 20/column 8","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"table 2/row 20/column 9","how":"read"},"t3.rejected_repeat.total":{"value":0,"raw":"0","at":"table 2/row 20/column 10","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"table 2/row 21/column 4","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"table 2/row 21/column 5","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"table 2/row 21/column 6","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"table 2/row 21/column 7","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"table 2/row 21/column 8","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"table 2/row 21/column 9","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"table 2/row 21/column 10","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"table 2/row 22/column 4","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"table 2/row 22/column 5","how":"read"},"t3.rejected_excessive.research":{"value":0,"raw":"0","at":"table 2/row 22/column 6","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"table 2/row 22/column 7","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"table 2/row 22/column 8","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"table 2/row 22/column 9","how":"read"},"t3.rejected_excessive.total":{"value":0,"raw":"0","at":"table 2/row 22/column 10","how":"read"},"t3.rejected_confirm.natural_person":{"value":15,"raw":"15","at":"table 2/row 23/column 4","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"table 2/row 23/column 5","how":"read"},"t3.rejected_confirm.research":{"value":13,"raw":"13","at":"table 2/row 23/column 6","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"table 2/row 23/column 7","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"table 2/row 23/column 8","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"table 2/row 23/column 9","how":"read"},"t3.rejected_confirm.total":{"value":28,"raw":"28","at":"table 2/row 23/column 10","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"table 2/row 24/column 4","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"table 2/row 24/column 5","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"table 2/row 24/column 6","how":"read"},"t3.other_no_correction.charity":{"value":0,"raw":"0","at":"table 2/row 24/column 7","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"table 2/row 24/column 8","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"table 2/row 24/column 9","how":"read"},"t3.other_no_correction.total":{"value":0,"raw":"0","at":"table 2/row 24/column 10","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"table 2/row 25/column 4","how":"read"},"t3.other_unpaid.enterprise":{"value":0,"raw":"0","at":"table 2/row 25/column 5","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"table 2/row 25/column 6","how":"read"},"t3.other_unpaid.charity":{"value":0,"raw":"0","at":"table 2/row 25/column 7","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"table 2/row 25/column 8","how":"read"},"t3.other_unpaid.other_org":{"value":10,"raw":"10","at":"table 2/row 25/column 9","how":"read"},"t3.other_unpaid.total":{"value":10,"raw":"10","at":"table 2/row 25/column 10","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"table 2/row 26/column 4","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"table 2/row 26/column 5","how":"read"},"t3.other_misc.research":{"value":12,"raw":"12","at":"table 2/row 26/column 6","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"table 2/row 26/column 7","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"table 2/row 26/column 8","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"table 2/row 26/column 9","how":"read"},"t3.other_misc.total":{"value":12,"raw":"12","at":"table 2/row 26/column 10","how":"read"},"t3.result_total.natural_person":{"value":80,"raw":"80","at":"table 2/row 27/column 4","how":"read"},"t3.result_total.enterprise":{"value":0,"raw":"0","at":"table 2/row 27/column 5","how":"read"},"t3.result_total.research":{"value":25,"raw":"25","at":"table 2/row 27/column 6","how":"read"},"t3.result_total.charity":{"value":43,"raw":"43","at":"table 2/row 27/column 7","how":"read"},"t3.result_total.legal_service":{"value":0,"raw":"0","at":"table 2/row 27/column 8","how":"read"},"t3.result_total.other_org":{"value":32,"raw":"32","at":"table 2/row 27/column 9","how":"read"},"t3.result_total.total":{"value":180,"raw":"180","at":"table 2/row 27/column 10","how":"read"},"t3.carried_out.natural_person":{"value":3,"raw":"3","at":"table 2/row 28/column 4","how":"read"},"t3.carried_out.enterprise":{"value":2,"raw":"2","at":"table 2/row 28/column 5","how":"read"},"t3.carried_out.research":{"value":0,"raw":"0","at":"table 2/row 28/column 6","how":"read"},"t3.carried_out.charity":{"value":1,"raw":"1","at":"table 2/row 28/column 7","how":"read"},"t3.carried_out.legal_service":{"value":0,"raw":"0","at":"table 2/row 28/column 8","how":"read"},"t3.carried_out.other_org":{"value":4,"raw":"4","at":"table 2/row 28/column 9","how":"read"},"t3.carried_out.total":{"value":10,"raw":"10","at":"table 2/row 28/column 10","how":"read"},"t4.review.upheld":{"value":2,"raw":"2","at":"table 3/row 4/column 1","how":"read"},"t4.review.corrected":{"value":2,"raw":"2","at":"table 3/row 4/column 2","how":"read"},"t4.review.other":{"value":3,"raw":"3","at":"table 3/row 4/column 3","how":"read"},"t4.review.pending":{"value":9,"raw":"9","at":"table 3/row 4/column 4","how":"read"},"t4.review.total":{"value":16,"raw":"16","at":"table 3/row 4/column 5","how":"read"},"t4.suit_direct.upheld":{"value":1,"raw":"1","at":"table 3/row 4/column 6","how":"read"},"t4.suit_direct.corrected":{"value":3,"raw":"3","at":"table 3/row 4/column 7","how":"read"},"t4.suit_direct.other":{"value":9,"raw":"9","at":"table 3/row 4/column 8","how":"read"},"t4.suit_direct.pending":{"value":5,"raw":"5","at":"table 3/row 4/column 9","how":"read"},"t4.suit_direct.total":{"value":18,"raw":"18","at":"table 3/row 4/column 10","how":"read"},"t4.suit_after_review.upheld":{"value":8,"raw":"8","at":"table 3/row 4/column 11","how":"read"},"t4.suit_after_review.corrected":{"value":1,"raw":"1","at":"table 3/row 4/column 12","how":"read"},"t4.suit_after_review.other":{"value":2,"raw":"2","at":"table 3/row 4/column 13","how":"read"},"t4.suit_after_review.pending":{"value":4,"raw":"4","at":"table 3/row 4/column 14","how":"read"},"t4.suit_after_review.total":{"value":15,"raw":"15","at":"table 3/row 4/column 15","how":"read"}}	[]	2026-11-23 17:27:16.580729+00
2	xlsx	zfxxgk-2021	2022	西宁市城东区人民政府	2022-01-01	2022-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!B5","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!C5","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!D5","how":"read"},"t2.normative_doc.made":{"value":3,"raw":"3","at":"二、主动公开政府信息情况!B6","how":"read"},"t2.normative_doc.repealed":{"value":4,"raw":"4","at":"二、主动公开政府信息情况!C6","how":"read"},"t2.normative_doc.in_force":{"value":56,"raw":"56","at":"二、主动公开政府信息情况!D6","how":"read"},"t2.licence.decisions":{"value":2200,"raw":"2200","at":"二、主动公开政府信息情况!B9","how":"read"},"t2.penalty.decisions":{"value":382,"raw":"382","at":"二、主动公开政府信息情况!B12","how":"read"},"t2.coercion.decisions":{"value":30,"raw":"30","at":"二、主动公开政府信息情况!B13","how":"read"},"t2.fee.amount":{"value":719.2222,"raw":"719.2222","at":"二、主动公开政府信息情况!B16","how":"read"},"t3.received.natural_person":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!D6","how":"read"},"t3.received.enterprise":{"value":8,"raw":"8","at":"三、收到和处理政府信息公开申请情况!E6","how":"read"},"t3.received.research":{"value":42,"raw":"42","at":"三、收到和处理政府信息公开申请情况!F6","how":"read"},"t3.received.charity":{"value":29,"raw":"29","at":"三、收到和处理政府信息公开申请情况!G6","how":"read"},"t3.received.legal_service":{"value":40,"raw":"40","at":"三、收到和处理政府信息公开申请情况!H6","how":"read"},"t3.received.other_org":{"value":11,"raw":"11","at":"三、收到和处理政府信息公开申请情况!I6","how":"read"},"t3.received.total":{"value":133,"raw":"133","at":"三、收到和处理政府信息公开申请情况!J6","how":"read"},"t3.carried_in.natural_person":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!D7","how":"read"},"t3.carried_in.enterprise":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!E7","how":"read"},"t3.carried_in.research":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!F7","how":"read"},"t3.carried_in.charity":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!G7","how":"read"},"t3.carried_in.legal_service":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!H7","how":"read"},"t3.carried_in.other_org":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!I7","how":"read"},"t3.carried_in.total":{"value":25,"raw":"25","at":"三、收到和处理政府信息公开申请情况!J7","how":"read"},"t3.granted.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D8","how":"read"},"t3.granted.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E8","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F8","how":"read"},"t3.granted.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G8","how":"read"},"t3.granted.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H8","how":"read"},"t3.granted.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I8","how":"read"},"t3.granted.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J8","how":"read"},"t3.partial.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D9","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E9","how":"read"},"t3.partial.research":{"value":14,"raw":"14","at":"三、收到和处理政府信息公开申请情况!F9","how":"read"},"t3.partial.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G9","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H9","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I9","how":"read"},"t3.partial.total":{"value":14,"raw":"14","at":"三、收到和处理政府信息公开申请情况!J9","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D10","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E10","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F10","how":"read"},"t3.denied_secret.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G10","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H10","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I10","how":"read"},"t3.denied_secret.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J10","how":"read"},"t3.denied_law.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D11","how":"read"},"t3.denied_law.enterprise":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!E11","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F11","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G11","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H11","how":"read"},"t3.denied_law.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I11","how":"read"},"t3.denied_law.total":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!J11","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D12","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E12","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F12","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G12","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H12","how":"read"},"t3.denied_safety.other_org":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!I12","how":"read"},"t3.denied_safety.total":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!J12","how":"read"},"t3.denied_third_party.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D13","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E13","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F13","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G13","how":"read"},"t3.denied_third_party.legal_service":{"value":6,"raw":"6","at":"三、收到和处理政府信息公开申请情况!H13","how":"read"},"t3.denied_third_party.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I13","how":"read"},"t3.denied_third_party.total":{"value":6,"raw":"6","at":"三、收到和处理政府信息公开申请情况!J13","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D14","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E14","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F14","how":"read"},"t3.denied_internal.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G14","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H14","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I14","how":"read"},"t3.denied_internal.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J14","how":"read"},"t3.denied_process.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D15","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E15","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F15","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G15","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H15","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I15","how":"read"},"t3.denied_process.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J15","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D16","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E16","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F16","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G16","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H16","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I16","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J16","how":"read"},"t3.denied_inquiry.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D17","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E17","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F17","how":"read"},"t3.denied_inquiry.charity":{"value":20,"raw":"20","at":"三、收到和处理政府信息公开申请情况!G17","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H17","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I17","how":"read"},"t3.denied_inquiry.total":{"value":20,"raw":"20","at":"三、收到和处理政府信息公开申请情况!J17","how":"read"},"t3.unavailable_not_held.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D18","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E18","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F18","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G18","how":"read"},"t3.unavailable_not_held.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H18","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I18","how":"read"},"t3.unavailable_not_held.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J18","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D19","how":"read"},"t3.unavailable_to_create.enterprise":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!E19","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F19","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G19","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H19","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I19","how":"read"},"t3.unavailable_to_create.total":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!J19","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D20","how":"read"},"t3.unavailable_unclear.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E20","how":"read"},"t3.unavailable_unclear.research":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!F20","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G20","how":"read"},"t3.unavailable_unclear.legal_service":{"value":20,"raw":"20","at":"三、收到和处理政府信息公开申请情况!H20","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I20","how":"read"},"t3.unavailable_unclear.total":{"value":23,"raw":"23","at":"三、收到和处理政府信息公开申请情况!J20","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D21","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E21","how":"read"},"t3.rejected_petition.research":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!F21","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G21","how":"read"},"t3.rejected_petition.legal_service":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!H21","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I21","how":"read"},"t3.rejected_petition.total":{"value":27,"raw":"27","at":"三、收到和处理政府信息公开申请情况!J21","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D22","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E22","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F22","how":"read"},"t3.rejected_repeat.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G22","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H22","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I22","how":"read"},"t3.rejected_repeat.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J22","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D23","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E23","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F23","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G23","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H23","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I23","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J23","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D24","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E24","how":"read"},"t3.rejected_excessive.research":{"value":18,"raw":"18","at":"三、收到和处理政府信息公开申请情况!F24","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G24","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H24","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I24","how":"read"},"t3.rejected_excessive.total":{"value":18,"raw":"18","at":"三、收到和处理政府信息公开申请情况!J24","how":"read"},"t3.rejected_confirm.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D25","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E25","how":"read"},"t3.rejected_confirm.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F25","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G25","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H25","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I25","how":"read"},"t3.rejected_confirm.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J25","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D26","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E26","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F26","how":"read"},"t3.other_no_correction.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G26","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H26","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I26","how":"read"},"t3.other_no_correction.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J26","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D27","how":"read"},"t3.other_unpaid.enterprise":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!E27","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F27","how":"read"},"t3.other_unpaid.charity":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!G27","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H27","how":"read"},"t3.other_unpaid.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I27","how":"read"},"t3.other_unpaid.total":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!J27","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D28","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E28","how":"read"},"t3.other_misc.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F28","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G28","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H28","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I28","how":"read"},"t3.other_misc.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J28","how":"read"},"t3.result_total.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D29","how":"read"},"t3.result_total.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E29","how":"read"},"t3.result_total.research":{"value":47,"raw":"47","at":"三、收到和处理政府信息公开申请情况!F29","how":"read"},"t3.result_total.charity":{"value":30,"raw":"30","at":"三、收到和处理政府信息公开申请情况!G29","how":"read"},"t3.result_total.legal_service":{"value":41,"raw":"41","at":"三、收到和处理政府信息公开申请情况!H29","how":"read"},"t3.result_total.other_org":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!I29","how":"read"},"t3.result_total.total":{"value":143,"raw":"143","at":"三、收到和处理政府信息公开申请情况!J29","how":"read"},"t3.carried_out.natural_person":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!D30","how":"read"},"t3.carried_out.enterprise":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!E30","how":"read"},"t3.carried_out.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F30","how":"read"},"t3.carried_out.charity":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!G30","how":"read"},"t3.carried_out.legal_service":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!H30","how":"read"},"t3.carried_out.other_org":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!I30","how":"read"},"t3.carried_out.total":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!J30","how":"read"},"t4.review.upheld":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!A6","how":"read"},"t4.review.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!B6","how":"read"},"t4.review.other":{"value":6,"raw":"6","at":"四、政府信息公开行政复议、行政诉讼情况!C6","how":"read"},"t4.review.pending":{"value":9,"raw":"9","at":"四、政府信息公开行政复议、行政诉讼情况!D6","how":"read"},"t4.review.total":{"value":19,"raw":"19","at":"四、政府信息公开行政复议、行政诉讼情况!E6","how":"read"},"t4.suit_direct.upheld":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!F6","how":"read"},"t4.suit_direct.corrected":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!G6","how":"read"},"t4.suit_direct.other":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!H6","how":"read"},"t4.suit_direct.pending":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!I6","how":"read"},"t4.suit_direct.total":{"value":18,"raw":"18","at":"四、政府信息公开行政复议、行政诉讼情况!J6","how":"read"},"t4.suit_after_review.upheld":{"value":5,"raw":"5","at":"四、政府信息公开行政复议、行政诉讼情况!K6","how":"read"},"t4.suit_after_review.corrected":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!L6","how":"read"},"t4.suit_after_review.other":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!M6","how":"read"},"t4.suit_after_review.pending":{"value":7,"raw":"7","at":"四、政府信息公开行政复议、行政诉讼情况!N6","how":"read"},"t4.suit_after_review.total":{"value":22,"raw":"22","at":"四、政府信息公开行政复议、行政诉讼情况!O6","how":"read"}}	[]	2026-11-23 17:27:16.581724+00
3	xlsx	zfxxgk-2021	2023	城东区	2023-01-01	2023-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!B5","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!C5","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!D5","how":"read"},"t2.normative_doc.made":{"value":5,"raw":"5","at":"二、主动公开政府信息情况!B6","how":"read"},"t2.normative_doc.repealed":{"value":1,"raw":"1","at":"二、主动公开政府信息情况!C6","how":"read"},"t2.normative_doc.in_force":{"value":60,"raw":"60","at":"二、主动公开政府信息情况!D6","how":"read"},"t2.licence.decisions":{"value":2285,"raw":"2285","at":"二、主动公开政府信息情况!B9","how":"read"},"t2.penalty.decisions":{"value":417,"raw":"417","at":"二、主动公开政府信息情况!B12","how":"read"},"t2.coercion.decisions":{"value":60,"raw":"60","at":"二、主动公开政府信息情况!B13","how":"read"},"t2.fee.amount":{"value":1150.4108,"raw":"1150.4108","at":"二、主动公开政府信息情况!B16","how":"read"},"t3.received.natural_person":{"value":34,"raw":"34","at":"三、收到和处理政府信息公开申请情况!D6","how":"read"},"t3.received.enterprise":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!E6","how":"read"},"t3.received.research":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!F6","how":"read"},"t3.received.charity":{"value":9,"raw":"9","at":"三、收到和处理政府信息公开申请情况!G6","how":"read"},"t3.received.legal_service":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!H6","how":"read"},"t3.received.other_org":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!I6","how":"read"},"t3.received.total":{"value":75,"raw":"75","at":"三、收到和处理政府信息公开申请情况!J6","how":"read"},"t3.carried_in.natural_person":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!D7","how":"read"},"t3.carried_in.enterprise":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!E7","how":"read"},"t3.carried_in.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F7","how":"read"},"t3.carried_in.charity":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!G7","how":"read"},"t3.carried_in.legal_service":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!H7","how":"read"},"t3.carried_in.other_org":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!I7","how":"read"},"t3.carried_in.total":{"value":15,"raw":"15","at":"三、收到和处理政府信息公开申请情况!J7","how":"read"},"t3.granted.natural_person":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!D8","how":"read"},"t3.granted.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E8","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F8","how":"read"},"t3.granted.charity":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!G8","how":"read"},"t3.granted.legal_service":{"value":4,"raw":"4","at":"三、收到和处理政府信息公开申请情况!H8","how":"read"},"t3.granted.other_org":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!I8","how":"read"},"t3.granted.total":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!J8","how":"read"},"t3.partial.natural_person":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!D9","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E9","how":"read"},"t3.partial.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F9","how":"read"},"t3.partial.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G9","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H9","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I9","how":"read"},"t3.partial.total":{"value":7,"raw":"7","at":"三、收到和处理政府信息公开申请情况!J9","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D10","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E10","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F10","how":"read"},"t3.denied_secret.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G10","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H10","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I10","how":"read"},"t3.denied_secret.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J10","how":"read"},"t3.denied_law.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D11","how":"read"},"t3.denied_law.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E11","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F11","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G11","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H11","how":"read"},"t3.denied_law.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I11","how":"read"},"t3.denied_law.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J11","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D12","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E12","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F12","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G12","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H12","how":"read"},"t3.denied_safety.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I12","how":"read"},"t3.denied_safety.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J12","how":"read"},"t3.denied_third_party.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D13","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E13","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F13","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G13","how":"read"},"t3.denied_third_party.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H13","how":"read"},"t3.denied_third_party.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I13","how":"read"},"t3.denied_third_party.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J13","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D14","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E14","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F14","how":"read"},"t3.denied_internal.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G14","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H14","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I14","how":"read"},"t3.denied_internal.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J14","how":"read"},"t3.denied_process.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D15","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E15","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F15","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G15","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H15","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I15","how":"read"},"t3.denied_process.total":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!J15","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D16","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E16","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F16","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G16","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H16","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I16","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J16","how":"read"},"t3.denied_inquiry.natural_person":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!D17","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E17","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F17","how":"read"},"t3.denied_inquiry.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G17","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H17","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I17","how":"read"},"t3.denied_inquiry.total":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!J17","how":"read"},"t3.unavailable_not_held.natural_person":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!D18","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E18","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F18","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G18","how":"read"},"t3.unavailable_not_held.legal_service":{"value":13,"raw":"13","at":"三、收到和处理政府信息公开申请情况!H18","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I18","how":"read"},"t3.unavailable_not_held.total":{"value":23,"raw":"23","at":"三、收到和处理政府信息公开申请情况!J18","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D19","how":"read"},"t3.unavailable_to_create.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E19","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F19","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G19","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H19","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I19","how":"read"},"t3.unavailable_to_create.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J19","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D20","how":"read"},"t3.unavailable_unclear.enterprise":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!E20","how":"read"},"t3.unavailable_unclear.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F20","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G20","how":"read"},"t3.unavailable_unclear.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H20","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I20","how":"read"},"t3.unavailable_unclear.total":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!J20","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D21","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E21","how":"read"},"t3.rejected_petition.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F21","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G21","how":"read"},"t3.rejected_petition.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H21","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I21","how":"read"},"t3.rejected_petition.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J21","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D22","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E22","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F22","how":"read"},"t3.rejected_repeat.charity":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!G22","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H22","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I22","how":"read"},"t3.rejected_repeat.total":{"value":2,"raw":"2","at":"三、收到和处理政府信息公开申请情况!J22","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D23","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E23","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F23","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G23","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H23","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I23","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J23","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D24","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E24","how":"read"},"t3.rejected_excessive.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F24","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G24","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H24","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I24","how":"read"},"t3.rejected_excessive.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J24","how":"read"},"t3.rejected_confirm.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D25","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E25","how":"read"},"t3.rejected_confirm.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F25","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G25","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H25","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I25","how":"read"},"t3.rejected_confirm.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J25","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D26","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E26","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F26","how":"read"},"t3.other_no_correction.charity":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!G26","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H26","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I26","how":"read"},"t3.other_no_correction.total":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!J26","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D27","how":"read"},"t3.other_unpaid.enterprise":{"value":9,"raw":"9","at":"三、收到和处理政府信息公开申请情况!E27","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F27","how":"read"},"t3.other_unpaid.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G27","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H27","how":"read"},"t3.other_unpaid.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I27","how":"read"},"t3.other_unpaid.total":{"value":9,"raw":"9","at":"三、收到和处理政府信息公开申请情况!J27","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D28","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E28","how":"read"},"t3.other_misc.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F28","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G28","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H28","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I28","how":"read"},"t3.other_misc.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J28","how":"read"},"t3.result_total.natural_person":{"value":37,"raw":"37","at":"三、收到和处理政府信息公开申请情况!D29","how":"read"},"t3.result_total.enterprise":{"value":14,"raw":"14","at":"三、收到和处理政府信息公开申请情况!E29","how":"read"},"t3.result_total.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F29","how":"read"},"t3.result_total.charity":{"value":8,"raw":"8","at":"三、收到和处理政府信息公开申请情况!G29","how":"read"},"t3.result_total.legal_service":{"value":17,"raw":"17","at":"三、收到和处理政府信息公开申请情况!H29","how":"read"},"t3.result_total.other_org":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!I29","how":"read"},"t3.result_total.total":{"value":79,"raw":"79","at":"三、收到和处理政府信息公开申请情况!J29","how":"read"},"t3.carried_out.natural_person":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!D30","how":"read"},"t3.carried_out.enterprise":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!E30","how":"read"},"t3.carried_out.research":{"value":1,"raw":"1","at":"三、收到和处理政府信息公开申请情况!F30","how":"read"},"t3.carried_out.charity":{"value":5,"raw":"5","at":"三、收到和处理政府信息公开申请情况!G30","how":"read"},"t3.carried_out.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H30","how":"read"},"t3.carried_out.other_org":{"value":3,"raw":"3","at":"三、收到和处理政府信息公开申请情况!I30","how":"read"},"t3.carried_out.total":{"value":11,"raw":"11","at":"三、收到和处理政府信息公开申请情况!J30","how":"read"},"t4.review.upheld":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!A6","how":"read"},"t4.review.corrected":{"value":2,"raw":"2","at":"四、政府信息公开行政复议、行政诉讼情况!B6","how":"read"},"t4.review.other":{"value":8,"raw":"8","at":"四、政府信息公开行政复议、行政诉讼情况!C6","how":"read"},"t4.review.pending":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!D6","how":"read"},"t4.review.total":{"value":14,"raw":"14","at":"四、政府信息公开行政复议、行政诉讼情况!E6","how":"read"},"t4.suit_direct.upheld":{"value":2,"raw":"2","at":"四、政府信息公开行政复议、行政诉讼情况!F6","how":"read"},"t4.suit_direct.corrected":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!G6","how":"read"},"t4.suit_direct.other":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!H6","how":"read"},"t4.suit_direct.pending":{"value":9,"raw":"9","at":"四、政府信息公开行政复议、行政诉讼情况!I6","how":"read"},"t4.suit_direct.total":{"value":18,"raw":"18","at":"四、政府信息公开行政复议、行政诉讼情况!J6","how":"read"},"t4.suit_after_review.upheld":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!K6","how":"read"},"t4.suit_after_review.corrected":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!L6","how":"read"},"t4.suit_after_review.other":{"value":5,"raw":"5","at":"四、政府信息公开行政复议、行政诉讼情况!M6","how":"read"},"t4.suit_after_review.pending":{"value":9,"raw":"9","at":"四、政府信息公开行政复议、行政诉讼情况!N6","how":"read"},"t4.suit_after_review.total":{"value":18,"raw":"18","at":"四、政府信息公开行政复议、行政诉讼情况!O6","how":"read"}}	[]	2026-11-23 17:27:16.582317+00
4	text	zfxxgk-2021	2023	湟中区	2023-01-01	2023-12-28	{"t2.regulation.made":{"value":null,"raw":"","at":"line 13/field 2","how":"read"},"t2.regulation.repealed":{"value":null,"raw":"","at":"line 13/field 3","how":"read"},"t2.regulation.in_force":{"value":null,"raw":"","at":"line 13/field 4","how":"read"},"t2.normative_doc.made":{"value":1,"raw":"1","at":"line 14/field 2","how":"read"},"t2.normative_doc.repealed":{"value":2,"raw":"2","at":"line 14/field 3","how":"read"},"t2.normative_doc.in_force":{"value":11,"raw":"11","at":"line 14/field 4","how":"read"},"t2.licence.decisions":{"value":8771,"raw":"8771","at":"line 17/field 2","how":"read"},"t2.penalty.decisions":{"value":36084,"raw":"36084","at":"line 20/field 2","how":"read"},"t2.coercion.decisions":{"value":279,"raw":"279","at":"line 21/field 2","how":"read"},"t2.fee.amount":{"value":159.7,"raw":"159.7","at":"line 24/field 2","how":"read"},"t3.received.natural_person":{"value":12,"raw":"12","at":"line 32/field 3","how":"read"},"t3.received.enterprise":{"value":10,"raw":"10","at":"line 32/field 4","how":"read"},"t3.received.research":{"value":null,"raw":"","at":"line 32/field 5","how":"read"},"t3.received.charity":{"value":null,"raw":"","at":"line 32/field 6","how":"read"},"t3.carried_in.natural_person":{"value":null,"raw":"","at":"line 33/field 3","how":"read"},"t3.carried_in.enterprise":{"value":null,"raw":"","at":"line 33/field 4","how":"read"},"t3.carried_in.research":{"value":null,"raw":"","at":"line 33/field 5","how":"read"},"t3.carried_in.charity":{"value":null,"raw":"","at":"line 33/field 6","how":"read"},"t3.carried_in.legal_service":{"value":null,"raw":"","at":"line 33","how":"read"},"t3.carried_in.other_org":{"value":null,"raw":"","at":"line 33","how":"read"},"t3.carried_in.total":{"value":null,"raw":"","at":"line 33","how":"read"},"t3.granted.natural_person":{"value":12,"raw":"12","at":"line 34/field 3","how":"read"},"t3.granted.enterprise":{"value":10,"raw":"10","at":"line 34/field 4","how":"read"},"t3.granted.research":{"value":null,"raw":"","at":"line 34/field 5","how":"read"},"t3.granted.charity":{"value":null,"raw":"","at":"line 34/field 6","how":"read"},"t3.partial.natural_person":{"value":null,"raw":"","at":"line 35/field 3","how":"read"},"t3.partial.enterprise":{"value":null,"raw":"","at":"line 35/field 4","how":"read"},"t3.partial.research":{"value":null,"raw":"","at":"line 35/field 5","how":"read"},"t3.partial.charity":{"value":null,"raw":"","at":"line 35/field 6","how":"read"},"t3.partial.legal_service":{"value":null,"raw":"","at":"line 35","how":"read"},"t3.partial.other_org":{"value":null,"raw":"","at":"line 35","how":"read"},"t3.partial.total":{"value":null,"raw":"","at":"line 35","how":"read"},"t3.denied_secret.natural_person":{"value":null,"raw":"","at":"line 36/field 3","how":"read"},"t3.denied_secret.enterprise":{"value":null,"raw":"","at":"line 36/field 4","how":"read"},"t3.denied_secret.research":{"value":null,"raw":"","at":"line 36/field 5","how":"read"},"t3.denied_secret.charity":{"value":null,"raw":"","at":"line 36/field 6","how":"read"},"t3.denied_secret.legal_service":{"value":null,"raw":"","at":"line 36","how":"read"},"t3.denied_secret.other_org":{"value":null,"raw":"","at":"line 36","how":"read"},"t3.denied_secret.total":{"value":null,"raw":"","at":"line 36","how":"read"},"t3.denied_law.natural_person":{"value":null,"raw":"","at":"line 37/field 3","how":"read"},"t3.denied_law.enterprise":{"value":null,"raw":"","at":"line 37/field 4","how":"read"},"t3.denied_law.research":{"value":null,"raw":"","at":"line 37/field 5","how":"read"},"t3.denied_law.charity":{"value":null,"raw":"","at":"line 37/field 6","how":"read"},"t3.denied_law.legal_service":{"value":null,"raw":"","at":"line 37","how":"read"},"t3.denied_law.other_org":{"value":null,"raw":"","at":"line 37","how":"read"},"t3.denied_law.total":{"value":null,"raw":"","at":"line 37","how":"read"},"t3.denied_safety.natural_person":{"value":null,"raw":"","at":"line 38/field 3","how":"read"},"t3.denied_safety.enterprise":{"value":null,"raw":"","at":"line 38/field 4","how":"read"},"t3.denied_safety.research":{"value":null,"raw":"","at":"line 38/field 5","how":"read"},"t3.denied_safety.charity":{"value":null,"raw":"","at":"line 38/field 6","how":"read"},"t3.denied_safety.legal_service":{"value":null,"raw":"","at":"line 38","how":"read"},"t3.denied_safety.other_org":{"value":null,"raw":"","at":"line 38","how":"read"},"t3.denied_safety.total":{"value":null,"raw":"","at":"line 38","how":"read"},"t3.denied_third_party.natural_person":{"value":null,"raw":"","at":"line 39/field 3","how":"read"},"t3.denied_third_party.enterprise":{"value":null,"raw":"","at":"line 39/field 4","how":"read"},"t3.denied_third_party.research":{"value":null,"raw":"","at":"line 39/field 5","how":"read"},"t3.denied_third_party.charity":{"value":null,"raw":"","at":"line 39/field 6","how":"read"},"t3.denied_third_party.legal_service":{"value":null,"raw":"","at":"line 39","how":"read"},"t3.denied_third_party.other_org":{"value":null,"raw":"","at":"line 39","how":"read"},"t3.denied_third_party.total":{"value":null,"raw":"","at":"line 39","how":"read"},"t3.denied_internal.natural_person":{"value":null,"raw":"","at":"line 40/field 3","how":"read"},"t3.denied_internal.enterprise":{"value":null,"raw":"","at":"line 40/field 4","how":"read"},"t3.denied_internal.research":{"value":null,"raw":"","at":"line 40/field 5","how":"read"},"t3.denied_internal.charity":{"value":null,"raw":"","at":"line 40/field 6","how":"read"},"t3.denied_internal.legal_service":{"value":null,"raw":"","at":"line 40","how":"read"},"t3.denied_internal.other_org":{"value":null,"raw":"","at":"line 40","how":"read"},"t3.denied_internal.total":{"value":null,"raw":"","at":"line 40","how":"read"},"t3.denied_process.natural_person":{"value":null,"raw":"","at":"line 41/field 3","how":"read"},"t3.denied_process.enterprise":{"value":null,"raw":"","at":"line 41/field 4","how":"read"},"t3.denied_process.research":{"value":null,"raw":"","at":"line 41/field 5","how":"read"},"t3.denied_process.charity":{"value":null,"raw":"","at":"line 41/field 6","how":"read"},"t3.denied_process.legal_service":{"value":null,"raw":"","at":"line 41","how":"read"},"t3.denied_process.other_org":{"value":null,"raw":"","at":"line 41","how":"read"},"t3.denied_process.total":{"value":null,"raw":"","at":"line 41","how":"read"},"t3.denied_enforcement.natural_person":{"value":null,"raw":"","at":"line 42/field 3","how":"read"},"t3.denied_enforcement.enterprise":{"value":null,"raw":"","at":"line 42/field 4","how":"read"},"t3.denied_enforcement.research":{"value":null,"raw":"","at":"line 42/field 5","how":"read"},"t3.denied_enforcement.charity":{"value":null,"raw":"","at":"line 42/field 6","how":"read"},"t3.denied_enforcement.legal_service":{"value":null,"raw":"","at":"line 42","how":"read"},"t3.denied_enforcement.other_org":{"value":null,"raw":"","at":"line 42","how":"read"},"t3.denied_enforcement.total":{"value":null,"raw":"","at":"line 42","how":"read"},"t3.denied_inquiry.natural_person":{"value":null,"raw":"","at":"line 43/field 3","how":"read"},"t3.denied_inquiry.enterprise":{"value":null,"raw":"","at":"line 43/field 4","how":"read"},"t3.denied_inquiry.research":{"value":null,"raw":"","at":"line 43/field 5","how":"read"},"t3.denied_inquiry.charity":{"value":null,"raw":"","at":"line 43/field 6","how":"read"},"t3.denied_inquiry.legal_service":{"value":null,"raw":"","at":"line 43","how":"read"},"t3.denied_inquiry.other_org":{"value":null,"raw":"","at":"line 43","how":"read"},"t3.denied_inquiry.total":{"value":null,"raw":"","at":"line 43","how":"read"},"t3.unavailable_not_held.natural_person":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_not_held.enterprise":{"value":null,"raw":"","at":"line 44/field 4","how":"read"},"t3.unavailable_not_held.research":{"value":null,"raw":"","at":"line 44/field 5","how":"read"},"t3.unavailable_not_held.charity":{"value":null,"raw":"","at":"line 44/field 6","how":"read"},"t3.unavailable_not_held.legal_service":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_not_held.other_org":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_not_held.total":{"value":null,"raw":"","at":"line 44","how":"read"},"t3.unavailable_to_create.natural_person":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_to_create.enterprise":{"value":null,"raw":"","at":"line 45/field 4","how":"read"},"t3.unavailable_to_create.research":{"value":null,"raw":"","at":"line 45/field 5","how":"read"},"t3.unavailable_to_create.charity":{"value":null,"raw":"","at":"line 45/field 6","how":"read"},"t3.unavailable_to_create.legal_service":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_to_create.other_org":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_to_create.total":{"value":null,"raw":"","at":"line 45","how":"read"},"t3.unavailable_unclear.natural_person":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.unavailable_unclear.enterprise":{"value":null,"raw":"","at":"line 46/field 4","how":"read"},"t3.unavailable_unclear.research":{"value":null,"raw":"","at":"line 46/field 5","how":"read"},"t3.unavailable_unclear.charity":{"value":null,"raw":"","at":"line 46/field 6","how":"read"},"t3.unavailable_unclear.legal_service":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.unavailable_unclear.other_org":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.unavailable_unclear.total":{"value":null,"raw":"","at":"line 46","how":"read"},"t3.rejected_petition.natural_person":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_petition.enterprise":{"value":null,"raw":"","at":"line 47/field 4","how":"read"},"t3.rejected_petition.research":{"value":null,"raw":"","at":"line 47/field 5","how":"read"},"t3.rejected_petition.charity":{"value":null,"raw":"","at":"line 47/field 6","how":"read"},"t3.rejected_petition.legal_service":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_petition.other_org":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_petition.total":{"value":null,"raw":"","at":"line 47","how":"read"},"t3.rejected_repeat.natural_person":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_repeat.enterprise":{"value":null,"raw":"","at":"line 48/field 4","how":"read"},"t3.rejected_repeat.research":{"value":null,"raw":"","at":"line 48/field 5","how":"read"},"t3.rejected_repeat.charity":{"value":null,"raw":"","at":"line 48/field 6","how":"read"},"t3.rejected_repeat.legal_service":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_repeat.other_org":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_repeat.total":{"value":null,"raw":"","at":"line 48","how":"read"},"t3.rejected_publication.natural_person":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_publication.enterprise":{"value":null,"raw":"","at":"line 49/field 4","how":"read"},"t3.rejected_publication.research":{"value":null,"raw":"","at":"line 49/field 5","how":"read"},"t3.rejected_publication.charity":{"value":null,"raw":"","at":"line 49/field 6","how":"read"},"t3.rejected_publication.legal_service":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_publication.other_org":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_publication.total":{"value":null,"raw":"","at":"line 49","how":"read"},"t3.rejected_excessive.natural_person":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_excessive.enterprise":{"value":null,"raw":"","at":"line 50/field 4","how":"read"},"t3.rejected_excessive.research":{"value":null,"raw":"","at":"line 50/field 5","how":"read"},"t3.rejected_excessive.charity":{"value":null,"raw":"","at":"line 50/field 6","how":"read"},"t3.rejected_excessive.legal_service":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_excessive.other_org":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_excessive.total":{"value":null,"raw":"","at":"line 50","how":"read"},"t3.rejected_confirm.natural_person":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.rejected_confirm.enterprise":{"value":null,"raw":"","at":"line 51/field 4","how":"read"},"t3.rejected_confirm.research":{"value":null,"raw":"","at":"line 51/field 5","how":"read"},"t3.rejected_confirm.charity":{"value":null,"raw":"","at":"line 51/field 6","how":"read"},"t3.rejected_confirm.legal_service":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.rejected_confirm.other_org":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.rejected_confirm.total":{"value":null,"raw":"","at":"line 51","how":"read"},"t3.other_no_correction.natural_person":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_no_correction.enterprise":{"value":null,"raw":"","at":"line 52/field 4","how":"read"},"t3.other_no_correction.research":{"value":null,"raw":"","at":"line 52/field 5","how":"read"},"t3.other_no_correction.charity":{"value":null,"raw":"","at":"line 52/field 6","how":"read"},"t3.other_no_correction.legal_service":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_no_correction.other_org":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_no_correction.total":{"value":null,"raw":"","at":"line 52","how":"read"},"t3.other_unpaid.natural_person":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.enterprise":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.research":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.charity":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.legal_service":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.other_org":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_unpaid.total":{"value":null,"raw":"","at":"line 55","how":"read"},"t3.other_misc.natural_person":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.enterprise":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.research":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.charity":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.legal_service":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.other_org":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.other_misc.total":{"value":null,"raw":"","at":"line 56","how":"read"},"t3.result_total.natural_person":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.enterprise":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.research":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.charity":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.carried_out.natural_person":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.enterprise":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.research":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.charity":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.legal_service":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.other_org":{"value":null,"raw":"","at":"line 58","how":"read"},"t3.carried_out.total":{"value":null,"raw":"","at":"line 58","how":"read"},"t4.review.upheld":{"value":3,"raw":"3","at":"line 65/field 1","how":"read"},"t4.review.other":{"value":2,"raw":"2","at":"line 65/field 3","how":"read"},"t4.review.total":{"value":5,"raw":"5","at":"line 65/field 5","how":"read"},"t4.suit_direct.other":{"value":6,"raw":"6","at":"line 65/field 8","how":"read"},"t4.suit_direct.pending":{"value":4,"raw":"4","at":"line 65/field 9","how":"read"},"t4.suit_direct.total":{"value":10,"raw":"10","at":"line 65/field 10","how":"read"},"t4.suit_after_review.upheld":{"value":1,"raw":"1","at":"line 65/field 11","how":"read"},"t4.suit_after_review.total":{"value":1,"raw":"1","at":"line 65/field 15","how":"read"},"t4.review.corrected":{"value":null,"raw":"","at":"line 65/field 2","how":"read"},"t4.review.pending":{"value":null,"raw":"","at":"line 65/field 4","how":"read"},"t4.suit_direct.upheld":{"value":null,"raw":"","at":"line 65/field 6","how":"read"},"t4.suit_direct.corrected":{"value":null,"raw":"","at":"line 65/field 7","how":"read"},"t4.suit_after_review.corrected":{"value":null,"raw":"","at":"line 65/field 12","how":"read"},"t4.suit_after_review.other":{"value":null,"raw":"","at":"line 65/field 13","how":"read"},"t4.suit_after_review.pending":{"value":null,"raw":"","at":"line 65/field 14","how":"read"},"t3.received.total":{"value":22,"raw":"22","at":"line 32/field 7","how":"inferred"},"t3.granted.total":{"value":22,"raw":"22","at":"line 34/field 7","how":"inferred"},"t3.result_total.total":{"value":22,"raw":"22","at":"line 57/field 9","how":"inferred"},"t3.received.legal_service":{"value":null,"raw":"","at":"line 32","how":"read"},"t3.received.other_org":{"value":null,"raw":"","at":"line 32","how":"read"},"t3.granted.legal_service":{"value":null,"raw":"","at":"line 34","how":"read"},"t3.granted.other_org":{"value":null,"raw":"","at":"line 34","how":"read"},"t3.result_total.legal_service":{"value":null,"raw":"","at":"line 57","how":"read"},"t3.result_total.other_org":{"value":null,"raw":"","at":"line 57","how":"read"}}	[{"at": "line 32/field 7", "code": "position_inferred", "cells": ["t3.received.total"], "message": "数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各行：总计等于各类申请人之和）推断为“表三「一、本年新收政府信息公开申请数量」×「总计」”。请核对。", "severity": "info"}, {"at": "line 34/field 7", "code": "position_inferred", "cells": ["t3.granted.total"], "message": "数字 22 的位置在文件中已丢失，按勾稽关系（表三各行：总计等于各类申请人之和、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（一）予以公开」×「总计」”。请核对。", "severity": "info"}, {"at": "line 57/field 9", "code": "position_inferred", "cells": ["t3.result_total.total"], "message": "数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（七）总计」×「总计」”。请核对。", "severity": "info"}]	2026-11-23 17:27:16.582804+00
5	xlsx	zfxxgk-2021	2023	湟中区	2023-01-01	2023-12-31	{"t2.regulation.made":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!B5","how":"read"},"t2.regulation.repealed":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!C5","how":"read"},"t2.regulation.in_force":{"value":0,"raw":"0","at":"二、主动公开政府信息情况!D5","how":"read"},"t2.normative_doc.made":{"value":1,"raw":"1","at":"二、主动公开政府信息情况!B6","how":"read"},"t2.normative_doc.repealed":{"value":2,"raw":"2","at":"二、主动公开政府信息情况!C6","how":"read"},"t2.normative_doc.in_force":{"value":11,"raw":"11","at":"二、主动公开政府信息情况!D6","how":"read"},"t2.licence.decisions":{"value":8771,"raw":"8771","at":"二、主动公开政府信息情况!B9","how":"read"},"t2.penalty.decisions":{"value":36084,"raw":"36084","at":"二、主动公开政府信息情况!B12","how":"read"},"t2.coercion.decisions":{"value":279,"raw":"279","at":"二、主动公开政府信息情况!B13","how":"read"},"t2.fee.amount":{"value":159.7,"raw":"159.7","at":"二、主动公开政府信息情况!B16","how":"read"},"t3.received.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D6","how":"read"},"t3.received.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E6","how":"read"},"t3.received.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F6","how":"read"},"t3.received.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G6","how":"read"},"t3.received.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H6","how":"read"},"t3.received.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I6","how":"read"},"t3.received.total":{"value":22,"raw":"22","at":"三、收到和处理政府信息公开申请情况!J6","how":"read"},"t3.carried_in.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D7","how":"read"},"t3.carried_in.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E7","how":"read"},"t3.carried_in.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F7","how":"read"},"t3.carried_in.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G7","how":"read"},"t3.carried_in.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H7","how":"read"},"t3.carried_in.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I7","how":"read"},"t3.carried_in.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J7","how":"read"},"t3.granted.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D8","how":"read"},"t3.granted.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E8","how":"read"},"t3.granted.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F8","how":"read"},"t3.granted.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G8","how":"read"},"t3.granted.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H8","how":"read"},"t3.granted.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I8","how":"read"},"t3.granted.total":{"value":22,"raw":"22","at":"三、收到和处理政府信息公开申请情况!J8","how":"read"},"t3.partial.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D9","how":"read"},"t3.partial.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E9","how":"read"},"t3.partial.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F9","how":"read"},"t3.partial.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G9","how":"read"},"t3.partial.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H9","how":"read"},"t3.partial.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I9","how":"read"},"t3.partial.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J9","how":"read"},"t3.denied_secret.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D10","how":"read"},"t3.denied_secret.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E10","how":"read"},"t3.denied_secret.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F10","how":"read"},"t3.denied_secret.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G10","how":"read"},"t3.denied_secret.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H10","how":"read"},"t3.denied_secret.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I10","how":"read"},"t3.denied_secret.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J10","how":"read"},"t3.denied_law.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D11","how":"read"},"t3.denied_law.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E11","how":"read"},"t3.denied_law.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F11","how":"read"},"t3.denied_law.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G11","how":"read"},"t3.denied_law.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H11","how":"read"},"t3.denied_law.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I11","how":"read"},"t3.denied_law.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J11","how":"read"},"t3.denied_safety.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D12","how":"read"},"t3.denied_safety.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E12","how":"read"},"t3.denied_safety.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F12","how":"read"},"t3.denied_safety.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G12","how":"read"},"t3.denied_safety.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H12","how":"read"},"t3.denied_safety.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I12","how":"read"},"t3.denied_safety.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J12","how":"read"},"t3.denied_third_party.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D13","how":"read"},"t3.denied_third_party.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E13","how":"read"},"t3.denied_third_party.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F13","how":"read"},"t3.denied_third_party.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G13","how":"read"},"t3.denied_third_party.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H13","how":"read"},"t3.denied_third_party.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I13","how":"read"},"t3.denied_third_party.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J13","how":"read"},"t3.denied_internal.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D14","how":"read"},"t3.denied_internal.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E14","how":"read"},"t3.denied_internal.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F14","how":"read"},"t3.denied_internal.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G14","how":"read"},"t3.denied_internal.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H14","how":"read"},"t3.denied_internal.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I14","how":"read"},"t3.denied_internal.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J14","how":"read"},"t3.denied_process.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D15","how":"read"},"t3.denied_process.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E15","how":"read"},"t3.denied_process.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F15","how":"read"},"t3.denied_process.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G15","how":"read"},"t3.denied_process.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H15","how":"read"},"t3.denied_process.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I15","how":"read"},"t3.denied_process.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J15","how":"read"},"t3.denied_enforcement.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D16","how":"read"},"t3.denied_enforcement.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E16","how":"read"},"t3.denied_enforcement.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F16","how":"read"},"t3.denied_enforcement.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G16","how":"read"},"t3.denied_enforcement.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H16","how":"read"},"t3.denied_enforcement.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I16","how":"read"},"t3.denied_enforcement.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J16","how":"read"},"t3.denied_inquiry.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D17","how":"read"},"t3.denied_inquiry.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E17","how":"read"},"t3.denied_inquiry.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F17","how":"read"},"t3.denied_inquiry.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G17","how":"read"},"t3.denied_inquiry.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H17","how":"read"},"t3.denied_inquiry.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I17","how":"read"},"t3.denied_inquiry.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J17","how":"read"},"t3.unavailable_not_held.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D18","how":"read"},"t3.unavailable_not_held.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E18","how":"read"},"t3.unavailable_not_held.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F18","how":"read"},"t3.unavailable_not_held.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G18","how":"read"},"t3.unavailable_not_held.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H18","how":"read"},"t3.unavailable_not_held.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I18","how":"read"},"t3.unavailable_not_held.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J18","how":"read"},"t3.unavailable_to_create.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D19","how":"read"},"t3.unavailable_to_create.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E19","how":"read"},"t3.unavailable_to_create.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F19","how":"read"},"t3.unavailable_to_create.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G19","how":"read"},"t3.unavailable_to_create.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H19","how":"read"},"t3.unavailable_to_create.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I19","how":"read"},"t3.unavailable_to_create.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J19","how":"read"},"t3.unavailable_unclear.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D20","how":"read"},"t3.unavailable_unclear.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E20","how":"read"},"t3.unavailable_unclear.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F20","how":"read"},"t3.unavailable_unclear.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G20","how":"read"},"t3.unavailable_unclear.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H20","how":"read"},"t3.unavailable_unclear.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I20","how":"read"},"t3.unavailable_unclear.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J20","how":"read"},"t3.rejected_petition.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D21","how":"read"},"t3.rejected_petition.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E21","how":"read"},"t3.rejected_petition.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F21","how":"read"},"t3.rejected_petition.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G21","how":"read"},"t3.rejected_petition.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H21","how":"read"},"t3.rejected_petition.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I21","how":"read"},"t3.rejected_petition.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J21","how":"read"},"t3.rejected_repeat.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D22","how":"read"},"t3.rejected_repeat.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E22","how":"read"},"t3.rejected_repeat.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F22","how":"read"},"t3.rejected_repeat.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G22","how":"read"},"t3.rejected_repeat.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H22","how":"read"},"t3.rejected_repeat.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I22","how":"read"},"t3.rejected_repeat.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J22","how":"read"},"t3.rejected_publication.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D23","how":"read"},"t3.rejected_publication.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E23","how":"read"},"t3.rejected_publication.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F23","how":"read"},"t3.rejected_publication.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G23","how":"read"},"t3.rejected_publication.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H23","how":"read"},"t3.rejected_publication.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I23","how":"read"},"t3.rejected_publication.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J23","how":"read"},"t3.rejected_excessive.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D24","how":"read"},"t3.rejected_excessive.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E24","how":"read"},"t3.rejected_excessive.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F24","how":"read"},"t3.rejected_excessive.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G24","how":"read"},"t3.rejected_excessive.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H24","how":"read"},"t3.rejected_excessive.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I24","how":"read"},"t3.rejected_excessive.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J24","how":"read"},"t3.rejected_confirm.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D25","how":"read"},"t3.rejected_confirm.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E25","how":"read"},"t3.rejected_confirm.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F25","how":"read"},"t3.rejected_confirm.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G25","how":"read"},"t3.rejected_confirm.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H25","how":"read"},"t3.rejected_confirm.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I25","how":"read"},"t3.rejected_confirm.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J25","how":"read"},"t3.other_no_correction.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D26","how":"read"},"t3.other_no_correction.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E26","how":"read"},"t3.other_no_correction.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F26","how":"read"},"t3.other_no_correction.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G26","how":"read"},"t3.other_no_correction.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H26","how":"read"},"t3.other_no_correction.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I26","how":"read"},"t3.other_no_correction.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J26","how":"read"},"t3.other_unpaid.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D27","how":"read"},"t3.other_unpaid.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E27","how":"read"},"t3.other_unpaid.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F27","how":"read"},"t3.other_unpaid.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G27","how":"read"},"t3.other_unpaid.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H27","how":"read"},"t3.other_unpaid.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I27","how":"read"},"t3.other_unpaid.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J27","how":"read"},"t3.other_misc.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D28","how":"read"},"t3.other_misc.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E28","how":"read"},"t3.other_misc.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F28","how":"read"},"t3.other_misc.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G28","how":"read"},"t3.other_misc.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H28","how":"read"},"t3.other_misc.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I28","how":"read"},"t3.other_misc.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J28","how":"read"},"t3.result_total.natural_person":{"value":12,"raw":"12","at":"三、收到和处理政府信息公开申请情况!D29","how":"read"},"t3.result_total.enterprise":{"value":10,"raw":"10","at":"三、收到和处理政府信息公开申请情况!E29","how":"read"},"t3.result_total.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F29","how":"read"},"t3.result_total.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G29","how":"read"},"t3.result_total.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H29","how":"read"},"t3.result_total.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I29","how":"read"},"t3.result_total.total":{"value":22,"raw":"22","at":"三、收到和处理政府信息公开申请情况!J29","how":"read"},"t3.carried_out.natural_person":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!D30","how":"read"},"t3.carried_out.enterprise":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!E30","how":"read"},"t3.carried_out.research":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!F30","how":"read"},"t3.carried_out.charity":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!G30","how":"read"},"t3.carried_out.legal_service":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!H30","how":"read"},"t3.carried_out.other_org":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!I30","how":"read"},"t3.carried_out.total":{"value":0,"raw":"0","at":"三、收到和处理政府信息公开申请情况!J30","how":"read"},"t4.review.upheld":{"value":3,"raw":"3","at":"四、政府信息公开行政复议、行政诉讼情况!A6","how":"read"},"t4.review.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!B6","how":"read"},"t4.review.other":{"value":2,"raw":"2","at":"四、政府信息公开行政复议、行政诉讼情况!C6","how":"read"},"t4.review.pending":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!D6","how":"read"},"t4.review.total":{"value":5,"raw":"5","at":"四、政府信息公开行政复议、行政诉讼情况!E6","how":"read"},"t4.suit_direct.upheld":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!F6","how":"read"},"t4.suit_direct.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!G6","how":"read"},"t4.suit_direct.other":{"value":6,"raw":"6","at":"四、政府信息公开行政复议、行政诉讼情况!H6","how":"read"},"t4.suit_direct.pending":{"value":4,"raw":"4","at":"四、政府信息公开行政复议、行政诉讼情况!I6","how":"read"},"t4.suit_direct.total":{"value":10,"raw":"10","at":"四、政府信息公开行政复议、行政诉讼情况!J6","how":"read"},"t4.suit_after_review.upheld":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!K6","how":"read"},"t4.suit_after_review.corrected":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!L6","how":"read"},"t4.suit_after_review.other":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!M6","how":"read"},"t4.suit_after_review.pending":{"value":0,"raw":"0","at":"四、政府信息公开行政复议、行政诉讼情况!N6","how":"read"},"t4.suit_after_review.total":{"value":1,"raw":"1","at":"四、政府信息公开行政复议、行政诉讼情况!O6","how":"read"}}	[]	2026-11-23 17:27:29.783379+00
\.
COPY intake.submission (submission_id, folder, unit_code, file_name, sha256, size_bytes, mtime_ns, received_at, taken_at, form, year, version, state) FROM stdin;
5	630106	630106	湟中区2023年度报告（更正）.xlsx	ba47a8060ce14a5b431d94cd3d676720275e818f33b61951610dba12f81cd5cd	11911	1795454849311560681	2026-11-23 17:27:29.320713+00	2026-11-23 17:27:29.335019+00	zfxxgk-2021	2023	2	accepted
1	630121	630121	大通县2023年度报告.html	8be36a7984f4e0a1b1894d9ced4131bb9e38b8e83c382314a958873802085f0a	20280	1795454834630003668	2026-11-23 17:27:14.6642+00	2026-11-23 17:27:14.694022+00	zfxxgk-2021	2023	1	accepted
2	630102	630102	2022年年报.xlsx	fad34f751008b24ca1c4d7bd976666cd55970037af5c842efe78fd07d333ba16	12042	1795454834629378622	2026-11-23 17:27:14.6642+00	2026-11-23 17:27:14.694022+00	zfxxgk-2021	2022	1	accepted
3	630102	630102	城东区2023年年报.xlsx	55b5785bdddf07ff8c579fc0b60e05faf4f3edf9aad2a5b730992956684a371e	12006	1795454834629584516	2026-11-23 17:27:14.6642+00	2026-11-23 17:27:14.694022+00	zfxxgk-2021	2023	1	accepted
4	630106	630106	湟中区2023年度报告.txt	170d320be2cecae36adedfe39036f830576100f7818c059904068a82d7b46553	3290	1795454834629808123	2026-11-23 17:27:14.6642+00	2026-11-23 17:27:14.694022+00	zfxxgk-2021	2023	1	returned
\.
COPY intake.submission_event (event_id, submission_id, state, at, run_id, detail) FROM stdin;
1	1	received	2026-11-23 17:27:14.677539+00	wave-0	{}
2	2	received	2026-11-23 17:27:14.677929+00	wave-0	{}
3	3	received	2026-11-23 17:27:14.677938+00	wave-0	{}
4	4	received	2026-11-23 17:27:14.677942+00	wave-0	{}
5	1	extracted	2026-11-23 17:27:16.603811+00	wave-0	{}
6	2	extracted	2026-11-23 17:27:16.603841+00	wave-0	{}
7	3	extracted	2026-11-23 17:27:16.603848+00	wave-0	{}
8	4	extracted	2026-11-23 17:27:16.603855+00	wave-0	{}
9	1	validated	2026-11-23 17:27:29.212906+00	wave-0	{}
10	2	validated	2026-11-23 17:27:29.212943+00	wave-0	{}
11	3	validated	2026-11-23 17:27:29.21295+00	wave-0	{}
12	4	validated	2026-11-23 17:27:29.212956+00	wave-0	{}
13	1	accepted	2026-11-23 17:27:29.292321+00	wave-0	{}
14	2	accepted	2026-11-23 17:27:29.292362+00	wave-0	{}
15	3	accepted	2026-11-23 17:27:29.292371+00	wave-0	{}
16	4	returned	2026-11-23 17:27:29.292377+00	wave-0	{}
17	5	received	2026-11-23 17:27:29.327858+00	wave-1	{}
18	5	extracted	2026-11-23 17:27:29.798762+00	wave-1	{}
19	5	validated	2026-11-23 17:27:31.207389+00	wave-1	{}
20	5	accepted	2026-11-23 17:27:31.254724+00	wave-1	{}
\.
COPY public.alembic_version (version_num) FROM stdin;
0003
\.
COPY quality.finding (finding_id, submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator, catalogue_version, run_id, found_at) FROM stdin;
1	4	READ-POSITION-INFERRED		info	extraction	数字 22 的位置在文件中已丢失，按勾稽关系（表三各行：总计等于各类申请人之和、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（一）予以公开」×「总计」”。请核对。	{t3.granted.total}	\N	\N	line 34/field 7	\N	wave-0	2026-11-23 17:27:29.221259+00
2	4	READ-POSITION-INFERRED		info	extraction	数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各行：总计等于各类申请人之和）推断为“表三「一、本年新收政府信息公开申请数量」×「总计」”。请核对。	{t3.received.total}	\N	\N	line 32/field 7	\N	wave-0	2026-11-23 17:27:29.221259+00
3	4	READ-POSITION-INFERRED		info	extraction	数字 22 的位置在文件中已丢失，按勾稽关系（表三各列：本年新收加上年结转，等于办理结果总计加结转下年度、表三各列：（七）总计等于（一）至（六）各项之和）推断为“表三「（七）总计」×「总计」”。请核对。	{t3.result_total.total}	\N	\N	line 57/field 9	\N	wave-0	2026-11-23 17:27:29.221259+00
4	4	T3-COLUMN-BALANCE	enterprise	error	omitted	表三“商业企业”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	{t3.received.enterprise,t3.carried_in.enterprise,t3.result_total.enterprise,t3.carried_out.enterprise}	10	0		9763ddecb75d	wave-0	2026-11-23 17:27:29.221259+00
5	4	T3-COLUMN-BALANCE	natural_person	error	omitted	表三“自然人”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	{t3.received.natural_person,t3.carried_in.natural_person,t3.result_total.natural_person,t3.carried_out.natural_person}	12	0		9763ddecb75d	wave-0	2026-11-23 17:27:29.221259+00
6	4	T3-RESULT-TOTAL	enterprise	error	omitted	表三“商业企业”一列：（七）总计应等于（一）至（六）各项之和	{t3.result_total.enterprise,t3.granted.enterprise,t3.partial.enterprise,t3.denied_secret.enterprise,t3.denied_law.enterprise,t3.denied_safety.enterprise,t3.denied_third_party.enterprise,t3.denied_internal.enterprise,t3.denied_process.enterprise,t3.denied_enforcement.enterprise,t3.denied_inquiry.enterprise,t3.unavailable_not_held.enterprise,t3.unavailable_to_create.enterprise,t3.unavailable_unclear.enterprise,t3.rejected_petition.enterprise,t3.rejected_repeat.enterprise,t3.rejected_publication.enterprise,t3.rejected_excessive.enterprise,t3.rejected_confirm.enterprise,t3.other_no_correction.enterprise,t3.other_unpaid.enterprise,t3.other_misc.enterprise}	0	10		9763ddecb75d	wave-0	2026-11-23 17:27:29.221259+00
7	4	T3-RESULT-TOTAL	natural_person	error	omitted	表三“自然人”一列：（七）总计应等于（一）至（六）各项之和	{t3.result_total.natural_person,t3.granted.natural_person,t3.partial.natural_person,t3.denied_secret.natural_person,t3.denied_law.natural_person,t3.denied_safety.natural_person,t3.denied_third_party.natural_person,t3.denied_internal.natural_person,t3.denied_process.natural_person,t3.denied_enforcement.natural_person,t3.denied_inquiry.natural_person,t3.unavailable_not_held.natural_person,t3.unavailable_to_create.natural_person,t3.unavailable_unclear.natural_person,t3.rejected_petition.natural_person,t3.rejected_repeat.natural_person,t3.rejected_publication.natural_person,t3.rejected_excessive.natural_person,t3.rejected_confirm.natural_person,t3.other_no_correction.natural_person,t3.other_unpaid.natural_person,t3.other_misc.natural_person}	0	12		9763ddecb75d	wave-0	2026-11-23 17:27:29.221259+00
8	4	T3-ROW-TOTAL	result_total	error	omitted	表三“（七）总计”一行：总计应等于各类申请人之和	{t3.result_total.total,t3.result_total.natural_person,t3.result_total.enterprise,t3.result_total.research,t3.result_total.charity,t3.result_total.legal_service,t3.result_total.other_org}	22	0		9763ddecb75d	wave-0	2026-11-23 17:27:29.221259+00
\.
COPY quality.rule (form, rule_id, catalogue_version, title, severity, expression, blank, message, basis) FROM stdin;
zfxxgk-2019	T3-COLUMN-BALANCE	d08948729768	表三各列：本年新收加上年结转，等于办理结果总计加结转下年度	error	t3.received.{column} + t3.carried_in.{column} = t3.result_total.{column} + t3.carried_out.{column}	zero	表三“{column}”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	国办公开办函〔2019〕60号，表三所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和
zfxxgk-2019	T3-ROW-TOTAL	d08948729768	表三各行：总计等于各类申请人之和	error	t3.{row}.total = sum(t3.{row}.applicants)	zero	表三“{row}”一行：总计应等于各类申请人之和	国办公开办函〔2019〕60号，表三“总计”栏
zfxxgk-2019	T3-RESULT-TOTAL	d08948729768	表三各列：（七）总计等于（一）至（六）各项之和	error	t3.result_total.{column} = sum(t3.results.{column})	zero	表三“{column}”一列：（七）总计应等于（一）至（六）各项之和	国办公开办函〔2019〕60号，表三第三项（七）总计
zfxxgk-2019	T4-TOTAL	d08948729768	表四各类：总计等于四种结果之和	error	t4.{row}.total = sum(t4.{row}.outcomes)	zero	表四“{row}”：总计应等于结果维持、结果纠正、其他结果、尚未审结之和	国办公开办函〔2019〕60号，表四“总计”栏
zfxxgk-2019	CELL-NON-NEGATIVE	d08948729768	各项数值不小于零	error	{cell} >= 0	skip	{cell}不能是负数	国办公开办函〔2019〕60号，各表均为件数或金额
zfxxgk-2019	CELL-INTEGER	d08948729768	各项件数和项目增减数为整数	error	{cell} = floor({cell})	skip	{cell}是件数或项目数，应为整数	国办公开办函〔2019〕60号，各表件数
zfxxgk-2019	T2-ITEMS-LEFT	d08948729768	表二各类项目：上一年项目数量加本年增减，不小于零	warning	t2.{row}.items_last_year + t2.{row}.items_change >= 0	zero	表二“{row}”一行：本年减少的项目通常不多于上一年项目数量，请核实	国办公开办函〔2019〕60号，表二“上一年项目数量”和“本年增/减”两栏
zfxxgk-2019	T2-PUBLISHED-TOTAL	d08948729768	表二规章和规范性文件：对外公开总数量不少于本年新公开数量	warning	t2.{row}.published_total >= t2.{row}.newly_published	zero	表二“{row}”一行：对外公开总数量通常不少于本年新公开数量，请核实	国办公开办函〔2019〕60号，表二“对外公开总数量”栏
zfxxgk-2019	REPORT-EMPTY	d08948729768	至少填写了一个数字	error	filled(t2, t3, t4) > 0	zero	三张表没有填写任何数字；确无数据的，请填 0	《中华人民共和国政府信息公开条例》第五十条
zfxxgk-2021	T3-COLUMN-BALANCE	9763ddecb75d	表三各列：本年新收加上年结转，等于办理结果总计加结转下年度	error	t3.received.{column} + t3.carried_in.{column} = t3.result_total.{column} + t3.carried_out.{column}	zero	表三“{column}”一列：本年新收加上年结转，应等于办理结果总计加结转下年度	国办公开办函〔2021〕30号，表三所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和
zfxxgk-2021	T3-ROW-TOTAL	9763ddecb75d	表三各行：总计等于各类申请人之和	error	t3.{row}.total = sum(t3.{row}.applicants)	zero	表三“{row}”一行：总计应等于各类申请人之和	国办公开办函〔2021〕30号，表三“总计”栏
zfxxgk-2021	T3-RESULT-TOTAL	9763ddecb75d	表三各列：（七）总计等于（一）至（六）各项之和	error	t3.result_total.{column} = sum(t3.results.{column})	zero	表三“{column}”一列：（七）总计应等于（一）至（六）各项之和	国办公开办函〔2021〕30号，表三第三项（七）总计
zfxxgk-2021	T4-TOTAL	9763ddecb75d	表四各类：总计等于四种结果之和	error	t4.{row}.total = sum(t4.{row}.outcomes)	zero	表四“{row}”：总计应等于结果维持、结果纠正、其他结果、尚未审结之和	国办公开办函〔2021〕30号，表四“总计”栏
zfxxgk-2021	CELL-NON-NEGATIVE	9763ddecb75d	各项数值不小于零	error	{cell} >= 0	skip	{cell}不能是负数	国办公开办函〔2021〕30号，各表均为件数或金额
zfxxgk-2021	CELL-INTEGER	9763ddecb75d	各项件数为整数	error	{cell} = floor({cell})	skip	{cell}是件数，应为整数	国办公开办函〔2021〕30号，各表件数
zfxxgk-2021	REPORT-EMPTY	9763ddecb75d	至少填写了一个数字	error	filled(t2, t3, t4) > 0	zero	三张表没有填写任何数字；确无数据的，请填 0	《中华人民共和国政府信息公开条例》第五十条
\.
COPY staging.finding (run_id, submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs, locator, catalogue_version) FROM stdin;
\.
COPY staging."report_zfxxgk-2019" (run_id, submission_id, "t2.regulation.newly_made", "t2.regulation.newly_published", "t2.regulation.published_total", "t2.normative_doc.newly_made", "t2.normative_doc.newly_published", "t2.normative_doc.published_total", "t2.licence.items_last_year", "t2.licence.items_change", "t2.licence.decisions", "t2.other_service.items_last_year", "t2.other_service.items_change", "t2.other_service.decisions", "t2.penalty.items_last_year", "t2.penalty.items_change", "t2.penalty.decisions", "t2.coercion.items_last_year", "t2.coercion.items_change", "t2.coercion.decisions", "t2.fee.items_last_year", "t2.fee.items_change", "t2.procurement.projects", "t2.procurement.amount", "t3.received.natural_person", "t3.received.enterprise", "t3.received.research", "t3.received.charity", "t3.received.legal_service", "t3.received.other_org", "t3.received.total", "t3.carried_in.natural_person", "t3.carried_in.enterprise", "t3.carried_in.research", "t3.carried_in.charity", "t3.carried_in.legal_service", "t3.carried_in.other_org", "t3.carried_in.total", "t3.granted.natural_person", "t3.granted.enterprise", "t3.granted.research", "t3.granted.charity", "t3.granted.legal_service", "t3.granted.other_org", "t3.granted.total", "t3.partial.natural_person", "t3.partial.enterprise", "t3.partial.research", "t3.partial.charity", "t3.partial.legal_service", "t3.partial.other_org", "t3.partial.total", "t3.denied_secret.natural_person", "t3.denied_secret.enterprise", "t3.denied_secret.research", "t3.denied_secret.charity", "t3.denied_secret.legal_service", "t3.denied_secret.other_org", "t3.denied_secret.total", "t3.denied_law.natural_person", "t3.denied_law.enterprise", "t3.denied_law.research", "t3.denied_law.charity", "t3.denied_law.legal_service", "t3.denied_law.other_org", "t3.denied_law.total", "t3.denied_safety.natural_person", "t3.denied_safety.enterprise", "t3.denied_safety.research", "t3.denied_safety.charity", "t3.denied_safety.legal_service", "t3.denied_safety.other_org", "t3.denied_safety.total", "t3.denied_third_party.natural_person", "t3.denied_third_party.enterprise", "t3.denied_third_party.research", "t3.denied_third_party.charity", "t3.denied_third_party.legal_service", "t3.denied_third_party.other_org", "t3.denied_third_party.total", "t3.denied_internal.natural_person", "t3.denied_internal.enterprise", "t3.denied_internal.research", "t3.denied_internal.charity", "t3.denied_internal.legal_service", "t3.denied_internal.other_org", "t3.denied_internal.total", "t3.denied_process.natural_person", "t3.denied_process.enterprise", "t3.denied_process.research", "t3.denied_process.charity", "t3.denied_process.legal_service", "t3.denied_process.other_org", "t3.denied_process.total", "t3.denied_enforcement.natural_person", "t3.denied_enforcement.enterprise", "t3.denied_enforcement.research", "t3.denied_enforcement.charity", "t3.denied_enforcement.legal_service", "t3.denied_enforcement.other_org", "t3.denied_enforcement.total", "t3.denied_inquiry.natural_person", "t3.denied_inquiry.enterprise", "t3.denied_inquiry.research", "t3.denied_inquiry.charity", "t3.denied_inquiry.legal_service", "t3.denied_inquiry.other_org", "t3.denied_inquiry.total", "t3.unavailable_not_held.natural_person", "t3.unavailable_not_held.enterprise", "t3.unavailable_not_held.research", "t3.unavailable_not_held.charity", "t3.unavailable_not_held.legal_service", "t3.unavailable_not_held.other_org", "t3.unavailable_not_held.total", "t3.unavailable_to_create.natural_person", "t3.unavailable_to_create.enterprise", "t3.unavailable_to_create.research", "t3.unavailable_to_create.charity", "t3.unavailable_to_create.legal_service", "t3.unavailable_to_create.other_org", "t3.unavailable_to_create.total", "t3.unavailable_unclear.natural_person", "t3.unavailable_unclear.enterprise", "t3.unavailable_unclear.research", "t3.unavailable_unclear.charity", "t3.unavailable_unclear.legal_service", "t3.unavailable_unclear.other_org", "t3.unavailable_unclear.total", "t3.rejected_petition.natural_person", "t3.rejected_petition.enterprise", "t3.rejected_petition.research", "t3.rejected_petition.charity", "t3.rejected_petition.legal_service", "t3.rejected_petition.other_org", "t3.rejected_petition.total", "t3.rejected_repeat.natural_person", "t3.rejected_repeat.enterprise", "t3.rejected_repeat.research", "t3.rejected_repeat.charity", "t3.rejected_repeat.legal_service", "t3.rejected_repeat.other_org", "t3.rejected_repeat.total", "t3.rejected_publication.natural_person", "t3.rejected_publication.enterprise", "t3.rejected_publication.research", "t3.rejected_publication.charity", "t3.rejected_publication.legal_service", "t3.rejected_publication.other_org", "t3.rejected_publication.total", "t3.rejected_excessive.natural_person", "t3.rejected_excessive.enterprise", "t3.rejected_excessive.research", "t3.rejected_excessive.charity", "t3.rejected_excessive.legal_service", "t3.rejected_excessive.other_org", "t3.rejected_excessive.total", "t3.rejected_confirm.natural_person", "t3.rejected_confirm.enterprise", "t3.rejected_confirm.research", "t3.rejected_confirm.charity", "t3.rejected_confirm.legal_service", "t3.rejected_confirm.other_org", "t3.rejected_confirm.total", "t3.other.natural_person", "t3.other.enterprise", "t3.other.research", "t3.other.charity", "t3.other.legal_service", "t3.other.other_org", "t3.other.total", "t3.result_total.natural_person", "t3.result_total.enterprise", "t3.result_total.research", "t3.result_total.charity", "t3.result_total.legal_service", "t3.result_total.other_org", "t3.result_total.total", "t3.carried_out.natural_person", "t3.carried_out.enterprise", "t3.carried_out.research", "t3.carried_out.charity", "t3.carried_out.legal_service", "t3.carried_out.other_org", "t3.carried_out.total", "t4.review.upheld", "t4.review.corrected", "t4.review.other", "t4.review.pending", "t4.review.total", "t4.suit_direct.upheld", "t4.suit_direct.corrected", "t4.suit_direct.other", "t4.suit_direct.pending", "t4.suit_direct.total", "t4.suit_after_review.upheld", "t4.suit_after_review.corrected", "t4.suit_after_review.other", "t4.suit_after_review.pending", "t4.suit_after_review.total") FROM stdin;
\.
COPY staging."report_zfxxgk-2021" (run_id, submission_id, "t2.regulation.made", "t2.regulation.repealed", "t2.regulation.in_force", "t2.normative_doc.made", "t2.normative_doc.repealed", "t2.normative_doc.in_force", "t2.licence.decisions", "t2.penalty.decisions", "t2.coercion.decisions", "t2.fee.amount", "t3.received.natural_person", "t3.received.enterprise", "t3.received.research", "t3.received.charity", "t3.received.legal_service", "t3.received.other_org", "t3.received.total", "t3.carried_in.natural_person", "t3.carried_in.enterprise", "t3.carried_in.research", "t3.carried_in.charity", "t3.carried_in.legal_service", "t3.carried_in.other_org", "t3.carried_in.total", "t3.granted.natural_person", "t3.granted.enterprise", "t3.granted.research", "t3.granted.charity", "t3.granted.legal_service", "t3.granted.other_org", "t3.granted.total", "t3.partial.natural_person", "t3.partial.enterprise", "t3.partial.research", "t3.partial.charity", "t3.partial.legal_service", "t3.partial.other_org", "t3.partial.total", "t3.denied_secret.natural_person", "t3.denied_secret.enterprise", "t3.denied_secret.research", "t3.denied_secret.charity", "t3.denied_secret.legal_service", "t3.denied_secret.other_org", "t3.denied_secret.total", "t3.denied_law.natural_person", "t3.denied_law.enterprise", "t3.denied_law.research", "t3.denied_law.charity", "t3.denied_law.legal_service", "t3.denied_law.other_org", "t3.denied_law.total", "t3.denied_safety.natural_person", "t3.denied_safety.enterprise", "t3.denied_safety.research", "t3.denied_safety.charity", "t3.denied_safety.legal_service", "t3.denied_safety.other_org", "t3.denied_safety.total", "t3.denied_third_party.natural_person", "t3.denied_third_party.enterprise", "t3.denied_third_party.research", "t3.denied_third_party.charity", "t3.denied_third_party.legal_service", "t3.denied_third_party.other_org", "t3.denied_third_party.total", "t3.denied_internal.natural_person", "t3.denied_internal.enterprise", "t3.denied_internal.research", "t3.denied_internal.charity", "t3.denied_internal.legal_service", "t3.denied_internal.other_org", "t3.denied_internal.total", "t3.denied_process.natural_person", "t3.denied_process.enterprise", "t3.denied_process.research", "t3.denied_process.charity", "t3.denied_process.legal_service", "t3.denied_process.other_org", "t3.denied_process.total", "t3.denied_enforcement.natural_person", "t3.denied_enforcement.enterprise", "t3.denied_enforcement.research", "t3.denied_enforcement.charity", "t3.denied_enforcement.legal_service", "t3.denied_enforcement.other_org", "t3.denied_enforcement.total", "t3.denied_inquiry.natural_person", "t3.denied_inquiry.enterprise", "t3.denied_inquiry.research", "t3.denied_inquiry.charity", "t3.denied_inquiry.legal_service", "t3.denied_inquiry.other_org", "t3.denied_inquiry.total", "t3.unavailable_not_held.natural_person", "t3.unavailable_not_held.enterprise", "t3.unavailable_not_held.research", "t3.unavailable_not_held.charity", "t3.unavailable_not_held.legal_service", "t3.unavailable_not_held.other_org", "t3.unavailable_not_held.total", "t3.unavailable_to_create.natural_person", "t3.unavailable_to_create.enterprise", "t3.unavailable_to_create.research", "t3.unavailable_to_create.charity", "t3.unavailable_to_create.legal_service", "t3.unavailable_to_create.other_org", "t3.unavailable_to_create.total", "t3.unavailable_unclear.natural_person", "t3.unavailable_unclear.enterprise", "t3.unavailable_unclear.research", "t3.unavailable_unclear.charity", "t3.unavailable_unclear.legal_service", "t3.unavailable_unclear.other_org", "t3.unavailable_unclear.total", "t3.rejected_petition.natural_person", "t3.rejected_petition.enterprise", "t3.rejected_petition.research", "t3.rejected_petition.charity", "t3.rejected_petition.legal_service", "t3.rejected_petition.other_org", "t3.rejected_petition.total", "t3.rejected_repeat.natural_person", "t3.rejected_repeat.enterprise", "t3.rejected_repeat.research", "t3.rejected_repeat.charity", "t3.rejected_repeat.legal_service", "t3.rejected_repeat.other_org", "t3.rejected_repeat.total", "t3.rejected_publication.natural_person", "t3.rejected_publication.enterprise", "t3.rejected_publication.research", "t3.rejected_publication.charity", "t3.rejected_publication.legal_service", "t3.rejected_publication.other_org", "t3.rejected_publication.total", "t3.rejected_excessive.natural_person", "t3.rejected_excessive.enterprise", "t3.rejected_excessive.research", "t3.rejected_excessive.charity", "t3.rejected_excessive.legal_service", "t3.rejected_excessive.other_org", "t3.rejected_excessive.total", "t3.rejected_confirm.natural_person", "t3.rejected_confirm.enterprise", "t3.rejected_confirm.research", "t3.rejected_confirm.charity", "t3.rejected_confirm.legal_service", "t3.rejected_confirm.other_org", "t3.rejected_confirm.total", "t3.other_no_correction.natural_person", "t3.other_no_correction.enterprise", "t3.other_no_correction.research", "t3.other_no_correction.charity", "t3.other_no_correction.legal_service", "t3.other_no_correction.other_org", "t3.other_no_correction.total", "t3.other_unpaid.natural_person", "t3.other_unpaid.enterprise", "t3.other_unpaid.research", "t3.other_unpaid.charity", "t3.other_unpaid.legal_service", "t3.other_unpaid.other_org", "t3.other_unpaid.total", "t3.other_misc.natural_person", "t3.other_misc.enterprise", "t3.other_misc.research", "t3.other_misc.charity", "t3.other_misc.legal_service", "t3.other_misc.other_org", "t3.other_misc.total", "t3.result_total.natural_person", "t3.result_total.enterprise", "t3.result_total.research", "t3.result_total.charity", "t3.result_total.legal_service", "t3.result_total.other_org", "t3.result_total.total", "t3.carried_out.natural_person", "t3.carried_out.enterprise", "t3.carried_out.research", "t3.carried_out.charity", "t3.carried_out.legal_service", "t3.carried_out.other_org", "t3.carried_out.total", "t4.review.upheld", "t4.review.corrected", "t4.review.other", "t4.review.pending", "t4.review.total", "t4.suit_direct.upheld", "t4.suit_direct.corrected", "t4.suit_direct.other", "t4.suit_direct.pending", "t4.suit_direct.total", "t4.suit_after_review.upheld", "t4.suit_after_review.corrected", "t4.suit_after_review.other", "t4.suit_after_review.pending", "t4.suit_after_review.total") FROM stdin;
\.
SELECT pg_catalog.setval('intake.claim_claim_id_seq', 2, true);
SELECT pg_catalog.setval('intake.submission_event_event_id_seq', 20, true);
SELECT pg_catalog.setval('intake.submission_submission_id_seq', 5, true);
SELECT pg_catalog.setval('quality.finding_finding_id_seq', 8, true);
ALTER TABLE ONLY core.applied
    ADD CONSTRAINT applied_pkey PRIMARY KEY (name);
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
ALTER TABLE ONLY quality.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (finding_id);
ALTER TABLE ONLY quality.rule
    ADD CONSTRAINT rule_pkey PRIMARY KEY (form, rule_id, catalogue_version);
ALTER TABLE ONLY staging."report_zfxxgk-2019"
    ADD CONSTRAINT "report_zfxxgk-2019_pkey" PRIMARY KEY (run_id, submission_id);
ALTER TABLE ONLY staging."report_zfxxgk-2021"
    ADD CONSTRAINT "report_zfxxgk-2021_pkey" PRIMARY KEY (run_id, submission_id);
CREATE INDEX claim_by_submission ON intake.claim USING btree (submission_id);
CREATE INDEX submission_content ON intake.submission USING btree (sha256, folder);
CREATE INDEX submission_event_by_run ON intake.submission_event USING btree (run_id);
CREATE INDEX submission_event_by_submission ON intake.submission_event USING btree (submission_id, event_id);
CREATE INDEX submission_pending ON intake.submission USING btree (submission_id) WHERE (state = ANY (ARRAY['received'::text, 'extracted'::text, 'validated'::text]));
CREATE INDEX submission_untaken ON intake.submission USING btree (submission_id) WHERE (taken_at IS NULL);
CREATE INDEX finding_by_submission ON quality.finding USING btree (submission_id);
CREATE INDEX staged_finding_by_run ON staging.finding USING btree (run_id, submission_id);
CREATE CONSTRAINT TRIGGER refuse_overlap AFTER INSERT OR UPDATE ON core.unit NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION core.refuse_overlap();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.submission_event FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
CREATE TRIGGER apply_events AFTER INSERT ON intake.submission_event REFERENCING NEW TABLE AS new_event FOR EACH STATEMENT EXECUTE FUNCTION intake.apply_events();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON intake.submission FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();
ALTER TABLE ONLY core.fact_application
    ADD CONSTRAINT fact_application_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES core.report(submission_id);
ALTER TABLE ONLY core.fact_disclosure
    ADD CONSTRAINT fact_disclosure_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES core.report(submission_id);
ALTER TABLE ONLY core.fact_review
    ADD CONSTRAINT fact_review_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES core.report(submission_id);
ALTER TABLE ONLY core.form_cell
    ADD CONSTRAINT form_cell_form_fkey FOREIGN KEY (form) REFERENCES core.form(form);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_form_fkey FOREIGN KEY (form) REFERENCES core.form(form);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY core.report
    ADD CONSTRAINT report_year_fkey FOREIGN KEY (year) REFERENCES core.report_year(year);
ALTER TABLE ONLY core.unit
    ADD CONSTRAINT unit_kind_fkey FOREIGN KEY (kind) REFERENCES core.unit_kind(kind);
ALTER TABLE ONLY intake.claim
    ADD CONSTRAINT claim_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY intake.extraction
    ADD CONSTRAINT extraction_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY intake.submission_event
    ADD CONSTRAINT submission_event_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY quality.finding
    ADD CONSTRAINT finding_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intake.submission(submission_id);
ALTER TABLE ONLY quality.rule
    ADD CONSTRAINT rule_form_fkey FOREIGN KEY (form) REFERENCES core.form(form);
