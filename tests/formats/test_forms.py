"""Which form a file is on, reported by its tables; what only the older form has; forms mixed in one
file.
"""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from formats import writers
from formats.reports import make_figures, with_blanks
from formats.test_flattened import lose_blanks, wrong
from gouji.catalogue.forms import load_forms
from gouji.catalogue.grid import layouts
from gouji.core.extracted import Extraction
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.ingest.attribution import attribute

FORMS = {name: form for name, form in load_forms().items() if form.series == "zfxxgk"}
NEW, OLD = FORMS["zfxxgk-2021"], FORMS["zfxxgk-2019"]
FIGURES = {
    form.form: {key: 1 + place % 9 for place, key in enumerate(form.cells)} for form in (NEW, OLD)
}
STYLES = ("tabs", "pipes", "bars", "lines")
ARTICLE_5 = "第二十条第（五）项"


def old_report(changes=None, year=2020, **options) -> writers.Report:
    shown = FIGURES[OLD.form] | {"t2.procurement.amount": "251000元"} | (changes or {})
    title = f"甲乙区{year}年政府信息公开工作年度报告"
    return writers.Report(OLD, shown, title, f"自{year}年1月1日起至{year}年12月31日止", **options)


def every_format(report) -> list[bytes]:
    pages = [writers.write_html(report), writers.write_html(report, spans=False)]
    books = [
        writers.write_xlsx(report),
        writers.write_xlsx(report, merged=False),
        writers.write_xlsx(report, sheets=True),
    ]
    return [*pages, *books, *(writers.write_text(report, style) for style in STYLES)]


def values(extraction: Extraction) -> dict:
    return {key: number(reading.value) for key, reading in extraction.cells.items()}


def errors(extraction: Extraction) -> list[str]:
    return [reported.code for reported in extraction.problems if reported.severity == "error"]


def test_the_older_form_in_every_format():
    for data in every_format(old_report()):
        extraction = extract_bytes(data, "报告")
        assert (extraction.form, extraction.year, extraction.problems) == ("zfxxgk-2019", 2020, ())
        assert values(extraction) == FIGURES[OLD.form] | {"t2.procurement.amount": 251000}


@pytest.mark.parametrize(
    ("shown", "value"),
    [("+3", 3), ("增3", 3), ("减2", -2), ("-2", -2), ("＋19", 19), ("－4项", -4), ("增加 1", 1), ("减少7项", -7),
     (-5, -5), ("减0", 0)],
)  # fmt: skip
def test_changes_have_a_sign(shown, value):
    key = "t2.coercion.items_change"
    for data in every_format(old_report({key: shown})):
        extraction = extract_bytes(data, "报告")
        assert (extraction.problems, number(extraction.cells[key].value)) == ((), value)


@pytest.mark.parametrize("shown", ["增3减2", "+-3", "增", "持平", "3→4"])
def test_a_change_that_is_not_understood_is_a_problem(shown):
    for data in every_format(old_report({"t2.licence.items_change": shown})):
        extraction = extract_bytes(data, "报告")
        assert errors(extraction)
        assert "t2.licence.items_change" not in extraction.cells


AMOUNT = "t2.procurement.amount"


@pytest.mark.parametrize(
    ("shown", "label", "value", "converted"),
    [
        ("251000元", "采购总金额", 251000, False),
        ("25.1万元", "采购总金额", 251000, True),
        ("0.2277820亿元", "采购总金额", 22778200, True),
        ("25.1", "采购总金额（万元）", 251000, True),
        ("25.1万元", "采购总金额（单位：元）", 251000, True),
        (251000, "采购总金额（单位：元）", 251000, False),
        (25.1, "采购总金额（单位：万元）", 251000, True),
        (0, "采购总金额", 0, False),
    ],
)
def test_money_is_kept_in_the_unit_of_the_form(shown, label, value, converted):
    for data in every_format(old_report({AMOUNT: shown}, labels={"采购总金额": label})):
        extraction = extract_bytes(data, "报告")
        codes = [reported.code for reported in extraction.problems]
        assert (codes, number(extraction.cells[AMOUNT].value)) == (
            ["money_converted"] * converted,
            value,
        )


@pytest.mark.parametrize("place", [ARTICLE_5.replace("五", "九"), "政府集中采购"])
def test_the_unit_may_stand_beside_or_above_the_row(place):
    for data in every_format(
        old_report({AMOUNT: "25.1"}, labels={place: f"{place}（单位：万元）"})
    ):
        extraction = extract_bytes(data, "报告")
        if errors(extraction):
            assert AMOUNT not in extraction.cells
        elif [reported.code for reported in extraction.problems] != ["money_converted"]:
            assert [(reported.code, reported.cells) for reported in extraction.problems] == [
                ("unit_unstated", (AMOUNT,))
            ]
        else:
            assert number(extraction.cells[AMOUNT].value) == 251000


def test_a_unit_for_the_whole_table():
    report = old_report({AMOUNT: "25.1"})
    page = (
        writers.write_html(report)
        .decode()
        .replace("<p>主动公开政府信息情况</p>", "<p>一</p><p>（单位：万元）</p>")
    )
    text = writers.write_text(report, "tabs").decode()
    first = ARTICLE_5.replace("五", "一")
    text = text.replace(first, f"单位：万元\n{first}", 1)
    for data in (page.encode(), text.encode()):
        extraction = extract_bytes(data, "报告")
        assert [reported.code for reported in extraction.problems] == ["money_converted"]
        assert number(extraction.cells[AMOUNT].value) == 251000


def test_an_amount_without_any_unit_is_to_be_confirmed():
    for data in every_format(old_report({AMOUNT: 251000})):
        extraction = extract_bytes(data, "报告")
        (reported,) = extraction.problems
        assert (reported.code, reported.severity, reported.cells) == (
            "unit_unstated",
            "warning",
            (AMOUNT,),
        )
        assert reported.at
        assert number(extraction.cells[AMOUNT].value) == 251000


def test_units_that_contradict_each_other_are_to_be_confirmed():
    labels = {"采购总金额": "采购总金额（万元）", "政府集中采购": "政府集中采购（单位：元）"}
    for data in every_format(old_report({AMOUNT: 251000}, labels=labels)):
        assert [reported.code for reported in extract_bytes(data, "报告").problems] == [
            "unit_unstated"
        ]


def test_the_older_form_for_a_later_year_is_read_and_returned():
    for data in every_format(old_report(year=2023)):
        extraction = extract_bytes(data, "报告")
        assert (extraction.form, extraction.year, extraction.problems) == ("zfxxgk-2019", 2023, ())
        attribution = attribute(extraction, "报告.html", (), (), FORMS)
        assert attribution.quarantine is None
        assert [(reported.code, reported.severity) for reported in attribution.problems] == [
            ("form_not_in_force", "error")
        ]
        message = attribution.problems[0].message
        assert message.startswith(
            f"报告用的是 2019—2020 年度的格式（{OLD.basis}），2023 年度应使用{NEW.basis}的格式"
        )
        assert "（不同的是表二、三）" in message


def test_the_newer_form_for_an_earlier_year_too():
    report = writers.Report(
        NEW,
        FIGURES[NEW.form],
        "甲乙区2020年政府信息公开工作年度报告",
        "自2020年1月1日起至2020年12月31日止",
    )
    extraction = extract_bytes(writers.write_html(report), "报告")
    assert extraction.form == "zfxxgk-2021"
    (reported,) = attribute(extraction, "报告.html", (), (), FORMS).problems
    assert reported.code == "form_not_in_force"
    assert "2021 年度起" in reported.message
    assert OLD.basis in reported.message
    (reported,) = attribute(replace(extraction, year=2015), "报告.html", (), (), FORMS).problems
    assert reported.code == "no_form_in_force"


@pytest.mark.parametrize("kept", [("t3",), ("t4", "t3"), ("t2",)])
def test_some_of_the_tables_are_enough_to_know_the_form(kept):
    for form in (OLD, NEW):
        report = writers.Report(form, FIGURES[form.form])
        tables = [
            writers.html_table(report, table) for table in report.tables if table.table in kept
        ]
        extraction = extract_bytes(page(report, tables), "报告")
        assert extraction.form == form.form
        assert {key.split(".")[0] for key in extraction.cells} == set(kept)
        text = writers.write_text(report, "tabs", only=kept)
        assert extract_bytes(text, "报告").form == form.form


def page(report, tables) -> bytes:
    return f"<h1>{report.title}</h1><p>{report.lead}</p>{''.join(tables)}".encode()


def mixed_page(first, second, *, cut: bool, table="t2") -> bytes:
    """Table two (or, cut, its first block alone) as one form has it, the rest as another."""
    shown = {form.form: {key: 9 for key in form.cells} for form in (OLD, NEW)}
    one, other = (writers.Report(form, shown[form.form]) for form in (first, second))
    top, whole = (
        writers.html_table(report, layouts(report.form)[table]) for report in (one, other)
    )
    if cut:
        mark = f"<tr><td colspan=4 rowspan=1><p>{ARTICLE_5}"
        top = top.split(mark)[0] + mark + whole.split(mark)[1]
    rest = [writers.html_table(other, layout) for layout in other.tables[1:]]
    return page(other, [top, *rest])


def mixed_text(first, second, style: str, *, cut: bool) -> bytes:
    shown = {form.form: {key: 9 for key in form.cells} for form in (OLD, NEW)}
    one, other = (
        writers.write_text(writers.Report(form, shown[form.form]), style).decode()
        for form in (first, second)
    )
    mark = ARTICLE_5 if cut else "三、收到"
    return (one.split(mark)[0] + mark + other.split(mark, 1)[1]).encode()


@pytest.mark.parametrize("cut", [True, False])
@pytest.mark.parametrize(("first", "second"), [(OLD, NEW), (NEW, OLD)])
def test_a_mixture_of_forms_is_never_read_in_silence(first, second, cut):
    files = [
        mixed_page(first, second, cut=cut),
        *(mixed_text(first, second, style, cut=cut) for style in STYLES),
    ]
    for data in files:
        extraction = extract_bytes(data, "报告")
        assert errors(extraction), data[:80]
        other = first if extraction.form == second.form else second
        foreign = [key for key in extraction.cells if key.startswith("t2.regulation.")]
        assert not foreign or other is second


def test_a_mixture_says_which_form_the_part_is_from():
    extraction = extract_bytes(mixed_page(OLD, NEW, cut=True), "报告")
    reported = next(reported for reported in extraction.problems if reported.code == "mixed_forms")
    assert "第二十条第（一）项" in reported.message
    assert OLD.basis in reported.message
    assert reported.at.startswith("table 1/")


@pytest.mark.parametrize("style", ["tabs", "pipes", "bars"])
def test_columns_that_no_form_has_are_not_read_by_their_order(style):
    report = writers.Report(
        NEW,
        FIGURES[NEW.form],
        labels={"本年制发件数": "上年数", "本年废止件数": "本年数", "现行有效件数": "合计"},
    )
    extraction = extract_bytes(writers.write_text(report, style), "报告")
    assert errors(extraction)
    assert not [key for key in extraction.cells if key.startswith("t2.regulation")]
    assert values(extraction)["t2.licence.decisions"] == FIGURES[NEW.form]["t2.licence.decisions"]


@pytest.mark.parametrize("blank", [None, "/", "—", "无"])
def test_blanks_beside_signed_figures_and_money(blank):
    """A grid keeps the place of every figure; flattened text does, or says that it does not."""
    blanks = [
        "t2.fee.items_last_year",
        "t2.licence.items_change",
        "t2.procurement.projects",
        "t2.penalty.decisions",
    ]
    report = old_report(dict.fromkeys(blanks, blank))
    truth = FIGURES[OLD.form] | {AMOUNT: 251000} | dict.fromkeys(blanks)
    for data in every_format(report):
        extraction = extract_bytes(data, "报告")
        named = {
            key
            for reported in extraction.problems
            if reported.severity == "error"
            for key in reported.cells
        }
        assert not named or extraction.format == "text"
        assert values(extraction) == {
            key: value for key, value in truth.items() if key not in named
        }


def as_written(random: Random, key: str, value: float | None) -> object:
    """A figure in one of the ways that units write it."""
    if not value or OLD.cells[key].type == "count":
        return value
    if key == AMOUNT:
        return f"{value}元"
    return random.choice([value, f"{value:+}", f"{'增' if value > 0 else '减'}{abs(value)}"])


@given(
    st.integers(0, 2**32), st.sampled_from([0.02, 0.1, 0.4, 1.0]), st.sampled_from([0, 0.5, 1]),
    st.sampled_from(["none", "all", "trailing"]),
)  # fmt: skip
def test_random_figures_on_the_older_form(seed, share, blank_share, how):
    random = Random(seed)
    shown, truth = with_blanks(random, make_figures(random, share, form=OLD), blank_share, None)
    report = old_report({key: as_written(random, key, value) for key, value in shown.items()})
    extraction = extract_bytes(
        random.choice([writers.write_html, writers.write_xlsx])(report), "报告"
    )
    named = {
        key
        for reported in extraction.problems
        if reported.severity == "error"
        for key in reported.cells
    }
    assert {key.split(".")[0] for key in named} <= {"t4"}, (
        "a blank row at the end of a sheet is not there"
    )
    assert values(extraction) == {key: value for key, value in truth.items() if key not in named}
    text = writers.write_text(report, random.choice(STYLES)).decode()
    extraction = extract_bytes(
        (text if how == "none" else lose_blanks(text, random, how, 1)).encode(), "报告"
    )
    assert extraction.form == "zfxxgk-2019"
    assert wrong(extraction, truth) == {}


def test_a_folder_of_another_year_is_reported():
    data = writers.write_html(writers.Report(NEW, FIGURES[NEW.form]))
    document = extract_bytes(data, "报告.html")
    assert attribute(document, "2023/报告.html", (), (), FORMS).problems == ()
    (reported,) = attribute(document, "2022/报告.html", (), (), FORMS).problems
    assert (reported.code, reported.severity) == ("folder_year", "error")
