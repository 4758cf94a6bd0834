"""What a clerk sees of a workbook's cells against what is stored: formats, struck and unseen
figures.
"""

from collections.abc import Callable
from decimal import Decimal

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from formats.test_workbooks import AT, FIGURES, codes, edited, values
from gouji.extraction.readers.number_format import show

COUNT, MONEY = "t3.granted.natural_person", "t2.fee.amount"
SHOWN = [  # as Excel shows them
    ("General", "12", "12"), ("0", "12", "12"), ("0", "2.5", "3"), ("0.00", "2.675", "2.68"), ("0.0", "0.04", "0.0"),
    ('0!.0,"万"', "123456", "12.3万"), ('0.00,"万"', "123456", "123.46万"), ("#,##0,", "123456", "123"),
    ("0%", "0.5", "50%"), ("0.0%", "0.123", "12.3%"), (";;;", "12", ""), ('"12"', "5", "12"), ("0;0", "-5", "5"),
    ('[>9999]0.0,"k";0', "12345", "12.3k"), ('[>9999]0.0,"k";0', "12", "12"), ('[=1]"一";[=2]"二";0', "2", "二"),
    ('[<100]0;[<1000]"多";0', "500", "多"), ("0_);[Red]\\(0\\)", "-5", "(5)"), ("000-0000", "1234567", "123-4567"),
    ('_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "0", "-"), ("#,##0.00", "1234567.5", "1,234,567.50"),
    ("0,,\"百万\"", "5000000", "5百万"), ("#.##", "12", "12."), ("#,###", "0", ""), ("0;-0;;@", "0", ""),
    ("00000", "12", "00012"), ('#"亿"##"万"', "12", "亿12万"), ("+0;-0;0", "5", "+5"),
    ("[$¥-804]#,##0.00", "5", "¥5.00"), ('G/通用格式"件"', "5", "5件"), ("0.00,,", "123456789", "123.46"),
    ('0"件";;"无"', "0", "无"), ('0;"减"0', "-3", "减3"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "stored", "shown"), SHOWN)
def test_a_number_is_shown_as_excel_does(code, stored, shown):
    found = show(code, Decimal(stored))
    assert found is not None
    assert found.strip() == shown


@pytest.mark.parametrize(
    "code", ["yyyy-mm-dd", "# ?/?", "0.00E+00", "[h]:mm", "[<0]0;[>9]0;0.0", "[$-F800]dddd"]
)
def test_what_is_not_rendered_is_not_guessed(code):
    assert show(code, Decimal(-12)) is None


def test_texts_under_a_format():
    assert (show("0;0;0;", "12"), show('@"万"', "12"), show("0", "12"), show("@", "12")) == (
        "",
        "12万",
        "12",
        "12",
    )


def formatted(key: str, value: object, code: str) -> Callable:
    def change(book):
        cell = book.active[AT[key]]
        cell.value, cell.number_format = value, code

    return change


@pytest.mark.parametrize(
    "code",
    ["General", "0", "#,##0", "0.00", "0_ ", "@", "#,##0_);(#,##0)", '0"件"', "00000", "[DBNum1]General", "0;-0;;@",
     '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "[红色]0", "0!件"],
)  # fmt: skip
def test_formats_that_show_what_is_stored_are_no_matter(code):
    def change(book):
        for at in AT.values():
            if isinstance(book.active[at].value, int):
                book.active[at].number_format = code

    extraction = edited(change)
    assert (values(extraction), extraction.problems) == (FIGURES, ())


@pytest.mark.parametrize(
    ("code", "value", "reported"),
    [
        ('0!.0,"万"', 123456, "shown_otherwise"), ('0.00,"万"', 123456, "shown_otherwise"),
        ('0"万"', 12, "shown_otherwise"), ("#,##0,", 123456, "shown_otherwise"), ("0%", 12, "shown_otherwise"),
        ("0", 2.5, "shown_otherwise"),
        (";;;", 12, "unseen_figure"), ("0;0;0;", "12", "unseen_figure"), ('"12"', 5, "shown_otherwise"),
        ("# ?/?", 12, "format_unclear"), ('0"1"', 5, "shown_otherwise"), ("0;0", -5, "shown_otherwise"),
        ('@"万"', "12", "shown_otherwise"), ("[>9]0.0,;0", 12, "shown_otherwise"), ("0E+0", 1234, "format_unclear"),
        ('"99"', 0, "shown_otherwise"), ("0.0", 1.26, "shown_rounded"),
    ],
)  # fmt: skip
def test_a_format_that_shows_another_number_is_reported_by_cell(code, value, reported):
    extraction = edited(formatted(COUNT, value, code))
    problems = [problem for problem in extraction.problems if COUNT in problem.cells]
    assert [problem.code for problem in problems] == [reported]
    assert (COUNT in extraction.cells) == (reported == "shown_rounded")
    assert {key: value for key, value in values(extraction).items() if key != COUNT} == {
        key: value for key, value in FIGURES.items() if key != COUNT
    }


def test_both_numbers_are_reported():
    (problem,) = edited(formatted(COUNT, 123456, '0!.0,"万"')).problems
    assert "12.3万" in problem.message
    assert "123456" in problem.message


@pytest.mark.parametrize(
    ("code", "stored", "read", "reported"),
    [
        ('0.00"万元"', 12.5, 12.5, []), ('0!.0000"万元"', 123456, 12.3456, ["shown_rounded"]),
        ("0.00", 12.345, 12.35, ["shown_rounded"]), ("0.00######", 12.345, 12.345, []), ("¥0.00", 12.5, 12.5, []),
        ('0.00,"万元"', 123456, None, ["shown_otherwise"]),
        ('0"元"', 125000, 12.5, ["money_converted"]), ("0", 12.5, None, ["shown_otherwise"]),
    ],
)  # fmt: skip
def test_money_is_read_as_it_is_shown(code, stored, read, reported):
    extraction = edited(formatted(MONEY, stored, code))
    assert codes(extraction) == reported
    found = extraction.cells.get(MONEY)
    assert (float(found.value) if found else None) == read


def styled(**style: object) -> Callable:
    def change(book):
        cell = book.active[AT[COUNT]]
        cell.value = 12
        for name, value in style.items():
            setattr(cell, name, value)

    return change


SOLID = PatternFill("solid", fgColor="FF1F4E78")


@pytest.mark.parametrize(
    ("change", "reported"),
    [
        (styled(font=Font(strike=True)), ["struck_figure"]),
        (styled(font=Font(color="FFFFFFFF")), ["unseen_figure"]),
        (styled(font=Font(color="FFFDFDFD")), ["unseen_figure"]),
        (styled(font=Font(sz=1)), ["unseen_figure"]),
        (styled(font=Font(color="FF1F4E78"), fill=SOLID), ["unseen_figure"]),
        (styled(font=Font(color="FFFFFFFF"), fill=SOLID), []),
        (styled(font=Font(color="FFFF0000")), []),
        (styled(font=Font(strike=False, b=True)), []),
    ],
)
def test_a_figure_that_is_struck_out_or_not_to_be_seen(change, reported):
    extraction = edited(change)
    assert [problem.code for problem in extraction.problems if COUNT in problem.cells] == reported
    assert (COUNT in extraction.cells) == (not reported)


@pytest.mark.parametrize(
    "parts",
    [
        [TextBlock(InlineFont(strike=True), "12"), "15"], ["1", TextBlock(InlineFont(color="FFFFFFFF"), "2")],
        ["1", TextBlock(InlineFont(vertAlign="superscript"), "2")], ["1", TextBlock(InlineFont(sz=1), "2")],
        [TextBlock(InlineFont(strike=True), "12")],
    ],
)  # fmt: skip
def test_a_figure_of_which_a_part_is_struck_out_or_unseen(parts):
    def change(book):
        book.active[AT[COUNT]].value = CellRichText(*parts)

    extraction = edited(change)
    assert [problem.code for problem in extraction.problems if COUNT in problem.cells] == [
        "part_unseen"
    ]
    assert COUNT not in extraction.cells


def test_runs_that_are_all_seen_are_one_figure():
    def change(book):
        book.active[AT[COUNT]].value = CellRichText(
            TextBlock(InlineFont(b=True, color="FF000000"), "1"), "2"
        )

    extraction = edited(change)
    assert extraction.cells[COUNT].value == 12
