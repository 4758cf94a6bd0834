-- Grain: one file that ends on arrival: no unit has the folder, or the same content was filed there before
-- without failing.
SELECT
    s.submission_id,
    CASE WHEN s.unit_code IS NULL THEN 'quarantined' ELSE 'duplicate' END AS state,
    CASE
        WHEN s.folder IS NULL THEN jsonb_build_object('code', 'no_unit_folder')
        WHEN s.unit_code IS NULL THEN jsonb_build_object('code', 'unknown_unit')
        ELSE jsonb_build_object('code', 'duplicate', 'of', max(p.submission_id))
    END AS detail
FROM intake.submission AS s
LEFT JOIN intake.submission AS p
    ON
        s.sha256 = p.sha256 AND s.folder = p.folder
        AND s.submission_id > p.submission_id AND s.purpose = p.purpose
        AND p.state NOT IN ('quarantined', 'superseded', 'duplicate', 'attachment')
        AND NOT intake.ended_badly(p.submission_id, :versions)
        AND NOT (
            p.state = 'returned'  -- by unknown rules
            AND NOT EXISTS (
                SELECT FROM quality.assessment AS a
                WHERE a.submission_id = p.submission_id
            )
        )
WHERE
    s.submission_id = any(:ids) AND (s.unit_code IS NULL OR p.submission_id IS NOT NULL)
    AND NOT EXISTS (
        SELECT FROM intake.submission AS m
        WHERE m.container_id = s.submission_id
    )
GROUP BY s.submission_id, s.unit_code, s.folder
