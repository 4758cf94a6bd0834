"""Two series of one unit and year beside each other in the warehouse, through the real steps."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from sqlalchemy import Engine, text

from databases import own_database
from filing import file_report
from formats import writers
from gouji import pipeline
from gouji.catalogue.forms import load_forms
from gouji.catalogue.period import Period
from gouji.catalogue.rules import load_rules
from gouji.consolidation.write import load_report
from gouji.core.config import settings
from gouji.core.errors import GoujiError
from gouji.ingest.load import load_run
from gouji.reminders.deadlines import set_deadline
from gouji.reminders.notices import plan_notices
from gouji.rendering.template import write_template
from gouji.review.explanations import explain, open_findings
from gouji.review.overrides import set_override
from gouji.review.published import compare_published
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.trace import TraceError, trace_cell

YEAR = 2023
CITY, UNIT, OTHER = "630100", "630102", "630103"
FIRST, SECOND = "zfxxgk", "xzzf"
CASE = Path(__file__).parent / "cases" / "xzzf-2021.yaml"
BASE = yaml.safe_load(CASE.read_text(encoding="utf-8"))["base"]
NAMES = {UNIT: "城东区", OTHER: "城中区", "630104": "城西区", "630100-jyj": "市教育局"}


@pytest.fixture
def both(warehouse: Engine, tmp_path: Path) -> Iterator[Engine]:
    """A warehouse and a home of their own."""
    with own_database(warehouse, "both_series", tmp_path / "home") as owner:
        upgrade()
        yield owner


def annual(unit: str, granted: int = 2, **changes: object) -> writers.Report:
    """A report of the first series that agrees with that of the second: so many applications, all
    granted.
    """
    form = load_forms()["zfxxgk-2021"]
    decisions = {
        "t2.penalty.decisions": BASE["t1.penalty.total"],
        "t2.coercion.decisions": BASE["t3.total.all"],
        "t2.licence.decisions": BASE["t2.licence.granted"] + BASE["t2.licence.refused"],
    }
    figures = (
        dict.fromkeys(form.cells, 0)
        | decisions
        | changes
        | {
            f"t3.{row}.{column}": granted
            for row in ("received", "granted", "result_total")
            for column in ("natural_person", "total")
        }
    )
    title = f"{NAMES[unit]}{YEAR}年政府信息公开工作年度报告"
    period = f"自{YEAR}年1月1日起至{YEAR}年12月31日止"
    return writers.Report(form, figures, title, period)


def statistics(unit: str, **changes: object) -> writers.Report:
    """A report of the second series."""
    form = load_forms()["xzzf-2021"]
    cells = dict.fromkeys(form.cells, 0) | BASE | changes
    return writers.Report(form, cells, title=f"{NAMES[unit]}{YEAR}年度行政执法统计年报")


def drop(unit: str, name: str, content: bytes) -> None:
    path = settings().drop / unit / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def ingest(run_id: str) -> list[str]:
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    partitions = pipeline.load(run_id)
    pipeline.write_receipts(run_id)
    return partitions


def ask(owner: Engine, query: str, **values: object) -> list[tuple[object, ...]]:
    with owner.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query), values)]


def file_both() -> list[str]:
    for unit in (UNIT, OTHER):
        drop(unit, "年报.html", writers.write_html(annual(unit)))
        drop(unit, "执法.html", writers.write_html(statistics(unit)))
    return ingest("first")


def test_neither_series_takes_the_place_of_the_other(both):
    assert file_both() == [
        f"{YEAR}|{UNIT}",
        f"{YEAR}|{OTHER}",
        f"{SECOND}|{YEAR}|{UNIT}",
        f"{SECOND}|{YEAR}|{OTHER}",
    ]
    drop(UNIT, "年报更正.html", writers.write_html(annual(UNIT, 5)))
    assert ingest("corrected") == [f"{YEAR}|{UNIT}"]
    assert ask(
        both,
        "SELECT unit_code, series, period, version, state FROM intake.submission"
        " ORDER BY unit_code, series, version",
    ) == [
        (UNIT, SECOND, "2023", 1, "accepted"),
        (UNIT, FIRST, "2023", 1, "superseded"),
        (UNIT, FIRST, "2023", 2, "accepted"),
        (OTHER, SECOND, "2023", 1, "accepted"),
        (OTHER, FIRST, "2023", 1, "accepted"),
    ]
    assert ask(
        both,
        "SELECT unit_code, series, period, version FROM core.effective_report"
        " ORDER BY unit_code, series",
    ) == [
        (UNIT, SECOND, "2023", 1),
        (UNIT, FIRST, "2023", 2),
        (OTHER, SECOND, "2023", 1),
        (OTHER, FIRST, "2023", 1),
    ]
    with both.connect() as connection:
        for check in sorted(Path("sql/checks").glob("*.sql")):
            assert connection.execute(text(check.read_text(encoding="utf-8"))).all() == [], check


def test_the_marts_tell_the_series_apart(both):
    file_both()
    sums = "SELECT value FROM mart.consolidated_cell WHERE series = :series AND cell_key = :cell"
    assert ask(both, sums, series=FIRST, cell="t3.granted.total") == [(4,)]
    assert ask(both, sums, series=SECOND, cell="t1.penalty.total") == [(28,)]
    assert ask(
        both,
        "SELECT series, period, units_reporting, units_missing > 0 FROM mart.coverage"
        " WHERE parent_code = :city ORDER BY series",
        city=CITY,
    ) == [(SECOND, "2023", 2, True), (FIRST, "2023", 2, True)]
    assert ask(
        both,
        "SELECT series, status FROM mart.unit_status WHERE unit_code = :unit ORDER BY series",
        unit=UNIT,
    ) == [(SECOND, "accepted"), (FIRST, "accepted")]
    as_of = "SELECT DISTINCT series, period FROM mart.{}(:city, 2023, 'infinity'{})"
    for function in ("coverage_as_of", "coverage_unit_as_of", "consolidated_cell_as_of",
                     "unit_cell_as_of"):  # fmt: skip
        assert ask(both, as_of.format(function, ""), city=CITY) == [(FIRST, "2023")]
        named = as_of.format(function, ", 'xzzf'")
        assert ask(both, named, city=CITY) == [(SECOND, "2023")]
    assert ask(both, "SELECT DISTINCT series FROM mart.cell_lineage ORDER BY 1") == [
        (SECOND,),
        (FIRST,),
    ]


def test_reports_traces_templates_and_comparisons_are_of_their_series(both, tmp_path):
    file_both()
    written = {Path(path).relative_to(settings().reports) for path in pipeline.consolidate(YEAR)}
    assert written == {
        Path(str(YEAR), *folder, f"{CITY}.{kind}")
        for folder in ((), (SECOND,))
        for kind in ("docx", "xlsx", "html", "pdf")
    }
    with both.connect() as connection:
        forms = [load_report(connection, CITY, YEAR, of).form.form for of in (None, SECOND)]
        assert forms == ["zfxxgk-2021", "xzzf-2021"]
        traced = trace_cell(connection, CITY, YEAR, "t1.penalty.total", series=SECOND)
        assert [part.used.value for part in traced.parts if part.used] == [14, 14]
        with pytest.raises(TraceError):
            trace_cell(connection, CITY, YEAR, "t1.penalty.total")
        write_template(connection, UNIT, YEAR, tmp_path / "blank.xlsx", SECOND)
    page = tmp_path / "page.html"
    page.write_bytes(writers.write_html(statistics(UNIT, **{"t4.inspection.times": 301})))
    found = compare_published(page, UNIT, YEAR)
    assert [(one.cell, one.published, one.filed) for one in found.differences] == [
        ("t4.inspection.times", 301, 300)
    ]


def test_what_was_said_of_one_series_says_nothing_of_the_other(both):
    with both.connect() as connection:
        first = file_report(connection, UNIT, YEAR, {}, ["warning"])
        second = file_report(connection, UNIT, YEAR, {}, ["warning"], form="xzzf-2021")
        states = text("SELECT state FROM intake.submission ORDER BY submission_id")
        assert connection.scalars(states).all() == ["awaiting_explanation"] * 2
        (code,) = (one["code"] for one in open_findings(connection, second))
        explain(connection, second, code, "专项行动较上年增加三次。", "张三", office=True)
        load_run(connection, "explained", load_rules())
        assert connection.scalars(states).all() == [
            "awaiting_explanation",
            "accepted_with_warnings",
        ]
        assert len(open_findings(connection, first)) == 1


def test_an_exception_is_of_both_sides_of_a_rule_between_series_else_of_the_series_named(both):
    def exception(rule, series=None):
        with both.begin() as connection:
            return set_override(
                connection, rule=rule, year=YEAR, unit=None, severity="off", reason="系统改造", by="李四",
                until=date(2100, 1, 1), series=series,
            )  # fmt: skip

    assert len(exception("CROSS-PENALTY")) == 2
    assert {row[0] for row in ask(both, "SELECT series FROM quality.override")} == {FIRST, SECOND}
    with pytest.raises(
        GoujiError, match=f"--series.*{FIRST}.*{SECOND}|--series.*{SECOND}.*{FIRST}"
    ):
        exception("CELL-INTEGER")
    assert len(exception("CELL-INTEGER", SECOND)) == 1


def test_a_deadline_and_an_exception_are_of_their_series(both):
    file_both()
    with both.begin() as connection:
        set_deadline(
            connection,
            year=YEAR,
            due_on=date(2024, 4, 15),
            reason="汇总时间推迟",
            by="李四",
            unit=UNIT,
            kind=None,
            series=SECOND,
        )
        set_override(
            connection,
            rule="P1-TOTAL",
            year=YEAR,
            unit=None,
            severity="off",
            reason="系统改造",
            by="李四",
            until=date(2100, 1, 1),
        )
    due = dict(
        ask(both, "SELECT series, due_on FROM mart.unit_status WHERE unit_code = :u", u=UNIT)
    )
    assert due[SECOND] == date(2024, 4, 15) != due[FIRST]
    assert ask(both, "SELECT series, period FROM quality.override") == [(SECOND, "2023")]
    drop(UNIT, "执法更正.html", writers.write_html(statistics(UNIT, **{"t1.penalty.total": 15})))
    ingest("excepted")
    assert (
        ask(
            both,
            "SELECT f.rule_id FROM quality.current_finding AS f"
            " WHERE f.rule_id = 'P1-TOTAL' AND f.unit_code = :u",
            u=UNIT,
        )
        == []
    )


def expected(owner: Engine, series: str, parent: str = CITY) -> set[str]:
    """The units that a consolidation expects a report of."""
    rows = ask(
        owner,
        "SELECT unit_code FROM mart.coverage_unit WHERE parent_code = :parent AND series = :series",
        parent=parent,
        series=series,
    )
    return {unit for (unit,) in rows}


def listed(owner: Engine, series: str) -> dict[str, str]:
    rows = ask(owner, "SELECT unit_code, status FROM mart.unit_status WHERE series = :s", s=series)
    return dict(rows)


def test_a_unit_that_does_not_file_a_series_is_not_missing_in_it(both):
    """By its kind (the government's own office) and by the register (the education bureau)."""
    file_both()
    neither = {"630100-zfb", "630100-jyj"}
    assert expected(both, FIRST) - expected(both, SECOND) == neither
    assert listed(both, FIRST).keys() - listed(both, SECOND).keys() == neither
    assert len(expected(both, SECOND)) == 8
    with both.begin() as connection:
        connection.execute(
            text("UPDATE core.unit SET series = '{xzzf}' WHERE unit_code = '630100-zfb'")
        )
    assert "630100-zfb" in expected(both, SECOND)
    assert "630100-zfb" not in expected(both, FIRST)
    assert listed(both, SECOND)["630100-zfb"] == "missing"
    due = "SELECT due_on FROM {} WHERE unit_code = '630100-zfb' AND series = 'xzzf'"
    for place in ("mart.unit_status", "core.unit_due"):
        assert ask(both, due.format(place)) == [(date(2024, 1, 31),)]


def test_what_a_unit_sends_counts_though_it_need_not_file(both):
    drop("630100-jyj", "执法.html", writers.write_html(statistics("630100-jyj")))
    ingest("first")
    assert listed(both, SECOND)["630100-jyj"] == "accepted"
    assert expected(both, SECOND) >= {"630100-jyj", UNIT}
    assert "630100-zfb" not in expected(both, SECOND)


def test_of_a_unit_that_does_not_file_those_below_it_are_expected(both):
    with both.begin() as connection:
        connection.execute(
            text("UPDATE core.unit SET series = '{zfxxgk}' WHERE unit_code = :u"), {"u": OTHER}
        )
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code) VALUES
                    ('630103-gaj', '2008-01-01', '区公安局', 'department', '630103'),
                    ('630103-zfb', '2008-01-01', '区政府办', 'own_level', '630103'),
                    ('630104-gaj', '2008-01-01', '区公安局', 'department', '630104')
            """)
        )
    drop(UNIT, "年报.html", writers.write_html(annual(UNIT)))
    drop(UNIT, "执法.html", writers.write_html(statistics(UNIT)))
    ingest("first")
    above = {"630100-wjw", UNIT, "630104", "630105", "630106", "630121", "630123"}
    assert expected(both, SECOND) == above | {"630103-gaj"}
    assert expected(both, FIRST) == above | {OTHER, "630100-zfb", "630100-jyj"}
    assert expected(both, SECOND, OTHER) == {"630103-gaj"}
    assert expected(both, FIRST, OTHER) == {"630103-gaj", "630103-zfb"}


def test_the_season_goes_on_for_a_series_that_was_begun(both):
    day = date(2024, 1, 17)
    plan_notices(day)
    assert ask(both, "SELECT DISTINCT series FROM core.report_period") == [(FIRST,)]
    file_both()
    plan_notices(date(2025, 3, 24))
    reported = (
        "SELECT DISTINCT m.series FROM core.notice_matter AS m INNER JOIN core.notice AS n"
        " ON m.notice_id = n.notice_id WHERE n.unit_code = :unit AND m.year = 2024 ORDER BY 1"
    )
    assert ask(both, reported, unit=UNIT) == [(SECOND,), (FIRST,)]
    assert ask(both, reported, unit="630100-jyj") == [(FIRST,)]


@pytest.mark.parametrize(
    ("period", "month", "day", "due"),
    [
        ("2023", 1, 31, date(2024, 1, 31)),
        ("2023", 3, 31, date(2024, 3, 31)),
        ("2023", 2, 31, date(2024, 2, 29)),
        ("2023-Q1", 1, 15, date(2023, 4, 15)),
        ("2023-H2", 1, 10, date(2024, 1, 10)),
        ("2023-11", 2, 31, date(2024, 1, 31)),
    ],
)
def test_a_day_by_law_counts_from_the_end_of_the_period(both, period, month, day, due):
    values = {"period": period, "month": month, "day": day}
    assert ask(both, "SELECT core.day_after(:period, :month, :day)", **values) == [(due,)]


def test_a_zip_may_hold_a_report_of_each_series(both):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("annual.html", writers.write_html(annual(UNIT)))
        packed.writestr("statistics.html", writers.write_html(statistics(UNIT)))
    drop(UNIT, "材料.zip", content.getvalue())
    assert ingest("zip") == [f"{YEAR}|{UNIT}", f"{SECOND}|{YEAR}|{UNIT}"]


def test_a_form_of_a_place_is_in_force_in_it_and_below(both):
    with both.begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code) VALUES
                    ('330000', '2000-01-01', '甲省', 'province', NULL),
                    ('330100', '2000-01-01', '甲市', 'city', '330000'),
                    ('330102', '2000-01-01', '甲区', 'district', '330100')
            """)
        )
        for unit, form in (
            ("330102", "xzzf-2021-zj"),
            ("330100", "xzzf-2021-zj"),
            (UNIT, "xzzf-2021"),
        ):
            for period in ("2023", "2023-Q2"):
                assert connection.scalar(
                    text("SELECT core.form_at(:unit, 'xzzf', :period, 'infinity')"),
                    {"unit": unit, "period": period},
                ) == form  # fmt: skip


@pytest.mark.parametrize("written", ["2023", "2024-H1", "2023-H2", "2023-Q1", "2023-02", "2024-02"])
def test_a_period_is_to_the_database_what_it_is_to_us(both, written):
    period = Period.parse(written)
    assert ask(
        both,
        "SELECT core.is_period(:p), core.period_year(:p), core.period_end(:p), core.year_before(:p)",
        p=written,
    ) == [(True, period.year, period.end, str(period.year_before))]


@pytest.mark.parametrize("written", ["", "23", "2023-", "2023-H3", "2023-Q5", "2023-13", "2023-1"])
def test_what_is_no_period_is_none_to_the_database(both, written):
    assert ask(both, "SELECT core.is_period(:p)", p=written) == [(False,)]
