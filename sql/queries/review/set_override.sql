-- An exception from a rule is recorded; its number.
INSERT INTO quality.override (rule_id, series, period, year, unit_code, severity, reason, set_by, until)
VALUES (:rule, :series, :period, :year, :unit, :severity, :reason, :by, :until)
RETURNING override_id
