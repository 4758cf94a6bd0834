"""PDF by PDFium: the characters and straight lines of its pages with their positions, put together
as drawn tables.
"""

import ctypes
import unicodedata
from collections.abc import Iterator
from itertools import islice
from math import ceil, hypot, sqrt
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document
from gouji.extraction.readers.detect import Content
from gouji.extraction.readers.page_lines import Glyph
from gouji.extraction.readers.page_tables import Page, blocks_of, strokes_of
from gouji.extraction.readers.pdf_fonts import use_own_fonts
from gouji.extraction.readers.pdf_sight import Grounds
from gouji.extraction.readers.pdf_streams import check_streams
from gouji.extraction.readers.picture import check_pages, check_pixels, pictured, see_page
from gouji.extraction.readers.sight import check_installed

Matrix = tuple[float, float, float, float, float, float]
_MILLIMETRES = 25.4 / 72
_SCANNED, _STAMP, _RESOLUTION = 0.4, 60, 300
"""A page is a scan when pictures cover so much of it, with hardly a character; then in dots an
inch.
"""
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_FILLED_IN = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT)
_BLANKS = frozenset((0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000))
_UNKNOWN = "\ufffd"
_RADICALS = (
    "⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
)
_PLAIN = dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))
"""Radicals that some producers write for the characters that look the same, where Unicode does not
equate them.
"""


def read(content: Content) -> Document:
    """Paragraphs and drawn tables. Raises UnreadableError for a file that is damaged, locked or too
    large.

    A page that is a picture (a scan) is seen as one, if the extra for that is installed; else that
    is raised too.
    """
    check_streams(content.data)
    use_own_fonts()
    try:
        document = pypdfium2.PdfDocument(content.data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (
            pdfium.FPDF_ERR_PASSWORD,
            pdfium.FPDF_ERR_SECURITY,
        )
        raise UnreadableError("encrypted_file" if locked else "corrupt_file", "pdf") from error
    try:
        pages = list(_pages(document))
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("corrupt_file", "pdf") from error
    finally:
        document.close()
    return Document(content.format, tuple(blocks_of(pages)), pictured=pictured(pages))


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    if len(document) > settings().max_pages:
        raise UnreadableError("unsafe_file")
    marks = scans = 0
    for index in range(len(document)):
        drawn = document[index]
        if pdfium.FPDFPage_GetAnnotCount(drawn):
            drawn = _with_annotations(document, drawn, index)
        view = _view(drawn)
        page = Page(index + 1)
        objects = _every_object(drawn, view)
        page.glyphs += _glyphs(drawn, view, settings().max_marks - marks, Grounds(objects))
        covered = 0.0
        for item, matrix in objects:
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                covered += _shown(item, matrix)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                for shape, outlined in _shapes(item, matrix, settings().max_marks):
                    page.strokes += strokes_of(shape, outlined)
                if marks + len(page.strokes) > settings().max_marks:
                    raise UnreadableError("unsafe_file")
        if (
            covered > _SCANNED * drawn.get_width() * drawn.get_height() * _MILLIMETRES**2
            and len(page.glyphs) < _STAMP
        ):
            scans += 1
            check_pages(scans)
            page = _scan(drawn, index + 1)
        drawn.close()
        marks += len(page.glyphs) + len(page.strokes)
        yield page


def _shown(item: object, matrix: Matrix) -> float:
    """How much of a page a picture covers. Raises UnreadableError for one that is larger than is
    allowed.
    """
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(item, width, height)
    check_pixels(width.value, height.value)
    return abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])


def _scan(drawn: pypdfium2.PdfPage, number: int) -> Page:
    """A page as a picture of it is seen."""
    check_installed("pdf")
    width, height = drawn.get_size()
    scale = min(_RESOLUTION / 72, sqrt(settings().max_pixels / max(width * height, 1.0)) * 0.99)
    return see_page(
        drawn.render(scale=scale, grayscale=True).to_numpy().reshape(-1, ceil(width * scale)),
        number,
    )


def _with_annotations(
    document: pypdfium2.PdfDocument, drawn: pypdfium2.PdfPage, index: int
) -> pypdfium2.PdfPage:
    """The page with what is filled in, stamped or written over it as part of its content.

    Raises UnreadableError where something is filled in that has no looks, because a figure would be
    left out.
    """
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(drawn), settings().max_marks)):
        annotation = pdfium.FPDFPage_GetAnnot(drawn, number)
        if pdfium.FPDFAnnot_GetSubtype(annotation) in _FILLED_IN:
            looks = (
                pdfium.FPDFAnnot_GetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)
                > 2
            )
            if not looks and any(
                pdfium.FPDFAnnot_HasKey(annotation, key) for key in (b"V", b"Parent", b"Contents")
            ):
                raise UnreadableError("corrupt_file", "pdf")
        pdfium.FPDFPage_CloseAnnot(annotation)
    pdfium.FPDFPage_Flatten(drawn, pdfium.FLAT_NORMALDISPLAY)
    drawn.close()
    return document[index]


def _view(drawn: pypdfium2.PdfPage) -> Matrix:
    """From a page's own coordinates to millimetres from its upper left corner as it is shown."""
    left, bottom, right, top = drawn.get_bbox()
    k = _MILLIMETRES
    return {
        0: (k, 0.0, 0.0, -k, -k * left, k * top),
        90: (0.0, k, k, 0.0, -k * bottom, -k * left),
        180: (-k, 0.0, 0.0, k, k * right, -k * bottom),
        270: (0.0, -k, -k, 0.0, k * top, k * right),
    }[drawn.get_rotation()]


def _joined(inner: Matrix, outer: Matrix) -> Matrix:
    """First `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    x, y = _move(outer, e, f)
    return (
        outer[0] * a + outer[2] * b,
        outer[1] * a + outer[3] * b,
        outer[0] * c + outer[2] * d,
        outer[1] * c + outer[3] * d,
        x,
        y,
    )


def _move(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class _Run(NamedTuple):
    """What the characters of one text object share: its `size`, how it is turned (in right angles),
    if it is seen.
    """

    size: float
    turn: int
    visible: bool
    clear: bool | None = None
    """Whether it contrasts with what is behind it; None: not looked at yet."""


def _glyphs(drawn: pypdfium2.PdfPage, view: Matrix, room: int, grounds: Grounds) -> Iterator[Glyph]:
    """The characters that a page shows. One that is not known, or hardly seen, is U+FFFD: no figure
    holds it.
    """
    page = drawn.get_textpage()
    text = page.raw
    width, height = (side * _MILLIMETRES for side in drawn.get_size())
    box = pdfium.FS_RECTF()
    into = ctypes.byref(box)
    runs: dict[int, _Run] = {}
    count = pdfium.FPDFText_CountChars(text)
    if count > room:
        raise UnreadableError("unsafe_file")
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _BLANKS:
            continue
        owner = pdfium.FPDFText_GetTextObject(text, index)
        address = ctypes.addressof(owner.contents) if owner else 0
        run = runs.get(address)
        if run is None:
            run = runs[address] = _run(text, index, owner, view)
        if not run.visible or not pdfium.FPDFText_GetLooseCharBox(text, index, into):
            continue
        glyph = _glyph(_character(text, index, code), box, run, view)
        if run.clear is None:
            middle = (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2
            run = runs[address] = run._replace(clear=grounds.shows(owner, run.size, middle))
        if not run.clear:
            glyph = _glyph(_UNKNOWN, box, run, view)
        if 0 <= glyph.x0 + glyph.x1 <= 2 * width and 0 <= glyph.y0 + glyph.y1 <= 2 * height:
            yield glyph
    page.close()


def _run(text: object, index: int, owner: object, view: Matrix) -> _Run:
    matrix = pdfium.FS_MATRIX()
    if not owner or not pdfium.FPDFText_GetMatrix(text, index, matrix):
        return _Run(0.0, 0, visible=False)
    a, b, c, d, _, _ = _joined((matrix.a, matrix.b, matrix.c, matrix.d, 0.0, 0.0), view)
    size = pdfium.FPDFText_GetFontSize(text, index) * hypot(c, d)
    turn = (0 if a >= 0 else 2) if abs(a) >= abs(b) else (1 if b >= 0 else 3)
    return _Run(size, turn, pdfium.FPDFTextObj_GetTextRenderMode(owner) not in _INVISIBLE)


def _character(text: object, index: int, code: int) -> str:
    """What a character is. Only of those that may be part of a figure it is asked whether that is
    known for sure.
    """
    if 0x2FE0 <= code < 0xD800:
        return chr(code)
    if (
        code < 0x20
        or 0xD800 <= code < 0xF900
        or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
    ):
        return _UNKNOWN
    character = chr(code)
    if code < 0x2E80 or code > 0x2FDF:
        return character
    return _PLAIN.get(character) or unicodedata.normalize("NFKC", character)


def _glyph(character: str, box: pdfium.FS_RECTF, run: _Run, view: Matrix) -> Glyph:
    """Its box is as long as it advances and as high as its size, whatever height the font
    claims.
    """
    x0, y0 = _move(view, box.left, box.top)
    x1, y1 = _move(view, box.right, box.bottom)
    if x0 > x1:
        x0, x1 = x1, x0
    if y0 > y1:
        y0, y1 = y1, y0
    half = run.size / 2
    if run.turn % 2:
        middle = (x0 + x1) / 2
        return Glyph(character, middle - half, y0, middle + half, y1, run.turn)
    middle = (y0 + y1) / 2
    return Glyph(character, x0, middle - half, x1, middle + half, run.turn)


def _every_object(drawn: pypdfium2.PdfPage, view: Matrix) -> list[tuple[object, Matrix]]:
    objects = list(islice(_objects(drawn, view), settings().max_marks + 1))
    if len(objects) > settings().max_marks:
        raise UnreadableError("unsafe_file")
    return objects


def _objects(drawn: pypdfium2.PdfPage, view: Matrix) -> Iterator[tuple[object, Matrix]]:
    """What is drawn on a page in its order, also inside of forms, with the way from its coordinates
    to the view's.
    """
    every = reversed(range(pdfium.FPDFPage_CountObjects(drawn)))
    waiting = [(pdfium.FPDFPage_GetObject(drawn, n), view, 0) for n in every]
    while waiting:
        item, matrix, depth = waiting.pop()
        own = _joined(_matrix(item), matrix)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, own
        elif depth > settings().max_nesting:
            raise UnreadableError("unsafe_file")
        else:
            inside = reversed(range(pdfium.FPDFFormObj_CountObjects(item)))
            waiting += [(pdfium.FPDFFormObj_GetObject(item, n), own, depth + 1) for n in inside]


def _matrix(item: object) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _shapes(
    item: object, matrix: Matrix, most: int
) -> Iterator[tuple[list[tuple[float, float]], bool]]:
    """The points of each shape of a path, and if its outline is drawn; a curve breaks it."""
    fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if not (fill.value or stroke.value):
        return
    shape: list[tuple[float, float]] = []
    for kind, point, closed in islice(_segments(item, matrix), most):
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            shape.append(point)
        else:
            if len(shape) > 1:
                yield shape, bool(stroke.value)
            shape = [point]
        if closed and shape[0] != point:
            shape.append(shape[0])
    if len(shape) > 1:
        yield shape, bool(stroke.value)


def _segments(item: object, matrix: Matrix) -> Iterator[tuple[int, tuple[float, float], bool]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        closed = bool(pdfium.FPDFPathSegment_GetClose(segment))
        yield pdfium.FPDFPathSegment_GetType(segment), _move(matrix, x.value, y.value), closed
