"""The example city, consolidated: against figures added up by hand, and the properties of a sum."""

import shutil
from decimal import Decimal

import pytest
import yaml
from sqlalchemy import text

from databases import bring_back
from gouji import pipeline
from gouji.catalogue.rules import load_rules
from gouji.consolidation.write import load_report
from gouji.core.config import ROOT, settings

# unit by unit, in the order of their codes; 630106 with the figures of its corrected report
BY_HAND = {
    "t2.regulation.made": (2, "0 + 0 + 2 + 0 + 0 + 0 + 0 + 0 + 0"),
    "t2.normative_doc.made": (26, "3 + 6 + 1 + 5 + 3 + 3 + 1 + 1 + 3"),
    "t2.licence.decisions": (30369, "4749 + 4000 + 3871 + 2285 + 1895 + 1411 + 2261 + 8771 + 1126"),
    "t2.fee.amount": (
        "9166.6231",
        "1320.0021 + 637.7958 + 1997.9605 + 1150.4108 + 1001.2161 + 1219.7238 + 1657.5621 + 159.7 + 22.2519",
    ),
    "t3.received.natural_person": (314, "6 + 40 + 71 + 34 + 45 + 2 + 25 + 12 + 79"),
    "t3.received.total": (1318, "121 + 261 + 245 + 75 + 125 + 109 + 179 + 22 + 181"),
    "t3.carried_in.total": (101, "11 + 15 + 11 + 15 + 16 + 8 + 16 + 0 + 9"),
    "t3.granted.total": (110, "5 + 0 + 4 + 13 + 20 + 0 + 13 + 22 + 33"),
    "t3.denied_third_party.total": (52, "0 + 1 + 0 + 0 + 0 + 10 + 8 + 0 + 33"),
    "t3.result_total.total": (1308, "114 + 264 + 241 + 79 + 123 + 106 + 179 + 22 + 180"),
    "t3.carried_out.total": (111, "18 + 12 + 15 + 11 + 18 + 11 + 16 + 0 + 10"),
    "t4.review.total": (146, "15 + 13 + 18 + 14 + 21 + 16 + 28 + 5 + 16"),
    "t4.suit_direct.total": (143, "9 + 20 + 18 + 18 + 16 + 19 + 15 + 10 + 18"),
    "t4.suit_after_review.total": (150, "12 + 15 + 14 + 18 + 30 + 27 + 18 + 1 + 15"),
}


def ingest(items, run_id):
    for item in items:
        source = ROOT / "examples" / item["file"]
        target = settings().drop / item["unit"] / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    return pipeline.load(run_id)


@pytest.fixture
def city(clean):
    """The example city after the demo's waves."""
    waves = yaml.safe_load((ROOT / "examples" / "manifest.yaml").read_text(encoding="utf-8"))[
        "waves"
    ]
    for number, wave in enumerate(waves[:2]):  # the third is another series
        ingest(wave, f"wave-{number}")
    return clean


def consolidated(engine, year=2023):
    with engine.connect() as connection:
        rows = connection.execute(
            text(
                "SELECT * FROM mart.consolidated_cell WHERE parent_code = '630100' AND year = :year"
            ),
            {"year": year},
        )
        return {row.cell_key: row for row in rows}


def test_the_example_city_is_what_was_added_up_by_hand(city):
    cells = consolidated(city)
    assert len(cells) == 200
    assert {(row.units_reporting, row.units_expected) for row in cells.values()} == {(9, 10)}
    for key, (total, parts) in BY_HAND.items():
        assert sum(Decimal(part) for part in parts.split(" + ")) == Decimal(total), key
        assert cells[key].value == Decimal(total), key
    with city.connect() as connection:
        for key, (_, parts) in BY_HAND.items():
            values = connection.scalars(
                text("SELECT coalesce(value, 0) FROM mart.cell_lineage WHERE year = 2023 AND cell_key = :key"
                     " AND parent_code = '630100' ORDER BY unit_code"), {"key": key}
            ).all()  # fmt: skip
            assert values == [Decimal(part) for part in parts.split(" + ")], key


def test_the_consolidation_satisfies_the_rules_of_its_form(city):
    values = {key: row.value for key, row in consolidated(city).items()}
    for equation in load_rules()["zfxxgk-2021"].equations:
        assert sum(values[k] for k in equation.left) == sum(values[k] for k in equation.right), (
            equation
        )


def test_the_real_report_was_returned_as_filed_and_accepted_as_version_2(city):
    with city.connect() as connection:
        versions = connection.execute(
            text(
                "SELECT version, state FROM intake.submission WHERE unit_code = '630106' AND year = 2023 ORDER BY 1"
            )
        ).all()
        findings = connection.execute(
            text("SELECT rule_id, kind, count(*) FROM mart.finding WHERE unit_code = '630106' AND version = 1"
                 " AND severity = 'error' GROUP BY 1, 2 ORDER BY 1")
        ).all()  # fmt: skip
    assert [tuple(row) for row in versions] == [(1, "returned"), (2, "accepted")]
    assert [tuple(row) for row in findings] == [
        ("T3-COLUMN-BALANCE", "omitted", 2),
        ("T3-RESULT-TOTAL", "omitted", 2),
        ("T3-ROW-TOTAL", "omitted", 1),
    ]


def test_the_year_before_stands_beside_it(city):
    with city.connect() as connection:
        units = connection.scalars(
            text("SELECT DISTINCT unit_code FROM mart.year_over_year ORDER BY 1")
        ).all()
        statuses = connection.execute(
            text("SELECT unit_code, status FROM mart.unit_status WHERE year = 2023")
        ).all()
    assert units == ["630102", "630106"]
    assert {row.unit_code for row in statuses if row.status == "missing"} == {"630123"}


def test_the_order_of_loading_does_not_matter(clean, home):
    items = [
        {"unit": "630103", "file": "submissions/2023/630103/index.html"},
        {"unit": "630105", "file": "submissions/2023/630105/城北区年报文本.txt"},
        {"unit": "630100-jyj", "file": "submissions/2023/630100-jyj/市教育局.xlsx"},
    ]
    seen = set()
    for number, order in enumerate([items, items[::-1]]):
        bring_back(clean, home)
        for step, item in enumerate(order):
            ingest([item], f"order-{number}-{step}")
        seen.add(tuple(sorted((key, row.value) for key, row in consolidated(clean).items())))
    assert len(seen) == 1


def test_report_files_are_written_for_the_city(city):
    paths = pipeline.consolidate(2023)
    assert [path.rsplit("/", 2)[1:] for path in paths] == [
        ["2023", f"630100.{kind}"] for kind in ("docx", "xlsx", "html", "pdf")
    ]
    page = (settings().reports / "2023" / "630100.html").read_text(encoding="utf-8")
    assert "9166.6231" in page
    assert "湟源县" in page


def test_charts_and_annexes_are_of_the_same_figures(city):
    with city.connect() as connection:
        report = load_report(connection, "630100", 2023)
    by_name = {annex.title: annex for annex in report.annexes}
    units = by_name["各单位主要数据"]
    received = units.columns.index("新收")
    *of_units, total = units.rows
    assert (
        sum(row[received] for row in of_units)
        == total[received]
        == report.figures["t3.received.total"]
    )
    assert len(of_units) == 9
    coverage = by_name["各单位报送情况"]
    assert [row[1] for row in coverage.rows].count("未报") == 1
    years, results, _, by_unit = report.charts
    assert years.title.endswith("（各年已报单位数不同）")
    assert years.labels == ("2022年\n应报10个，已报2个", "2023年\n应报10个，已报9个")
    assert (
        sum(by_unit.series["本年新收"])
        == years.series["本年新收"][-1]
        == report.figures["t3.received.total"]
    )
    assert sum(next(iter(results.series.values()))) == report.figures["t3.result_total.total"]
    cells = dict(zip(report.form.cells, report.every_cell.rows, strict=True))
    assert all(
        sum(value or 0 for value in row[1:]) == (report.figures[key] or 0)
        for key, row in cells.items()
    )


def test_a_parents_own_report_is_set_against_its_childrens(city):
    item = {"unit": "630100", "file": "submissions/2023/630103/index.html"}
    source = (
        (ROOT / "examples" / item["file"])
        .read_text(encoding="utf-8")
        .replace("西宁市城中区人民政府", "西宁市人民政府")
    )
    target = settings().drop / "630100" / "本市.html"
    target.parent.mkdir(parents=True)
    target.write_text(source, encoding="utf-8")
    before = {key: row.value for key, row in consolidated(city).items()}
    assert ingest([], "own") == ["2023|630100"]
    assert {key: row.value for key, row in consolidated(city).items()} == before  # never both added
    with city.connect() as connection:
        row = connection.execute(
            text("SELECT * FROM mart.rollup_difference WHERE cell_key = 't3.received.total'")
        ).one()
    assert (row.own_value, row.children_value, row.difference) == (125, 1318, 125 - 1318)
