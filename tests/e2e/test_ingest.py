"""Files through the real Airflow: the seed as it was published, bad input all at once, and a killed
scheduler.
"""

import json
import shutil
import socket
import tempfile
import time
import urllib.error
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import text

from corpus import form, valid_cells
from gouji.core.config import settings
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx
from gouji.stack import services
from gouji.stack.environment import HOST, LINEAGE
from gouji.stack.runs import runs
from gouji.store.drop import submit
from gouji.warehouse.engine import engine

pytestmark = pytest.mark.e2e
PATIENCE = 240
LOGINS = "李明:office,engineer:engineer"
READING_SECONDS = 5
YEARS = range(2023, 2026)
BELOW = "SELECT unit_code, name FROM core.unit WHERE unit_code BETWEEN '630102' AND '630105' AND valid_to IS NULL"
MANY = 200
EVER = datetime(2000, 1, 1, tzinfo=UTC)
PENDING = "state IN ('received', 'extracted', 'validated')"


@pytest.fixture(scope="module")
def stack() -> Iterator[Path]:
    """A stack that is up, in a home of its own; not below pytest's, which another pytest closes
    when it starts.
    """
    patch = pytest.MonkeyPatch()
    home = Path(tempfile.mkdtemp(prefix="gj-", dir="/tmp"))
    home.chmod(0o755)
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    patch.delenv("GOUJI_WAREHOUSE_URL", raising=False)
    for name, value in {"HOME": home, "PORT": port, "SETTLE_SECONDS": 0, "LOGINS": LOGINS}.items():
        patch.setenv(f"GOUJI_{name}", str(value))
    settings.cache_clear()
    services.up()
    yield home
    services.down()
    patch.undo()
    settings.cache_clear()
    shutil.rmtree(home)


def ask(query: str, **values: Any) -> list[Any]:
    with engine().connect() as connection:
        return list(connection.execute(text(query), values))


def wait(what: str, done: Callable[[], Any]) -> Any:
    """Wait for something to come true; what it is then."""
    deadline = time.monotonic() + PATIENCE
    while not (seen := done()):
        assert time.monotonic() < deadline, (
            f"{what}: not within {PATIENCE} s\n{services.tail('scheduler')}"
        )
        time.sleep(0.2)
    return seen


def drop(source: Path, unit: str, content: bytes, name: str) -> None:
    path = source / name
    path.write_bytes(content)
    submit(path, unit)


def ended(unit: str, count: int) -> list[Any]:
    rows = ask(
        f"SELECT * FROM intake.submission WHERE folder = :unit AND NOT {PENDING} ORDER BY submission_id",
        unit=unit,
    )
    return rows if len(rows) == count else []


def ended_states(dag: str) -> set[str]:
    """How the runs of a DAG have ended; a sweep may begin at any time."""
    return {run.state for run in runs(dag, EVER) if run.ended}


def report(
    name: str, seed: int, year: int = 2023, cells: dict[str, Decimal | None] | None = None
) -> bytes:
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    period = (date(year, 1, 1), date(year, 12, 31))
    title = f"{name}{year}年政府信息公开工作年度报告"
    return render_xlsx(
        Report(form(), title, name, year, period, cells or valid_cells(Random(seed)), words)
    )


def test_the_seed_as_published_is_read_right_and_returned(stack: Path, shared: Path) -> None:
    submit(shared / "real" / "湟中区2023-flattened.txt", "630106")
    (row,) = wait("the seed's end", lambda: ended("630106", 1))
    assert (row.state, row.year, row.version) == ("returned", 2023, 1)
    truth = json.loads((shared / "real" / "湟中区2023.json").read_text(encoding="utf-8"))["cells"]
    read = ask(
        "SELECT cell_key, value FROM intake.cell_source WHERE submission_id = :id",
        id=row.submission_id,
    )
    assert {cell.cell_key: cell.value for cell in read} == {
        key: None if value is None else Decimal(str(value)) for key, value in truth.items()
    }
    findings = ask(
        "SELECT rule_id, kind, instance FROM quality.finding WHERE severity = 'error' ORDER BY 1, 3"
    )
    assert [tuple(finding) for finding in findings] == [
        ("T3-COLUMN-BALANCE", "omitted", "enterprise"),
        ("T3-COLUMN-BALANCE", "omitted", "natural_person"),
        ("T3-RESULT-TOTAL", "omitted", "enterprise"),
        ("T3-RESULT-TOTAL", "omitted", "natural_person"),
        ("T3-ROW-TOTAL", "omitted", "result_total"),
    ]
    (page,) = wait(
        "the receipt", lambda: list((stack / "drop" / "630106" / "回执").glob("2*.html"))
    )
    assert "退回修改" in page.read_text(encoding="utf-8")


def answered(task: str) -> bool:
    """Whether a task's question has an answer."""
    return bool(services.ask(f"{task}/-1/hitlDetails")["response_received"])


def approve(task: str, given: dict[str, Any], *, once: bool = False) -> dict[str, Any]:
    """Approve what a task asks, some seconds after seeing it, and again whenever it is asked anew
    (but `once`); the question.

    An answer that comes before the executor has reported the pause makes Airflow count the attempt
    as failed, and ask once more.
    """
    question = f"{task}/-1/hitlDetails"

    def done() -> bool:
        state = services.ask(task)["state"]
        if state == "awaiting_input" and not answered(task):
            time.sleep(READING_SECONDS)
            services.ask(
                question,
                {"chosen_options": ["批准"], "params_input": given},
                "PATCH",
                user="李明",
            )
            return once
        return bool(state == "success")

    wait("the answer", done)
    return dict(services.ask(question))


def test_bad_input_ends_recorded_and_the_run_stays_green(stack: Path, tmp_path: Path) -> None:
    good = report("城东区", 1)
    bad = {
        ("630102", "空.xlsx"): b"",
        ("630102", "说明.txt"): "没有表格的文字。".encode(),
        ("630103", "别家的.xlsx"): good,
        ("999999", "年报.xlsx"): good,
        ("630102", "图片.xlsx"): b"\x89PNG\r\n\x1a\n" + bytes(100),
        ("630102", "半个.xlsx"): good[: len(good) // 2],
    }
    for (unit, name), content in bad.items():
        drop(tmp_path, unit, content, name)
    drop(tmp_path, "630104", report("城西区", 2), "年报.xlsx")
    (stack / "drop" / "630102" / "还在写.xlsx.part").write_bytes(good[:100])
    wait(
        "all bad files' end",
        lambda: ended("630102", 4) and ended("630103", 1) and ended("999999", 1),
    )
    wait("the good file's end", lambda: ended("630104", 1))
    states = ask(
        "SELECT folder, state FROM intake.submission WHERE folder IN ('630102', '630103', '999999')"
    )
    assert {row.state for row in states} == {"quarantined"}
    assert ended("630104", 1)[0].state == "accepted"
    assert (stack / "drop" / "630102" / "还在写.xlsx.part").exists()
    for unit, count in (("630102", 4), ("630103", 1), ("999999", 1), ("630104", 1)):
        pages = stack / "drop" / unit / "回执"
        wait(
            "the receipts",
            lambda pages=pages, count=count: len(list(pages.glob("2*.html"))) == count,
        )
    green = "SELECT count(*) FROM intake.submission WHERE " + PENDING
    wait(
        "the end of everything",
        lambda: ask(green)[0][0] == 0 and ended_states("ingest_submissions"),
    )
    assert ended_states("ingest_submissions") == {"success"}


def start_publishing() -> str:
    """Start the DAG for the example city; returns the path of its run."""
    runs_of = "/api/v2/dags/publish_report/dagRuns"
    run = services.ask(runs_of, {"conf": {"unit": "630100", "year": 2023}, "logical_date": None})[
        "dag_run_id"
    ]
    return f"{runs_of}/{run}"


def test_a_person_approves_and_the_edition_is_frozen(stack: Path) -> None:
    """First without the tick for the units that are missing: that is forgotten, and the same
    question asked again.
    """
    task = f"{start_publishing()}/taskInstances/approve"
    asked = approve(
        task, {"comment": "同意", "publish_with_missing": False, "missing_reason": ""}, once=True
    )
    assert "应报 10 个单位，已报 1 个" in asked["body"]
    wait(
        "the question again",
        lambda: services.ask(task)["state"] == "awaiting_input" and not answered(task),
    )
    assert ask("SELECT * FROM mart.edition") == []
    approve(task, {"comment": "同意", "publish_with_missing": True, "missing_reason": "测试"})
    (edition,) = wait("the edition", lambda: ask("SELECT * FROM mart.edition"))
    assert (edition.number, edition.units_reporting, edition.missing_reason) == (1, 1, "测试")
    assert edition.approved_by == "李明"
    folder = stack / "reports" / "2023" / "定稿" / "第1版" / "630100"
    wait("its files", lambda: {path.name for path in folder.glob("*")} == set(edition.files))
    events = [
        json.loads(line)
        for line in (stack / "airflow" / LINEAGE).read_text(encoding="utf-8").splitlines()
    ]
    assert "publish_report.freeze_edition" in {event["job"]["name"] for event in events}


def test_nobody_publishes_in_the_name_of_another(stack: Path) -> None:
    """Who may start the DAG may also write what its tasks hand to each other, and say that a task
    has succeeded.
    """
    before = ask("SELECT * FROM mart.edition")
    run = start_publishing()
    task = f"{run}/taskInstances/approve"
    wait("the question", lambda: services.ask(task)["state"] == "awaiting_input")
    given = {"comment": "", "publish_with_missing": True, "missing_reason": "伪造"}
    forged = {"chosen_options": ["批准"], "params_input": given, "responded_at": "2024-03-01T08:00:00Z",
              "responded_by_user": {"id": "1", "name": "王市长"}}  # fmt: skip
    entry = {"key": "return_value", "value": forged}
    with pytest.raises(urllib.error.HTTPError, match="403"):
        services.ask(f"{task}/xcomEntries", entry, user="李明")
    services.ask(f"{task}/xcomEntries", entry)  # an engineer may
    with pytest.raises(urllib.error.HTTPError, match="403"):
        services.ask(task, {"new_state": "success"}, "PATCH", user="李明")
    services.ask(task, {"new_state": "success"}, "PATCH")
    wait("the end", lambda: services.ask(run)["state"] in ("success", "failed"))
    assert services.ask(run)["state"] == "failed"
    assert ask("SELECT * FROM mart.edition") == before


def test_lineage_tells_what_the_ingest_wrote(stack: Path) -> None:
    events = [
        json.loads(line)
        for line in (stack / "airflow" / LINEAGE).read_text(encoding="utf-8").splitlines()
    ]
    assert "ingest_submissions.load" in {event["job"]["name"] for event in events}


def test_a_scheduler_killed_in_the_middle_changes_nothing(stack: Path, tmp_path: Path) -> None:
    with engine().begin() as connection:
        connection.execute(
            text("INSERT INTO core.unit (unit_code, valid_from, name, kind) SELECT '9' || to_char(n, 'FM00000'),"
                 " '2008-01-01', '测试' || n || '县', 'county' FROM generate_series(1, :many) AS n"), {"many": MANY}
        )  # fmt: skip
    for number in range(1, MANY + 1):
        drop(tmp_path, f"9{number:05d}", report(f"测试{number}县", number), "年报.xlsx")
    pending = f"SELECT 1 FROM intake.submission WHERE {PENDING} AND folder LIKE '9%' AND unit_code IS NOT NULL LIMIT 1"
    wait("the middle of an ingest", lambda: ask(pending))
    scheduler = services.service("scheduler")
    assert scheduler is not None
    scheduler.kill()
    scheduler.wait()
    assert ask(pending), "the ingest was over before the scheduler was killed"
    services.up()
    accepted = (
        "SELECT count(*) FROM intake.submission WHERE state = 'accepted' AND folder LIKE '9_____'"
    )
    wait("the end of the ingest", lambda: ask(accepted)[0][0] == MANY)
    assert not ask(pending)
    figures = ask("SELECT unit_code, cell_key, value FROM core.cell WHERE unit_code LIKE '9_____'")
    assert len(figures) == MANY * 200
    expected = {f"9{number:05d}": valid_cells(Random(number)) for number in range(1, MANY + 1)}
    assert [row for row in figures if expected[row.unit_code][row.cell_key] != row.value] == []
    twice = ask(
        "SELECT submission_id FROM intake.submission_event WHERE state = 'accepted' GROUP BY 1 HAVING count(*) > 1"
    )
    assert twice == []
    assert ask("SELECT count(*) FROM core.report WHERE unit_code LIKE '9_____'")[0][0] == MANY


def series(seed: int) -> dict[int, dict[str, Decimal | None]]:
    """Years of one unit that follow from each other: what one carries over the next takes up."""
    cells = valid_cells(Random(seed))
    for column in form().table("t3").blocks[0].column_keys:
        cells[f"t3.received.{column}"] = cells[f"t3.result_total.{column}"]
        cells[f"t3.carried_in.{column}"] = cells[f"t3.carried_out.{column}"]
    for row in ("regulation", "normative_doc"):
        cells |= {f"t2.{row}.made": Decimal(0), f"t2.{row}.repealed": Decimal(0)}
    grown = [
        f"t3.{row}.{column}"
        for row in ("received", "granted", "result_total")
        for column in ("natural_person", "total")
    ]
    return {year: cells | {key: cells[key] + year - YEARS[0] for key in grown} for year in YEARS}


def test_years_are_filled_back_at_once_and_a_revision_touches_its_own_year(
    stack: Path, tmp_path: Path
) -> None:
    units = {row.unit_code: row.name for row in ask(BELOW)}
    made = {code: series(seed) for seed, code in enumerate(units, 9000)}
    for code, years in made.items():
        for year, cells in years.items():
            drop(tmp_path, code, report(units[code], 0, year, cells), f"补录{year}.xlsx")
    filled = "SELECT state, count(*) FROM intake.submission WHERE file_name LIKE '补录%' GROUP BY 1"
    wait(
        "the back-fill",
        lambda: [tuple(row) for row in ask(filled)] == [("accepted", len(units) * len(YEARS))],
    )
    total = (
        "SELECT year, value FROM mart.consolidated_cell "
        "WHERE parent_code = '630100' AND cell_key = 't3.received.total'"
    )
    expected = {
        year: sum(years[year]["t3.received.total"] or 0 for years in made.values())
        for year in YEARS
    }
    assert {row.year: row.value for row in ask(total, years=list(YEARS))} == expected

    def quiet() -> bool:
        ran = [
            run for dag in ("ingest_submissions", "consolidate_report") for run in runs(dag, EVER)
        ]
        return {str(year) for year in YEARS} <= {run.partition_key for run in ran} and all(
            run.ended for run in ran
        )

    wait("the reports of every year", quiet)
    assert ended_states("consolidate_report") == {"success"}
    reports = {
        year: (stack / "reports" / str(year) / "630100.html").stat().st_mtime_ns for year in YEARS
    }

    before = datetime.now(UTC)
    first, code = YEARS[0], min(units)
    revised = made[code][first] | {
        "t2.licence.decisions": (made[code][first]["t2.licence.decisions"] or 0) + 1
    }
    drop(tmp_path, code, report(units[code], 0, first, revised), "更正.xlsx")
    wait(
        "the revision's report",
        lambda: any(run.ended for run in runs("consolidate_report", before)),
    )
    wait("quiet", quiet)
    assert {run.partition_key for run in runs("consolidate_report", before)} == {str(first)}
    written = {
        year: (stack / "reports" / str(year) / "630100.html").stat().st_mtime_ns for year in YEARS
    }
    assert [year for year in YEARS if written[year] != reports[year]] == [first]
