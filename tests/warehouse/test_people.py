"""Nothing is published, decided, explained or let take effect in nobody's name: by command, in
Airflow, in SQL.
"""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from databases import ingest, own_database
from gouji.core.errors import GoujiError
from gouji.publishing.approval import Approval, approval_from, lacking, publish
from gouji.publishing.candidate import build_candidate
from gouji.reminders.deadlines import set_deadline
from gouji.review import revalidation
from gouji.review.decisions import Decision, decide
from gouji.review.explanations import explain
from gouji.review.overrides import set_override
from gouji.review.people import person
from gouji.warehouse.migrate import upgrade

NOBODIES = ["", " ", "\u3000\u00a0\t", "Anonymous", " anonymous ", "匿名", "-"]
REPORTS = [
    {"unit": "630102", "file": "submissions/2023/630102/城东区2023年年报.xlsx"},
    {"unit": "630106", "file": "submissions/2023/630106/湟中区2023年度报告.txt"},
]


@pytest.fixture(scope="module")
def city(warehouse, tmp_path_factory):
    with own_database(warehouse, "people", tmp_path_factory.mktemp("people")) as engine:
        upgrade()
        ingest(REPORTS, "people")
        yield engine


@pytest.fixture(scope="module")
def edition(city):
    return build_candidate("630100", 2023, "people").edition_id


@pytest.mark.parametrize("name", [*NOBODIES, None, 7])
def test_who_is_nobody(name):
    with pytest.raises(GoujiError, match="必须写明是谁"):
        person(name)


def test_who_is_somebody():
    assert [person(name) for name in (" 李明 ", "Anonymous Wang", "办公室")] == [
        "李明",
        "Anonymous Wang",
        "办公室",
    ]


@pytest.mark.parametrize("name", NOBODIES)
def test_nobody_may_do_anything(city, edition, name):
    with city.begin() as connection:
        [submission] = connection.scalars(
            text("SELECT submission_id FROM intake.submission WHERE state = 'returned'")
        )
        revalidation_id = "people-check"
    revalidation.prepare(revalidation_id, 2023)
    until = date(2030, 1, 1)
    deeds = [
        lambda c: decide(c, Decision(submission, "waive", name, "理由", "T3-ROW-TOTAL")),
        lambda c: set_override(
            c,
            rule="T3-ROW-TOTAL",
            year=2023,
            unit=None,
            severity="off",
            reason="理由",
            by=name,
            until=until,
        ),
        lambda c: set_deadline(
            c, year=2023, due_on=until, reason="理由", by=name, unit="630102", kind=None
        ),
        lambda c: explain(c, submission, "0" * 8, "因机构改革", name, office=True),
        lambda c: revalidation.apply(revalidation_id, name),
        lambda c: publish(edition, Approval(name, datetime.now(UTC), "", "等不到了")),
    ]
    for deed in deeds:
        with city.connect() as connection, pytest.raises(GoujiError, match="必须写明是谁"):
            deed(connection)
    with city.connect() as connection:
        for table in (
            "quality.decision",
            "quality.override",
            "core.deadline",
            "core.edition_approval",
        ):
            assert connection.scalar(text(f"SELECT count(*) FROM {table}")) == 0
        applied = text(
            "SELECT applied_at FROM quality.revalidation_run WHERE run_id = 'people-check'"
        )
        assert connection.scalar(applied) is None


STATEMENTS = {
    "approval": "INSERT INTO core.edition_approval"
    " (edition_id, parent_code, series, period, year, number, approved_by, approved_at, comment)"
    " SELECT edition_id, parent_code, series, period, year, 1, :name, now(), '' FROM core.edition",
    "decision": "INSERT INTO quality.decision (submission_id, action, decided_by, reason)"
    " SELECT min(submission_id), 'accept', :name, 'x' FROM intake.submission",
    "override": "INSERT INTO quality.override (rule_id, series, period, year, severity, reason, set_by, until)"
    " VALUES ('T3-ROW-TOTAL', 'zfxxgk', '2023', 2023, 'off', 'x', :name, '2030-01-01')",
    "deadline": "INSERT INTO core.deadline (series, period, year, unit_code, due_on, reason, set_by)"
    " VALUES ('zfxxgk', '2023', 2023, '630102', '2030-01-01', 'x', :name)",
    "explanation": "INSERT INTO quality.explanation"
    " (unit_code, series, period, year, rule_id, instance, fingerprint, text, given_by, given_as)"
    " VALUES ('630102', 'zfxxgk', '2023', 2023, 'X', '', 'x', 'x', :name, 'office')",
    "revalidation": "INSERT INTO quality.revalidation_run (run_id, year, with_returned, catalogue, reports, applied_at,"
    " applied_by) VALUES ('sql', 2023, false, '{}', 0, now(), :name)",
}


@pytest.mark.parametrize("name", [name for name in NOBODIES if name != "-"])
@pytest.mark.parametrize("deed", STATEMENTS)
def test_the_warehouse_itself_takes_no_row_of_nobody(city, edition, deed, name):
    statement = text(STATEMENTS[deed])
    with city.connect() as connection, pytest.raises(IntegrityError, match=r"_(person|check)\b"):
        connection.execute(statement, {"name": name})
    with city.connect() as connection:
        assert connection.execute(statement, {"name": "李明"}).rowcount == 1
        connection.rollback()


def test_a_revalidation_says_who_let_it_take_effect(city):
    revalidation.prepare("signed", 2023)
    revalidation.apply("signed", " 李明 ")
    with city.connect() as connection:
        by = text("SELECT applied_by FROM quality.revalidation_run WHERE run_id = 'signed'")
        assert connection.scalar(by) == "李明"


@pytest.mark.parametrize("user", [None, {"id": "", "name": "Anonymous"}, {"id": "1", "name": None}])
def test_an_answer_without_a_login_is_no_approval(user):
    answer = {"params_input": {}, "responded_at": "2024-03-01T08:00:00Z", "responded_by_user": user}
    with pytest.raises(GoujiError, match="必须写明是谁"):
        approval_from(answer)


def test_what_an_approval_lacks_is_reported(city, edition):
    answer = {
        "responded_at": "2024-03-01T08:00:00Z",
        "responded_by_user": {"id": "1", "name": "李明"},
    }
    given = {"comment": "", "publish_with_missing": False, "missing_reason": "忘了勾选"}
    assert "城中区" in lacking(edition, approval_from({**answer, "params_input": given}))
    assert "城中区" in lacking(
        edition, approval_from({**answer, "params_input": {"publish_with_missing": True}})
    )
    assert (
        lacking(
            edition,
            approval_from({**answer, "params_input": {**given, "publish_with_missing": True}}),
        )
        is None
    )
