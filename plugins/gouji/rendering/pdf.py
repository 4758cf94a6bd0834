"""A report as PDF/A in the official format, with its fonts; the layout is
`templates/typst/report.typ`.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from typing import Any, Final

import typst

from gouji.catalogue.grid import TableLayout
from gouji.rendering.charts import chart_svg
from gouji.rendering.fonts import always_drawable, families, fonts
from gouji.rendering.report import Annex, Report, format_value
from gouji.rendering.wording import basis_sentence, coverage_sentence, wording

TEMPLATE = Path(__file__).parent / "templates" / "typst" / "report.typ"
STANDARD: Final = "a-2b"
"""PDF/A: what an archive takes, with every font inside."""
UNKNOWN = "〓"
"""What printers set for a character that they have no type for."""
_WIDE = 0.15
"""A table whose columns are narrower than this share of the page needs smaller type."""
_LINE = 46
"""How many characters of the smaller type fit side by side on a page, less the padding of
columns.
"""


def render_pdf(report: Report) -> bytes:
    """The report in the official layout. The same report gives the same bytes on the same
    machine.
    """
    tables = report.layouts
    content = {
        "title": report.title,
        "basis": basis_sentence(report),
        "coverage": coverage_sentence(report.coverage),
        "annex_heading": wording().annex_heading,
        "charts": [chart_svg(chart) for chart in report.charts],
        "annexes": [_annex(annex) for annex in report.annexes],
        "fonts": {use: families(use) for use in ("title", "heading", "body")},
        "sections": [
            {
                "heading": f"{section.number}、{section.title}",
                "paragraphs": list(report.narrative.get(section.number, ())),
                "table": _table(tables[section.table], report) if section.table else None,
            }
            for section in report.form.sections
        ],
    }
    try:
        return _compiled(content, report.year)
    except (
        typst.TypstError
    ):  # a character that no font has must not keep the report from being made
        return _compiled(_printable(content), report.year)


def _printable(content: Any) -> Any:  # noqa: ANN401 -- JSON
    """The content with UNKNOWN for every character that some machine could not print."""
    if isinstance(content, str):
        return "".join(char if char in always_drawable() else UNKNOWN for char in content)
    if isinstance(content, Mapping):
        return {key: _printable(value) for key, value in content.items()}
    return list(map(_printable, content)) if isinstance(content, list | tuple) else content


def _compiled(content: dict[str, Any], year: int) -> bytes:
    made = typst.compile(
        str(TEMPLATE),
        font_paths=fonts(),
        sys_inputs={"report": json.dumps(content, ensure_ascii=False)},
        pdf_standards=STANDARD,
        timestamp=int(datetime(year, 12, 31, tzinfo=UTC).timestamp()),
    )
    return bytes(made)


def _annex(annex: Annex) -> dict[str, Any]:
    rows = [
        [{"text": format_value(value), "left": isinstance(value, str)} for value in row]
        for row in annex.rows
    ]
    return {"title": annex.title, "columns": annex.columns, "widths": annex.weights, "rows": rows}


def _table(layout: TableLayout, report: Report) -> dict[str, Any]:
    cells = [asdict(cell) for cell in layout.cells]
    for cell in cells:
        if cell["cell_key"]:
            cell["text"] = report.text(cell["cell_key"])
        elif cell["role"] == "header":
            share = sum(layout.widths[cell["column"] : cell["column"] + cell["colspan"]])
            cell["text"] = _even_lines(cell["text"], max(1, int(share * _LINE)))
    return {
        "widths": layout.widths,
        "header_rows": layout.header_rows,
        "narrow": min(layout.widths) < _WIDE,
        "cells": cells,
    }


def _even_lines(text: str, room: int) -> str:
    """A heading broken into lines of one length.

    >>> _even_lines("商业企业", 3), _even_lines("总计", 3)
    ('商业\\n企业', '总计')
    """
    length = ceil(len(text) / ceil(len(text) / room))
    return "\n".join(text[start : start + length] for start in range(0, len(text), length))
