"""PDF without its fonts: what is read and drawn is the same on a machine without fonts and on one
with others.
"""

import json
import shutil
import subprocess
import sys
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from formats.pdf_writer import write_pdf
from formats.pictures import pages
from formats.samples import sample
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.detect import open_content
from gouji.extraction.readers.pdf import read

TEXT = "新收申请1047件"
SONG = "/#CB#CE#CC#E5"  # 宋体 in GBK, as Windows names it
CID = (
    "/Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/{encoding}/DescendantFonts[<</Type/Font/Subtype/CIDFontType{kind}"
    "/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1[500] 7716[500]"
    " 814 939 500 17[500 500 500 500 500 500 500 500 500 500]]/FontDescriptor 6 0 R>>]"
)
FONTS = {
    "STSong, Unicode": (
        CID.format(name="STSong-Light", encoding="UniGB-UCS2-H", kind=0),
        "utf-16-be",
    ),
    "SimSun, GBK": (CID.format(name="SimSun", encoding="GBK-EUC-H", kind=2), "gbk"),
    "SimHei bold, GBKp": (CID.format(name="SimHei,Bold", encoding="GBKp-EUC-H", kind=2), "gbk"),
    "a Windows name, simple": (
        f"/Type/Font/Subtype/TrueType/BaseFont{SONG}/Encoding/WinAnsiEncoding/FontDescriptor 6 0 R",
        "gbk",
    ),
}
ORDINARY = {
    name: (f"/Type/Font/Subtype/{kind}/BaseFont/{name}/Encoding/WinAnsiEncoding", "ascii")
    for name, kind in {
        "Arial": "TrueType",
        "TimesNewRoman,Bold": "TrueType",
        "DejaVuSans": "TrueType",
    }.items()
} | {"Helvetica": ("/Type/Font/Subtype/Type1/BaseFont/Helvetica", "ascii")}


def one_line(font: str, written: bytes) -> bytes:
    """A page with one line of 10 points in a font that the file does not hold."""
    content = b"BT /F 10 Tf 50 700 Td <" + written.hex().encode() + b"> Tj ET"
    objects = [
        b"/Type/Catalog/Pages 2 0 R",
        b"/Type/Pages/Kids[3 0 R]/Count 1",
        b"/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>",
        font.encode(),
        b"/Length %d>>stream\n%s\nendstream endobj\n" % (len(content), content),
        b"/Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 -200 1000 900]/Ascent 859/Descent -141/CapHeight 700"
        b"/ItalicAngle 0/StemV 80",
    ]
    body = b"".join(
        b"%d 0 obj<<%s%s" % (number, text, b"" if text.startswith(b"/Length") else b">>endobj\n")
        for number, text in enumerate(objects, 1)
    )
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def written() -> dict[str, bytes]:
    """PDF that hold no font, by name."""
    lines = {name: one_line(font, TEXT.encode(code)) for name, (font, code) in FONTS.items()}
    lines |= {name: one_line(font, b"1047 / 11.25") for name, (font, _) in ORDINARY.items()}
    return lines | {"a report": write_pdf(sample(6))}


def seen() -> dict[str, list[str]]:
    """What is read of each of them with its places, and a hash of what its pages look like."""
    return {
        name: [
            repr(read(open_content(data)).blocks),
            *(sha256(page.tobytes()).hexdigest() for page in pages(data, 60)),
        ]
        for name, data in written().items()
    }


@pytest.mark.parametrize("name", FONTS)
def test_the_text_of_fonts_that_are_left_out(name):
    font, code = FONTS[name]
    (line,) = read(open_content(one_line(font, TEXT.encode(code)))).blocks
    assert (line.text, line.at) == (TEXT, "page 1/box 17.6,47.1,42.3,50.6")


def test_no_digit_is_wider_than_its_place():
    """Digits that overlap would be two figures: `1 0 4 7`."""
    found = extract_bytes(write_pdf(sample(6)), "x")
    assert [reported for reported in found.problems if reported.severity != "info"] == []


HIDE = """
set -e
for folder in /usr/share/fonts /usr/share/X11/fonts; do [ ! -d $folder ] || mount -t tmpfs none $folder; done
mount -t tmpfs none /usr/local/share
[ -z "$FONTS" ] || { mkdir /usr/local/share/fonts; cp "$FONTS" /usr/local/share/fonts; }
exec "$@"
"""


def on_a_machine_with(font: Path | None) -> dict[str, list[str]]:
    """What is seen where this is the only font, or none is."""
    program = "import json; from formats.test_pdf_fonts import seen; print(json.dumps(seen()))"
    paths = {
        "PYTHONPATH": ":".join(sys.path),
        "PATH": "/usr/bin:/bin:/usr/sbin",
        "FONTS": str(font or ""),
    }
    command = [
        "unshare",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        HIDE,
        "sh",
        sys.executable,
        "-c",
        program,
    ]
    done = subprocess.run(command, env=paths, check=True, capture_output=True, timeout=300)
    return json.loads(done.stdout)


def _namespaces() -> bool:
    command = [
        "unshare",
        "--map-root-user",
        "--mount",
        "mount",
        "-t",
        "tmpfs",
        "none",
        "/usr/local/share",
    ]
    return (
        bool(shutil.which("unshare"))
        and subprocess.run(command, capture_output=True).returncode == 0
    )


@pytest.mark.skipif(
    not _namespaces(), reason="this machine makes no mount namespaces (unshare --mount)"
)
def test_fonts_of_the_machine_change_nothing():
    here = seen()
    assert on_a_machine_with(None) == here
    assert on_a_machine_with(Path(str(files("mplfonts"))) / "fonts" / "SimHei.ttf") == here
