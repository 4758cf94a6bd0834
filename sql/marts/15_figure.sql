-- Grain: one cell of an accepted report as a consolidation adds it up: what the unit filed or, where it left a total
-- blank under an intake policy that takes such reports, what the parts imply (`inferred`, by `rule_id` since
-- `implied_at`).
CREATE VIEW core.figure AS
SELECT
    c.submission_id,
    c.unit_code,
    c.year,
    c.form,
    c.cell_key,
    coalesce(c.value, i.value) AS value,
    c.value IS NULL AND i.value IS NOT NULL AS inferred,
    CASE WHEN c.value IS NULL THEN i.rule_id END AS rule_id,
    CASE WHEN c.value IS NULL THEN i.implied_at END AS implied_at
FROM core.cell AS c
LEFT JOIN core.implied_cell AS i ON c.submission_id = i.submission_id AND c.cell_key = i.cell_key;
