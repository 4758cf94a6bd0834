-- An approval of an edition, under the next number of its unit, series and period.
INSERT INTO core.edition_approval (
    edition_id, parent_code, series, period, year, number, approved_by,
    approved_at, comment, missing_reason
)
SELECT
    e.edition_id,
    e.parent_code,
    e.series,
    e.period,
    e.year,
    1 + coalesce((
        SELECT max(a.number) FROM core.edition_approval AS a
        WHERE a.parent_code = e.parent_code AND a.series = e.series AND a.period = e.period
    ), 0) AS number,
    :by AS approved_by,
    :at AS approved_at,
    :comment AS comment,
    :missing_reason AS missing_reason
FROM core.edition AS e
WHERE e.edition_id = :edition
