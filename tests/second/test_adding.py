"""docs/add-a-return.md, followed word by word: what it shows is put where it says, and used."""

import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from typer.testing import CliRunner

from databases import own_database, settings_of
from formats import writers
from gouji import pipeline
from gouji.catalogue.forms import load_forms
from gouji.cli.app import app
from gouji.core.config import ROOT, settings
from gouji.extraction.extract import extract_file
from gouji.ingest.check import check_file
from gouji.warehouse.migrate import upgrade
from second.test_beside import ask, drop, ingest, statistics

GUIDE = (ROOT / "docs" / "add-a-return.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^`(expectations/[^`]+)`:\n\n```yaml\n(.*?)^```", GUIDE, re.M | re.S)
FIGURES = {
    "t1.routine.visits": 30, "t1.routine.hazards": 4, "t1.routine.fines": 0,
    "t1.special.visits": 12, "t1.special.hazards": 9, "t1.special.fines": Decimal("1.5"),
    "t1.total.visits": 42, "t1.total.hazards": 13, "t1.total.fines": Decimal("1.5"),
}  # fmt: skip


@pytest.fixture
def owner(warehouse: Engine, tmp_path: Path) -> Iterator[Engine]:
    """A warehouse and a catalogue with the series that the guide adds."""
    shutil.copytree(ROOT / "expectations", tmp_path / "expectations")
    for name, content in SHOWN:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    with (
        settings_of(GOUJI_EXPECTATIONS=str(tmp_path / "expectations")),
        own_database(warehouse, "adding", tmp_path / "home") as owner,
    ):
        upgrade()
        yield owner
    settings.cache_clear()


def report(name: str, **changes: object) -> bytes:
    form = load_forms()["aqjc-2023"]
    title = f"{name}2023年度安全生产检查年报"
    return writers.write_html(writers.Report(form, FIGURES | changes, title))


def test_the_guide_shows_the_four_files_of_a_series():
    assert [name.split("/", 2)[2] for name, _ in SHOWN] == [
        "series.yaml",
        "forms/aqjc-2023.yaml",
        "rules/aqjc-2023.yaml",
        "wording/aqjc-2023.yaml",
    ]


def test_the_guide_leads_to_a_consolidated_report(owner, tmp_path):
    command = re.search(r"^gouji (template .*)$", GUIDE, re.M)
    blank = tmp_path / "空白.xlsx"
    words = command[1].replace("空白.xlsx", str(blank)).split()
    assert CliRunner().invoke(app, words, catch_exceptions=False).exit_code == 0
    read = extract_file(blank)
    assert (read.form, read.unit_name, read.year) == ("aqjc-2023", "城东区", 2023)

    wrong = tmp_path / "年报.html"
    wrong.write_bytes(report("城东区", **{"t1.total.hazards": 14}))
    verdict = check_file(wrong)
    assert (verdict.status, [one["rule"] for one in verdict.findings]) == (
        "returned",
        ["AQ1-TOTAL"],
    )

    drop(
        "630102", "执法.html", writers.write_html(statistics("630102", **{"t1.penalty.amount": 1}))
    )
    drop("630103", "安全.html", report("城中区"))
    ingest("first")
    drop("630102", "安全.html", report("城东区"))
    ingest("second")
    assert ask(
        owner, "SELECT unit_code, series, state FROM intake.submission ORDER BY submission_id"
    ) == [
        ("630102", "xzzf", "accepted"),
        ("630103", "aqjc", "accepted"),
        ("630102", "aqjc", "awaiting_explanation"),
    ]
    assert ask(
        owner,
        "SELECT rule_id, lhs, rhs FROM quality.current_finding WHERE severity = 'warning'",
    ) == [("CROSS-FINES", Decimal("1.5"), Decimal(1))]
    due = "SELECT due_on::text FROM mart.unit_status WHERE series = 'aqjc' AND unit_code = :unit"
    assert ask(owner, due, unit="630103") == [("2024-02-15",)]
    assert ask(owner, due, unit="630100-zfb") == []
    pages = [Path(path) for path in pipeline.consolidate(2023) if path.endswith(".html")]
    (page,) = [path for path in pages if path.parent.name == "aqjc"]
    assert "全年检查42次，发现隐患13处，罚款1.5万元" in page.read_text(encoding="utf-8")
    with owner.connect() as connection:
        sums = connection.execute(
            text("SELECT cell_key, value FROM mart.consolidated_cell WHERE series = 'aqjc'")
        )
        assert dict(map(tuple, sums)) == FIGURES
