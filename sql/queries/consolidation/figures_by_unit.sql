-- Grain: one figure of one unit below a node, in the order of the tree; units that report on
-- another form are left out.
SELECT
    c.unit_code,
    c.unit_name,
    f.cell_key,
    f.value
FROM mart.coverage_unit AS c
INNER JOIN core.figure AS f ON c.submission_id = f.submission_id
WHERE
    c.parent_code = :unit AND c.series = :series AND c.period = :period AND c.standing <> 'other_form'
    AND f.cell_key = ANY(:cells)
ORDER BY c.path
