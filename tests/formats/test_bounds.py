"""How large a figure may be: beyond the bounds it is reported by its cell, in every format; never a
value or a crash.
"""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from formats import writers
from formats.docx_edit import rewrite
from formats.every import FORMATS, PLAIN, stating
from formats.samples import report_of, sample, truth, wrong
from gouji.core.figures import number
from gouji.extraction.extract import extract_bytes
from gouji.extraction.flat.balance import Token
from gouji.extraction.flat.solver import place
from gouji.extraction.vocabulary import vocabulary

COUNT, MONEY, SUIT = "t3.granted.natural_person", "t2.fee.amount", "t4.review.upheld"
BOUNDS = vocabulary().figures.bounds
BEYOND = [
    "9" * 20,
    "9" * 400,
    "1000000000",
    "-1000000000",
    "0012",
    "00",
    "0.1234567890123456",
    "9" * 400 + ".5",
]
NONE_AT_ALL = ["1e308", "1E5", "NaN", "inf", "-inf", "Infinity", "1_000", "0x1F"]


DRAWN = ("pdf", "ofd")
"""Four hundred digits do not fit on a page of these."""


def errors(data: bytes) -> dict[str, set[str]]:
    """By cell, the codes of the errors that name it."""
    found: dict[str, set[str]] = {}
    for reported in extract_bytes(data, "年报").problems:
        for key in reported.cells if reported.severity == "error" else ():
            found.setdefault(key, set()).add(reported.code)
    return found


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("text", [*BEYOND, *NONE_AT_ALL], ids=lambda text: text[:20])
def test_reported_and_never_read(kind, text):
    if kind in DRAWN and len(text) > 20:
        text = text[:19]
    report = stating({COUNT: text, SUIT: text})
    data = FORMATS[kind](report)
    extraction = extract_bytes(data, "年报")
    named = errors(data)
    assert named[COUNT]
    assert named[SUIT]
    assert {COUNT, SUIT}.isdisjoint(extraction.cells)
    assert wrong(data, PLAIN) == {}
    assert all(
        len(reported.message) < 1000
        for reported in extraction.problems
        if reported.code == "figure_out_of_bounds"
    )


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind not in DRAWN])
@pytest.mark.parametrize("text", BEYOND[:1])
def test_the_reason_is_reported(kind, text):
    assert errors(FORMATS[kind](stating({COUNT: text})))[COUNT] == {"figure_out_of_bounds"}


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind not in DRAWN])
def test_up_to_the_bounds(kind):
    report = stating({COUNT: "999999999", MONEY: "99999999.999999", SUIT: "-0"})
    extraction = extract_bytes(FORMATS[kind](report), "年报")
    got = {key: extraction.cells[key].value for key in (COUNT, MONEY, SUIT)}
    assert got == {COUNT: 999999999, MONEY: Decimal("99999999.999999"), SUIT: 0}
    assert not got[SUIT].is_signed()


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind not in DRAWN])
def test_money_is_bounded_in_yuan_whatever_unit_it_is_written_in(kind):
    assert errors(FORMATS[kind](stating({MONEY: "100000000"})))[MONEY] == {"figure_out_of_bounds"}
    assert errors(FORMATS[kind](stating({MONEY: "10000亿元"})))[MONEY] == {"figure_out_of_bounds"}
    data = FORMATS[kind](stating({MONEY: "999999999999.99元"}))
    assert extract_bytes(data, "年报").cells[MONEY].value == Decimal("99999999.999999")


@pytest.mark.parametrize(
    "written",
    [
        "1E9",
        "1E+15",
        "1e16",
        "1e100",
        "1e308",
        "9" * 400,
        "-1e9",
        "1e-30",
        "9223372036854775808",
        "NaN",
        "INF",
        "1e999",
    ],
    ids=lambda text: text[:20],
)
def test_numbers_of_a_workbook(written):
    """As they are in the sheet's XML, whatever program wrote it."""
    mark = b"<v>123454321</v>"
    data = FORMATS["xlsx"](report_of({**PLAIN.figures, COUNT: Decimal(123454321)}))
    sheet = "xl/worksheets/sheet1.xml"
    changed = rewrite(data, {sheet: lambda xml: xml.replace(mark, b"<v>%s</v>" % written.encode())})
    assert changed != data
    assert errors(changed)[COUNT]
    assert COUNT not in extract_bytes(changed, "年报").cells
    assert wrong(changed, PLAIN) == {}


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("table", ["t2", "t3", "t4"])
@pytest.mark.parametrize("kind", ["text", "csv"])
def test_a_line_that_lost_its_blanks(seed, table, kind):
    """What was several figures is one long one; nothing raises, nothing is wrong in silence."""
    report = sample(seed)
    lines = FORMATS[kind](report).decode("utf-8").split("\n")
    for place_, line in enumerate(lines):
        mark = "\t" if kind == "text" else ","
        parts = line.split(mark)
        filled = [part for part in parts if part.strip().isdigit()]
        belongs = line.startswith(table) or kind == "text"
        if len(filled) > 4 and belongs:
            lines[place_] = (
                mark.join(part for part in parts if part not in filled) + mark + "".join(filled)
            )
    assert wrong("\n".join(lines).encode(), report) == {}


def test_a_line_of_table_four_that_lost_its_blanks():
    """Fifteen figures, with the separators between them gone, in a text without any others lost."""
    report = report_of({key: Decimal(12 + place_) for place_, key in enumerate(PLAIN.form.cells)})
    text = writers.write_text(writers.Report(report.form, truth(report))).decode()
    line = next(line for line in text.split("\n") if line.split("\t")[0].isdigit())
    for cut in range(1, len(line.split("\t"))):
        parts = line.split("\t")
        joined = "\t".join(["".join(parts[:cut]), *parts[cut:]])
        for broken in (
            joined,
            joined.rstrip(),
            joined.replace("\t", " "),
            joined.replace("\t", ""),
        ):
            assert wrong(text.replace(line, broken).encode(), report) == {}


def test_the_solver_leaves_what_it_cannot_count_exactly():
    class Sum:
        rule, left, right, totals = "sum", ("total",), ("a", "b"), ("total",)

    fine = Decimal("0.123456789012345")
    tokens = [Token("x", 30000 + fine, ("b", "total"), "row")]
    assert place(tokens, {"a": Decimal(30000), "b": fine}, [Sum()], ["a", "b", "total"]) == {}
    assert (
        place(
            [Token("x", Decimal(10) ** 20, ("total",), "row")],
            {"a": Decimal(5)},
            [Sum()],
            ["a", "total"],
        )
        == {}
    )


@pytest.mark.parametrize("digits", ["9" * 400, "9" * 5000])
def test_a_claim_beyond_the_bounds_states_nothing(digits):
    report = writers.Report(
        PLAIN.form, truth(PLAIN), narrative=f"2023年收到政府信息公开申请{digits}件。"
    )
    extraction = extract_bytes(writers.write_html(report), "年报")
    assert [claim for claim in extraction.claims if abs(claim.value) >= BOUNDS.count] == []
    assert number(Decimal(1)) == 1
    assert extraction.as_json()


def test_the_blank_workbook_may_hold_nothing_but_labels():
    book = Workbook()
    book.active["A1"] = 10**300
    target = BytesIO()
    book.save(target)
    assert {reported.code for reported in extract_bytes(target.getvalue(), "x").problems} == {
        "not_a_report"
    }
