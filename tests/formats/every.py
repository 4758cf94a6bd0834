"""One report in every format that is written here, with any text in any of its cells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from formats import writers
from formats.pdf_writer import write_pdf
from formats.samples import sample
from formats.test_mhtml import save
from formats.test_ofd import write_ofd
from gouji.rendering.docx import render_docx
from gouji.rendering.report import Report

PLAIN = sample(11)


@dataclass(frozen=True)
class Stating(Report):
    """A report that states these texts, whatever its figures are."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def text(self, key: str) -> str:
        return self.texts.get(key, super().text(key))


def stating(texts: Mapping[str, str], report: Report = PLAIN) -> Stating:
    return Stating(
        **{name: getattr(report, name) for name in Report.__dataclass_fields__}, texts=texts
    )


def as_shown(report: Report) -> writers.Report:
    """For the writers: a number where a cell holds one, else its text."""
    texts = getattr(report, "texts", {})
    shown: dict[str, Any] = {}
    for key in report.form.cells:
        figure = report.figure(key)
        number = None if figure is None else int(figure) if figure == int(figure) else float(figure)
        shown[key] = texts.get(key, number)
    return writers.Report(report.form, shown)


def page(report: Report) -> bytes:
    return writers.write_html(as_shown(report))


def rows(report: Report, mark: str) -> bytes:
    """A workbook saved as text."""
    made = as_shown(report)
    lines = [[made.title], [made.lead]]
    for table in made.tables:
        lines += [[table.title], *writers.text_rows(made, table)]
    return "\n".join(
        mark.join(f'"{part}"' if mark in part else part for part in line) for line in lines
    ).encode()


FORMATS: dict[str, Callable[[Report], bytes]] = {
    "xlsx": lambda report: writers.write_xlsx(as_shown(report)),
    "html": page,
    "mhtml": lambda report: save(page(report)),
    "text": lambda report: writers.write_text(as_shown(report)),
    "csv": lambda report: rows(report, ","),
    "docx": render_docx,
    "pdf": write_pdf,
    "ofd": write_ofd,
}
