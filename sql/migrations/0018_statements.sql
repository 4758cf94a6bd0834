-- What a stated figure speaks of: its cells, another reading of it, and whose rule it is held against (empty: none).
ALTER TABLE intake.claim ADD COLUMN cells text[] NOT NULL DEFAULT '{}';
ALTER TABLE intake.claim ADD COLUMN also text NOT NULL DEFAULT '';
ALTER TABLE intake.claim ADD COLUMN judged text NOT NULL DEFAULT '';
ALTER TABLE intake.claim ADD COLUMN quote text NOT NULL DEFAULT '';
UPDATE intake.claim SET judged = metric, quote = sentence;
COMMENT ON COLUMN intake.claim.cells IS '陈述的数字应等于这些指标之和';
COMMENT ON COLUMN intake.claim.also IS '另一种可能的含义，没有的为空';
COMMENT ON COLUMN intake.claim.judged IS '按哪一指标的规则核对；含义不能确定而不核对的为空';
COMMENT ON COLUMN intake.claim.quote IS '所在的句子，数字用【】标出';
