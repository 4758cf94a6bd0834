-- What the nightly verification of the warehouse found, for the engineer.
-- Grain: one verification that ran to its end.
CREATE TABLE quality.verification_run (
    run_id text PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE quality.verification_run IS '数据核验，一行一次';
COMMENT ON COLUMN quality.verification_run.run_id IS '运行编号';
COMMENT ON COLUMN quality.verification_run.at IS '核验时间';

-- Grain: one thing that should agree and does not.
CREATE TABLE quality.verification (
    run_id text NOT NULL REFERENCES quality.verification_run DEFERRABLE INITIALLY DEFERRED,
    check_name text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX verification_by_run ON quality.verification (run_id);
COMMENT ON TABLE quality.verification IS '数据核验发现的不一致，一行一处';
COMMENT ON COLUMN quality.verification.run_id IS '运行编号';
COMMENT ON COLUMN quality.verification.check_name IS '核验项目';
COMMENT ON COLUMN quality.verification.subject IS '对象：文件指纹、报送件或指标';
COMMENT ON COLUMN quality.verification.detail IS '不一致的内容';
