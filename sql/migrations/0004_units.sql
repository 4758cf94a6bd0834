-- Properties and predecessors of units.

-- 规章 are made by provinces and cities with districts; a government's own level may do what its government may.
ALTER TABLE core.unit_kind ADD COLUMN makes_regulations boolean;
UPDATE core.unit_kind SET makes_regulations = kind IN ('province', 'city')
WHERE kind <> 'own_level';
COMMENT ON COLUMN core.unit_kind.makes_regulations IS '能否制定规章；空为与上级相同（本级）';

ALTER TABLE core.unit ADD COLUMN makes_regulations boolean;
COMMENT ON COLUMN core.unit.makes_regulations IS '能否制定规章；空为按单位类别';

CREATE OR REPLACE VIEW core.unit_year AS
SELECT
    u.unit_code,
    y.year,
    u.name,
    u.kind,
    u.parent_code,
    make_date(y.year + 1, k.due_month, k.due_day) AS due_on,
    coalesce(u.makes_regulations, k.makes_regulations, p.makes_regulations, pk.makes_regulations, FALSE)
        AS makes_regulations
FROM core.report_year AS y
INNER JOIN core.unit AS u
    ON u.valid_from <= make_date(y.year, 12, 31) AND (u.valid_to IS NULL OR u.valid_to > make_date(y.year, 12, 31))
INNER JOIN core.unit_kind AS k ON u.kind = k.kind
LEFT JOIN core.unit AS p
    ON
        u.parent_code = p.unit_code AND p.valid_from <= make_date(y.year, 12, 31)
        AND (p.valid_to IS NULL OR p.valid_to > make_date(y.year, 12, 31))
LEFT JOIN core.unit_kind AS pk ON p.kind = pk.kind;
COMMENT ON COLUMN core.unit_year.makes_regulations IS '能否制定规章';

-- Grain: one unit that another one continues, from a day on; several rows after a merger.
CREATE TABLE core.unit_predecessor (
    unit_code text NOT NULL,
    predecessor_code text NOT NULL CHECK (predecessor_code <> unit_code),
    since date NOT NULL,
    PRIMARY KEY (unit_code, predecessor_code)
);
COMMENT ON TABLE core.unit_predecessor IS '单位沿革，一行一个前身';
COMMENT ON COLUMN core.unit_predecessor.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_predecessor.predecessor_code IS '前身的单位代码';
COMMENT ON COLUMN core.unit_predecessor.since IS '承接之日';

-- Grain: one code under which a unit's report of the year before is to be found: its own where the unit existed on the
-- last day of that year, and those of the predecessors that it took over in the report year.
CREATE VIEW core.unit_prior AS
WITH RECURSIVE line AS (
    SELECT
        u.unit_code,
        u.year,
        u.unit_code AS code
    FROM core.unit_year AS u
    UNION
    SELECT
        l.unit_code,
        l.year,
        p.predecessor_code AS code
    FROM line AS l
    INNER JOIN core.unit_predecessor AS p ON l.code = p.unit_code AND l.year = extract(YEAR FROM p.since)
)

SELECT
    l.unit_code,
    l.year,
    l.code AS prior_unit_code
FROM line AS l
INNER JOIN core.unit AS u
    ON
        l.code = u.unit_code AND u.valid_from < make_date(l.year, 1, 1)
        AND (u.valid_to IS NULL OR u.valid_to >= make_date(l.year, 1, 1));
COMMENT ON VIEW core.unit_prior IS '上年报告所在的单位代码；合并的单位有多行';
COMMENT ON COLUMN core.unit_prior.unit_code IS '单位代码';
COMMENT ON COLUMN core.unit_prior.year IS '报告年度';
COMMENT ON COLUMN core.unit_prior.prior_unit_code IS '上年报告所在的单位代码';
