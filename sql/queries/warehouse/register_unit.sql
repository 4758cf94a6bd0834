-- A unit in one period of its life is written, or what changed of it.
INSERT INTO core.unit
(unit_code, valid_from, valid_to, name, kind, parent_code, aliases, makes_regulations, series)
VALUES (
    :unit_code, :valid_from, :valid_to, :name, :kind, :parent_code, :aliases, :makes_regulations,
    :series
)
ON CONFLICT (unit_code, valid_from) DO UPDATE SET
    valid_to = excluded.valid_to, name = excluded.name,
    kind = excluded.kind, parent_code = excluded.parent_code, aliases = excluded.aliases,
    makes_regulations = excluded.makes_regulations, series = excluded.series
