"""A table with as many rows as a unit needs: read in order, bounded, proven, listed."""

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
from gouji.core.config import settings
from gouji.core.errors import CatalogueError
from gouji.extraction import extract as extract_module
from gouji.extraction.document import Document, Grid, Paragraph
from gouji.extraction.extract import extract_bytes
from gouji.warehouse.trace import trace_cell
from third.city import CITY, EAST, FIRST, MIDDLE, SERIES, as_docx, ask, halls, written

QUARTER = "2024-Q1"
READ = [
    ("t3.1.name", "区政务大厅", None),
    ("t3.1.kind", "whole", None),
    ("t3.1.windows", None, 12),
    ("t3.1.cost", None, Decimal("36.5")),
    ("t3.2.name", "东分厅", None),
    ("t3.2.kind", "branch", None),
    ("t3.2.windows", None, 8),
    ("t3.2.cost", None, Decimal("9.25")),
    ("t3.3.name", "站前点", None),
    ("t3.3.kind", "point", None),
    ("t3.3.windows", None, 2),
    ("t3.3.cost", None, 4),
]


def rows(extraction) -> list[tuple[object, ...]]:
    return [(e.key, e.text, e.value) for e in extraction.entries if e.key.startswith("t3.")]


def grave(extraction) -> list[str]:
    return [reported.code for reported in extraction.problems if reported.severity != "info"]


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (writers.write_xlsx, "甲.xlsx"),
        (lambda report: writers.write_xlsx(report, sheets=True), "甲.xlsx"),
        (writers.write_html, "甲.html"),
    ],
    ids=["one sheet", "a sheet a table", "html"],
)
def test_rows_are_read_in_their_order_with_their_places(catalogue, write, name):
    read = extract_bytes(write(written(EAST, QUARTER, FIRST)), name)
    assert (rows(read), grave(read)) == (READ, [])
    places = [e.at for e in read.entries if e.key.startswith("t3.")]
    assert all(places)
    assert len(set(places)) == len(places)
    assert len(read.cells) == len(load_forms()["hall-2020"].cells)


def test_a_word_file_has_the_same_rows(catalogue):
    read = extract_bytes(as_docx(EAST, QUARTER, FIRST), "甲.docx")
    assert (rows(read), grave(read)) == (READ, [])


def changed(*hall_rows) -> dict[str, object]:
    kept = {key: value for key, value in FIRST.items() if not key.startswith("t3.")}
    return kept | halls(*hall_rows)


def edited(change, shown=FIRST) -> bytes:
    """The workbook with a sheet a table, after somebody has changed that of the halls."""
    content = writers.write_xlsx(written(EAST, QUARTER, shown), sheets=True)
    book = openpyxl.load_workbook(BytesIO(content))
    change(book["t3"])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def test_blank_rows_between_are_no_rows(catalogue):
    def move(sheet):
        for column in "ABCD":
            sheet[f"{column}6"].value = sheet[f"{column}4"].value
            sheet[f"{column}4"].value = None

    read = extract_bytes(edited(move), "甲.xlsx")
    assert [key for key, text, _ in rows(read) if key.endswith("name") and text] == [
        "t3.1.name",
        "t3.2.name",
        "t3.3.name",
    ]
    assert [text for key, text, _ in rows(read) if key.endswith("name")] == [
        "区政务大厅",
        "站前点",
        "东分厅",
    ]


def test_a_row_too_many_is_reported_with_its_place(catalogue):
    def add(sheet):
        for place, name in ((6, "四厅"), (7, "五厅")):
            for column, value in zip("ABCD", (name, "分厅", 1, 1), strict=True):
                sheet[f"{column}{place}"].value = value

    read = extract_bytes(edited(add), "甲.xlsx")
    (reported,) = [one for one in read.problems if one.code == "too_many_rows"]
    assert (reported.severity, reported.at) == ("error", "t3!A7")
    assert "最多填4行" in reported.message
    assert {key.split(".")[1] for key, *_ in rows(read)} == {"1", "2", "3", "4"}


def test_what_is_no_figure_is_asked_about_in_its_row(catalogue):
    shown = changed(("甲厅", "分厅", "约5个", 1), ("乙厅", "分厅", 5, 1))
    read = extract_bytes(writers.write_xlsx(written(EAST, QUARTER, shown)), "甲.xlsx")
    (reported,) = [one for one in read.problems if one.code == "not_a_number"]
    assert reported.cells == ("t3.1.windows",)
    assert "表三第1行「窗口数」" in reported.message


def test_a_header_that_is_gone_is_reported(catalogue):
    def drop_header(sheet):
        sheet["C2"].value = "别的"

    assert "open_rows_missing" in grave(extract_bytes(edited(drop_header), "甲.xlsx"))


def test_merged_rows_and_strange_columns_are_reported(catalogue):
    def merge(sheet):
        sheet.merge_cells("C3:C4")

    def number(sheet):
        sheet["E2"].value, sheet["E3"].value = "序号", 1

    def widen(sheet):
        sheet["E2"].value, sheet["E3"].value = "电话", "12345"

    assert grave(extract_bytes(edited(merge), "甲.xlsx")) == ["open_rows_merged"]
    assert grave(extract_bytes(edited(number), "甲.xlsx")) == []
    assert grave(extract_bytes(edited(widen), "甲.xlsx")) == ["open_column_unknown"]


def test_money_is_converted_as_the_header_says(catalogue):
    def in_yuan(sheet):
        sheet["D2"].value = "运行经费（元）"

    read = extract_bytes(edited(in_yuan), "甲.xlsx")
    assert [value for key, _, value in rows(read) if key == "t3.3.cost"] == [Decimal("0.0004")]


def on_a_page(shown=FIRST) -> tuple[Paragraph | Grid, ...]:
    """The title, and each table as the reader of pages has it: every cell with its place."""
    report = written(EAST, QUARTER, shown)
    grids = []
    for number, table in enumerate(report.tables, 1):
        rows = writers.text_rows(report, table)
        boxes = tuple(
            tuple(f"page 1/box {number},{row},{column},9" for column in range(table.columns))
            for row in range(table.rows)
        )
        grids.append(Grid([[*row] for row in rows], number=number, boxes=boxes))
    return (
        Paragraph(report.title, "page 1/line 1"),
        Paragraph(report.lead, "page 1/line 2"),
        *grids,
    )


def test_rows_of_a_page_and_words_of_a_picture_are_to_be_checked(catalogue):
    read = extract_module._extract(Document("pdf", on_a_page()), "甲.pdf", "")
    assert (rows(read), grave(read)) == (READ, ["open_rows_paged"])
    pictured = Document("pdf", on_a_page(), pictured=frozenset({"page 1"}))
    reported = grave(extract_module._extract(pictured, "甲.pdf", ""))
    assert {"open_rows_paged", "words_pictured"} <= set(reported)


def test_the_receipt_names_the_row(filed):
    (page,) = (settings().drop / "630100-wjw" / "回执").glob("2*.html")
    reported = page.read_text(encoding="utf-8")
    assert "大厅名录第2行的类别应是规定的类别之一" in reported
    assert "表三第2行「类别」" in reported
    (path,) = (settings().drop / "630100-wjw" / "回执").glob("*.xlsx")
    sheet = openpyxl.load_workbook(path)["三、大厅名录"]
    named = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=8)]
    assert named[:2] == [
        ["大厅名称", "类别", "窗口数", "运行经费（万元）"],
        [None, "综合大厅", 12, 36.5],
    ]
    assert sheet.max_row == 8, "one row more than the unit has filled in"
    reports = [*settings().drop.glob("*/回执/*.json")]
    assert reports
    assert not any("receipt_failed" in one.read_text(encoding="utf-8") for one in reports)


def test_rows_are_kept_and_listed_unit_by_unit(filed):
    assert ask(
        filed,
        "SELECT unit_name, item, column_key, value, shown FROM mart.consolidated_entry"
        " WHERE parent_code = :city AND period = :p AND item > 0 AND column_key <> 'kind'"
        " ORDER BY path, item, ordinal",
        city=CITY,
        p=QUARTER,
    ) == [
        ("城东区", 1, "name", None, "区政务大厅"),
        ("城东区", 1, "windows", 12, "12"),
        ("城东区", 1, "cost", Decimal("36.5"), "36.5"),
        ("城东区", 2, "name", None, "东分厅"),
        ("城东区", 2, "windows", 8, "8"),
        ("城东区", 2, "cost", Decimal("9.25"), "9.25"),
        ("城东区", 3, "name", None, "站前点"),
        ("城东区", 3, "windows", 2, "2"),
        ("城东区", 3, "cost", 4, "4"),
        ("城中区", 1, "name", None, "中厅"),
        ("城中区", 1, "windows", 9, "9"),
        ("城中区", 1, "cost", None, None),
    ]


def test_the_consolidated_report_lists_the_rows(filed):
    with filed.connect() as connection:
        report = load_report(connection, CITY, Period.parse(QUARTER), SERIES)
        own = trace_cell(connection, EAST, Period.parse(QUARTER), "t3.2.windows", series=SERIES)
    (annex,) = [annex for annex in report.annexes if annex.title == "大厅名录"]
    assert annex.columns == ("单位", "大厅名称", "类别", "窗口数", "运行经费（万元）")
    assert annex.rows == (
        ("城东区", "区政务大厅", "综合大厅", 12, Decimal("36.5")),
        ("城东区", "东分厅", "分厅", 8, Decimal("9.25")),
        ("城东区", "站前点", "便民点", 2, 4),
        ("城中区", "中厅", "综合大厅", 9, None),
    )
    page = RENDERERS["html"](report).decode()
    assert "区政务大厅" in page
    for kind in ("docx", "xlsx", "pdf"):
        assert RENDERERS[kind](report)
    assert own.parts[0].used.value == 8
    assert own.parts[0].used.locator


def test_each_fault_of_a_row_is_found_in_it(filed):
    """Of the health commission: windows do not add up, a kind is in no list, a name is missing, a
    point is dear, and there are other rows than it says.
    """
    assert ask(
        filed,
        "SELECT rule_id, instance, cells, message FROM quality.current_finding"
        " WHERE unit_code = '630100-wjw' AND rule_id LIKE 'H3%' ORDER BY rule_id",
    ) == [
        (
            "H3-COST",
            "3",
            ["t3.3.cost", "t3.3.windows"],
            "大厅名录第3行：便民点的运行经费超过每个窗口2万元，请核实",
        ),
        ("H3-HALLS", "", ["t2.halls.answer"], "大厅个数应等于大厅名录的行数"),
        ("H3-KIND", "2", ["t3.2.kind"], "大厅名录第2行的类别应是规定的类别之一"),
        ("H3-NAMED", "1", ["t3.1.name"], "大厅名录第1行没有名称"),
        ("H3-WINDOWS", "", ["t2.windows.answer"], "窗口总数应等于大厅名录中各大厅窗口数之和"),
    ]


@pytest.mark.parametrize(
    "expression",
    [
        "t3.windows = 1",
        "sum(t3.name) = 1",
        "sum(t3.item.windows) = 1",
        "rows_of(t1) = 1",
        "t1.total.done = prior(t3.windows)",
    ],
)
def test_open_rows_are_added_or_counted_and_nothing_else(catalogue, expression):
    rules = load_rules()["hall-2020"]
    rule = rules.rules["H1-GROWTH"].model_copy(update={"expression": expression})
    with pytest.raises(CatalogueError):
        list(expand(rule, rules.form))


@pytest.mark.parametrize(
    ("table", "reported"),
    [
        ({"open": {"most": 0, "columns": [{"key": "a", "label": "甲"}]}}, "greater than or equal"),
        ({"open": {"most": 1, "columns": []}}, "at least 1 item"),
        (
            {"open": {"most": 1, "columns": [{"key": "a", "label": "甲"}] * 2}},
            "a key of its own",
        ),
        ({}, "either blocks or open rows"),
    ],
)
def test_a_form_says_what_its_open_rows_are(catalogue, table, reported):
    form = load_forms()["hall-2020"].model_dump(exclude_defaults=True)
    form["tables"] = (*form["tables"][:2], {"key": "t3", "title": "大厅名录", **table})
    with pytest.raises(ValueError, match=reported):
        Form.model_validate(form)


def test_the_middle_district_has_one_row(filed):
    assert ask(
        filed,
        "SELECT count(*) FROM core.entry INNER JOIN core.effective_report USING (submission_id)"
        " WHERE unit_code = :u AND item > 0",
        u=MIDDLE,
    ) == [(4,)]
