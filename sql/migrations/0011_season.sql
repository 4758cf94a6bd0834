-- The season: deadlines that the office sets, whom to tell, and what was told.
-- Grain: one deadline that the office sets for a kind of units or for one unit. The newest counts, a unit's own first.
CREATE TABLE core.deadline (
    deadline_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year integer NOT NULL,
    kind text REFERENCES core.unit_kind,
    unit_code text,
    due_on date NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    set_by text NOT NULL CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (num_nonnulls(kind, unit_code) = 1)
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
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON core.deadline
FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_change();

-- Grain: one unit in one report year: when its report is due, by the law or by what the office has set.
CREATE VIEW core.unit_due AS
SELECT
    u.unit_code,
    u.year,
    coalesce(d.due_on, u.due_on) AS due_on,
    d.reason
FROM core.unit_year AS u
LEFT JOIN LATERAL (
    SELECT
        s.due_on,
        s.reason
    FROM core.deadline AS s
    WHERE s.year = u.year AND (s.unit_code = u.unit_code OR s.kind = u.kind)
    ORDER BY s.unit_code IS NULL, s.deadline_id DESC
    LIMIT 1
) AS d ON TRUE;
COMMENT ON VIEW core.unit_due IS '报送期限，一行一个单位一个年度';
COMMENT ON COLUMN core.unit_due.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_due.year IS '报告年度';
COMMENT ON COLUMN core.unit_due.due_on IS '期限';
COMMENT ON COLUMN core.unit_due.reason IS '办公室规定期限的理由；法定期限为空';

-- Grain: one way to reach a unit. An address is an e-mail address, or a tag of the Airflow connection for Apprise.
CREATE TABLE core.contact (
    unit_code text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('smtp', 'apprise')),
    address text NOT NULL CHECK (address <> ''),
    PRIMARY KEY (unit_code, channel, address)
);
COMMENT ON TABLE core.contact IS '单位联系方式';
COMMENT ON COLUMN core.contact.unit_code IS '单位代码';
COMMENT ON COLUMN core.contact.channel IS '渠道：smtp 邮件，apprise 企业微信、钉钉、飞书等';
COMMENT ON COLUMN core.contact.address IS '邮箱地址，或 Apprise 的标签';

-- Grain: one notice to one unit on one day; it is claimed before it goes out, so it never goes out twice.
CREATE TABLE core.notice (
    notice_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_code text NOT NULL,
    notice_on date NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    claimed_at timestamptz,
    UNIQUE (unit_code, notice_on)
);
COMMENT ON TABLE core.notice IS '发给单位的通知，一个单位一天至多一份';
COMMENT ON COLUMN core.notice.notice_id IS '编号';
COMMENT ON COLUMN core.notice.unit_code IS '单位代码';
COMMENT ON COLUMN core.notice.notice_on IS '日期';
COMMENT ON COLUMN core.notice.subject IS '标题';
COMMENT ON COLUMN core.notice.body IS '正文';
COMMENT ON COLUMN core.notice.claimed_at IS '开始发送的时间；已开始的不会再发';

-- Grain: one matter that a notice is about.
CREATE TABLE core.notice_matter (
    notice_id bigint NOT NULL REFERENCES core.notice,
    year integer NOT NULL,
    matter text NOT NULL,
    PRIMARY KEY (notice_id, year, matter)
);
COMMENT ON TABLE core.notice_matter IS '通知里的事项';
COMMENT ON COLUMN core.notice_matter.notice_id IS '通知编号';
COMMENT ON COLUMN core.notice_matter.year IS '报告年度';
COMMENT ON COLUMN core.notice_matter.matter IS '事项';

-- Grain: one attempt to send a notice by one channel to one address; a notice without any was cut off while sending.
CREATE TABLE core.notice_delivery (
    notice_id bigint NOT NULL REFERENCES core.notice,
    channel text NOT NULL,
    address text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    error text,
    PRIMARY KEY (notice_id, channel, address)
);
COMMENT ON TABLE core.notice_delivery IS '通知的发送结果';
COMMENT ON COLUMN core.notice_delivery.notice_id IS '通知编号';
COMMENT ON COLUMN core.notice_delivery.channel IS '渠道';
COMMENT ON COLUMN core.notice_delivery.address IS '地址';
COMMENT ON COLUMN core.notice_delivery.at IS '时间';
COMMENT ON COLUMN core.notice_delivery.error IS '失败原因；成功为空';
