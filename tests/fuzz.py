"""`make fuzz`: damaged and random files through every reader for a minute, zips of them too. Only
Extractions come out, and each figure is the truth or there is a problem that tells of it.

In a text, a changed figure looks like any other: what the damage has touched, its first or last
character too, is left to the rules. Every other figure is held against the truth. Containers have
checksums: in them every figure is.

fuzz.py [--seconds 60]
"""

import argparse
import io
import os
import re
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

os.environ["GOUJI_SOFFICE"] = (
    "/nonexistent"  # a conversion takes seconds; what comes out of it is read like any page
)
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / folder) for folder in ("tests", "benchmarks", "examples")]

from hypothesis import Phase, given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from corpus import form, valid_cells  # noqa: E402
from formats.every import stating  # noqa: E402
from formats.pdf_writer import write_pdf  # noqa: E402
from formats.test_ofd import write_ofd  # noqa: E402
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
MAIL = b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
TEXTS: dict[str, Callable[[Report], bytes]] = {
    "html": lambda made: saved_page(made).encode(),
    "mhtml": lambda made: MAIL + saved_page(made).encode(),
    "text": lambda made: copied_text(made).encode(),
    "csv": lambda made: render_csv(made).encode(),
}
MARKED = stating({key: f"@@{key}@@" for key in MADE.form.cells}, MADE)


def placed(text: bytes) -> tuple[bytes, dict[str, tuple[int, int]]]:
    """A text with the figures in place of their names, and from where to where each is."""
    out, places = bytearray(), {}
    for piece in re.split(rb"(@@[\w.]+@@)", text):
        key = piece[2:-2].decode() if piece.startswith(b"@@") else None
        figure = piece if key is None else MADE.text(key).encode()
        if key is not None:
            places[key] = (len(out), len(out) + len(figure))
        out += figure
    return bytes(out), places


PLACED = {kind: placed(write(MARKED)) for kind, write in TEXTS.items()}
SEEDS = {
    **{kind: text for kind, (text, _) in PLACED.items()},
    "xlsx": render_xlsx(MADE),
    "docx": render_docx(MADE),
    "pdf": write_pdf(MADE),
    "ofd": write_ofd(MADE),
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
TRUTH = {key: MADE.figure(key) for key in MADE.form.cells}
seen: Counter[str] = Counter()
compared: Counter[str] = Counter()


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes, set[str]]:
    """A seed with bytes changed, cut out, doubled or put in, and the figures that are whole."""
    kind = draw(st.sampled_from(sorted(SEEDS)))
    data = bytearray(SEEDS[kind])
    origin = list(range(len(data)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(0, 200))
        change = draw(st.sampled_from(["put", "cut", "double", "end"]))
        if change == "put":
            new = draw(st.binary(max_size=8))
            data[at : at + 1], origin[at : at + 1] = new, [-1] * len(new)
        elif change == "cut":
            del data[at : at + length], origin[at : at + length]
        elif change == "double":
            times = draw(st.integers(1, 50))
            data[at:at], origin[at:at] = (
                data[at : at + length] * times,
                [-1] * (len(data[at : at + length]) * times),
            )
        else:
            del data[at:], origin[at:]
    return kind, bytes(data), whole(kind, origin)


def whole(kind: str, origin: list[int]) -> set[str]:
    """The figures that no change has touched: all but those of a text whose bytes, or one beside
    them, are not where they were. `origin` tells where each byte stood.
    """
    places = PLACED[kind][1] if kind in PLACED else {}
    now = {was: at for at, was in enumerate(origin)}
    return {
        key
        for key in TRUTH
        if key not in places
        or all(
            now.get(was, -2) + 1 == now.get(was + 1, -3)
            for was in range(places[key][0] - 1, places[key][1])
        )
    }


def silent(extraction: Extraction, whole_figures: set[str]) -> dict[str, object]:
    """Figures that are not the truth, although no error is reported and no problem names the cell."""
    if any(reported.severity == "error" for reported in extraction.problems):
        return {}
    named = {key for reported in extraction.problems for key in reported.cells}
    held = whole_figures - named
    compared["files"] += 1
    compared["figures"] += len(held)
    got = {key: reading.value for key, reading in extraction.cells.items()}
    return {key: got.get(key) for key in held if (got.get(key) or 0) != (TRUTH[key] or 0)}


@settings(
    max_examples=300,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
)
@given(files(), st.text(max_size=20))
def read_damaged(file: tuple[str, bytes, set[str]], name: str) -> None:
    """One damaged file: an Extraction, in bounded time, and no wrong figure in silence."""
    kind, data, held = file
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
        wrong = silent(extraction, held)
        if wrong:
            raise AssertionError(f"{kind}: read in silence {wrong}")
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
    sys.stdout.write(
        f"{compared['figures']} figures of {compared['files']} files without an error are the truth\n"
    )
    sys.stdout.writelines(f"{count:8} {what}\n" for what, count in seen.most_common())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
