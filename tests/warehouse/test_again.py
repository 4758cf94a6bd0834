"""Reports that were accepted without their figures come to the state that is theirs; what is stuck
is taken out.
"""

import os
import subprocess
import sys

import pytest
from sqlalchemy import text
from test_evidence import figures
from test_pipeline import drop, ingest, last_receipt, report, states

from gouji import pipeline
from gouji.consolidation.write import load_report
from gouji.core.config import settings
from gouji.core.errors import GoujiError, WarehouseError
from gouji.maintenance.again import reread, reread_lacking, take_out, to_reread
from gouji.maintenance.verify import verify_warehouse
from gouji.warehouse.ledger import Event, record


def damage(engine, unit: str, *, with_report: bool = True) -> int:
    """As a version before the record of rules left it after a crash: accepted, no facts, no
    findings.
    """
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        one = connection.scalar(
            text("SELECT max(submission_id) FROM intake.submission WHERE folder = :u"), {"u": unit}
        )
        for table in connection.scalars(
            text("SELECT DISTINCT fact_table FROM core.form_cell")
        ).all():
            connection.execute(
                text(f"DELETE FROM core.{table} WHERE submission_id = :id"), {"id": one}
            )
        for table in ("quality.assessment", "quality.finding", "core.report"):
            connection.execute(text(f"DELETE FROM {table} WHERE submission_id = :id"), {"id": one})
        if with_report:
            connection.execute(
                text("INSERT INTO core.report (submission_id, unit_code, series, period, year, form, version)"
                     " SELECT submission_id, unit_code, series, period, year, form, version FROM intake.submission"
                     " WHERE submission_id = :id"), {"id": one},
            )  # fmt: skip
        connection.execute(
            text("UPDATE intake.submission SET state = 'accepted' WHERE submission_id = :id"),
            {"id": one},
        )
        connection.execute(
            text(
                "INSERT INTO intake.submission_event (submission_id, state, run_id) VALUES (:id, 'accepted', 'old')"
            ),
            {"id": one},
        )
    return one


def checks() -> set[str]:
    return {difference.check for difference in verify_warehouse("check")}


@pytest.mark.parametrize("with_report", [True, False])
def test_a_good_report_gets_its_figures_back_by_night(clean, with_report):
    drop("630102", "年报.xlsx", report())
    ingest("first")
    one = damage(clean, "630102", with_report=with_report)
    assert checks() & {"report_incomplete", "report_state"}
    if with_report:
        with (
            clean.connect() as connection,
            pytest.raises(WarehouseError, match=f"{one} 已受理但缺少数字"),
        ):
            load_report(connection, "630100", 2023)
    assert reread_lacking("night") == [one]
    assert states(clean) == {"630102/年报.xlsx": "received"}
    assert ingest("next") == ["2023|630102"]
    assert states(clean) == {"630102/年报.xlsx": "accepted"}
    assert figures(clean) == {"630102": 200}
    assert checks() == set()
    assert reread_lacking("night again") == []


def test_a_wrong_one_is_returned_and_the_one_before_it_stands_again(clean):
    drop("630102", "a.xlsx", report(seed=1))
    ingest("first")
    drop("630102", "b.xlsx", report(seed=2, t3__granted__total=99999))
    ingest("second")
    damage(clean, "630102")
    with clean.begin() as connection:
        before = connection.scalar(text("SELECT min(submission_id) FROM intake.submission"))
        record(connection, "old", [Event(before, "superseded")])
    reread_lacking("night")
    assert states(clean) == {"630102/a.xlsx": "accepted", "630102/b.xlsx": "received"}
    ingest("next")
    assert states(clean) == {"630102/a.xlsx": "accepted", "630102/b.xlsx": "returned"}
    assert "99999" in last_receipt("630102")
    assert figures(clean) == {"630102": 200}
    assert checks() == set()


def test_the_same_content_filed_again_is_a_retry(clean):
    drop("630102", "年报.xlsx", report())
    ingest("first")
    damage(clean, "630102")
    drop("630102", "再报.xlsx", report())
    assert ingest("next") == ["2023|630102"]
    assert states(clean) == {"630102/年报.xlsx": "superseded", "630102/再报.xlsx": "accepted"}
    assert checks() == {"report_incomplete", "fact_against_file"}
    reread_lacking("night")
    assert checks() == set()


def test_what_was_returned_by_other_rules_is_judged_again(clean):
    content = report(t3__granted__total=99999)
    drop("630102", "年报.xlsx", content)
    ingest("first")
    drop("630102", "再报.xlsx", content)
    ingest("second")
    assert list(states(clean).values()) == ["returned", "duplicate"]
    with clean.begin() as connection:
        connection.execute(text("UPDATE quality.assessment SET catalogue_version = 'before'"))
    drop("630102", "三报.xlsx", content)
    ingest("third")
    assert list(states(clean).values()) == ["returned", "duplicate", "returned"]


def test_what_was_returned_by_rules_that_nobody_knows_is_judged_again(clean):
    """As a version before the record of rules left it."""
    content = report(t3__granted__total=99999)
    drop("630102", "年报.xlsx", content)
    ingest("first")
    with clean.begin() as connection:
        connection.execute(text("DELETE FROM quality.assessment"))
    drop("630102", "再报.xlsx", content)
    ingest("second")
    assert list(states(clean).values()) == ["returned", "returned"]


def gouji(clean, *arguments) -> subprocess.CompletedProcess[str]:
    url = clean.url.render_as_string(hide_password=False)
    environment = os.environ | {"GOUJI_HOME": str(settings().home), "GOUJI_WAREHOUSE_URL": url}
    command = [sys.executable, "-c", "from gouji.cli.app import main; main()", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_commands(clean):
    drop("630102", "年报.xlsx", report())
    ingest("first")
    one = damage(clean, "630102")
    drop("630103", "年报.xlsx", report("城中区", seed=2))
    pipeline.collect("stuck")
    stuck = one + 1

    shown = gouji(clean, "reread", "--dry-run")
    assert (shown.returncode, states(clean)["630102/年报.xlsx"]) == (0, "accepted")
    assert f"报送件 {one}（630102，2023 年度，年报.xlsx）" in shown.stdout
    assert gouji(clean, "reread").returncode == 3, "nobody's name"
    assert "只有缺少数字的" in gouji(clean, "reread", stuck, "--by", "李四").stderr
    assert gouji(clean, "reread", one, "--by", "李四").returncode == 0
    assert states(clean)["630102/年报.xlsx"] == "received"

    assert (
        "没有报送件 999999"
        in gouji(clean, "quarantine", 999999, "--by", "李四", "--why", "试").stderr
    )
    done = gouji(clean, "quarantine", stuck, "--by", "李四", "--why", "读了三天没有读完")
    assert done.returncode == 0, done.stderr
    assert states(clean)["630103/年报.xlsx"] == "quarantined"
    assert "主管部门（李四）已停止处理这个文件：读了三天没有读完" in last_receipt("630103")
    assert "已经处理完" in gouji(clean, "quarantine", stuck, "--by", "李四", "--why", "试").stderr
    assert ingest("next") == ["2023|630102"]
    assert gouji(clean, "reread", stuck, "--by", "李四").returncode == 0
    assert ingest("last") == ["2023|630103"]
    assert checks() == set()


def test_a_report_that_stands_with_its_figures_is_not_read_again(clean):
    drop("630102", "年报.xlsx", report())
    ingest("first")
    with clean.begin() as connection:
        one = connection.scalar(text("SELECT submission_id FROM intake.submission"))
        with pytest.raises(GoujiError, match="只有缺少数字的"):
            to_reread(connection, [one])
        assert (
            connection.scalars(text("SELECT core.drop_incomplete(:ids)"), {"ids": [one]}).all()
            == []
        )
        reread(connection, "night", to_reread(connection), "李四")
        with pytest.raises(GoujiError, match="已经处理完"):
            take_out(connection, "run", one, "李四", "试")
    assert figures(clean) == {"630102": 200}
