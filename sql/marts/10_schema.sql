-- What the city office may read. The schema is made anew whenever a file of sql/marts changes; it holds views only.
CREATE SCHEMA mart;
COMMENT ON SCHEMA mart IS '市级汇总查询：名称和列固定，可直接用 SQL 查询';
