"""A form that no code knows, added from a folder: from the file that a unit sends to the published
report.
"""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from formats import writers
from gouji import pipeline
from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import load_rules
from gouji.consolidation.write import RENDERERS, load_report
from gouji.core.config import ROOT, settings
from gouji.core.errors import WarehouseError
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.warehouse.engine import engine
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.sync import sync_catalogues

THIRD = Path(__file__).parent / "third_form"
YEAR = 2018
FIGURES = {
    "calls.opened.phone": 30, "calls.opened.web": 8, "calls.opened.app": 4, "calls.opened.total": 42,
    "calls.solved.phone": 20, "calls.solved.web": 8, "calls.solved.app": 1, "calls.solved.total": 29,
    "calls.refused.phone": 7, "calls.refused.web": 0, "calls.refused.app": 1, "calls.refused.total": 8,
    "calls.pending.phone": 3, "calls.pending.web": 0, "calls.pending.app": 2, "calls.pending.total": 5,
    "calls.staff_change.phone": "减2", "calls.staff_change.web": "+1", "calls.staff_change.app": 0,
    "calls.staff_change.total": -1,
    "calls.cost.phone": "1.5万元", "calls.cost.web": "300.5元", "calls.cost.app": 0, "calls.cost.total": "15300.5元",
    "desks.hall.visitors": 900, "desks.hall.computers": 6, "desks.archive.visitors": 51, "desks.archive.computers": 1,
    "desks.post.visitors": 77,
    "t4.review.upheld": 2, "t4.review.corrected": 1, "t4.review.total": 3,
}  # fmt: skip
TRUTH = {
    **FIGURES,
    "calls.staff_change.phone": -2,
    "calls.staff_change.web": 1,
    "calls.cost.phone": 15000,
    "calls.cost.web": Decimal("300.5"),
    "calls.cost.total": Decimal("15300.5"),
}


@pytest.fixture
def folder(tmp_path):
    """The project's catalogue with the invented form beside its own."""
    target = tmp_path / "expectations"
    shutil.copytree(ROOT / "expectations", target)
    shutil.copytree(THIRD, target, dirs_exist_ok=True)
    return target


@pytest.fixture
def third(warehouse, home, folder, tmp_path, monkeypatch):
    """A warehouse and a home of their own, with the invented form."""
    with warehouse.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("DROP DATABASE IF EXISTS third_form WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE third_form"))
    url = warehouse.url.set(database="third_form").render_as_string(hide_password=False)
    monkeypatch.setenv("GOUJI_EXPECTATIONS", str(folder))
    monkeypatch.setenv("GOUJI_WAREHOUSE_URL", url)
    monkeypatch.setenv("GOUJI_HOME", str(tmp_path / "home"))
    settings.cache_clear()
    upgrade()
    yield engine()
    engine().dispose()
    monkeypatch.undo()
    settings.cache_clear()
    with warehouse.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("DROP DATABASE third_form WITH (FORCE)"))


def report(unit, changes=None) -> writers.Report:
    form = load_forms()["hotline-2015"]
    title = f"{unit}{YEAR}年政府信息公开工作年度报告"
    return writers.Report(
        form, FIGURES | (changes or {}), title, f"自{YEAR}年1月1日起至{YEAR}年12月31日止"
    )


def drop(unit, name, content) -> None:
    path = settings().drop / unit / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def ingest(run_id="run"):
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    partitions = pipeline.load(run_id)
    return partitions, pipeline.write_receipts(run_id)


def states(warehouse) -> dict[str, str]:
    with warehouse.connect() as connection:
        rows = connection.execute(
            text("SELECT unit_code, state FROM intake.submission ORDER BY submission_id")
        )
        return {row.unit_code: row.state for row in rows}


def test_an_invented_form_goes_all_the_way(third, home):
    drop("630102", "年报.xlsx", writers.write_xlsx(report("城东区")))
    drop("630103", "年报.html", writers.write_html(report("城中区")))
    drop(
        "630104", "年报.txt", writers.write_text(report("城西区", {"desks.archive.computers": 60}))
    )
    drop("630105", "年报.xlsx", writers.write_xlsx(report("城北区", {"calls.solved.total": 30})))
    assert ingest() == (["2018|630102", "2018|630103"], 4)
    assert states(third) == {
        "630102": "accepted", "630103": "accepted", "630104": "awaiting_explanation", "630105": "returned",
    }  # fmt: skip

    with third.connect() as connection:
        found = connection.execute(
            text("SELECT unit_code, rule_id, severity FROM mart.finding ORDER BY 1, 2")
        ).all()
        cells = connection.execute(
            text(
                "SELECT cell_key, value FROM core.cell WHERE unit_code = '630103' AND year = :year"
            ),
            {"year": YEAR},
        ).all()
        sums = connection.execute(
            text("SELECT cell_key, value FROM mart.consolidated_cell WHERE parent_code = '630100'")
        ).all()
        published = load_report(connection, "630100", YEAR)
    assert [tuple(row) for row in found] == [
        ("630102", "READ-MONEY-CONVERTED", "info"),
        ("630103", "READ-MONEY-CONVERTED", "info"),
        ("630104", "DESKS-COMPUTERS", "warning"),
        ("630104", "READ-MONEY-CONVERTED", "info"),
        ("630105", "CALLS-BALANCE", "error"),
        ("630105", "CALLS-TOTAL", "error"),
        ("630105", "READ-MONEY-CONVERTED", "info"),
    ]
    assert len(cells) == len(TRUTH)
    assert dict(map(tuple, cells)) == TRUTH
    assert len(sums) == len(TRUTH)
    doubled = {key: 2 * Decimal(value) for key, value in TRUTH.items()}
    assert dict(map(tuple, sums)) == doubled

    written = [f"630100.{kind}" for kind in ("docx", "xlsx", "html", "pdf")]
    assert [Path(path).name for path in pipeline.consolidate(YEAR)] == written
    for kind in ("xlsx", "html", "docx"):
        again = extract_bytes(RENDERERS[kind](published), f"汇总.{kind}")
        assert (again.form, again.year) == ("hotline-2015", YEAR)
        assert {
            key: Decimal(str(number(reading.value))) for key, reading in again.cells.items()
        } == doubled
    assert "经费30601元" in RENDERERS["html"](published).decode()
    assert "calls.cost.total" in RENDERERS["csv"](published).decode()
    receipts = sorted(path.suffix for path in (settings().drop / "630105" / "回执").glob("2*"))
    assert receipts == [".csv", ".html", ".json", ".xlsx"]
    page = next((settings().drop / "630105" / "回执").glob("2*.html")).read_text()
    assert "本年受理应等于已解决、不受理、尚未办结之和" in page


def test_two_forms_in_one_run_with_rules_of_one_name(clean):
    """The older form for its own year, and a wrong report on each form; then the sums of each year."""
    forms = load_forms()
    for unit, name, year, form, more in (
        ("630102", "城东区", 2020, "zfxxgk-2019", 0),
        ("630103", "城中区", 2020, "zfxxgk-2019", 1),
        ("630104", "城西区", 2023, "zfxxgk-2021", 0),
        ("630105", "城北区", 2023, "zfxxgk-2021", 1),
        ("630106", "湟中区", 2023, "zfxxgk-2019", 0),
    ):
        shown = dict.fromkeys(forms[form].cells, 0) | {
            "t3.received.natural_person": 2, "t3.received.total": 2, "t3.granted.natural_person": 2 + more,
            "t3.granted.total": 2, "t3.result_total.natural_person": 2, "t3.result_total.total": 2,
        }  # fmt: skip
        if form == "zfxxgk-2019":
            shown |= {
                "t2.licence.items_last_year": 60,
                "t2.licence.items_change": "减3",
                "t3.other.total": 0,
            }
            shown["t2.procurement.amount"] = "25.1万元"
        title, period = (
            f"{name}{year}年政府信息公开工作年度报告",
            f"自{year}年1月1日起至{year}年12月31日止",
        )
        drop(
            unit, "年报.html", writers.write_html(writers.Report(forms[form], shown, title, period))
        )
    ingest()
    assert states(clean) == {
        "630102": "accepted", "630103": "returned", "630104": "accepted", "630105": "returned", "630106": "returned",
    }  # fmt: skip
    with clean.connect() as connection:
        found = connection.execute(
            text("SELECT DISTINCT unit_code, rule_id FROM mart.finding ORDER BY 1, 2")
        ).all()
        sums = {
            (row.year, row.cell_key): row.value
            for row in connection.execute(
                text("SELECT * FROM mart.consolidated_cell WHERE parent_code = '630100'")
            )
        }
    assert [tuple(row) for row in found] == [
        ("630102", "READ-MONEY-CONVERTED"),
        ("630103", "READ-MONEY-CONVERTED"),
        ("630103", "T3-RESULT-TOTAL"), ("630103", "T3-ROW-TOTAL"),
        ("630105", "T3-RESULT-TOTAL"), ("630105", "T3-ROW-TOTAL"),
        ("630106", "READ-FORM-NOT-IN-FORCE"), ("630106", "READ-MONEY-CONVERTED"),
    ]  # fmt: skip
    assert len(sums) == 198 + 200
    assert (sums[2020, "t2.licence.items_change"], sums[2020, "t2.procurement.amount"]) == (
        -3,
        251000,
    )
    assert (2023, "t2.licence.items_change") not in sums
    assert (2020, "t3.other.total") in sums


def test_the_project_s_own_forms_are_untouched_beside_it(third):
    assert {name for name in load_rules() if not name.startswith("xzzf")} == {
        "hotline-2015",
        "zfxxgk-2019",
        "zfxxgk-2021",
    }
    with third.connect() as connection:
        counts = dict(
            map(
                tuple,
                connection.execute(
                    text(
                        "SELECT form, count(*) FROM core.form_cell WHERE form !~ 'xzzf' GROUP BY form"
                    )
                ),
            )
        )
    assert counts == {"hotline-2015": len(FIGURES), "zfxxgk-2019": 198, "zfxxgk-2021": 200}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("fact: {table: fact_desk,", "fact: {table: fact_disclosure,", "another grain"),
        (
            "{key: upheld, label: 结果维持}",
            "{key: upheld, label: 结果维持, type: decimal}",
            "in another row or form",
        ),
        (
            "{key: computers, label: 电脑台数}",
            "{key: submission_id, label: 电脑台数}",
            "no column of its own",
        ),
        ("key: staff_change", f"key: {'long_' * 13}x", "no column of its own"),
    ],
)
def test_forms_that_cannot_share_a_fact_table_are_refused(warehouse, folder, old, new, says):
    path = folder / "zfxxgk" / "forms" / "hotline-2015.yaml"
    written = path.read_text("utf-8")
    assert old in written
    path.write_text(written.replace(old, new), "utf-8")
    rules = folder / "zfxxgk" / "rules" / "hotline-2015.yaml"
    key = new.split("key: ")[-1].split(",")[0]
    if "computers" in old:
        rules.write_text(rules.read_text("utf-8").replace(".computers", f".{key}"), "utf-8")
    with warehouse.connect() as connection, pytest.raises(WarehouseError, match=says):
        sync_catalogues(connection, load_rules(folder))
