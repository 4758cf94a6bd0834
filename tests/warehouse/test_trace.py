"""From a figure to the cells that it is made of, through nodes in between, versions that were
replaced and editions.
"""

import json
from datetime import UTC, datetime
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from corpus import valid_cells
from filing import file_report
from gouji.cli.app import app
from gouji.publishing.approval import Approval, publish
from gouji.publishing.candidate import build_candidate
from gouji.warehouse.trace import TraceError, trace_cell

YEAR, CELL = 2023, "t3.received.total"


@pytest.fixture
def filed(clean):
    """A province with a city of two counties that has filed nothing itself; the submissions by
    name.
    """
    with clean.begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code) VALUES
                ('990000', '2008-01-01', '试省', 'province', NULL),
                ('990000-zfb', '2008-01-01', '省本级', 'own_level', '990000'),
                ('990001', '2008-01-01', '试市', 'city', '990000'),
                ('990002', '2008-01-01', '甲县', 'county', '990001'),
                ('990003', '2008-01-01', '乙县', 'county', '990001'),
                ('990004', '2008-01-01', '丙市', 'city', '990000')
            """)
        )
        random = Random(7)
        made = {
            name: file_report(connection, unit, YEAR, valid_cells(random), severities)
            for name, unit, severities in [
                ("first", "990002", ()), ("returned", "990003", ("error",)), ("second", "990002", ()),
                ("good", "990003", ()),
            ]
        }  # fmt: skip
        values = valid_cells(random)
        implied = {CELL: values[CELL]}
        made["blank"] = file_report(
            connection, "990000-zfb", YEAR, values | {CELL: None}, implied=implied
        )
    return clean, made


def test_a_figure_is_traced_through_the_nodes_between_and_to_every_version(filed):
    warehouse, made = filed
    with warehouse.connect() as connection:
        found = trace_cell(connection, "990000", YEAR, CELL)
        city = trace_cell(connection, "990001", YEAR, CELL)
        own = trace_cell(connection, "990002", YEAR, CELL)
        read = connection.scalar(
            text("SELECT value FROM core.cell WHERE submission_id = :id AND cell_key = :cell"),
            {"id": made["first"], "cell": CELL},
        )
    parts = {"/".join(part.path): part for part in found.parts}
    assert list(parts) == ["990000-zfb", "990001/990002", "990001/990003", "990004"]
    assert found.value == sum(part.used.value for part in found.parts if part.used)
    assert parts["990004"].used is None
    blank = parts["990000-zfb"].used
    assert (blank.inferred, blank.inferred_by, blank.raw, blank.locator) == (
        True,
        "TEST-TOTAL",
        "",
        f"表!{CELL}",
    )
    county = parts["990001/990002"]
    assert (county.used.submission_id, county.used.version, county.used.state) == (
        made["second"],
        2,
        "accepted",
    )
    [before] = county.others
    assert (before.state, before.by, before.value) == ("superseded", made["second"], read)
    assert [other.state for other in parts["990001/990003"].others] == ["returned"]
    assert city.value == sum(part.used.value for part in city.parts)
    assert (own.is_own, own.value, len(own.parts)) == (True, county.used.value, 1)


def test_an_edition_is_traced_to_what_was_in_it(filed):
    warehouse, made = filed
    candidate = build_candidate("990001", YEAR, "trace")
    publish(candidate.edition_id, Approval("office", datetime(2024, 3, 1, tzinfo=UTC), "", None))
    with warehouse.begin() as connection:
        third = file_report(connection, "990002", YEAR, valid_cells(Random(9)))
        edition = trace_cell(connection, "990001", YEAR, CELL, edition=1)
        now = trace_cell(connection, "990001", YEAR, CELL)
        with pytest.raises(TraceError, match="第 2 版定稿"):
            trace_cell(connection, "990001", YEAR, CELL, edition=2)
    assert [part.used.submission_id for part in edition.parts] == [made["second"], made["good"]]
    assert [part.used.submission_id for part in now.parts] == [third, made["good"]]
    assert edition.value == sum(part.used.value for part in edition.parts) != now.value
    assert (edition.parts[0].used.state, edition.parts[0].used.by) == ("superseded", third)


def test_the_command_says_it_for_people_and_for_programs(filed):
    _, made = filed
    run = CliRunner(env={"COLUMNS": "200"})
    document = json.loads(run.invoke(app, ["trace", "990000", str(YEAR), CELL, "--json"]).stdout)
    assert Decimal(document["value"]) == sum(
        part["used"]["value"] for part in document["parts"] if part["used"]
    )
    shown = run.invoke(app, ["trace", "990000", str(YEAR), CELL]).stdout
    for said in (
        "汇总数",
        "试市",
        "由下属单位汇总",
        "丙市  缺报",
        f"由报送件 {made['second']} 替换",
        "退回",
        "推算",
    ):
        assert said in shown
    with pytest.raises(TraceError, match=r"t3\.received\.total"):
        run.invoke(app, ["trace", "990000", str(YEAR), "t3.recieved.total"], catch_exceptions=False)
