"""How the cells of an xlsx look, from its styles, its theme and the runs of its texts.

Nearly every workbook looks plain, which its styles show at once; only for others the cells
themselves are looked at.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from gouji.extraction.document import column_letters
from gouji.extraction.readers.looks import Condition, Look, Place, why_unseen
from gouji.extraction.readers.package import parse_xml
from gouji.extraction.readers.sheet_xml import column_number

_BUILT_IN = dict(enumerate(("General", "0", "0.00", "#,##0", "#,##0.00")))
_BUILT_IN |= {
    5: "$#,##0_);($#,##0)",
    6: "$#,##0_);($#,##0)",
    7: "$#,##0.00_);($#,##0.00)",
    8: "$#,##0.00_);($#,##0.00)",
}
_BUILT_IN |= {
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    48: "##0.0E+0",
    49: "@",
}
_BUILT_IN |= dict.fromkeys((37, 38), "#,##0_);(#,##0)") | dict.fromkeys(
    (39, 40), "#,##0.00_);(#,##0.00)"
)
_BUILT_IN |= dict.fromkeys((41, 42), '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)')
_BUILT_IN |= dict.fromkeys((43, 44), '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)')
_BUILT_IN |= dict.fromkeys(
    (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), "yyyy/m/d"
)
"""The built-in formats by number; the dates of all countries alike."""
_THEME = (
    0xFFFFFF,
    0x000000,
    0xE7E6E6,
    0x44546A,
    0x4472C4,
    0xED7D31,
    0xA5A5A5,
    0xFFC000,
    0x5B9BD5,
    0x70AD47,
)
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)))
_WHITE, _BLACK = 0xFFFFFF, 0x000000
_USUAL = 8


_ODD_RUN = re.compile(
    rb"""<(?:\w+:)?(?:rPr\b(?:(?!</(?:\w+:)?rPr>).)*?<(?:\w+:)?(?:strike|vertAlign|color\s+(?!theme\s*=\s*["']1["'])|sz\s+val\s*=\s*["'][0-2](?:\.|["'])))""",
    re.S,
)
_CELL = re.compile(
    rb"""<(?:\w+:)?(?:row\b(?P<row>[^>]*)|c\b(?P<cell>[^>]*?)(?:/|>(?P<content>.*?)</(?:\w+:)?c))>""",
    re.S,
)
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d*)["']""")
_STYLE = re.compile(rb"""\bs\s*=\s*["'](\d{1,6})["']""")
_SHARED = re.compile(rb"""\bt\s*=\s*["']s["']""")
_VALUE = re.compile(rb"""<(?:\w+:)?v>\s*(\d{1,9})\s*</""")


class Colour(NamedTuple):
    """A colour as the file names it: `kind` is `rgb`, `theme` or `indexed`."""

    kind: str
    name: str
    tint: float


@dataclass(frozen=True, slots=True)
class _Font:
    struck: bool = False
    raised: bool = False
    size: float = 11
    colour: Colour | None = None


class _Style(NamedTuple):
    code: str
    font: _Font
    fill: Colour | None
    repeated: bool = False


@lru_cache(maxsize=64)
def _styles(xml: bytes) -> tuple[_Style, ...]:
    """The formats of cells by their number."""
    root = parse_xml(xml, "xlsx")
    codes = {
        int(item.get("numFmtId", "-1")): item.get("formatCode", "")
        for item in root.iterfind("{*}numFmts/{*}numFmt")
    }
    fonts = [_font(item) for item in root.iterfind("{*}fonts/{*}font")]
    fills = [_fill(item) for item in root.iterfind("{*}fills/{*}fill")]
    styles = []
    for item in root.iterfind("{*}cellXfs/{*}xf"):
        number, font, fill = (int(item.get(name, "0")) for name in ("numFmtId", "fontId", "fillId"))
        code = codes.get(number) or _BUILT_IN.get(number, "General")
        styles.append(
            _Style(
                code,
                fonts[font] if font < len(fonts) else _Font(),
                fills[fill] if fill < len(fills) else None,
                any(found.get("horizontal") == "fill" for found in item.iterfind("{*}alignment")),
            )
        )
    return tuple(styles)


@lru_cache(maxsize=64)
def _conditional(xml: bytes) -> tuple[_Style, ...]:
    """The formats of rules by their number."""
    styles = []
    for item in parse_xml(xml, "xlsx").iterfind("{*}dxfs/{*}dxf"):
        code, font, fill = (item.find(f"{{*}}{name}") for name in ("numFmt", "font", "fill"))
        pattern = fill.find("{*}patternFill") if fill is not None else None
        ground = (
            None if pattern is None else pattern.find("{*}bgColor")
        )  # a solid one has its colour here, unlike a cell's
        styles.append(
            _Style(
                code.get("formatCode", "") if code is not None else "General",
                _font(font) if font is not None else _Font(),
                _colour(ground),
            )
        )
    return tuple(styles)


def _areas(written: str) -> Iterator[tuple[int, int, int, int]]:
    """The cells of a reference, rows and columns from 0, the last ones included."""
    from openpyxl.utils.cell import range_boundaries

    try:
        left, top, right, bottom = range_boundaries(written)
    except (ValueError, TypeError):
        return
    yield (top or 1) - 1, (left or 1) - 1, (bottom or 1_048_576) - 1, (right or 16_384) - 1


def _limits(rule: etree._Element) -> tuple[Decimal, ...]:
    """The numbers that a rule compares with; none where it does anything else."""
    written = [item.text or "" for item in rule.iterfind("{*}formula")]
    if rule.get("type") != "cellIs" or not all(
        re.fullmatch(r"-?\d{1,15}(?:\.\d{1,15})?", text) for text in written
    ):
        return ()
    return tuple(map(Decimal, written))


def _font(item: etree._Element) -> _Font:
    """The properties of a font, or of a run of text."""
    size = item.find("{*}sz")
    raised = item.find("{*}vertAlign")
    return _Font(
        struck=_is_on(item.find("{*}strike")),
        raised=raised is not None and raised.get("val") != "baseline",
        size=float(size.get("val", "11")) if size is not None else 11,
        colour=_colour(item.find("{*}color")),
    )


def _is_on(item: etree._Element | None) -> bool:
    return item is not None and item.get("val", "1") not in ("0", "false")


def _fill(item: etree._Element) -> Colour | None:
    """The colour behind a cell; a pattern is taken for its background, None is white."""
    pattern = item.find("{*}patternFill")
    if (stop := item.find("{*}gradientFill/{*}stop/{*}color")) is not None:
        return _colour(stop)
    if pattern is None or pattern.get("patternType", "none") == "none":
        return None
    solid = pattern.get("patternType") == "solid"
    return _colour(pattern.find("{*}fgColor" if solid else "{*}bgColor"))


def _colour(item: etree._Element | None) -> Colour | None:
    if item is None:
        return None
    kind = next((kind for kind in ("rgb", "theme", "indexed") if item.get(kind)), None)
    return Colour(kind, item.get(kind, ""), float(item.get("tint", "0"))) if kind else None


class Palette:
    """Colours as numbers; the theme is looked at only when a colour refers to it."""

    def __init__(self, theme: Callable[[], bytes | None]) -> None:
        self._read = theme
        self._theme: tuple[int, ...] | None = None

    def number(self, colour: Colour | None, default: int) -> int:
        """Red, green and blue as one number; `default` for none and for what is not known."""
        if colour is None:
            return default
        try:
            base = self._base(colour)
        except (ValueError, IndexError):
            return default
        if not colour.tint:
            return base
        parts = ((base >> shift) & 255 for shift in (16, 8, 0))
        tinted = (
            part + (255 - part) * colour.tint if colour.tint > 0 else part * (1 + colour.tint)
            for part in parts
        )
        red, green, blue = (max(0, min(255, round(part))) for part in tinted)
        return red << 16 | green << 8 | blue

    def _base(self, colour: Colour) -> int:
        if colour.kind == "rgb":
            return int(colour.name[-6:], 16)
        if colour.kind == "theme":
            if self._theme is None:
                xml = self._read()
                self._theme = _theme(xml) if xml else _THEME
            return self._theme[int(colour.name)]
        return _indexed(int(colour.name))

    def unseen(self, font: _Font, fill: Colour | None) -> str:
        """Why nothing is to be seen of text in such a font before such a fill, as a term of the
        vocabulary.
        """
        if font.colour is None and fill is None and font.size >= _USUAL:
            return ""
        return why_unseen(font.size, self.number(font.colour, _BLACK), self.number(fill, _WHITE))


def _indexed(number: int) -> int:
    from openpyxl.styles.colors import COLOR_INDEX

    return _WHITE if number == 65 else _BLACK if number == 64 else int(COLOR_INDEX[number][-6:], 16)


@lru_cache(maxsize=16)
def _theme(xml: bytes) -> tuple[int, ...]:
    scheme = parse_xml(xml, "xlsx").find("{*}themeElements/{*}clrScheme")
    found = []
    for place, name in enumerate(_THEME_ORDER):
        item = scheme.find(f"{{*}}{name}/*") if scheme is not None else None
        written = (item.get("lastClr") or item.get("val") or "") if item is not None else ""
        found.append(int(written, 16) if re.fullmatch("[0-9A-Fa-f]{6}", written) else _THEME[place])
    return tuple(found)


class Looks:
    """What looks other than plainly in one workbook; made once, asked for each sheet."""

    def __init__(self, part: Callable[[str], bytes | None]) -> None:
        self._part = part
        self._palette = Palette(lambda: part("theme"))
        xml = part("styles") or b"<styleSheet/>"
        self.looks = tuple(map(self._look, _styles(xml)))
        self._conditional = (
            tuple(map(self._look, _conditional(xml))) if b"<dxf>" in xml or b":dxf>" in xml else ()
        )
        self.odd = frozenset(number for number, look in enumerate(self.looks) if not look.keeps)
        self.texts = self._odd_texts()

    def _look(self, style: _Style) -> Look:
        return Look(
            style.code,
            style.font.struck,
            self._palette.unseen(style.font, style.fill),
            style.repeated,
        )

    def conditions(self, xml: bytes) -> Iterator[Condition]:
        """The rules of a sheet that make cells look other than plainly."""
        if b"conditionalFormatting" not in xml or all(look.keeps for look in self._conditional):
            return
        for block in parse_xml(xml, "xlsx").iterfind("{*}conditionalFormatting"):
            areas = tuple(
                area for written in (block.get("sqref") or "").split() for area in _areas(written)
            )
            for rule in block.iterfind("{*}cfRule"):
                number = rule.get("dxfId") or ""
                if number.isdecimal() and int(number) < len(self._conditional):
                    look = self._conditional[int(number)]
                    yield from (
                        ()
                        if look.keeps
                        else (Condition(areas, look, rule.get("operator") or "", _limits(rule)),)
                    )

    def _odd_texts(self) -> dict[int, str]:
        """Texts with runs that are struck out, raised or unseen, as they are seen, by their
        number.
        """
        xml = self._part("sharedStrings")
        if not xml or b"rPr>" not in xml or not _ODD_RUN.search(xml):
            return {}
        items = parse_xml(xml, "xlsx").iterfind("{*}si")
        return {
            number: seen
            for number, item in enumerate(items)
            if (seen := self._seen(item)) is not None
        }

    def _seen(self, item: etree._Element) -> str | None:
        """What is seen of a text of runs; None where that is all of it."""
        runs = []
        odd = False
        for run in item.iterfind("{*}r"):
            properties = run.find("{*}rPr")
            font = _font(properties) if properties is not None else _Font()
            hidden = font.struck or font.raised or self._palette.unseen(font, None)
            odd = odd or bool(hidden)
            runs.append("" if hidden else run.findtext("{*}t", ""))
        return "".join(runs) if odd else None

    def of_sheet(self, xml: bytes, parts: Collection[Place]) -> dict[Place, Look | str]:
        """The cells of a sheet that look other than plainly; text as it is seen is a str.

        `parts`: cells with decimals, which a format for whole numbers does not show as they are.
        """
        inline = b"rPr>" in xml and _ODD_RUN.search(xml) is not None
        named = {place: self._named(xml, place) for place in parts}
        if self.odd or self.texts or inline or None in named.values():
            return dict(self._found(xml, frozenset(parts), inline=inline))
        return {place: look for place, look in named.items() if look and look.keeps != "every"}

    def _named(self, xml: bytes, place: Place) -> Look | None:
        """How a cell looks, found by its name; None where it has none."""
        name = f"{column_letters(place[1])}{place[0] + 1}".encode()
        tag = re.search(rb"""<(?:\w+:)?c\s(?=[^>]*\br=["']%s["'])[^>]*>""" % name, xml)
        style = _number(_STYLE, tag[0], 0) if tag else -1
        return self.looks[style] if 0 <= style < len(self.looks) else None

    def _found(
        self, xml: bytes, parts: Collection[Place], *, inline: bool
    ) -> Iterator[tuple[Place, Look | str]]:
        for place, attributes, content in _cells(xml):
            if self.texts and _SHARED.search(attributes):
                seen = self.texts.get(_number(_VALUE, content, -1))
            else:
                seen = (
                    self._seen(_fragment(content)) if inline and _ODD_RUN.search(content) else None
                )
            style = _number(_STYLE, attributes, 0)
            if seen is not None:
                yield place, seen
            elif style in self.odd or (place in parts and style < len(self.looks)):
                yield place, self.looks[style]


def _fragment(content: bytes) -> etree._Element:
    """A part of a sheet, its names without their prefixes."""
    return parse_xml(re.sub(rb"(</?)\w+:", rb"\1", content), "xlsx")


def _cells(xml: bytes) -> Iterator[tuple[Place, bytes, bytes]]:
    """Every cell with content: row and column from 0, its attributes, what it holds."""
    row = column = -1
    for tag in _CELL.finditer(xml):
        place = _PLACE.search(tag["row"] if tag["row"] is not None else tag["cell"])
        if tag["row"] is not None:
            row, column = int(place[2]) - 1 if place and place[2] else row + 1, -1
            continue
        column = column_number(place[1]) - 1 if place and place[1] else column + 1
        if tag["content"]:
            yield (row, column), tag["cell"], tag["content"]


def _number(pattern: re.Pattern[bytes], text: bytes, default: int) -> int:
    found = pattern.search(text)
    return int(found[1]) if found else default
