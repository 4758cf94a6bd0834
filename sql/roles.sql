-- The city office reads mart and nothing else. The role has no password and no login until the operator gives it one.
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gouji_office') THEN
        CREATE ROLE gouji_office NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END;
$$;
GRANT USAGE ON SCHEMA mart TO gouji_office;
GRANT SELECT ON ALL TABLES IN SCHEMA mart TO gouji_office;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA mart FROM public;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA mart TO gouji_office;
