-- The members of a container become submissions of their own.
INSERT INTO intake.submission
(folder, unit_code, file_name, sha256, size_bytes, mtime_ns, received_at, taken_at, container_id, purpose)
SELECT
    c.folder,
    c.unit_code,
    c.file_name || '/' || m.name AS file_name,
    m.sha256,
    m.size,
    c.mtime_ns,
    c.received_at,
    c.received_at AS taken_at,
    c.submission_id,
    c.purpose
FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS m (ordinal int, name text, sha256 text, size bigint)
CROSS JOIN intake.submission AS c
WHERE c.submission_id = :container
ORDER BY m.ordinal
RETURNING submission_id
