"""A report's figures and words as CSV, for other programs."""

import csv
from io import StringIO

from gouji.catalogue.table import Cell
from gouji.core.figures import FORMULA_STARTS
from gouji.rendering.report import Report

COLUMNS = ("key", "table", "row_label", "column_label", "value")


def render_csv(report: Report) -> str:
    """One line a cell in official order, with a byte order mark so that spreadsheets read it as
    UTF-8.
    """
    target = StringIO()
    lines = csv.writer(target)
    lines.writerow(COLUMNS)
    for cell in report.form.every.values():
        labels = [_safe(cell.row_label), _safe(cell.column_label)]
        lines.writerow([cell.key, cell.table, *labels, _shown(report, cell)])
    return "\ufeff" + target.getvalue()


def _shown(report: Report, cell: Cell) -> str:
    text = report.text(cell.key)
    return _safe(text) if cell.key in report.form.words else text


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
