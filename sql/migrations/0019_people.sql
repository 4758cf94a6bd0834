-- Whoever publishes, decides, explains or lets changed rules take effect is named. Rows of before stay as they are.
CREATE FUNCTION core.names_person(name text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(name, E' \t\r\n\u00a0\u3000') <> ''
AND lower(btrim(name, E' \t\r\n\u00a0\u3000')) NOT IN ('anonymous', '匿名');
COMMENT ON FUNCTION core.names_person IS '是否写明了姓名';

ALTER TABLE core.edition_approval ADD CONSTRAINT approved_by_person
CHECK (core.names_person(approved_by)) NOT VALID;
ALTER TABLE core.deadline ADD CONSTRAINT set_by_person CHECK (core.names_person(set_by)) NOT VALID;
ALTER TABLE quality.decision ADD CONSTRAINT decided_by_person CHECK (core.names_person(decided_by)) NOT VALID;
ALTER TABLE quality.override ADD CONSTRAINT set_by_person CHECK (core.names_person(set_by)) NOT VALID;
ALTER TABLE quality.explanation ADD CONSTRAINT given_by_person CHECK (core.names_person(given_by)) NOT VALID;

ALTER TABLE quality.revalidation_run ADD COLUMN applied_by text;
ALTER TABLE quality.revalidation_run ADD CONSTRAINT applied_by_person
CHECK (applied_at IS NULL OR (applied_by IS NOT NULL AND core.names_person(applied_by))) NOT VALID;
COMMENT ON COLUMN quality.revalidation_run.applied_by IS '谁批准生效的；未生效为空';
