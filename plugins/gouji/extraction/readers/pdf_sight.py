"""Whether text of a PDF contrasts with what is drawn behind it, and nothing is drawn over it."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from gouji.extraction.readers.looks import why_unseen

Matrix = tuple[float, float, float, float, float, float]
_MILLIMETRES = 25.4 / 72
_FAINT, _OPAQUE = 26, 200
"""Of 255, how much of what is behind is covered: by what is not seen, by what hides."""
_LEAST = 1.5
"""Millimetres: a shape that is not as wide and high is a line, and no ground."""
_STROKED = (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)


class _Ground(NamedTuple):
    """A filled shape: its place in the order of drawing, its box in millimetres, its colour."""

    order: int
    x0: float
    y0: float
    x1: float
    y1: float
    colour: int


class Grounds:
    """The filled shapes of one page, among its objects in the order in which they are drawn."""

    def __init__(self, objects: Sequence[tuple[Any, Matrix]]) -> None:
        self._order: dict[int, int] = {}
        self._grounds: list[_Ground] = []
        for order, (item, matrix) in enumerate(objects):
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._order[ctypes.addressof(item.contents)] = order
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._grounds += _ground(order, item, matrix)

    def shows(self, text: Any, size: float, middle: tuple[float, float]) -> bool:  # noqa: ANN401
        """Whether a text object of a size (in millimetres) is to be seen around a point."""
        mode = pdfium.FPDFTextObj_GetTextRenderMode(text)
        stroked = mode in _STROKED
        colour = _colour(
            pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor, text
        )
        number, alpha = colour or (0, 255)
        if alpha < _FAINT:
            return False
        order = self._order.get(ctypes.addressof(text.contents), 0)
        x, y = middle
        here = [
            ground
            for ground in self._grounds
            if ground.x0 <= x <= ground.x1 and ground.y0 <= y <= ground.y1
        ]
        below = [ground.colour for ground in here if ground.order < order]
        ground = below[-1] if below else 0xFFFFFF
        return len(below) == len(here) and not why_unseen(size / _MILLIMETRES, number, ground)


def _colour(ask: Any, item: Any) -> tuple[int, int] | None:  # noqa: ANN401
    """Red, green and blue as one number, and how much it covers; None where a pattern fills it."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not ask(item, *parts):
        return None
    red, green, blue, alpha = (part.value for part in parts)
    return red << 16 | green << 8 | blue, alpha


def _ground(order: int, item: Any, matrix: Matrix) -> Iterator[_Ground]:  # noqa: ANN401
    """An opaque shape that is filled, without curves; what is blended with its ground hides
    nothing.
    """
    fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    colour = _colour(pdfium.FPDFPageObj_GetFillColor, item) if fill.value else None
    if colour is None or colour[1] < _OPAQUE or pdfium.FPDFPageObj_HasTransparency(item):
        return
    points = list(_points(item, matrix))
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if points and max(xs) - min(xs) > _LEAST and max(ys) - min(ys) > _LEAST:
        yield _Ground(order, min(xs), min(ys), max(xs), max(ys), colour[0])


def _points(item: Any, matrix: Matrix) -> Iterator[tuple[float, float]]:  # noqa: ANN401
    """The corners of a box; none where it is another shape."""
    count = pdfium.FPDFPath_CountSegments(item)
    if not 4 <= count <= 5:
        return
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    found = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        found.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
    if (
        len({round(point[0], 1) for point in found})
        == len({round(point[1], 1) for point in found})
        == 2
    ):
        yield from found
