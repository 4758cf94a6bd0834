"""`make fuzz`: damaged and random files through every reader for a minute, zips of them too. Only
Extractions come out.

fuzz.py [--seconds 60]
"""

import argparse
import io
import os
import sys
import tempfile
import time
import zipfile
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

os.environ["GOUJI_SOFFICE"] = (
    "/nonexistent"  # a conversion takes seconds; what comes out of it is read like any page
)
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "examples")]

from hypothesis import HealthCheck, Phase, given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from corpus import form, valid_cells  # noqa: E402
from gouji.core.extracted import Extraction  # noqa: E402
from gouji.extraction.bundle import extract_container  # noqa: E402
from gouji.extraction.extract import extract_bytes  # noqa: E402
from gouji.rendering.csv import render_csv  # noqa: E402
from gouji.rendering.docx import render_docx  # noqa: E402
from gouji.rendering.report import Report  # noqa: E402
from gouji.rendering.xlsx import render_xlsx  # noqa: E402
from make_examples import copied_text, saved_page  # noqa: E402

PERIOD = (date(2023, 1, 1), date(2023, 12, 31))
MADE = Report(
    form(),
    "测试区2023年政府信息公开工作年度报告",
    "测试区",
    2023,
    PERIOD,
    valid_cells(Random(1)),
    {"一": ["测试。"]},
)
SEEDS = {
    "xlsx": render_xlsx(MADE),
    "docx": render_docx(MADE),
    "html": saved_page(MADE).encode(),
    "mhtml": b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    + saved_page(MADE).encode(),
    "text": copied_text(MADE).encode(),
    "csv": render_csv(MADE).encode(),
    "pdf": b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n",
    "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "rtf": b"{\\rtf1\\ansi test}",
    "nothing": b"",
}


def zipped(*members: tuple[str, bytes], method: int) -> bytes:
    """A zip of these."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


MEMBERS = [
    ("2023/年报.txt", SEEDS["text"]),
    ("空/", b""),
    ("~$x", b"x"),
    ("b.csv", SEEDS["csv"][:900]),
]
SEEDS["stored zip"] = zipped(*MEMBERS, method=zipfile.ZIP_STORED)
SEEDS["zip"] = zipped(*MEMBERS, ("内.zip", SEEDS["stored zip"]), method=zipfile.ZIP_DEFLATED)
SEEDS["other zip"] = zipped(MEMBERS[0], method=zipfile.ZIP_BZIP2) + zipped(
    MEMBERS[3], method=zipfile.ZIP_LZMA
)
SLOW_SECONDS = 20
seen: Counter[str] = Counter()


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A seed with bytes changed, cut out, doubled or put in."""
    kind = draw(st.sampled_from(sorted(SEEDS)))
    data = bytearray(SEEDS[kind])
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(0, 200))
        change = draw(st.sampled_from(["put", "cut", "double", "end"]))
        if change == "put":
            data[at : at + 1] = draw(st.binary(max_size=8))
        elif change == "cut":
            del data[at : at + length]
        elif change == "double":
            data[at:at] = data[at : at + length] * draw(st.integers(1, 50))
        else:
            del data[at:]
    return kind, bytes(data)


@settings(max_examples=300, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
          suppress_health_check=list(HealthCheck))  # fmt: skip
@given(files(), st.text(max_size=20))
def read_damaged(file: tuple[str, bytes], name: str) -> None:
    """One damaged file: an Extraction, in bounded time."""
    kind, data = file
    start = time.monotonic()
    extractions = read_container(data) if "zip" in kind else None
    if extractions is None:
        extractions = [extract_bytes(data, name)]
    took = time.monotonic() - start
    if (
        not all(isinstance(extraction, Extraction) for extraction in extractions)
        or took > SLOW_SECONDS
    ):
        raise AssertionError(f"{kind}: {took:.0f} s, {extractions!r:.200}")
    for extraction in extractions:
        seen[f"{kind} -> {'report' if extraction.readable else extraction.problems[0].code}"] += 1


def read_container(data: bytes) -> list[Extraction] | None:
    """The members, when it is still a container."""
    with tempfile.NamedTemporaryFile(suffix=".zip") as file:
        file.write(data)
        file.flush()
        return extract_container(Path(file.name))


def main() -> int:
    """Read damaged files until the time is up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    end = time.monotonic() + parser.parse_args().seconds
    while time.monotonic() < end:
        read_damaged()
    sys.stdout.write(f"{sum(seen.values())} files, no uncaught exception\n")
    sys.stdout.writelines(f"{count:8} {what}\n" for what, count in seen.most_common())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
