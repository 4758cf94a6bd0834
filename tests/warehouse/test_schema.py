"""What the warehouse refuses by itself."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from filing import file_report, open_years
from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import Catalogue
from gouji.core.errors import WarehouseError
from gouji.review.settle import ACCEPTED
from gouji.review.states import states as load_states
from gouji.warehouse.ledger import Event, pending, record
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.sync import sync_catalogues


def submission(connection, unit="630106"):
    return connection.scalar(
        text("""
            INSERT INTO intake.submission (folder, unit_code, file_name, sha256, size_bytes, mtime_ns)
            VALUES (:unit, :unit, '年报.xlsx', repeat('0', 64), 1, 1) RETURNING submission_id
        """),
        {"unit": unit},
    )


def append(connection, submission_id, state):
    connection.execute(
        text(
            "INSERT INTO intake.submission_event (submission_id, state, run_id) VALUES (:id, :state, 'run')"
        ),
        {"id": submission_id, "state": state},
    )


def test_events_move_the_state_and_nothing_leaves_an_end_state(clean):
    with clean.connect() as connection:
        one = submission(connection)
        for state in ("received", "extracted", "validated", "awaiting_explanation", "superseded"):
            record(connection, "run", [Event(one, state)])
            assert connection.scalar(text("SELECT state FROM intake.submission")) == state
        record(connection, "run", [Event(one, "accepted")])  # another run's late word is dropped
        assert connection.scalar(text("SELECT state FROM intake.submission")) == "superseded"
        with pytest.raises(DBAPIError, match="is superseded and cannot become accepted"):
            append(connection, one, "accepted")


def test_an_accepted_submission_can_only_be_superseded(clean):
    with clean.connect() as connection:
        one = file_report(connection, "630102", 2023, {})
        with pytest.raises(DBAPIError, match="cannot become returned"):
            append(connection, one, "returned")


LACKING = {
    "its report": "DELETE FROM core.report",
    "a fact table": "DELETE FROM core.fact_disclosure",
    "a row of facts": "DELETE FROM core.fact_review WHERE ctid = (SELECT min(ctid) FROM core.fact_review)",
    "the record of its rules": "DELETE FROM quality.assessment",
    "a finding": "UPDATE quality.finding SET closed_at = now()",
}


@pytest.mark.parametrize("how", ["an event", "an update"])
@pytest.mark.parametrize("lacks", LACKING)
def test_nothing_is_accepted_that_lacks(clean, lacks, how):
    with clean.connect() as connection:
        one = file_report(connection, "630102", 2023, {}, ["info"])
        assert connection.scalar(text("SELECT state FROM intake.submission")) == "accepted"
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text("UPDATE intake.submission SET state = 'awaiting_explanation'"))
        connection.execute(text(LACKING[lacks]))
        connection.execute(text("SET LOCAL session_replication_role = origin"))
        with pytest.raises(DBAPIError, match="cannot be accepted"):
            if how == "an event":
                append(connection, one, "accepted")
            else:
                connection.execute(
                    text("UPDATE intake.submission SET state = 'accepted_with_warnings'")
                )


def test_a_record_that_not_every_rule_ran_is_refused(clean):
    with clean.connect() as connection, pytest.raises(DBAPIError, match="every_rule_ran"):
        connection.execute(
            text("INSERT INTO quality.assessment (submission_id, run_id, form, catalogue_version, rules, ran, findings)"
                 " VALUES (:id, 'run', 'zfxxgk-2021', 'v', 60, 59, 0)"), {"id": submission(connection)},
        )  # fmt: skip


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE intake.submission_event SET state = 'returned'",
        "DELETE FROM intake.submission_event",
        "DELETE FROM intake.submission",
        "TRUNCATE intake.submission_event",
    ],
)
def test_the_ledger_is_append_only(clean, statement):
    with clean.connect() as connection:
        record(connection, "run", [Event(submission(connection), "received")])
        with pytest.raises(DBAPIError, match=r"append-only|cannot truncate"):
            connection.execute(text(statement))


def test_pending_is_what_has_no_end_state(clean):
    with clean.connect() as connection:
        ids = [submission(connection) for _ in range(3)]
        for one, state in zip(ids, ("received", "returned", "extracted"), strict=True):
            record(connection, "run", [Event(one, state)])
        assert [item.submission_id for item in pending(connection)] == [ids[0], ids[2]]


def test_upgrading_again_changes_nothing(warehouse):
    with warehouse.connect() as connection:
        before = connection.execute(text("SELECT * FROM core.applied")).all()
    upgrade()
    with warehouse.connect() as connection:
        assert connection.execute(text("SELECT * FROM core.applied")).all() == before


def test_a_form_that_lost_a_loaded_cell_is_refused(warehouse):
    form = load_forms()["zfxxgk-2021"]
    tables = Form.model_validate(
        {**form.model_dump(), "tables": form.tables[:2], "sections": form.sections[:3]}
    )
    smaller = Catalogue(tables, {}, "another", {})
    with (
        warehouse.connect() as connection,
        pytest.raises(WarehouseError, match=r"t4\.review\.upheld"),
    ):
        sync_catalogues(connection, {form.form: smaller})


def test_periods_of_a_unit_may_not_overlap(clean):
    with clean.connect() as connection, pytest.raises(DBAPIError, match="overlap"):
        connection.execute(
            text("""
                    INSERT INTO core.unit (unit_code, valid_from, name, kind)
                    VALUES ('630122', '2015-01-01', '湟中县', 'county')
                """)
        )
        connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))


def test_a_unit_follows_its_predecessors_and_may_do_what_its_kind_may(clean):
    with clean.connect() as connection:
        open_years(connection, 2018, 2019, 2020)
        prior = connection.execute(
            text("SELECT year, unit_code, prior_unit_code FROM core.unit_prior"
                 " WHERE unit_code IN ('630106', '630122') ORDER BY year")
        ).all()  # fmt: skip
        makes = connection.execute(
            text("SELECT unit_code, makes_regulations FROM core.unit_year WHERE year = 2020")
        )
    assert prior == [
        (2018, "630122", "630122"),
        (2019, "630106", "630122"),
        (2020, "630106", "630106"),
    ]
    assert {row.unit_code for row in makes if row.makes_regulations} == {"630100", "630100-zfb"}


def test_the_year_before_is_under_the_own_code_and_those_taken_over(clean):
    with clean.connect() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind) VALUES
                ('710001', '2008-01-01', '甲县', 'county'), ('710002', '2008-01-01', '乙县', 'county'),
                ('710003', '2021-06-01', '丙区', 'district')
            """)
        )
        connection.execute(
            text("""
                INSERT INTO core.unit_predecessor (unit_code, predecessor_code, since) VALUES
                ('710001', '710002', '2021-03-01'), ('710003', '710002', '2021-06-01')
            """)
        )
        ask = text("SELECT core.prior_codes(:unit, :year) ORDER BY 1")

        def prior(unit, year):
            return connection.scalars(ask, {"unit": unit, "year": year}).all()

        assert prior("710001", 2021) == ["710001", "710002"]
        assert prior("710001", 2022) == ["710001"]
        assert prior("710003", 2021) == ["710002"]
        assert prior("710003", 2022) == ["710003"]


def test_a_unit_is_valid_from_its_first_day_to_the_day_before_its_end(clean):
    with clean.connect() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, valid_to, name, kind, parent_code) VALUES
                ('710001', '2019-07-01', NULL, '甲市', 'city', NULL),
                ('710002', '2019-07-01', '2021-03-01', '甲市本级', 'own_level', '710001'),
                ('710002', '2021-03-01', NULL, '甲市本级', 'own_level', NULL)
            """)
        )
        valid = text(
            "SELECT parent_code, makes_regulations FROM core.unit_with_kind_on(CAST(:day AS date))"
            " WHERE unit_code = '710002'"
        )

        def on(day):
            return connection.execute(valid, {"day": day}).one_or_none()

        assert on("2019-06-30") is None
        assert on("2019-07-01") == on("2021-02-28") == ("710001", True)
        assert on("2021-03-01") == on("2030-01-01") == (None, None)


@pytest.mark.parametrize("decided", [None, "accept", "return"])
@pytest.mark.parametrize(
    ("errors", "open_", "remarks", "state"),
    [
        (True, True, True, "returned"),
        (True, False, True, "returned"),
        (False, True, True, "awaiting_explanation"),
        (False, False, True, "accepted_with_warnings"),
        (False, False, False, "accepted"),
        (None, None, None, "accepted"),  # no findings
    ],
)
def test_the_state_that_follows_from_findings_and_a_decision(
    warehouse, errors, open_, remarks, decided, state
):
    if decided == "return":
        state = "returned"
    elif decided == "accept" and state == "awaiting_explanation":
        state = "accepted_with_warnings"
    with warehouse.connect() as connection:
        found = connection.scalar(
            text("SELECT quality.verdict(:errors, :open, :remarks, :decided)"),
            {"errors": errors, "open": open_, "remarks": remarks, "decided": decided},
        )
    assert found == state


def test_accepted_is_the_same_in_code_and_in_the_warehouse(warehouse):
    with warehouse.connect() as connection:
        states = connection.scalars(
            text("SELECT s FROM unnest(CAST(:states AS text[])) AS s WHERE intake.is_accepted(s)"),
            {"states": list(load_states())},
        ).all()
    assert sorted(states) == sorted(ACCEPTED)


def test_what_is_asked_of_the_register_is_planned_with_the_statement(clean):
    with clean.connect() as connection:
        plan = connection.scalars(
            text("EXPLAIN SELECT u.name FROM staging.report AS r CROSS JOIN LATERAL"
                 " core.unit_with_kind_on(core.period_end(r.period)) AS u WHERE u.unit_code = r.unit_code")
        ).all()  # fmt: skip
    assert not any("Function Scan" in line for line in plan)
