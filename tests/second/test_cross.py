"""Rules that hold two series of one unit and year against each other, through the real steps:
whichever report comes last is asked, and what is revised is judged anew.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from databases import own_database
from formats import writers
from gouji.core.config import settings
from gouji.ingest.check import check_file
from gouji.review.explanations import explain, open_findings
from gouji.warehouse.migrate import upgrade
from second.test_beside import FIRST, SECOND, UNIT, YEAR, annual, ask, drop, ingest, statistics

PENALTY = "CROSS-PENALTY"


@pytest.fixture
def owner(warehouse: Engine, tmp_path: Path) -> Iterator[Engine]:
    with own_database(warehouse, "cross_rules", tmp_path / "home") as owner:
        upgrade()
        yield owner


def page(series: str, penalties: int) -> bytes:
    """A report with so many penalties; the other rules agree."""
    if series == FIRST:
        return writers.write_html(annual(UNIT, **{"t2.penalty.decisions": penalties}))
    more = {"t1.penalty.warning": penalties - 11, "t1.penalty.total": penalties}
    return writers.write_html(statistics(UNIT, **more))


def file(series: str, penalties: int, run: str) -> list[str]:
    drop(UNIT, f"{run}.html", page(series, penalties))
    return ingest(run)


def states(owner: Engine) -> list[tuple[object, ...]]:
    return ask(owner, "SELECT series, version, state FROM intake.submission ORDER BY submission_id")


def found(owner: Engine) -> list[tuple[object, ...]]:
    return ask(
        owner,
        "SELECT s.series, s.version, f.rule_id, f.lhs, f.rhs FROM quality.current_finding AS f"
        " INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id"
        " WHERE f.rule_id LIKE 'CROSS-%' ORDER BY s.submission_id, f.rule_id",
    )


def receipts(words: str) -> list[str]:
    """The receipts that say so."""
    folder = settings().drop / UNIT / "回执"
    return [
        path.stem for path in sorted(folder.glob("2*.html")) if words in path.read_text("utf-8")
    ]


@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)], ids="-".join)
@pytest.mark.parametrize("apart", [True, False], ids=["two_runs", "one_run"])
def test_whichever_comes_last_is_asked(owner, order, apart):
    penalties = {FIRST: 41, SECOND: 14}
    for number, series in enumerate(order):
        drop(UNIT, f"{number}.html", page(series, penalties[series]))
        if apart:
            ingest(f"run-{number}")
    ingest("all")
    assert states(owner) == [
        (order[0], 1, "accepted"),
        (order[1], 1, "awaiting_explanation"),
    ]
    assert found(owner) == [(order[1], 1, PENALTY, Decimal(14), Decimal(41))]
    assert len(receipts("行政处罚的数量不同")) == 1
    assert len(receipts("城东区2023年度《行政执法统计年报》报告")) == 1


def test_what_agrees_is_accepted(owner):
    file(FIRST, 14, "first")
    file(SECOND, 14, "second")
    assert {state for *_, state in states(owner)} == {"accepted"}
    assert found(owner) == []


def test_the_later_one_is_released_when_the_earlier_is_put_right(owner):
    file(FIRST, 41, "first")
    file(SECOND, 14, "second")
    assert file(FIRST, 14, "corrected") == [f"{YEAR}|{UNIT}", f"{SECOND}|{YEAR}|{UNIT}"]
    assert states(owner) == [
        (FIRST, 1, "superseded"),
        (SECOND, 1, "accepted"),
        (FIRST, 2, "accepted"),
    ]
    assert found(owner) == []


def test_a_correction_that_still_differs_is_asked_in_its_turn(owner):
    file(FIRST, 41, "first")
    file(SECOND, 14, "second")
    file(FIRST, 15, "corrected")
    assert states(owner)[1:] == [
        (SECOND, 1, "awaiting_explanation"),
        (FIRST, 2, "awaiting_explanation"),
    ]
    assert (FIRST, 2, PENALTY, Decimal(14), Decimal(15)) in found(owner)
    with owner.begin() as connection:
        (code,) = (one["code"] for one in open_findings(connection, 3))
        explain(connection, 3, code, "一件处罚决定年后被撤销，两表口径不同。", "张三", office=True)
    ingest("explained")
    assert states(owner) == [
        (FIRST, 1, "superseded"),
        (SECOND, 1, "accepted"),
        (FIRST, 2, "accepted_with_warnings"),
    ]
    assert [row[:3] for row in found(owner)] == [(FIRST, 2, PENALTY)]


def test_a_difference_that_was_explained_is_gone_when_it_is_put_right(owner):
    file(FIRST, 41, "first")
    file(SECOND, 14, "second")
    with owner.begin() as connection:
        (code,) = (one["code"] for one in open_findings(connection, 2))
        explain(connection, 2, code, "公开年报把移送案件也计入了。", "张三", office=True)
    ingest("explained")
    assert states(owner)[1] == (SECOND, 1, "accepted_with_warnings")
    file(FIRST, 14, "corrected")
    assert found(owner) == []


def test_what_was_returned_is_not_compared_with(owner):
    drop(UNIT, "first.html", writers.write_html(annual(UNIT, **{"t4.review.total": 9})))
    ingest("first")
    file(SECOND, 14, "second")
    assert states(owner) == [(FIRST, 1, "returned"), (SECOND, 1, "accepted")]
    assert found(owner) == []


def test_why_it_was_not_judged_is_reported_where_the_other_report_is_wanted(owner):
    why = (
        "SELECT s.unit_code, s.series, n.rule_id FROM quality.not_assessed AS n INNER JOIN intake.submission AS s"
        " ON n.submission_id = s.submission_id WHERE n.reason = 'no_beside' ORDER BY 1, 2, 3"
    )
    file(FIRST, 14, "first")
    assert ask(owner, why) == []  # nobody has asked for the other series yet
    drop("630103", "执法.html", writers.write_html(statistics("630103")))
    drop("630104", "年报.html", writers.write_html(annual("630104")))
    drop("630100-jyj", "年报.html", writers.write_html(annual("630100-jyj")))
    ingest("second")
    drop("630104", "年报.html", writers.write_html(annual("630104", 3)))
    drop("630100-jyj", "年报.html", writers.write_html(annual("630100-jyj", 3)))
    ingest("third")
    rules = ("CROSS-COERCION", "CROSS-LICENCE", PENALTY)
    assert ask(owner, why) == [
        *[("630103", SECOND, rule) for rule in rules],
        *[("630104", FIRST, rule) for rule in rules],
    ]


def test_a_file_is_checked_against_the_other_series_before_it_is_filed(owner, tmp_path):
    file(FIRST, 41, "first")
    path = tmp_path / "执法.html"
    path.write_bytes(page(SECOND, 14))
    verdict = check_file(path)
    assert [one["rule"] for one in verdict.findings] == [PENALTY]
    assert verdict.status == "awaiting_explanation"
    path.write_bytes(page(SECOND, 41))
    assert check_file(path).findings == ()
