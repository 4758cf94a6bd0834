-- The period that a report states beside its figures, where the rules look at it.
ALTER TABLE staging.report ADD COLUMN period_start date;
ALTER TABLE staging.report ADD COLUMN period_end date;
