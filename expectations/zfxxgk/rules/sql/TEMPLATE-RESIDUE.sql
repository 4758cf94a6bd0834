-- Grain: one report with words of a template in it; the first few are quoted.
WITH left_over AS (
    SELECT
        w.submission_id,
        p.text,
        p.locator,
        row_number() OVER (PARTITION BY w.submission_id ORDER BY p.passage_id) AS place
    FROM staging.report AS w
    INNER JOIN intake.passage AS p ON w.submission_id = p.submission_id
    WHERE w.run_id = {run} AND w.form = {form} AND p.kind = 'residue'
)

SELECT
    submission_id,
    '' AS instance,
    NULL::text AS kind,
    {message}
    || string_agg('“' || text || '”', '、' ORDER BY place) FILTER (WHERE place <= {quoted})
    || CASE WHEN count(*) > {quoted} THEN '等 ' || count(*) || ' 处' ELSE '' END AS message,
    '{}'::text[] AS cells,
    NULL::numeric AS lhs,
    NULL::numeric AS rhs,
    (array_agg(locator ORDER BY place))[1] AS locator
FROM left_over
GROUP BY submission_id
