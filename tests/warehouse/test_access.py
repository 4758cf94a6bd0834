"""Who may do what, tried by connecting as each: real logins that are members of the roles of
sql/roles.sql.
"""

from datetime import date

import office
import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from databases import own_database, settings_of, shown
from gouji.core.config import ROOT
from gouji.maintenance.verify import verify_warehouse
from gouji.reminders.notices import plan_notices, send_notices
from gouji.warehouse.export import export_mart
from gouji.warehouse.migrate import upgrade

LOGINS = {"a_loader": "gouji_loader", "an_office": "gouji_office", "a_unit": "gouji_unit", "no_unit": "gouji_unit",
          "an_auditor": "gouji_auditor"}  # fmt: skip
OWN = ("630102", "630121")
REFUSED = r"permission denied|must be owner"
UNIT_VIEWS = ("status", "submission", "finding", "cell", "figure")


@pytest.fixture(scope="module")
def logins(warehouse, tmp_path_factory):
    """{login: engine}; what the DAGs do was done as the loader."""
    home = tmp_path_factory.mktemp("access")
    with own_database(warehouse, "access", home) as owner:
        upgrade()
        engines = {}
        with owner.begin() as connection:
            for login, role in LOGINS.items():
                connection.execute(text(f"DROP ROLE IF EXISTS {login}"))
                connection.execute(text(f"CREATE ROLE {login} LOGIN IN ROLE {role}"))
                engines[login] = create_engine(shown(owner.url.set(username=login)))
            connection.execute(
                text(
                    "INSERT INTO core.unit_login VALUES ('a_unit', '630102'), ('a_unit', '630121')"
                )
            )
            connection.execute(text("CREATE TABLE core.later (unit_code text)"))
            connection.execute(text("CREATE VIEW mart.later AS SELECT unit_code FROM core.later"))
        with settings_of(GOUJI_WAREHOUSE_URL=shown(engines["a_loader"].url)):
            upgrade()  # finds all as it should be, without a right to change it
            office.fill()
            assert send_notices(plan_notices(date(2024, 3, 15)), {}) > 0
            assert verify_warehouse("access") == []
        office.set_dates(owner)
        with owner.begin() as connection:  # few of the examples have any
            connection.execute(
                text("""
                    INSERT INTO quality.finding (submission_id, rule_id, severity, message, fingerprint, run_id)
                    SELECT submission_id, 'TEST', 'info', '提示', '0', 'access' FROM core.report
                """)
            )
        yield engines | {"owner": owner}
        for one in engines.values():
            one.dispose()
        with owner.begin() as connection:
            for login in LOGINS:
                connection.execute(text(f"DROP ROLE {login}"))


def ask(engine, statement):
    with engine.connect() as connection:
        return connection.execute(text(statement)).all()


def refused(engine, statement):
    with engine.connect() as connection, pytest.raises(DBAPIError, match=REFUSED):
        connection.execute(text(statement))


def relations(engine, schemas):
    return ask(
        engine,
        "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name FROM pg_class AS c"
        " INNER JOIN pg_namespace AS n ON c.relnamespace = n.oid"
        f" WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN {schemas}",
    )


def test_the_loader_is_no_superuser_and_leaves_the_register_and_the_history_alone(logins):
    assert ask(logins["owner"], "SELECT rolname FROM pg_roles WHERE rolname ~ '^gouji_' AND (rolsuper OR rolbypassrls"
               " OR rolcreaterole OR rolcreatedb OR rolcanlogin)") == []  # fmt: skip
    for statement in (
        "UPDATE core.unit SET name = 'x'",
        "INSERT INTO core.unit_login VALUES ('a_loader', '630102')",
        "UPDATE core.fact_review SET total = 0",
        "DELETE FROM core.report",
        "DELETE FROM intake.submission",
        "UPDATE intake.submission_event SET state = 'returned'",
        "UPDATE core.edition_cell SET value = 0",
        "DROP TABLE core.report",
        "ALTER TABLE intake.submission DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "CREATE TABLE core.mine (x int)",
    ):
        refused(logins["a_loader"], statement)


def test_the_office_reads_the_marts_and_nothing_else(logins):
    marts = relations(logins["owner"], "('mart')")
    assert len(marts) >= 9
    for (mart,) in marts:
        if mart != "mart.later":
            ask(logins["an_office"], f"SELECT * FROM {mart} LIMIT 1")
    for (name,) in relations(logins["owner"], "('intake', 'staging', 'core', 'quality', 'unit')"):
        refused(logins["an_office"], f"SELECT 1 FROM {name}")
    refused(logins["an_office"], "SELECT 1 FROM mart.later")
    for statement in (
        "CREATE TABLE mart.mine (x int)",
        "CREATE TABLE public.mine (x int)",
        "DROP VIEW mart.finding",
        "SET ROLE gouji_loader",
    ):
        refused(logins["an_office"], statement)


def test_the_office_has_its_questions_answered_as_the_document_says(logins):
    document = (ROOT / "docs" / "市级查询.md").read_text(encoding="utf-8")
    url = shown(logins["an_office"].url.set(drivername="postgresql"))
    assert len(office.QUESTION.findall(document)) == 7
    assert office.with_answers(document, url) == document, "run: make answers"
    assert "ERROR" not in document


def test_the_office_exports_every_mart(logins, tmp_path):
    for (mart,) in relations(logins["owner"], "('mart')"):
        if mart != "mart.later":
            [(rows,)] = ask(logins["an_office"], f"SELECT count(*) FROM {mart} WHERE year = 2023")
            path = tmp_path / f"{mart}.parquet"
            with logins["an_office"].connect() as connection:
                assert export_mart(connection, mart, path, "parquet", year=2023) == rows
            assert path.stat().st_size > 0


@pytest.mark.parametrize("view", UNIT_VIEWS)
def test_a_unit_reads_its_own_rows(logins, view):
    own = ask(logins["a_unit"], f"SELECT DISTINCT unit_code FROM unit.{view} ORDER BY 1")
    assert [row.unit_code for row in own] == list(OWN)
    assert ask(logins["no_unit"], f"SELECT * FROM unit.{view}") == []


@pytest.mark.parametrize(
    ("view", "mart"),
    [("status", "unit_status"), ("finding", "finding"), ("figure", "cell_lineage")],
)
def test_what_a_unit_reads_is_what_the_office_reads_of_it(logins, view, mart):
    shared = {"status": "unit_code, year, due_on, status, received_at, errors, warnings",
              "finding": "unit_code, year, submission_id, rule_id, cells, lhs, rhs, difference, explanation",
              "figure": "unit_code, year, submission_id, cell_key, value"}[view]  # fmt: skip
    everything = ask(
        logins["an_office"],
        f"SELECT {shared} FROM mart.{mart} WHERE unit_code IN {OWN} ORDER BY {shared}",
    )
    assert (
        ask(logins["a_unit"], f"SELECT {shared} FROM unit.{view} ORDER BY {shared}")
        == everything
        != []
    )


def test_a_unit_reads_nothing_of_others_however_it_asks(logins):
    a_unit = logins["a_unit"]
    protected = ask(
        a_unit, "SELECT c.oid::regclass::text AS name FROM pg_class AS c WHERE c.relrowsecurity"
    )
    assert len(protected) >= 10
    others = "(SELECT submission_id FROM intake.submission WHERE unit_code = '630106')"
    [(ids,)] = ask(logins["owner"], f"SELECT array_agg(x) FROM {others} AS s (x)")
    for (name,) in protected:
        with logins["owner"].connect() as connection:
            columns = connection.execute(text(f"SELECT * FROM {name} LIMIT 0")).keys()
        if "submission_id" in columns:
            assert (
                ask(a_unit, f"SELECT 1 FROM {name} WHERE submission_id = ANY(ARRAY{ids}::bigint[])")
                == []
            ), name
            assert ask(logins["an_auditor"], f"SELECT count(*) FROM {name}") == ask(
                logins["owner"], f"SELECT count(*) FROM {name}"
            ), name
    readable = {name for (name,) in protected} | {"core.form_cell"}
    for (name,) in relations(logins["owner"], "('intake', 'staging', 'core', 'quality', 'mart')"):
        if name not in readable:
            refused(a_unit, f"SELECT 1 FROM {name}")


def test_a_unit_changes_nothing_and_is_nobody_else(logins):
    for statement in (
        "UPDATE intake.submission SET state = 'accepted'",
        "DELETE FROM quality.finding",
        "INSERT INTO core.unit_login VALUES ('a_unit', '630106')",
        "INSERT INTO quality.decision (submission_id, action, decided_by, reason) VALUES (1, 'accept', 'x', 'x')",
        "SET ROLE gouji_auditor",
        "SET SESSION AUTHORIZATION an_auditor",
        "SELECT * FROM mart.unit_status",
    ):
        refused(logins["a_unit"], statement)


def test_the_auditor_reads_everything_and_changes_nothing(logins):
    for (name,) in relations(logins["owner"], "('intake', 'staging', 'core', 'quality', 'mart')"):
        ask(logins["an_auditor"], f"SELECT * FROM {name} LIMIT 1")
    for statement in (
        "INSERT INTO core.report_period (series, period, year) VALUES ('zfxxgk', '2031', 2031)",
        "UPDATE quality.finding SET message = 'x'",
        "DELETE FROM staging.finding",
        "CREATE TABLE public.mine (x int)",
    ):
        refused(logins["an_auditor"], statement)


def test_a_table_of_tomorrow_is_the_auditors_alone(logins):
    ask(logins["an_auditor"], "SELECT * FROM core.later")
    for login in ("an_office", "a_unit", "a_loader"):
        refused(logins[login], "SELECT * FROM core.later")


def test_whatever_rows_are_protected_the_loader_and_the_auditor_see_all_of_them(logins):
    policies = ask(
        logins["owner"],
        "SELECT c.oid::regclass::text AS name, array_agg(p.polname::text ORDER BY p.polname) AS policies"
        " FROM pg_class AS c LEFT JOIN pg_policy AS p ON c.oid = p.polrelid WHERE c.relrowsecurity GROUP BY c.oid",
    )
    assert {tuple(row.policies) for row in policies} == {("auditor", "loader", "own")}


@pytest.mark.parametrize("login", ["an_office", "a_unit", "an_auditor"])
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TEMPORARY TABLE own (x int)",
        "CREATE TABLE public.own (x int)",
        "SELECT lo_create(0)",
        "SELECT lo_from_bytea(0, 'x')",
        "SELECT pg_advisory_lock(1952541541)",  # by which the ingest would wait for ever
        "SELECT pg_try_advisory_xact_lock(1)",
    ],
)
def test_who_reads_makes_nothing(logins, login, statement):
    refused(logins[login], statement)
