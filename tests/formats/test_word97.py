"""Word 97 and RTF, read without any other program: the same report gives the same cells, damaged
files never lie.

`office/` holds sample(1) and sample(6) as LibreOffice saves `render_docx` of them in both formats
(compressed by xz); `looks` is sample(1) with 14 cells of other styles, colours and sizes.
"""

import lzma
import re
from pathlib import Path
from random import Random

import pytest

from formats.samples import codes, damaged, figures, read, sample, truth, wrong
from gouji.core.config import settings
from gouji.extraction.document import Grid
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers import reader_of
from gouji.extraction.readers.detect import open_content
from gouji.rendering.docx import render_docx

FOLDER = Path(__file__).parent / "office"
KINDS = ("doc", "rtf")
COLUMNS = (
    "natural_person",
    "enterprise",
    "research",
    "charity",
    "legal_service",
    "other_org",
    "total",
)


def saved(seed: int, kind: str) -> bytes:
    return lzma.decompress((FOLDER / f"sample-{seed}.{kind}.xz").read_bytes())


@pytest.fixture(autouse=True)
def nothing_to_convert_with(tmp_path, monkeypatch):
    monkeypatch.setenv("GOUJI_SOFFICE", str(tmp_path / "none"))
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [1, 6])
def test_report_comes_back(seed, kind):
    data = saved(seed, kind)
    assert open_content(data).format == kind
    assert read(data) == truth(sample(seed))


@pytest.mark.parametrize("kind", KINDS)
def test_places_and_text_are_those_of_the_docx(kind):
    old, new = extract_bytes(saved(6, kind), "年报"), extract_bytes(render_docx(sample(6)), "年报")
    assert {key: cell.at for key, cell in old.cells.items()} == {
        key: cell.at for key, cell in new.cells.items()
    }
    assert [(claim.metric, claim.value) for claim in old.claims] == [
        (c.metric, c.value) for c in new.claims
    ]
    assert [section.key for section in old.sections] == [section.key for section in new.sections]
    assert (old.year, old.unit_name, old.period) == (new.year, new.unit_name, new.period)


@pytest.mark.parametrize("seed", range(60))
def test_damaged_doc(seed):
    assert wrong(damaged(saved(6, "doc"), Random(seed)), sample(6)) == {}


@pytest.mark.parametrize("seed", range(40))
def test_damaged_rtf(seed):
    """Cut short, or without some of its marks. (Another digit looks like any figure: only the rules
    can tell.)
    """
    random = Random(seed)
    data = saved(6, "rtf")
    if seed % 2:
        assert wrong(data[: random.randrange(1, len(data))], sample(6)) == {}
        return
    for mark in random.choices(
        [rb"\\cell\b", rb"\\row\b", rb"\\cellx\d+", rb"\\trowd", rb"[{]", rb"[}]"], k=2
    ):
        found = list(re.finditer(mark, data))
        gone = random.choice(found)
        data = data[: gone.start()] + data[gone.end() :]
    assert wrong(data, sample(6)) == {}


@pytest.mark.parametrize("seed", range(60))
def test_a_byte_of_the_text_or_the_tables_of_a_doc_is_another(seed):
    """Bytes that are used: those of the information block, the text and the formatted pages."""
    random = Random(seed)
    data = bytearray(saved(6, "doc"))
    for _ in range(1 + seed % 3):
        data[random.randrange(0x200, len(data))] = random.randrange(256)
    found = extract_bytes(bytes(data), "年报")
    if found.cells and not any(problem.severity == "error" for problem in found.problems):
        differing = {
            key for key, value in truth(sample(6)).items() if figures(found).get(key) != value
        }
        assert len(differing) <= 1 + seed % 3, (
            "no more than the bytes that were changed: a digit for a digit"
        )


ODD = [
    1,
    None,
    "asked",
    "asked",
    12,
    12,
    "asked",
    12,
    "asked",
    "asked",
    "asked",
    "asked",
    "asked",
    12,
]
"""What is to be read: hidden and struck by styles, white before white and blue, black before black,
tiny text.
"""


@pytest.mark.parametrize("kind", KINDS)
def test_styles_colours_and_sizes(kind):
    expected = dict(truth(sample(1)))
    places = [f"t3.{row}.{column}" for row in ("granted", "partial") for column in COLUMNS]
    expected |= dict(zip(places, ODD, strict=True))
    if (
        kind == "rtf"
    ):  # LibreOffice writes both styles' strokes there, of which Word undoes one by the other
        expected[places[4]] = "asked"
    data = lzma.decompress((FOLDER / f"looks.{kind}.xz").read_bytes())
    read = figures(extract_bytes(data, "年报"))
    assert {key: read.get(key, "asked") for key in expected} == expected


def tables(rtf: str) -> list[list[list[object]]]:
    content = open_content(rf"{{\rtf1\ansi\ansicpg936 {rtf}}}".encode("gb18030"))
    document = reader_of("rtf")(content)
    return [block.values for block in document.blocks if isinstance(block, Grid)]


def row(*cells: str, edges: tuple[str, ...] = ()) -> str:
    shape = "".join(edges) or "".join(
        rf"\cellx{1000 * number}" for number in range(1, len(cells) + 1)
    )
    return rf"\trowd{shape}" + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + r"\row "


def test_bytes_of_a_character_set_and_unicode_are_the_same_text():
    fonts = r"{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}\f0 "
    same = (
        row(r"\'b9\'e6\'d5\'c2", "1")
        + row(r"\u-30268?\u31456?", "2")
        + row(r"{\uc2 \u-30268\'b9\'e6}\'d5\'c2", "3")
    )
    [values] = tables(fonts + same)
    assert [line[0] for line in values] == ["规章", "规章", "规章"]


def test_a_cell_that_is_merged_across_or_down():
    across = row("合并", "", "右", edges=(r"\clmgf\cellx1000", r"\clmrg\cellx2000", r"\cellx3000"))
    wide = row("宽", "右", edges=(r"\cellx2000", r"\cellx3000"))
    down = row("上", "a", "b", edges=(r"\clvmgf\cellx1000", r"\cellx2000", r"\cellx3000"))
    below = row("", "c", "d", edges=(r"\clvmrg\cellx1000", r"\cellx2000", r"\cellx3000"))
    content = open_content(
        rf"{{\rtf1\ansi\ansicpg936 {across}{wide}{down}{below}}}".encode("gb18030")
    )
    [grid] = [block for block in reader_of("rtf")(content).blocks if isinstance(block, Grid)]
    assert set(grid.spans) == {(0, 0, 0, 1), (1, 0, 1, 1), (2, 0, 3, 0)}
    assert [line[2] for line in grid.values] == ["右", "右", "b", "d"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"{\cf2 1}2", "^12"),
        (r"{\cf1 1}{\cf3 2}", "12"),
        (r"{\fs4 1}2", "^12"),
        (r"{\charscalex5 1}2", "^12"),
        (r"{\cf2\highlight1 1}2", "12"),
        (r"{\cf1\chcbpat1 1}2", "^12"),
        (r"{\cf2 1\plain 2}", "^12"),
        (r"{\field{\*\fldinst { EQ \\f(1,2)}}{\fldrslt }}", "\ufffd"),
        (r"\ls1 2", "2^"),
        (r"\ls1 ", "^"),
        (r"1{\v 2}3", "13"),  # hidden
        (r"{\deleted 9}5", "5"),
        (r"{\strike 1}2", "^12"),  # struck out: no figure
        (r"1{\super 2}", "1^2"),
        (r"{\*\unknown 7}8", "8"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 4}}", "4"),
        (r"\bin3 }}}6", "6"),
        (r"{\footnote 3}2", "2"),
    ],
)
def test_what_is_shown(written, shown):
    colours = r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red255\green0\blue0;}"
    [values] = tables(colours + row("项", written) + row("目", "0"))
    assert values[0][1] == shown


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1" + b"{" * 100_000,
        b"{\\rtf1 " + b"\\trowd\\cellx1 \\intbl\\itap900 x\\nestcell" * 3,
        b"{\\rtf1 \\bin999999999 x",
        b"{\\rtf1 \\u99999999 \\ansicpg77777 \\'zz \\",
        saved(1, "doc")[:20_000],
    ],
)
def test_hostile(data):
    assert codes(data) & {"unsafe_file", "corrupt_file", "not_a_report", "unsupported_content"}


def test_a_file_of_before_word_97_asks_for_another():
    data = bytearray(saved(1, "doc"))
    place = data.index(b"\xec\xa5")
    data[place + 2 : place + 4] = b"\x65\x00"
    assert codes(bytes(data)) == {"converter_missing"}


def test_a_locked_file_is_reported():
    data = bytearray(saved(1, "doc"))
    place = data.index(b"\xec\xa5")
    data[place + 0x0B] |= 0x01
    assert codes(bytes(data)) == {"encrypted_file"}
