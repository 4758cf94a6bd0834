-- Grain: one report with words of a template in it; the first few are quoted.
SELECT
    w.submission_id,
    '' AS instance,
    NULL::text AS kind,
    {message}
    || string_agg('“' || p.text || '”', '、' ORDER BY p.place) FILTER (WHERE p.place <= {quoted})
    || CASE WHEN count(*) > {quoted} THEN '等 ' || count(*) || ' 处' ELSE '' END AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    (array_agg(p.locator ORDER BY p.place))[1] AS locator
FROM staging.report AS w
INNER JOIN (
    SELECT
        submission_id,
        text,
        locator,
        row_number() OVER (PARTITION BY submission_id ORDER BY passage_id) AS place
    FROM intake.passage WHERE kind = 'residue'
) AS p ON w.submission_id = p.submission_id
WHERE w.run_id = {run} AND w.form = {form}
GROUP BY w.submission_id
