"""Ratios, texts and codes: read, proven, kept, listed."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from formats import writers
from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.instance import expand
from gouji.catalogue.period import Period
from gouji.catalogue.rules import load_rules
from gouji.consolidation.write import RENDERERS, load_report
from gouji.core.errors import CatalogueError
from gouji.core.extracted import Entry
from gouji.extraction.extract import extract_bytes
from gouji.extraction.tables.words import LONGEST
from gouji.warehouse.trace import trace_cell
from third.city import CITY, EAST, FAULTS, FIRST, MIDDLE, OTHERS, SERIES, as_docx, ask, written

QUARTER = "2024-Q1"
RATE = "t1.total.rate"


def said(extraction) -> dict[str, tuple[str | None, str | None]]:
    return {
        entry.key: (entry.text, entry.shown)
        for entry in extraction.entries
        if entry.key.startswith("t2.")
    }


@pytest.mark.parametrize("write", [writers.write_xlsx, writers.write_html], ids=["xlsx", "html"])
def test_words_and_ratios_are_read_beside_figures(catalogue, write):
    read = extract_bytes(write(written(EAST, QUARTER, FIRST)), "甲")
    assert [reported for reported in read.problems if reported.severity != "info"] == []
    assert (read.form, read.report_period) == ("hall-2020", QUARTER)
    assert said(read) == {
        "t2.grade.answer": ("a", "优秀"),
        "t2.wish.answer": ("窗口排队时间长， 周末不开放", "窗口排队时间长， 周末不开放"),
    }
    rates = {key: read.cells[key].value for key in load_forms()["hall-2020"].ratios}
    assert rates == {
        "t1.window.rate": 90,
        "t1.online.rate": 100,
        "t1.total.rate": Decimal("93.1"),
    }
    assert read.cells["t2.visitors.answer"].value == 120


def test_a_word_file_says_the_same(catalogue):
    read = extract_bytes(as_docx(EAST, QUARTER, FIRST), "甲.docx")
    other = extract_bytes(writers.write_xlsx(written(EAST, QUARTER, FIRST)), "甲.xlsx")
    assert said(read) == said(other)
    assert {key: cell.value for key, cell in read.cells.items()} == {
        key: cell.value for key, cell in other.cells.items()
    }


def test_a_code_may_be_written_as_its_code_and_a_stroke_says_nothing(catalogue):
    changes = {"t2.grade.answer": " b ", "t2.wish.answer": "—"}
    read = extract_bytes(writers.write_xlsx(written(EAST, QUARTER, FIRST | changes)), "甲.xlsx")
    assert said(read) == {"t2.grade.answer": ("b", "良好"), "t2.wish.answer": (None, None)}


def test_a_number_that_a_workbook_shows_as_a_percentage_is_one(catalogue):
    book = openpyxl.load_workbook(
        BytesIO(writers.write_xlsx(written(EAST, QUARTER, FIRST | {RATE: 0.9307692})))
    )
    for row in book.active.iter_rows():
        for cell in row:
            if cell.value == 0.9307692:
                cell.number_format = "0.0%"
    target = BytesIO()
    book.save(target)
    read = extract_bytes(target.getvalue(), "甲.xlsx")
    assert read.cells[RATE].value == Decimal("93.1")
    assert [reported.code for reported in read.problems if RATE in reported.cells] == []


def test_a_percentage_in_a_cell_for_a_count_is_no_count(catalogue):
    changes = {"t1.window.done": "90%"}
    read = extract_bytes(writers.write_xlsx(written(EAST, QUARTER, FIRST | changes)), "甲.xlsx")
    assert "t1.window.done" not in read.cells
    assert [reported.code for reported in read.problems if "t1.window.done" in reported.cells] == [
        "not_a_number"
    ]


def test_a_text_without_end_is_refused(catalogue):
    changes = {"t2.wish.answer": "长" * (LONGEST + 1)}
    read = extract_bytes(writers.write_xlsx(written(EAST, QUARTER, FIRST | changes)), "甲.xlsx")
    assert [reported.code for reported in read.problems if reported.severity == "error"] == [
        "text_too_long"
    ]
    assert "t2.wish.answer" not in said(read)


@pytest.mark.parametrize("unit", FAULTS)
def test_what_is_wrong_is_found_in_its_cells(filed, unit):
    _, state, rules = FAULTS[unit]
    found = ask(
        filed,
        "SELECT s.state, f.rule_id, f.cells FROM quality.current_finding AS f"
        " INNER JOIN intake.submission AS s USING (submission_id)"
        " WHERE f.unit_code = :u AND severity IN ('error', 'warning') ORDER BY rule_id",
        u=unit,
    )
    assert found == [(state, rule, cells) for rule, cells in rules.items()]


def test_accepted_words_are_kept_with_their_codes(filed):
    kept = (
        "SELECT e.cell_key, e.text, e.shown FROM core.entry AS e"
        " INNER JOIN core.effective_report AS r USING (submission_id)"
        " WHERE r.unit_code = :u AND r.period = :p AND e.cell_key LIKE 't2.%' ORDER BY 1"
    )
    assert ask(filed, kept, u=EAST, p=QUARTER) == [
        ("t2.grade.answer", "a", "优秀"),
        ("t2.wish.answer", *["窗口排队时间长， 周末不开放"] * 2),
    ]
    assert ask(filed, kept, u=MIDDLE, p=QUARTER) == [
        ("t2.grade.answer", "b", "良好"),
        ("t2.wish.answer", None, None),
    ]


def test_a_ratio_is_computed_from_the_sums_and_words_are_listed(filed):
    # done in time: 121 + 23, done: 130 + 38; of windows: 81 + 8 of 90 + 8, of the net: 55 of 70
    assert ask(
        filed,
        "SELECT cell_key, value FROM mart.consolidated_cell WHERE parent_code = :city"
        " AND period = :p AND cell_key LIKE '%rate' ORDER BY 1",
        city=CITY,
        p=QUARTER,
    ) == [
        ("t1.online.rate", Decimal("78.6")),
        ("t1.total.rate", Decimal("85.7")),
        ("t1.window.rate", Decimal("90.8")),
    ]
    assert ask(
        filed,
        "SELECT unit_name, cell_key, shown FROM mart.consolidated_entry"
        " WHERE parent_code = :city AND period = :p AND cell_key LIKE 't2.%' ORDER BY path, ordinal",
        city=CITY,
        p=QUARTER,
    ) == [
        ("城东区", "t2.grade.answer", "优秀"),
        ("城东区", "t2.wish.answer", "窗口排队时间长， 周末不开放"),
        ("城中区", "t2.grade.answer", "良好"),
        ("城中区", "t2.wish.answer", None),
    ]


def test_the_consolidated_report_shows_the_ratio_and_lists_the_words(filed):
    with filed.connect() as connection:
        report = load_report(connection, CITY, Period.parse(QUARTER), SERIES)
    assert report.text(RATE) == "85.7"
    annexes = {annex.title: annex for annex in report.annexes}
    assert annexes["各单位主要数据"].rows[-1] == ("合计", 180, 168, Decimal("85.7"))
    assert annexes["各单位填报的文字"].rows == (
        ("城东区", "评定等次", "填写内容", "优秀"),
        ("城东区", "群众主要意见", "填写内容", "窗口排队时间长， 周末不开放"),
        ("城中区", "评定等次", "填写内容", "良好"),
    )
    for kind in ("html", "csv"):
        assert "见附件" in RENDERERS[kind](report).decode()
    for kind in ("docx", "xlsx", "pdf"):
        assert RENDERERS[kind](report)


def test_words_and_ratios_are_traced_to_their_files(filed):
    quarter = Period.parse(QUARTER)
    with filed.connect() as connection:
        words = trace_cell(connection, CITY, quarter, "t2.grade.answer", series=SERIES)
        ratio = trace_cell(connection, CITY, quarter, RATE, series=SERIES)
        own = trace_cell(connection, EAST, quarter, "t2.wish.answer", series=SERIES)
    assert (words.value, words.adds) == (None, False)
    assert {part.unit_code: part.used.raw for part in words.parts if part.used} == {
        EAST: "优秀",
        MIDDLE: "B",
    }
    assert (ratio.value, ratio.adds) == (Decimal("85.7"), False)
    assert {part.unit_code: part.used.value for part in ratio.parts if part.used} == {
        EAST: Decimal("93.1"),
        MIDDLE: Decimal("60.5"),
    }
    assert own.is_own
    assert own.parts[0].used.locator


@pytest.mark.parametrize(
    "expression",
    [
        "t2.grade.answer = 1",
        "t1.total.done = 'a'",
        "t2.wish.answer + 1 = 2",
        "listed(t2.wish.answer) = 1",
        "quotient(t1.total.done) = 1",
        "filled(t2.wish.answer, t1.total.done) = 1",
        "t1.total.rate = prior(t1.total.rate)",
    ],
)
def test_words_are_no_figures_to_a_rule(catalogue, expression):
    rules = load_rules()["hall-2020"]
    rule = rules.rules["H1-GROWTH"].model_copy(update={"expression": expression})
    with pytest.raises(CatalogueError):
        list(expand(rule, rules.form))


@pytest.mark.parametrize(
    ("node", "reported"),
    [
        ({"type": "code"}, "a code its list"),
        ({"type": "ratio"}, "a ratio names its parts"),
        ({"type": "code", "codes": "none"}, "no such list"),
        ({"type": "ratio", "ratio": {"part": "received", "whole": "none"}}, "is made of"),
    ],
)
def test_a_form_says_what_its_codes_and_ratios_are(catalogue, node, reported):
    form = load_forms()["hall-2020"].model_dump(exclude_defaults=True)
    form["tables"][0]["blocks"][0]["columns"] += ({"key": "odd", "label": "别的", **node},)
    with pytest.raises(ValueError, match=reported):
        Form.model_validate(form)


def test_an_entry_keeps_what_is_in_no_list_as_it_is_written(catalogue):
    changes = {"t2.grade.answer": "一般"}
    read = extract_bytes(writers.write_html(written(EAST, QUARTER, OTHERS | changes)), "甲.html")
    (grade,) = [one for one in read.entries if one.key == "t2.grade.answer"]
    assert grade == Entry("t2.grade.answer", "一般", "一般", "一般", grade.at)
