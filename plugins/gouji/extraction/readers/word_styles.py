"""How the characters of a Word 97 file look: by their styles, and by their own properties ([MS-DOC]
2.4.6).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from struct import unpack_from

from gouji.extraction.readers.word_body import PLAIN, Look
from gouji.extraction.readers.word_properties import colour_of, ground_of, modifiers

_TOGGLES = {0x083C: "hidden", 0x0837: "struck", 0x2A53: "struck"}
_DELETED = (0x0800, 0x0818)
_COLOUR, _PALETTE_COLOUR, _SIZE, _HIGHLIGHT, _SHADE, _SCALE, _RAISED, _STYLE = (
    0x6870, 0x2A42, 0x4A43, 0x2A0C, 0xCA71, 0x4852, 0x2A48, 0x4A30,
)  # fmt: skip
_PALETTE = (
    None, 0x000000, 0x0000FF, 0x00FFFF, 0x00FF00, 0xFF00FF, 0xFF0000, 0xFFFF00, 0xFFFFFF,
    0x000080, 0x008080, 0x008000, 0x800080, 0x800000, 0x808000, 0x808080, 0xC0C0C0,
)  # fmt: skip
_PARAGRAPH, _CHARACTER, _NONE = 1, 2, 0x0FFF
_SMALL, _NARROW = 4, 20
"""Half points, and per cent: larger and wider text is surely seen."""


@dataclass(frozen=True, slots=True)
class _Effect:
    """The effect of properties: toggles that are on, and the rest as it was set last."""

    on: frozenset[int] = frozenset()
    values: dict[int, int | None] = field(default_factory=dict)

    def and_then(self, grpprl: bytes) -> "_Effect":
        """These, followed by others."""
        on, values = set(self.on), dict(self.values)
        for code, operand in modifiers(grpprl):
            if code in _TOGGLES and operand:
                turned = operand[0] == 1 or (operand[0] == 0x81 and code not in on)
                kept = operand[0] == 0x80 and code in on
                (on.add if turned or kept else on.discard)(code)
            elif (found := _value(code, operand)) is not None:
                values[found[0]] = found[1]
        return _Effect(frozenset(on), values)


def _value(code: int, operand: bytes) -> tuple[int, int | None] | None:
    """The property, under the code of its newer form."""
    if code in (_COLOUR, _SHADE):
        return code, colour_of(operand) if code == _COLOUR else ground_of(operand)
    if code in (_PALETTE_COLOUR, _HIGHLIGHT) and operand:
        colour = _PALETTE[operand[0]] if operand[0] < len(_PALETTE) else None
        return (_COLOUR if code == _PALETTE_COLOUR else _HIGHLIGHT), colour
    if code in (_SIZE, _SCALE) and len(operand) == 2:
        return code, unpack_from("<H", operand)[0]
    if (code == _RAISED or code in _DELETED) and operand:
        return code, operand[0]
    return None


@dataclass(frozen=True, slots=True)
class _Style:
    base: int
    grpprl: bytes


class Styles:
    """The styles of a file, and how characters look under them."""

    def __init__(self, sheet: bytes) -> None:
        self._styles = dict(_read(sheet))
        self._effects: dict[int, _Effect] = {}
        self._looks: dict[tuple[int, bytes], Look] = {}

    def look(self, paragraph: bytes, grpprl: bytes) -> Look:
        """How characters with properties of their own look in a paragraph, by its properties."""
        style = unpack_from("<H", paragraph)[0] if len(paragraph) > 1 else 0
        key = (style, grpprl)
        if key not in self._looks:
            self._looks[key] = self._look(style, grpprl)
        return self._looks[key]

    def _look(self, style: int, grpprl: bytes) -> Look:
        around = self._of(style)
        own = next(
            (
                unpack_from("<H", operand)[0]
                for code, operand in modifiers(grpprl)
                if code == _STYLE
            ),
            None,
        )
        if own is not None:
            inner = self._of(own)
            around = _Effect(around.on ^ inner.on, around.values | inner.values)
        found = around.and_then(grpprl)
        values = found.values
        marks = dict.fromkeys(_TOGGLES[code] for code in sorted(found.on))
        marks |= dict.fromkeys(("hidden",) * any(values.get(code) for code in _DELETED))
        marks |= dict.fromkeys(("raised",) * bool(values.get(_RAISED)))
        size, scale = values.get(_SIZE), values.get(_SCALE)
        ground = values.get(_HIGHLIGHT)
        look = Look(
            tuple(marks),
            values.get(_COLOUR),
            values.get(_SHADE) if ground is None else ground,
            size if size is not None and size <= _SMALL else None,
            scale if scale is not None and scale < _NARROW else None,
        )
        return PLAIN if look == PLAIN else look

    def _of(self, number: int) -> _Effect:
        if number not in self._effects:
            chain: list[bytes] = []
            seen: set[int] = set()
            place = number
            while place in self._styles and place not in seen:
                seen.add(place)
                chain.append(self._styles[place].grpprl)
                place = self._styles[place].base
            self._effects[number] = reduce(_Effect.and_then, reversed(chain), _Effect())
        return self._effects[number]


def _read(sheet: bytes) -> Iterator[tuple[int, _Style]]:
    """The styles of a style sheet by number, with their effect on characters; struct.error where it
    is cut off.
    """
    if len(sheet) < 6:
        return
    head, count, fixed = unpack_from("<HHH", sheet, 0)
    place = 2 + head
    for number in range(count):
        (size,) = unpack_from("<H", sheet, place)
        if size >= fixed + 2:
            yield number, _style(sheet[place + 2 : place + 2 + size], fixed)
        place += 2 + size


def _style(style: bytes, fixed: int) -> _Style:
    """One style: what it is based on, and the last part of a paragraph's or the only part of a
    character's.
    """
    _, kind_and_base, counts = unpack_from("<HHH", style, 0)
    kind, base, parts = kind_and_base & 15, kind_and_base >> 4, counts & 15
    (length,) = unpack_from("<H", style, fixed)
    place = fixed + 2 + 2 * length + 2
    grpprl = b""
    for part in range(parts):
        place += place % 2
        (size,) = unpack_from("<H", style, place)
        if (kind, part) in ((_PARAGRAPH, 1), (_CHARACTER, 0)):
            grpprl = style[place + 2 : place + 2 + size]
        place += 2 + size
    return _Style(base if base != _NONE else -1, grpprl)
