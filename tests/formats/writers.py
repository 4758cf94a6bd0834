"""Writes a report in the formats and layouts that units send, from the official printed tables."""

import html
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.utils import get_column_letter

from gouji.catalogue.form import Form
from gouji.catalogue.grid import LayoutCell, TableLayout, layouts

_BORDER = Border(bottom=Side("thin"))
Shown = Mapping[str, Any]
"""What is in each cell: a number, a text, or None for a blank."""


@dataclass
class Report:
    """A report as it is to be written. `labels` replaces official labels by other spellings."""

    form: Form
    shown: Shown
    title: str = "甲乙区2023年政府信息公开工作年度报告"
    period: str = "自2023年1月1日起至2023年12月31日止"
    narrative: str = "全年工作平稳。"
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def tables(self) -> list[TableLayout]:
        return list(layouts(self.form).values())

    def text(self, cell: LayoutCell) -> str:
        return self.labels.get(cell.text, cell.text)

    def value(self, cell: LayoutCell) -> Any:
        return self.shown.get(cell.cell_key) if cell.cell_key else None

    @property
    def lead(self) -> str:
        return (
            f"{self.title}根据《中华人民共和国政府信息公开条例》编制，"
            f"所列数据的统计期限{self.period}。{self.narrative}"
        )


def write_xlsx(
    report: Report, *, sheets: bool = False, merged: bool = True, column: int = 1, row: int = 1
) -> bytes:
    """A workbook; `sheets`: one a table; `column` and `row`: where the tables begin."""
    book = Workbook()
    sheet = book.active
    sheet.cell(row, column, report.title)
    sheet.cell(row + 1, column, report.lead)
    row += 3
    for table in report.tables:
        if sheets:
            sheet, row = book.create_sheet(table.table), 1
        sheet.cell(row, column, f"{table.title}")
        row += 1
        for cell in table.cells:
            r, c = row + cell.row, column + cell.column
            shown = report.value(cell) if cell.role == "value" else report.text(cell)
            place = sheet.cell(r, c, shown)
            if shown is None:
                place.border = (
                    _BORDER  # a blank that is there; without any, it would be no cell at all
                )
            if merged and cell.rowspan * cell.colspan > 1:
                end = f"{get_column_letter(c + cell.colspan - 1)}{r + cell.rowspan - 1}"
                sheet.merge_cells(f"{get_column_letter(c)}{r}:{end}")
        row += table.rows + 2
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def write_html(
    report: Report, *, charset: str = "utf-8", declared: str | None = None, spans: bool = True
) -> bytes:
    """A saved page with menus around the report."""
    parts = [
        f'<html><head><meta charset="{declared or charset}">',
        f"<title>{html.escape(report.title)}_甲乙区人民政府</title></head><body>",
        "<nav><a href='/'>首页</a> 其他 总计</nav>",
        "<ul><li><a href='/2022'>甲乙区2022年政府信息公开工作年度报告</a></li></ul>",
        "<table><tr>" + "<td></td>" * 30 + "</tr></table>",
        f"<div><h1>{html.escape(report.title)}</h1><p>{html.escape(report.lead)}</p>",
    ]
    for table in report.tables:
        parts += [f"<p>{table.title}</p>", html_table(report, table, spans=spans)]
    return "".join([*parts, "</div></body></html>"]).encode(charset)


def html_table(report: Report, table: TableLayout, *, spans: bool = True) -> str:
    rows = []
    for cells in table.by_row():
        row = ""
        for cell in cells:
            shown = report.value(cell) if cell.role == "value" else report.text(cell)
            wide, high = (cell.colspan, cell.rowspan) if spans else (1, 1)
            row += f"<td colspan={wide} rowspan={high}><p>{html.escape(str('' if shown is None else shown))}</p></td>"
        rows.append(f"<tr>{row}</tr>")
    return f"<table><tbody>{''.join(rows)}</tbody></table>"


def text_rows(report: Report, table: TableLayout) -> list[list[str]]:
    """The table as rows of fields, one a column of the grid; what a merged cell covers is blank."""
    grid = [[""] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        shown = report.value(cell) if cell.role == "value" else report.text(cell)
        grid[cell.row][cell.column] = "" if shown is None else str(shown)
    return grid


def ragged_rows(report: Report, table: TableLayout) -> list[list[str]]:
    """The table as rows of cells: a merged cell is one field."""
    rows = []
    for cells in table.by_row():
        shown = [
            report.value(cell) if cell.role == "value" else report.text(cell) for cell in cells
        ]
        rows.append(["" if value is None else str(value) for value in shown])
    return rows


def write_text(report: Report, style: str = "tabs", only: Collection[str] = ()) -> bytes:
    """Flattened text: `tabs` keeps every column, `pipes`, `bars` and `lines` (one cell a line)
    forget merged cells.

    `only`: the keys of the tables to write, if not all.
    """
    lines = [report.title, "", report.lead, ""]
    numbers = {section.table: section.number for section in report.form.sections}
    for table in report.tables:
        if only and table.table not in only:
            continue
        lines += ["", f"{numbers[table.table]}、{table.title}", ""]
        rows = text_rows(report, table) if style == "tabs" else ragged_rows(report, table)
        for row in rows:
            if style == "tabs":
                lines.append("\t".join(row))
            elif style == "pipes":
                lines.append(" | ".join(row) + " |")
            elif style == "bars":
                lines.append("|" + "|".join(row) + "|")
            else:
                lines += row
    return "\n".join(
        [
            *lines,
            "",
            "五、存在的主要问题及改进情况",
            "更新不够及时。",
            "六、其他需要报告的事项",
            "无",
        ]
    ).encode()
