"""What a season and an exception make of a finding: blank totals of a back-fill are implied, a rule is
softened for one unit or all, for a while.
"""

from datetime import timedelta
from random import Random

import pytest
from conversation import doubtful, ingest, report, states
from sqlalchemy import text

from corpus import valid_cells
from gouji.core.clock import today
from gouji.core.errors import GoujiError
from gouji.review.overrides import set_override


def blanks(seed=1) -> dict[str, None]:
    return {"t3.granted.total": None, "t3.result_total.total": None, "t4.review.total": None}


def test_in_season_a_blank_total_is_returned_and_a_back_fill_implies_it(clean, rewrite):
    cells = valid_cells(Random(1))
    content = report(
        **dict.fromkeys(("t3__granted__total", "t3__result_total__total", "t4__review__total"))
    )
    ingest("season", content)
    assert states(clean) == ["returned"]

    def accept_omitted(document):
        document["intake"] = [
            {"first": 2008, "last": 2023, "omitted": "accept", "explanation": "往年补录"}
        ]

    rewrite("policies.yaml", accept_omitted)
    ingest("back-fill", content + b"\n")
    assert states(clean) == ["returned", "accepted_with_warnings"]
    with clean.connect() as connection:
        figures = {
            row.cell_key: (row.value, row.inferred)
            for row in connection.execute(text("SELECT cell_key, value, inferred FROM core.figure"))
        }
        filed = connection.scalar(
            text("SELECT value FROM core.cell WHERE cell_key = 't3.granted.total'")
        )
        total = connection.scalar(
            text("SELECT value FROM mart.consolidated_cell WHERE cell_key = 't3.granted.total' AND year = 2023"
                 " AND parent_code = '630100'")
        )  # fmt: skip
        said = set(
            connection.scalars(text("SELECT explanation FROM mart.finding WHERE version = 2"))
        )
    for key in blanks():
        assert figures[key] == (cells[key], bool(cells[key])) or (
            figures[key] == (None, False) and not cells[key]
        )
    assert filed is None
    assert total == cells["t3.granted.total"]
    assert said == {"往年补录"}


def test_a_blank_total_that_does_not_fit_is_returned_in_a_back_fill_too(clean, rewrite):
    rewrite(
        "policies.yaml",
        lambda document: document.update(
            intake=[{"first": 2008, "last": 2023, "omitted": "accept", "explanation": "往年补录"}]
        ),
    )
    cells = valid_cells(Random(1))
    ingest(
        "first",
        report(
            t3__result_total__total=None, t3__carried_out__total=cells["t3.carried_out.total"] + 1
        ),
    )
    assert states(clean) == ["returned"]
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM core.implied_cell")) == 0


def test_an_exception_for_one_unit_goes_before_that_for_all_and_ends(clean):
    def exception(severity, unit=None, days=1):
        with clean.begin() as connection:
            set_override(
                connection, rule="T4-TOTAL", year=2023, unit=unit, severity=severity, reason="试点", by="办公室",
                until=today() + timedelta(days=days),
            )  # fmt: skip

    exception("off")
    exception("info", unit="630102")
    ingest("first", doubtful())
    assert states(clean) == ["accepted"]
    with clean.connect() as connection:
        assert (
            connection.scalar(text("SELECT severity FROM mart.finding WHERE rule_id = 'T4-TOTAL'"))
            == "info"
        )
    exception("info", unit="630102", days=-1)
    ingest("second", doubtful(77777))
    assert states(clean) == ["superseded", "accepted"]  # that for all units stays
    with clean.connect() as connection:
        assert (
            connection.scalar(
                text("SELECT count(*) FROM mart.finding WHERE version = 2 AND rule_id = 'T4-TOTAL'")
            )
            == 0
        )
    exception("off", days=-1)
    ingest("third", doubtful(66666))
    assert states(clean)[-1] == "returned"
    with pytest.raises(GoujiError, match="T9-NONE"), clean.begin() as connection:
        set_override(
            connection,
            rule="T9-NONE",
            year=2023,
            unit=None,
            severity="off",
            reason="x",
            by="x",
            until=today(),
        )
