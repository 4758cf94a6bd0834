-- What runs have staged of which every submission has ended since is dropped.
DELETE FROM staging.report AS r
WHERE NOT EXISTS (
    SELECT FROM staging.report AS p
    INNER JOIN intake.submission AS s ON p.submission_id = s.submission_id
    WHERE
        p.run_id = regexp_replace(r.run_id, '/(others|beside)$', '')
        AND s.state IN ('received', 'extracted', 'validated')
)
