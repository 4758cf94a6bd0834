-- Grain: one unit in one period of its life, as the register has it.
SELECT
    u.unit_code,
    u.name,
    u.kind,
    u.parent_code,
    u.valid_from,
    u.valid_to,
    u.aliases,
    u.makes_regulations,
    u.series,
    ARRAY(
        SELECT p.predecessor_code FROM core.unit_predecessor AS p
        WHERE p.unit_code = u.unit_code AND p.since = u.valid_from
        ORDER BY p.predecessor_code
    ) AS predecessors
FROM core.unit AS u
