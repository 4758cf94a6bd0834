"""Extraction time by format, each beside the library's own bare read of the same bytes."""

import csv
import email
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from zipfile import ZipFile

from lxml import etree, html
from python_calamine import CalamineWorkbook

sys.path.append(
    str(Path(__file__).resolve().parents[1] / "tests")
)  # the one writer of OFD that there is

from corpus import form, valid_cells
from formats.test_ofd import write_ofd
from gouji.extraction.extract import extract_bytes
from gouji.rendering.docx import render_docx
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx
from make_examples import copied_text, saved_page
from printed import bare_text, print_pdf, scan_pdf

Read = Callable[[bytes], object]


def report(number: int) -> Report:
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    period = (date(2023, 1, 1), date(2023, 12, 31))
    title = f"测试{number}区2023年政府信息公开工作年度报告"
    return Report(
        form(), title, f"测试{number}区", 2023, period, valid_cells(Random(number)), words
    )


def _as_csv(made: Report) -> bytes:
    """The copied text's rows as a delimited file."""
    target = StringIO()
    csv.writer(target).writerows(line.split("\t") for line in copied_text(made).splitlines())
    return target.getvalue().encode("utf-8-sig")


def _bare_xlsx(data: bytes) -> object:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def _as_mhtml(made: Report) -> bytes:
    """The saved page as a browser keeps it in one file."""
    message = EmailMessage()
    message.set_content(saved_page(made), subtype="html", cte="quoted-printable")
    return message.as_bytes()


def _bare_mhtml(data: bytes) -> object:
    return html.fromstring(email.message_from_bytes(data).get_payload(decode=True))


def _bare_ofd(data: bytes) -> object:
    archive = ZipFile(BytesIO(data))
    return [
        etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")
    ]


def _scan(made: Report) -> bytes:
    return scan_pdf(print_pdf(made, narrative_pages=0))


def _bare_scan(data: bytes) -> object:
    """What the library sees on whole pages of the same size, without tables, on one thread."""
    from pypdfium2 import PdfDocument

    pages = [page.render(scale=200 / 72).to_numpy() for page in PdfDocument(data)]
    return [_library()(page, use_cls=False) for page in pages]


@cache
def _library() -> Any:
    from rapidocr import RapidOCR

    threads = {
        "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }
    return RapidOCR(params={**threads, "Global.log_level": "error"})


class Format(NamedTuple):
    """How a format is written, its bare read, what that is, and how many files are enough to
    measure it.
    """

    write: Callable[[Report], bytes]
    bare: Read
    what: str
    files: int = 100


FORMATS: dict[str, Format] = {
    "xlsx": Format(render_xlsx, _bare_xlsx, "calamine, every sheet"),
    "docx": Format(
        render_docx,
        lambda data: etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml")),
        "lxml",
    ),
    "html": Format(
        lambda made: saved_page(made).encode(), lambda data: html.fromstring(data), "lxml"
    ),
    "mhtml": Format(_as_mhtml, _bare_mhtml, "email and lxml"),
    "pdf": Format(print_pdf, bare_text, "PDFium, the text of 5 pages", 10),
    "ofd": Format(write_ofd, _bare_ofd, "lxml, every part", 20),
    "scan": Format(_scan, _bare_scan, "rapidocr, whole pages", 2),
    "csv": Format(
        _as_csv, lambda data: list(csv.reader(StringIO(data.decode("utf-8-sig")))), "csv"
    ),
    "txt": Format(
        lambda made: copied_text(made).encode(),
        lambda data: [r.split("\t") for r in data.decode().split("\n")],
        "str.split",
    ),
}


def compare_formats(rounds: int = 3) -> list[tuple[str, float, float, float, str]]:
    """Of each format: milliseconds a file, ours and the bare read, their ratio (medians), and what
    the bare read is.

    Every file must come out with all its cells; a format that does not is an error, not a time.
    """
    rows = []
    for name, (write, bare, what, files) in FORMATS.items():
        made = [write(report(number)) for number in range(files)]
        for data in made[:5]:
            if any(
                reported.severity == "error" for reported in extract_bytes(data, "报告").problems
            ):
                raise SystemExit(f"{name} does not come out whole")
        pairs = [
            (_time(lambda d: extract_bytes(d, "报告"), made), _time(bare, made))
            for _ in range(rounds)
        ]
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
