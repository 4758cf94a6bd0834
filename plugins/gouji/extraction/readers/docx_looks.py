"""What a Word document shows otherwise than its text: by styles, colours, sizes, formulas,
numbering, fields.

It is passed to the reader in the format's own terms: runs that are hidden or hardly seen get the
properties for that. What depends on a cell's place in a table style (`tblStylePr`) is not looked
at.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lxml import etree

from gouji.extraction.readers.docx_text import (
    CELL,
    P_PR,
    R_PR,
    ROW,
    ROW_PR,
    TABLE,
    UNSURE,
    VAL,
    P,
    R,
    T,
)
from gouji.extraction.readers.looks import why_unseen
from gouji.extraction.readers.package import parse_xml
from gouji.extraction.values import read_text

_W = P[:-1]
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_KNOWN = ("http://schemas.microsoft.com/", "http://schemas.openxmlformats.org/")
_VANISH, _STRIKE, _DOUBLE, _RAISED, _COLOUR, _SIZE, _HIGHLIGHT, _SHADE, _SCALE = (
    f"{_W}{name}"
    for name in ("vanish", "strike", "dstrike", "vertAlign", "color", "sz", "highlight", "shd", "w")
)
_TOGGLES = (_VANISH, _STRIKE, _DOUBLE)
_P_STYLE, _R_STYLE, _T_STYLE = (f"{_W}{name}" for name in ("pStyle", "rStyle", "tblStyle"))
_HIDDEN, _NUMBERED, _NUMBER, _CODE, _TURNED = (
    f"{_W}{name}" for name in ("hidden", "numPr", "numId", "instrText", "bdo")
)
_CHOICE, _FALLBACK, _ALTERNATIVES = (
    f"{_MC}{name}" for name in ("Choice", "Fallback", "AlternateContent")
)
_STACKED = tuple(
    f"{_M}{name}"
    for name in (
        "f",
        "sSup",
        "sSub",
        "sSubSup",
        "sPre",
        "rad",
        "m",
        "eqArr",
        "nary",
        "limLow",
        "limUpp",
    )
)
_DRAWS = re.compile(r"\s*(?:EQ|SYMBOL|ADVANCE|INCLUDEPICTURE)\b", re.I)
_UNKNOWN = "\ufffd"
_WHITE = 0xFFFFFF
_AUTO = -1
"""The colour that contrasts with any background."""
_NAMED = {
    "black": 0x000000,
    "blue": 0x0000FF,
    "cyan": 0x00FFFF,
    "green": 0x00FF00,
    "magenta": 0xFF00FF,
    "red": 0xFF0000,
    "yellow": 0xFFFF00,
    "white": 0xFFFFFF,
    "darkBlue": 0x000080,
    "darkCyan": 0x008080,
    "darkGreen": 0x008000,
    "darkMagenta": 0x800080,
    "darkRed": 0x800000,
    "darkYellow": 0x808000,
    "darkGray": 0x808080,
    "lightGray": 0xC0C0C0,
}
_NARROW = 10
"""Per cent of its width at which text is no longer read."""
_OFF = ("0", "false", "off")
Looks = dict[str, Any]
"""The properties of a run, by their tag; a size in points, colours as numbers, True or False for
the rest.
"""


@dataclass(frozen=True)
class Styles:
    """The styles of a document: the properties of each, with those that it is based on; the default
    of a kind.
    """

    looks: Mapping[str, Looks] = field(default_factory=dict)
    default: Mapping[str, str] = field(default_factory=dict)
    basic: Looks = field(default_factory=dict)


@lru_cache(maxsize=64)
def read_styles(xml: bytes | None) -> Styles:
    """The styles of a part `styles.xml`."""
    if not xml:
        return Styles()
    root = parse_xml(xml, "docx")
    own: dict[str, tuple[str, Looks]] = {}
    default = {}
    for style in root.iterfind(f"{_W}style"):
        name = style.get(f"{_W}styleId", "")
        based = style.find(f"{_W}basedOn")
        own[name] = (based.get(VAL) or "" if based is not None else "", _looks(style.find(R_PR)))
        if style.get(f"{_W}default") in ("1", "true", "on"):
            default[style.get(f"{_W}type", "")] = name
    basic = _looks(root.find(f"{_W}docDefaults/{_W}rPrDefault/{R_PR}"))
    return Styles({name: _based(name, own) for name in own}, default, basic)


def _based(name: str, own: Mapping[str, tuple[str, Looks]]) -> Looks:
    looks: Looks = {}
    seen = set()
    while name in own and name not in seen:
        seen.add(name)
        name, set_here = own[name]
        looks = set_here | looks
    return looks


def _looks(properties: etree._Element | None) -> Looks:
    """The values of a run's properties."""
    found: Looks = {}
    for item in properties if properties is not None else ():
        value = item.get(VAL) or ""
        if item.tag in _TOGGLES:
            found[item.tag] = value not in _OFF
        elif item.tag == _RAISED:
            found[_RAISED] = value != "baseline"
        elif item.tag == _COLOUR:
            found[_COLOUR] = _colour(item)
        elif item.tag in (_SIZE, _SCALE) and re.fullmatch(r"\d{1,6}", value):
            found[item.tag] = int(value) / (2 if item.tag == _SIZE else 1)
        elif item.tag == _HIGHLIGHT and value in _NAMED:
            found[_SHADE] = _NAMED[value]
        elif item.tag == _SHADE and _SHADE not in found and (ground := _ground(item)) is not None:
            found[_SHADE] = ground
    return found


def _colour(item: etree._Element) -> int:
    value = item.get(VAL) or ""
    if re.fullmatch("[0-9A-Fa-f]{6}", value):
        return int(value, 16)
    return _WHITE if item.get(f"{_W}themeColor") in ("background1", "light1") else _AUTO


def _ground(item: etree._Element | None) -> int | None:
    """The colour of a shading; None for none."""
    if item is None:
        return None
    value = item.get(f"{_W}{'color' if item.get(VAL) == 'solid' else 'fill'}") or ""
    return int(value, 16) if re.fullmatch("[0-9A-Fa-f]{6}", value) else None


def mark(root: etree._Element, styles: Styles, numbering: bytes | None = None) -> None:
    """Mark plainly in the XML what is not shown as it is written."""
    found: dict[Any, list[etree._Element]] = defaultdict(list)
    wanted = (
        _COLOUR,
        _SIZE,
        _HIGHLIGHT,
        _SHADE,
        _SCALE,
        _P_STYLE,
        _R_STYLE,
        _T_STYLE,
        _HIDDEN,
        _NUMBERED,
        _CODE,
    )
    for item in root.iter(*wanted, _TURNED, _CHOICE, *_STACKED):
        found[item.tag].append(item)
    for choice in found[_CHOICE]:
        _choose(choice)
    if _is_dangerous(found, styles):
        for run in root.iter(R):
            _mark_run(run, styles)
    for item in found[_HIDDEN]:
        _strike_row(item)
    for item in (*found[_TURNED], *(item for tag in _STACKED for item in found[tag])):
        _mark_first(item)
    for code in found[_CODE]:
        _show_code(code)
    if found[_NUMBERED]:
        plain = _unnumbered(numbering)
        for item in found[_NUMBERED]:
            _mark_numbered(item, plain)


def _is_dangerous(found: Mapping[Any, list[etree._Element]], styles: Styles) -> bool:
    """Whether any property could make text unseen."""
    named = {item.get(VAL) or "" for tag in (_P_STYLE, _R_STYLE, _T_STYLE) for item in found[tag]}
    used = [
        styles.basic,
        *(
            styles.looks[name]
            for name in {*named, *styles.default.values()}
            if name in styles.looks
        ),
    ]
    if any(look.get(tag) for look in used for tag in (*_TOGGLES, _RAISED)):
        return True
    sizes = {
        value for item in found[_SIZE] if re.fullmatch(r"\d{1,6}", value := item.get(VAL) or "")
    }
    least = min(
        [*(int(size) / 2 for size in sizes), *(look.get(_SIZE, 12) for look in used)], default=12
    )
    if least <= 2 or any(
        re.fullmatch("0*[0-9]0?%?", item.get(VAL) or "") for item in found[_SCALE]
    ):
        return True
    colours = (
        {_colour(item) for item in found[_COLOUR]}
        | {look[_COLOUR] for look in used if _COLOUR in look}
        | {0}
    )
    grounds = (
        {_ground(item) for item in found[_SHADE]}
        | {look[_SHADE] for look in used if _SHADE in look}
        | {_WHITE}
    )
    grounds |= {_NAMED.get(item.get(VAL) or "") for item in found[_HIGHLIGHT]}
    pairs = (
        (colour, ground) for colour in colours - {_AUTO} for ground in grounds if ground is not None
    )
    return any(why_unseen(12, colour, ground) for colour, ground in pairs)


def _mark_run(run: etree._Element, styles: Styles) -> None:
    """Give a run the properties that its styles, colour and size result in."""
    properties = run.find(R_PR)
    direct = _looks(properties)
    levels = list(_levels(run, properties, styles))
    looks: Looks = {}
    for level in levels:
        looks |= level
    for tag in _TOGGLES:  # each style that sets it toggles it
        looks[tag] = bool(sum(bool(level.get(tag)) for level in levels) % 2)
    looks |= direct
    if looks.get(_VANISH) and not direct.get(_VANISH):
        _add(run, properties, _VANISH)
    elif any(looks.get(tag) for tag in (_STRIKE, _DOUBLE, _RAISED)) or _is_unseen(run, looks):
        _add(run, properties, _STRIKE)


def _levels(
    run: etree._Element, properties: etree._Element | None, styles: Styles
) -> Iterator[Looks]:
    """The properties of the styles around a run, from the outermost to its own."""
    yield styles.basic
    table = next(run.iterancestors(TABLE), None)
    if table is not None:
        yield styles.looks.get(
            _style(table.find(f"{_W}tblPr"), _T_STYLE) or styles.default.get("table", ""), {}
        )
    paragraph = next(run.iterancestors(P), None)
    own = paragraph.find(P_PR) if paragraph is not None else None
    yield styles.looks.get(_style(own, _P_STYLE) or styles.default.get("paragraph", ""), {})
    yield styles.looks.get(_style(properties, _R_STYLE), {})


def _style(properties: etree._Element | None, tag: str) -> str:
    item = properties.find(tag) if properties is not None else None
    return item.get(VAL) or "" if item is not None else ""


def _is_unseen(run: etree._Element, looks: Looks) -> bool:
    if looks.get(_SCALE, 100) <= _NARROW:
        return True
    colour = looks.get(_COLOUR, _AUTO)
    if colour == _AUTO and looks.get(_SIZE, 12) > 2:
        return False
    ground = looks.get(_SHADE)
    if ground is None:
        shades = (
            _ground(outer.find(f"{outer.tag}Pr/{_SHADE}")) for outer in run.iterancestors(P, CELL)
        )
        ground = next((shade for shade in shades if shade is not None), _WHITE)
    return bool(
        why_unseen(
            looks.get(_SIZE, 12),
            0 if colour == _AUTO else colour,
            _WHITE if colour == _AUTO else ground,
        )
    )


def _add(run: etree._Element, properties: etree._Element | None, tag: str) -> None:
    """Set this property of a run, whatever it is now."""
    if properties is None:
        properties = etree.Element(R_PR)
        run.insert(0, properties)
    for item in properties.findall(tag):
        properties.remove(item)
    etree.SubElement(properties, tag)


def _strike_row(item: etree._Element) -> None:
    """A row that is not shown."""
    holder = item.getparent()
    row = holder.getparent() if holder is not None and holder.tag == ROW_PR else None
    if row is not None and row.tag == ROW and item.get(VAL) not in _OFF:
        for run in row.iter(R):
            _add(run, run.find(R_PR), _STRIKE)


def _mark_first(item: etree._Element) -> None:
    """Text stacked vertically, or in another order."""
    for text in item.iter(T, f"{_M}t"):
        text.text = UNSURE + (text.text or "")
        return


def _show_code(code: etree._Element) -> None:
    """What a field's code draws in a cell is not known; the mark that begins it is removed, so that
    it is reported.
    """
    if not _DRAWS.match(code.text or "") or next(code.iterancestors(CELL), None) is None:
        return
    code.tag, code.text = T, _UNKNOWN
    kind, begin = f"{_W}fldChar", f"{_W}fldCharType"
    for item in code.iterancestors(P):
        chars = [char for char in item.iter(kind, T) if char is code or char.tag == kind]
        for char in reversed(chars[: chars.index(code)]):
            if char.get(begin) == "begin":
                char.set(begin, "separate")
                return


def _choose(choice: etree._Element) -> None:
    """Of alternatives, the fallback for readers that do not know the first."""
    needed = [choice.nsmap.get(name) or "" for name in (choice.get("Requires") or "").split()]
    holder = choice.getparent()
    if holder is None or all(uri.startswith(_KNOWN) for uri in needed):
        return
    fallback = holder.find(_FALLBACK)
    holder.remove(choice)
    if fallback is not None and holder.find(_CHOICE) is None:
        fallback.tag = _CHOICE


def _unnumbered(xml: bytes | None) -> frozenset[str]:
    """The lists whose items have no number before them, only a dot or nothing."""
    if not xml:
        return frozenset()
    root = parse_xml(xml, "docx")
    forms = {
        item.get(f"{_W}abstractNumId"): {form.get(VAL) for form in item.iter(f"{_W}numFmt")}
        for item in root.iterfind(f"{_W}abstractNum")
    }
    plain = set()
    for item in root.iterfind(f"{_W}num"):
        of = item.find(f"{_W}abstractNumId")
        if of is not None and forms.get(of.get(VAL), {None}) <= {"bullet", "none"}:
            plain.add(item.get(f"{_W}numId") or "")
    return frozenset(plain)


def _mark_numbered(item: etree._Element, plain: frozenset[str]) -> None:
    """A number before a paragraph of a cell joins the figure, or is one by itself."""
    number = item.find(_NUMBER)
    holder = item.getparent()
    paragraph = holder.getparent() if holder is not None and holder.tag == P_PR else None
    if number is None or paragraph is None or number.get(VAL) in ("0", None, *plain):
        return
    if next(paragraph.iterancestors(CELL), None) is not None:
        text = "".join(part.text or "" for part in paragraph.iter(T))
        if read_text(text) is not None:
            etree.SubElement(etree.SubElement(paragraph, R), T).text = UNSURE
