-- What went wrong is made good: reports that are read again, files that end alone, receipts that are still owed.

-- Grain: one event whose receipt has been written. What the unit has to be told and is not here is still owed.
CREATE TABLE intake.receipt (
    event_id bigint PRIMARY KEY REFERENCES intake.submission_event,
    written_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO intake.receipt (event_id, written_at)
SELECT
    e.event_id,
    e.at
FROM intake.submission_event AS e;
COMMENT ON TABLE intake.receipt IS '已写出的回执，一行一次状态变化；没有的还要补写';
COMMENT ON COLUMN intake.receipt.event_id IS '状态变化的编号';
COMMENT ON COLUMN intake.receipt.written_at IS '写出时间';

-- As before, and: what is read again (`reread` in `detail`) is received once more, and what it had replaced stands
-- again meanwhile; what cannot be settled for its own sake is quarantined, also after it has waited.
CREATE OR REPLACE FUNCTION intake.can_become(before text, after text, detail jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN before IN ('received', 'extracted', 'validated') THEN true
        WHEN before IN ('accepted', 'accepted_with_warnings')
            THEN after = 'superseded' OR (after = 'received' AND detail ? 'reread')
        WHEN before = 'quarantined' THEN after = 'received' AND detail ? 'reread'
        WHEN before = 'superseded' THEN after IN ('accepted', 'accepted_with_warnings') AND detail ? 'reread'
        WHEN before = 'awaiting_explanation'
            THEN after IN ('accepted', 'accepted_with_warnings', 'returned', 'superseded', 'quarantined')
        WHEN before = 'returned'
            THEN (after IN ('accepted', 'accepted_with_warnings', 'awaiting_explanation')
                AND detail ?| ARRAY['decision', 'revalidation'])
                OR (after = 'quarantined' AND detail ->> 'code' = 'processing_failed')
        ELSE false
    END
$$;

-- Take the reports that lack figures out of the facts, and what is left of their figures with them; all others of the
-- ids stay. Returns those taken out. Runs as the owner: the loader may not delete facts.
CREATE FUNCTION core.drop_incomplete(ids bigint[]) RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone bigint[];
    fact text;
BEGIN
    SELECT array_agg(i.submission_id) INTO gone FROM core.incomplete_report AS i WHERE i.submission_id = ANY(ids);
    FOR fact IN SELECT DISTINCT c.fact_table FROM core.form_cell AS c LOOP
        EXECUTE format('DELETE FROM core.%I WHERE submission_id = ANY($1)', fact) USING gone;
    END LOOP;
    DELETE FROM core.implied_cell AS c WHERE c.submission_id = ANY(gone);
    DELETE FROM core.report AS r WHERE r.submission_id = ANY(gone);
    RETURN QUERY SELECT g.id FROM unnest(gone) AS g (id);
END;
$$;
REVOKE EXECUTE ON FUNCTION core.drop_incomplete(bigint[]) FROM public;
COMMENT ON FUNCTION core.drop_incomplete(bigint[]) IS '撤下缺少数字的报告（其余的不动），返回撤下的报送件编号';

-- As before, and: a report that stands does not leave its state while its figures are among the facts; what stands
-- again needs its figures only.
CREATE OR REPLACE FUNCTION intake.refuse_unproven() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    accepted bigint[];
    wrong bigint;
BEGIN
    SELECT n.submission_id INTO wrong
    FROM new_submission AS n
    INNER JOIN old_submission AS o ON n.submission_id = o.submission_id
    INNER JOIN core.report AS r ON n.submission_id = r.submission_id
    WHERE o.state IN ('accepted', 'accepted_with_warnings') AND n.state = 'received'
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'submission % stands with its figures and is not read again', wrong
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    SELECT array_agg(n.submission_id) INTO accepted
    FROM new_submission AS n
    INNER JOIN old_submission AS o ON n.submission_id = o.submission_id
    WHERE
        n.state IN ('accepted', 'accepted_with_warnings')
        AND o.state NOT IN ('accepted', 'accepted_with_warnings');
    IF accepted IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT a.submission_id INTO wrong
    FROM new_submission AS a
    INNER JOIN old_submission AS o ON a.submission_id = o.submission_id
    WHERE
        a.submission_id = ANY(accepted) AND (
            NOT EXISTS (SELECT FROM core.report AS r WHERE r.submission_id = a.submission_id)
            OR (o.state <> 'superseded' AND NOT EXISTS (
                SELECT FROM quality.sound_assessment AS q WHERE q.submission_id = a.submission_id
            ))
        )
    UNION ALL
    SELECT i.submission_id FROM core.incomplete_report AS i WHERE i.submission_id = ANY(accepted)
    LIMIT 1;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'submission % cannot be accepted: its figures are no facts, or not all of its rules have run', wrong
        USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN NULL;
END;
$$;

-- Whether a submission did not end as it should have, so that the same content filed again is a retry and no repeat:
-- accepted without its figures, not ended within a day of its last arrival, or returned by rules that are no longer
-- those in force (`versions`).
CREATE FUNCTION intake.ended_badly(id bigint, versions text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT CASE
            WHEN s.state IN ('accepted', 'accepted_with_warnings')
                THEN NOT EXISTS (SELECT FROM core.report AS r WHERE r.submission_id = s.submission_id)
                    OR EXISTS (SELECT FROM core.incomplete_report AS i WHERE i.submission_id = s.submission_id)
            WHEN s.state IN ('received', 'extracted', 'validated') THEN (
                SELECT max(e.at) FROM intake.submission_event AS e
                WHERE e.submission_id = s.submission_id AND e.state = 'received'
            ) < now() - interval '1 day'
            WHEN s.state = 'returned' THEN coalesce((
                SELECT a.catalogue_version FROM quality.assessment AS a
                WHERE a.submission_id = s.submission_id ORDER BY a.assessment_id DESC LIMIT 1
            ) <> ALL(versions), false)
            ELSE false
        END
        FROM intake.submission AS s WHERE s.submission_id = id
    );
END;
$$;
COMMENT ON FUNCTION intake.ended_badly(bigint, text[]) IS '是否没有正常结束：内容相同的再次报送重新处理，不作重复';
