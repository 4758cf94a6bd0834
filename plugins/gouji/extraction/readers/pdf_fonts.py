"""What PDFium writes with where a PDF holds no font: one of the wheel `mplfonts`, never one of the
machine.

Without it, boxes and pictures of pages would change with /usr/share/fonts. Its Latin letters and
digits are half as wide as its Chinese ones, like those of the fonts that are left out most (SimSun,
STSong-Light), so that none of them is wider than the place that the PDF gives it.
"""

import ctypes
from functools import cache
from importlib.resources import files
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_FONT = "NotoSansMonoCJKsc-Regular.otf"
_NAME = b"NotoSansMonoCJKsc-Regular\0"
_HANDLE = 1
_ON_REQUEST = 2
"""The version of the interface in which PDFium asks for one font at a time instead of a list of
all.
"""
_CHINESE = frozenset(
    (
        pdfium.FXFONT_GB2312_CHARSET,
        pdfium.FXFONT_CHINESEBIG5_CHARSET,
        pdfium.FXFONT_SHIFTJIS_CHARSET,
        pdfium.FXFONT_HANGEUL_CHARSET,
    )
)


@cache
def use_own_fonts() -> None:
    """From now on this process reads and draws PDF with fonts of its own. To be called before a
    document is opened.
    """
    _Fonts(pdfium.FPDF_SYSFONTINFO(version=_ON_REQUEST)).setup()


class _Fonts(pypdfium2.PdfSysfontBase):  # type: ignore[misc]  # it has no types
    """The only font that there is, for what is Chinese; PDFium's own, which are part of it, for all
    else.

    Names, parameters and results are those of FPDF_SYSFONTINFO in fpdf_sysfontinfo.h.
    """

    def Release(self, _: object) -> None:  # noqa: N802
        """Nothing is held."""

    def MapFont(self, _: object, weight: int, italic: int, charset: int, *_rest: object) -> int:  # noqa: N802
        """The font for a charset; 0 for PDFium's own."""
        return _HANDLE if charset in _CHINESE else 0

    def GetFont(self, _: object, _face: object) -> int:  # noqa: N802
        """No font is found by its name."""
        return 0

    def GetFontData(  # noqa: N802
        self, _: object, _font: int, table: int, buffer: "ctypes._Pointer[Any]", size: int
    ) -> int:
        """Its file (table 0); it has no other tables that PDFium asks for."""
        return _fill(buffer, size, _data()) if not table else 0

    def GetFaceName(self, _: object, _font: int, buffer: "ctypes._Pointer[Any]", size: int) -> int:  # noqa: N802
        """Its name, the same whatever was asked for, so that PDFium keeps one copy of it."""
        return _fill(buffer, size, _NAME)

    def GetFontCharset(self, _: object, _font: int) -> int:  # noqa: N802
        """What it is made for."""
        return int(pdfium.FXFONT_GB2312_CHARSET)

    def DeleteFont(self, _: object, _font: int) -> None:  # noqa: N802
        """It stays."""


def _fill(buffer: "ctypes._Pointer[Any]", size: int, data: bytes) -> int:
    """Copy data into a buffer that is large enough for it; returns how many bytes it takes."""
    if buffer and size >= len(data):
        ctypes.memmove(buffer, data, len(data))
    return len(data)


@cache
def _data() -> bytes:
    return (files("mplfonts") / "fonts" / _FONT).read_bytes()
