"""The steps of ingest, as the DAG calls them, on real files and the real warehouse: every file
reaches an end.
"""

import json
import threading
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from random import Random

import openpyxl
import pytest
from sqlalchemy import text

from corpus import form, valid_cells
from gouji import pipeline
from gouji.core.config import ROOT, settings
from gouji.rendering.docx import render_docx
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx
from make_examples import copied_text, saved_page

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def made(name="城东区", year=2023, seed=1, **changes) -> Report:
    cells = {
        **valid_cells(Random(seed)),
        **{key.replace("__", "."): value for key, value in changes.items()},
    }
    title = f"{name}{year}年政府信息公开工作年度报告"
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    return Report(form(), title, name, year, (date(year, 1, 1), date(year, 12, 31)), cells, words)


def report(name="城东区", year=2023, seed=1, **changes) -> bytes:
    return render_xlsx(made(name, year, seed, **changes))


def drop(unit: str | None, name: str, content: bytes) -> Path:
    path = settings().drop / (unit or "") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def ingest(run_id="run", stop_before=None):
    """All steps, or those before one of them."""
    steps = {
        "collect": lambda state: pipeline.collect(run_id),
        "extract": lambda manifests: [pipeline.extract_shard(manifest) for manifest in manifests],
        "stage": lambda shards: pipeline.stage(run_id, shards),
        "validate": lambda state: pipeline.validate(run_id),
        "load": lambda state: pipeline.load(run_id),
        "write_receipts": lambda partitions: (pipeline.write_receipts(run_id), partitions)[1],
    }
    state = None
    for name, step in steps.items():
        if name == stop_before:
            return None
        state = step(state)
        if name == "collect" and not state:
            return []
    return state


def states(clean) -> dict[str, str]:
    with clean.connect() as connection:
        rows = connection.execute(
            text("SELECT folder, file_name, state FROM intake.submission ORDER BY submission_id")
        )
        return {f"{row.folder}/{row.file_name}": row.state for row in rows}


def receipts(unit: str) -> list[str]:
    """What lies in the folder of receipts, besides the page that lists them."""
    found = {path.name for path in (settings().drop / unit / "回执").iterdir()}
    return sorted(found - {"回执目录.html"})


def last_receipt(unit: str) -> str:
    return max(
        (settings().drop / unit / "回执").glob("2*.html"), key=lambda path: path.stat().st_mtime_ns
    ).read_text()


def test_a_good_report_is_accepted_and_can_be_traced(clean, home):
    content = report(t2__fee__amount=Decimal("159.7"))
    drop("630102", "2023/年报.xlsx", content)
    assert ingest() == ["2023|630102"]
    assert states(clean) == {"630102/2023/年报.xlsx": "accepted"}
    with clean.connect() as connection:
        row = connection.execute(
            text("SELECT * FROM mart.cell_lineage WHERE cell_key = 't2.fee.amount'")
        ).one()
        cells = connection.scalar(text("SELECT count(*) FROM mart.consolidated_cell"))
        sources = connection.scalar(text("SELECT count(*) FROM intake.cell_source"))
    assert (row.unit_code, row.value, row.raw) == ("630102", Decimal("159.7"), "159.7")
    assert "!" in row.locator
    assert (cells, sources) == (200, 200)
    assert next(path.name for path in (home / "drop" / "630102" / "已接收").iterdir()).endswith(
        "-年报.xlsx"
    )
    assert not (home / "drop" / "630102" / "2023" / "年报.xlsx").exists()
    assert {Path(name).suffix for name in receipts("630102")} == {".html", ".xlsx", ".json", ".csv"}
    assert "已受理" in last_receipt("630102")
    assert "没有本单位上一年度的有效报告" in last_receipt("630102"), "what was not assessed is said"


def test_a_wrong_report_is_returned_and_its_correction_accepted_as_version_2(clean):
    drop("630102", "年报.xlsx", report(t3__granted__total=Decimal(99999)))
    assert ingest("first") == []
    assert states(clean) == {"630102/年报.xlsx": "returned"}
    page = last_receipt("630102")
    assert "退回" in page
    assert "99999" in page
    drop("630102", "年报.xlsx", report())
    assert ingest("second") == ["2023|630102"]
    with clean.connect() as connection:
        rows = connection.execute(
            text("SELECT version, state FROM intake.submission ORDER BY version")
        ).all()
        assert [tuple(row) for row in rows] == [(1, "returned"), (2, "accepted")]
        findings = connection.execute(
            text("SELECT rule_id, lhs FROM mart.finding WHERE version = 1")
        ).all()
    assert ("T3-ROW-TOTAL", Decimal(99999)) in [tuple(row) for row in findings]


def test_the_receipt_corrected_and_filed_is_the_next_version_with_the_narrative_of_the_file(clean):
    cells = {**valid_cells(Random(1)), "t3.granted.total": Decimal(99999)}
    words = {"一": ["全年新收到政府信息公开申请37件，办结XX件。"], "五": ["测试。"], "六": ["无"]}
    period = (date(2023, 1, 1), date(2023, 12, 31))
    title = "城东区2023年政府信息公开工作年度报告"
    drop(
        "630102",
        "年报.xlsx",
        render_xlsx(Report(form(), title, "城东区", 2023, period, cells, words)),
    )
    ingest("first")
    path = next((settings().drop / "630102" / "回执").glob("*.xlsx"))
    book = openpyxl.load_workbook(path)
    (wrong,) = [
        cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == 99999
    ]
    wrong.value = int(valid_cells(Random(1))["t3.granted.total"])
    changed = BytesIO()
    book.save(changed)
    drop("630102", "改好的.xlsx", changed.getvalue())
    ingest("second")
    with clean.connect() as connection:
        rows = connection.execute(
            text("SELECT version, submission_id FROM intake.submission ORDER BY version")
        ).all()
        figures = "SELECT cells FROM intake.extraction WHERE submission_id = :id"
        (again,) = connection.execute(text(figures), {"id": rows[1].submission_id}).scalars()
        claims = "SELECT metric, value, sentence FROM intake.claim WHERE submission_id = :id ORDER BY metric"
        said = [connection.execute(text(claims), {"id": row.submission_id}).all() for row in rows]
        rules = "SELECT rule_id FROM mart.finding WHERE version = :version AND rule_id NOT LIKE 'T3-%' ORDER BY rule_id"
        found = [connection.scalars(text(rules), {"version": row.version}).all() for row in rows]
        lacking = connection.scalar(
            text("SELECT count(*) FROM quality.not_assessed WHERE reason = 'no_narrative'")
        )
    assert [row.version for row in rows] == [1, 2]
    assert {key: cell["value"] for key, cell in again.items()} == {
        key: float(value) for key, value in valid_cells(Random(1)).items()
    }
    assert said[0] == said[1] != []
    assert all("TEMPLATE-RESIDUE" in rules for rules in found)
    assert not lacking, "the workbook has no text but the file that it answers has"


def test_a_revision_supersedes_and_the_old_one_stands_until_then(clean):
    drop("630102", "a.xlsx", report(seed=1))
    ingest("first")
    drop("630102", "b.xlsx", report(seed=2, t3__granted__total=Decimal(99999)))
    ingest("second")
    assert states(clean) == {"630102/a.xlsx": "accepted", "630102/b.xlsx": "returned"}
    drop("630102", "c.xlsx", report(seed=3))
    ingest("third")
    assert list(states(clean).values()) == ["superseded", "returned", "accepted"]
    with clean.connect() as connection:
        value = connection.scalar(
            text(
                "SELECT value FROM mart.consolidated_cell WHERE cell_key = 't3.received.total' AND year = 2023"
            )
        )
        status = connection.execute(
            text("SELECT status FROM mart.unit_status WHERE unit_code = '630102'")
        ).scalar_one()
    assert value == valid_cells(Random(3))["t3.received.total"]
    assert status == "accepted"


def test_two_versions_in_one_run_leave_the_later_one(clean):
    drop("630102", "1.xlsx", report(seed=1))
    drop("630102", "2.xlsx", report(seed=2))
    assert ingest() == ["2023|630102"]
    assert sorted(states(clean).values()) == ["accepted", "superseded"]


def test_a_repeat_is_a_duplicate_and_changes_nothing(clean):
    drop("630102", "年报.xlsx", report())
    ingest("first")
    drop("630102", "再报.xlsx", report())
    assert ingest("second") == []
    assert states(clean) == {"630102/年报.xlsx": "accepted", "630102/再报.xlsx": "duplicate"}
    assert "重复报送" in last_receipt("630102")


def test_the_same_content_may_come_from_two_units_only_under_their_own_names(clean):
    drop("630102", "年报.xlsx", report("城东区"))
    drop("630103", "年报.xlsx", report("城东区"))
    ingest()
    assert states(clean) == {"630102/年报.xlsx": "accepted", "630103/年报.xlsx": "quarantined"}


BAD = {
    "an empty file": ("630102", "年报.xlsx", b"", "quarantined", "空"),
    "no report": (
        "630102",
        "说明.txt",
        "今天天气很好。\n没有表格。".encode(),
        "quarantined",
        "没有找到",
    ),
    "another unit's report": ("630102", "年报.xlsx", report("湟中区"), "quarantined", "湟中区"),
    "a renamed picture": ("630102", "年报.xlsx", PNG, "quarantined", "PNG"),
    "half a file": ("630102", "年报.xlsx", report()[:3000], "quarantined", "不完整"),
    "an unknown folder": ("999999", "年报.xlsx", report(), "quarantined", "999999"),
    "no folder": (None, "年报.xlsx", report(), "quarantined", "文件夹"),
    "a year that is not the folder's": ("630102", "2022/年报.xlsx", report(), "returned", "2022"),
    "a form that was not in force": ("630102", "年报.xlsx", report(year=2018), "returned", "2018"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_ends_in_its_state_with_a_receipt_that_says_why(clean, case):
    unit, name, content, state, says = BAD[case]
    drop(unit, name, content)
    assert ingest() == []
    assert list(states(clean).values()) == [state]
    page = last_receipt(unit or "")
    assert says in page
    assert "Traceback" not in page
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM core.report")) == 0


def test_bad_files_do_not_hold_up_good_ones(clean):
    for number, (_, name, content, *_) in enumerate(BAD.values()):
        drop("630102", f"{number}/{Path(name).name}", content)
    drop("630103", "年报.xlsx", report("城中区", seed=99))
    assert "2023|630103" in ingest()
    assert states(clean)["630103/年报.xlsx"] == "accepted"
    assert not {"received", "extracted", "validated"} & set(states(clean).values())


def test_a_file_in_flight_is_left_alone(clean):
    for name in (
        ".年报.xlsx",
        "~$年报.xlsx",
        "年报.xlsx.part",
        "年报.tmp",
        "年报.crdownload",
        "年报.filepart",
    ):
        drop("630102", name, report())
    assert ingest() == []
    assert states(clean) == {}


def test_names_that_are_long_or_strange(clean):
    names = [
        "长" * 80 + ".xlsx",
        "年报\u202exslx.exe.xlsx",
        "<script>.xlsx",
        "a'b\"; DROP TABLE x.xlsx",
    ]
    for number, name in enumerate(names):
        drop("630102", name, report(seed=number))
    ingest()
    assert sorted(states(clean).values()) == ["accepted", "superseded", "superseded", "superseded"]
    assert "<script>.xlsx" not in last_receipt("630102")


STEPS = ["extract", "stage", "validate", "load", "write_receipts"]


@pytest.mark.parametrize("killed_before", STEPS)
def test_what_a_killed_run_left_the_next_one_finishes(clean, killed_before):
    drop("630102", "年报.xlsx", report())
    drop("630103", "年报.xlsx", report("城中区", t3__granted__total=Decimal(99999)))
    ingest("killed", stop_before=killed_before)
    ingest("killed", stop_before=killed_before if killed_before != "write_receipts" else None)
    ingest("next")
    assert states(clean) == {"630102/年报.xlsx": "accepted", "630103/年报.xlsx": "returned"}
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM core.report")) == 1
        assert connection.scalar(text("SELECT count(*) FROM core.fact_application")) == 7
        events = connection.scalar(
            text("SELECT count(*) FROM intake.submission_event WHERE state = 'accepted'")
        )
    assert events == 1


@pytest.mark.parametrize("step", ["stage", "validate", "load", "write_receipts"])
def test_every_step_can_be_repeated(clean, step):
    drop("630102", "年报.xlsx", report())
    manifests = pipeline.collect("run")
    shards = [pipeline.extract_shard(manifest) for manifest in manifests]
    calls = {
        "stage": lambda: pipeline.stage("run", shards),
        "validate": lambda: pipeline.validate("run"),
        "load": lambda: pipeline.load("run"),
        "write_receipts": lambda: pipeline.write_receipts("run"),
    }
    for name, call in calls.items():
        first = call()
        if name == step:
            assert call() == first
    assert states(clean) == {"630102/年报.xlsx": "accepted"}
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM quality.finding")) == 0
        assert connection.scalar(text("SELECT count(*) FROM core.report")) == 1


def test_a_run_killed_between_ledger_and_move_does_not_take_the_file_twice(clean, monkeypatch):
    drop("630102", "年报.xlsx", report())
    with monkeypatch.context() as patch:
        patch.setattr(
            "gouji.ingest.take._move", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        with pytest.raises(KeyboardInterrupt):
            pipeline.collect("killed")
    assert ingest("next") == ["2023|630102"]
    assert states(clean) == {"630102/年报.xlsx": "accepted"}
    assert not (settings().drop / "630102" / "年报.xlsx").exists()


def test_two_runs_at_once_do_not_interfere(clean):
    for unit, name in (
        ("630102", "城东区"),
        ("630103", "城中区"),
        ("630104", "城西区"),
        ("630105", "城北区"),
    ):
        drop(unit, "年报.xlsx", report(name, seed=int(unit)))
    failures = []

    def run(name):
        try:
            ingest(name)
        except Exception as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=run, args=(f"run-{number}",)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert set(states(clean).values()) == {"accepted"}
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM core.report")) == 4


def test_links_are_never_followed(clean, tmp_path):
    secret = tmp_path / "secret.xlsx"
    secret.write_bytes(report())
    folder = settings().drop / "630102"
    folder.mkdir(parents=True)
    (folder / "年报.xlsx").symlink_to(secret)
    assert ingest() == []
    assert secret.exists()


WRITERS = {
    "年报.xlsx": render_xlsx,
    "年报.docx": render_docx,
    "年报.html": lambda made: saved_page(made).encode(),
    "老网页.html": lambda made: saved_page(made).replace("utf-8", "gb2312").encode("gb18030"),
    "年报.txt": lambda made: copied_text(made).encode(),
}


@pytest.mark.parametrize("name", WRITERS)
def test_figures_of_the_real_city_come_back_from_the_warehouse(clean, shared, name):
    real = json.loads((shared / "real" / "宿迁市2023.json").read_text(encoding="utf-8"))["cells"]
    truth = {key: Decimal(str(value)) for key, value in real.items()}
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    period = (date(2023, 1, 1), date(2023, 12, 31))
    name_of_unit = "西宁市人民政府办公厅"
    title = f"{name_of_unit}2023年政府信息公开工作年度报告"
    made = Report(form(), title, name_of_unit, 2023, period, truth, words)
    drop("630100-zfb", name, WRITERS[name](made))
    assert ingest() == ["2023|630100-zfb"]
    with clean.connect() as connection:
        rows = connection.execute(text("SELECT cell_key, value FROM core.cell"))
        assert {row.cell_key: row.value for row in rows} == truth


def test_examples_are_where_the_manifest_says():
    import yaml

    manifest = yaml.safe_load((ROOT / "examples" / "manifest.yaml").read_text(encoding="utf-8"))
    for wave in manifest["waves"]:
        for item in wave:
            assert (ROOT / "examples" / item["file"]).is_file(), item
