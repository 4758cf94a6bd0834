"""Whatever a file does to a step, it ends alone, with a receipt; the others go on in the same run."""

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from test_pipeline import drop, ingest, last_receipt, receipts, report, states

from gouji import pipeline
from gouji.core.config import settings
from gouji.maintenance.verify import verify_warehouse
from gouji.review.decisions import Decision, decide

UNITS = {"630102": "城东区", "630103": "城中区", "630104": "城西区", "630105": "城北区"}
BAD = "630103"


def change(shard: str, spoil: Callable[[dict[str, Any]], None]) -> None:
    """Change what was read of the bad unit's file, as a reader with a fault would leave it."""
    lines = []
    for line in Path(shard).read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if item["document"]["unit_name"] == UNITS[BAD]:
            spoil(item["document"])
        lines.append(json.dumps(item, ensure_ascii=False))
    Path(shard).write_text("\n".join(lines) + "\n", encoding="utf-8")


def cell(key: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["cells"][key].update(value=value)


SPOILT: dict[str, Callable[[dict[str, Any]], None]] = {
    "stage: a day that there is not": lambda document: document.update(dated="2023-02-31"),
    "stage: no number": cell("t3.received.total", "十二"),
    "stage: too many digits for the database": cell("t3.received.total", "9" * 140_000),
    "stage: a part is missing": lambda document: document.pop("period"),
    "stage: a claim of a metric that is too long": lambda document: document.update(
        claims=[{"metric": 1}]
    ),
    "validate: beyond double precision": cell("t3.received.total", "9" * 400),
    "load: beyond a big integer": cell("t2.licence.decisions", "1" + "0" * 30),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_file_that_a_step_fails_on_ends_alone(clean, case, caplog):
    for seed, (unit, name) in enumerate(UNITS.items()):
        drop(unit, "年报.xlsx", report(name, seed=seed))
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect("run")]
    change(shards[0], SPOILT[case])
    pipeline.stage("run", shards)
    pipeline.validate("run")
    pipeline.load("run")
    pipeline.write_receipts("run")
    found = states(clean)
    good = {state for name, state in found.items() if not name.startswith(BAD)}
    assert good <= {"accepted", "awaiting_explanation"}
    if found[f"{BAD}/年报.xlsx"] == "returned":  # a rule has found it first
        assert case.startswith(("validate", "load"))
    else:
        assert found[f"{BAD}/年报.xlsx"] == "quarantined"
        assert "系统处理这个文件时出错" in last_receipt(BAD)
        assert "Traceback" not in last_receipt(BAD)
        reported = [
            line for line in caplog.records if line.levelno == logging.ERROR and line.exc_info
        ]
        with clean.connect() as connection:
            bad = connection.scalar(
                text("SELECT submission_id FROM intake.submission WHERE folder = :bad"),
                {"bad": BAD},
            )
        assert {line.args[0] for line in reported} == {bad}
    assert all(receipts(unit) for unit in UNITS)
    assert verify_warehouse("check") == []


def test_a_file_that_waited_and_cannot_be_loaded_ends_alone(clean):
    for seed, (unit, name) in enumerate(UNITS.items()):
        drop(unit, "年报.xlsx", report(name, seed=seed))
    ingest("first")
    with clean.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for table in connection.scalars(
            text("SELECT DISTINCT fact_table FROM core.form_cell")
        ).all():
            connection.execute(text(f"DELETE FROM core.{table}"))
        connection.execute(text("DELETE FROM core.report"))
        connection.execute(text("UPDATE intake.submission SET state = 'awaiting_explanation'"))
        connection.execute(
            text("UPDATE intake.extraction SET cells = jsonb_set(cells::jsonb, '{t2.licence.decisions,value}',"
                 " to_jsonb(10::numeric ^ 30)) WHERE unit_name = :bad"), {"bad": UNITS[BAD]},
        )  # fmt: skip
    pipeline.load("second")
    pipeline.write_receipts("second")
    assert {unit: state for unit, state in states(clean).items()} == {
        f"{unit}/年报.xlsx": "quarantined" if unit == BAD else "accepted" for unit in UNITS
    }


def test_a_server_that_is_gone_is_no_file_s_fault(clean):
    for seed, (unit, name) in enumerate(UNITS.items()):
        drop(unit, "年报.xlsx", report(name, seed=seed))
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect("run")]
    with clean.begin() as connection:
        connection.execute(text("ALTER DATABASE gouji SET statement_timeout = '1ms'"))
    clean.dispose()
    try:
        with pytest.raises(OperationalError):
            pipeline.stage("run", shards)
    finally:
        clean.dispose()
        with clean.begin() as connection:
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            connection.execute(text("ALTER DATABASE gouji RESET statement_timeout"))
        clean.dispose()
    assert set(states(clean).values()) == {"received"}
    assert ingest("next")


def test_a_receipt_that_cannot_be_drawn_tells_the_result(clean):
    for unit, name in UNITS.items():
        drop(unit, "年报.xlsx", report(name, t3__granted__total=99999))
    ingest("run", stop_before="write_receipts")
    with clean.begin() as connection:
        connection.execute(
            text(
                "UPDATE intake.extraction SET cells = '{\"t3.granted.total\": 7}' WHERE unit_name = :bad"
            ),
            {"bad": UNITS[BAD]},
        )
    assert pipeline.write_receipts("run") == len(UNITS)
    assert "明细没能生成" in last_receipt(BAD)
    assert "退回" in last_receipt(BAD)
    assert "99999" in last_receipt("630105")


def test_a_receipt_that_cannot_be_written_is_owed_and_keeps_no_other(clean):
    for seed, (unit, name) in enumerate(UNITS.items()):
        drop(unit, "年报.xlsx", report(name, seed=seed))
    in_the_way = settings().drop / BAD / "回执"
    ingest("run", stop_before="write_receipts")
    in_the_way.write_text("no folder")
    assert pipeline.write_receipts("run") == len(UNITS) - 1
    assert pipeline.has_changes()
    in_the_way.unlink()
    assert pipeline.write_receipts("next") == 1
    assert not pipeline.has_changes()
    assert len(receipts(BAD)) == 4


def test_a_file_that_cannot_be_moved_keeps_no_other(clean):
    for seed, (unit, name) in enumerate(UNITS.items()):
        drop(unit, "年报.xlsx", report(name, seed=seed))
    in_the_way = settings().drop / BAD / "已接收"
    in_the_way.write_text("no folder")
    ingest("run")
    assert set(states(clean).values()) == {"accepted"}
    in_the_way.unlink()
    ingest("next")
    assert set(states(clean).values()) == {"accepted"}
    assert not (settings().drop / BAD / "年报.xlsx").exists()


def drop_gbk(*names: str, content: bytes) -> None:
    """Drop a file below folders whose names are GBK, as a unit's old program leaves them: no UTF-8."""
    path = settings().drop.joinpath(*(os.fsdecode(name.encode("gbk")) for name in names))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_a_folder_whose_name_is_no_utf_8_keeps_no_other(clean):
    drop_gbk("城东区", "年报.xlsx", content=report())
    drop("630103", "年报.xlsx", report("城中区"))
    ingest("run")
    assert sorted(states(clean).values()) == ["accepted", "quarantined"]
    ingest("next")
    assert len(states(clean)) == 2
    assert verify_warehouse("check") == []


def test_a_name_that_is_no_utf_8_and_cannot_be_moved_arrives_once(clean):
    drop_gbk("630102", "二〇二三", "年报.xlsx", content=report())
    in_the_way = settings().drop / "630102" / "已接收"
    in_the_way.write_text("no folder")
    for run in ("first", "second", "third"):
        ingest(run)
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM intake.submission")) == 1
    in_the_way.unlink()
    ingest("last")
    assert list(states(clean).values()) == ["accepted"]
    assert len(list(in_the_way.iterdir())) == 1


@pytest.mark.parametrize(
    "damage", ["DELETE FROM intake.extraction", "UPDATE intake.extraction SET form = 'no-form'"]
)
def test_a_report_without_what_was_read_of_it_is_not_accepted_and_keeps_no_other(clean, damage):
    for unit in ("630102", "630103"):
        drop(unit, "年报.xlsx", report(UNITS[unit], seed=1))
    ingest("first")
    assert set(states(clean).values()) == {"awaiting_explanation"}, (
        "the same figures as another unit's"
    )
    with clean.begin() as connection:
        bad = connection.scalar(
            text("SELECT submission_id FROM intake.submission WHERE folder = :bad"), {"bad": BAD}
        )
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        assert connection.execute(
            text(f"{damage} WHERE submission_id = :bad"), {"bad": bad}
        ).rowcount
    with clean.begin() as connection:
        decide(connection, Decision(bad, "accept", "李四", "情况属实"))
    drop("630104", "年报.xlsx", report(UNITS["630104"], seed=3))
    ingest("second")
    assert states(clean) == {
        "630102/年报.xlsx": "awaiting_explanation", "630103/年报.xlsx": "quarantined", "630104/年报.xlsx": "accepted",
    }  # fmt: skip
    assert "系统处理这个文件时出错" in last_receipt(BAD)
