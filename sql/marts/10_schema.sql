-- What the city office may read. The schema is made anew whenever a file of sql/marts changes; it holds views only.
CREATE SCHEMA mart;
COMMENT ON SCHEMA mart IS '市级汇总查询：名称和列固定，可直接用 SQL 查询';

-- Days are the city's, whatever time zone a session has: the day in which an instant lies, and the last instant of a
-- day (for the functions …_as_of). core.city_zone() says what expectations/city.yaml says.
CREATE FUNCTION mart.city_date(instant timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
RETURN timezone(core.city_zone(), instant)::date;
COMMENT ON FUNCTION mart.city_date IS '某一时刻是本市的哪一天，与会话的时区无关';
CREATE FUNCTION mart.end_of_day(city_day date) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN timezone(core.city_zone(), (city_day + 1)::timestamp) - interval '1 microsecond';
COMMENT ON FUNCTION mart.end_of_day IS '本市某一天的最后时刻，用作 …_as_of 的时刻';
