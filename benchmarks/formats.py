"""Extraction time by format, each beside the library's own bare read of the same bytes."""

import csv
import statistics
import time
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from random import Random
from zipfile import ZipFile

from lxml import etree, html
from python_calamine import CalamineWorkbook

from corpus import form, valid_cells
from gouji.extraction.extract import extract_bytes
from gouji.reports.docx import render_docx
from gouji.reports.model import Report
from gouji.reports.xlsx import render_xlsx
from make_examples import copied_text, saved_page

Read = Callable[[bytes], object]


def _report(number: int) -> Report:
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    period = (date(2023, 1, 1), date(2023, 12, 31))
    title = f"测试{number}区2023年政府信息公开工作年度报告"
    return Report(form(), title, f"测试{number}区", 2023, period, valid_cells(Random(number)), words)


def _as_csv(made: Report) -> bytes:
    """The copied text's rows as a delimited file."""
    target = StringIO()
    csv.writer(target).writerows(line.split("\t") for line in copied_text(made).splitlines())
    return target.getvalue().encode("utf-8-sig")


def _bare_xlsx(data: bytes) -> object:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


FORMATS: dict[str, tuple[Callable[[Report], bytes], Read, str]] = {
    "xlsx": (render_xlsx, _bare_xlsx, "calamine, every sheet"),
    "docx": (render_docx, lambda data: etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml")), "lxml"),
    "html": (lambda made: saved_page(made).encode(), lambda data: html.fromstring(data), "lxml"),
    "csv": (_as_csv, lambda data: list(csv.reader(StringIO(data.decode("utf-8-sig")))), "csv"),
    "txt": (lambda made: copied_text(made).encode(), lambda data: [r.split("\t") for r in data.decode().split("\n")],
            "str.split"),
}  # fmt: skip


def compare_formats(files: int = 100, rounds: int = 3) -> list[tuple[str, float, float, float, str]]:
    """Of each format: milliseconds a file, ours and the bare read, their ratio (medians), and what the bare read is.

    Every file must come out with all its cells; a format that does not is an error, not a time.
    """
    rows = []
    for name, (write, bare, what) in FORMATS.items():
        made = [write(_report(number)) for number in range(files)]
        for data in made[:5]:
            if any(told.severity == "error" for told in extract_bytes(data, "报告").problems):
                raise SystemExit(f"{name} does not come out whole")
        pairs = [(_time(lambda d: extract_bytes(d, "报告"), made), _time(bare, made)) for _ in range(rounds)]
        ours, theirs = (statistics.median(side) for side in zip(*pairs, strict=True))
        ratio = statistics.median(a / b for a, b in pairs)
        rows.append((name, ours, theirs, ratio, what))
    return rows


def _time(read: Read, files: list[bytes]) -> float:
    """Milliseconds a file."""
    start = time.perf_counter()
    for data in files:
        read(data)
    return (time.perf_counter() - start) / len(files) * 1e3
