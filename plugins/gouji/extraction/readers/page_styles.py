"""What is seen of a saved page's elements: by its style sheets, by their own styles, and by legacy
attributes.

tinycss2 reads the styles, cssselect2 matches them to elements. External sheets are not fetched, and
rules for print or for narrow screens do not count. A page without anything that could hide a figure
costs no more than a look.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, NamedTuple, cast

import cssselect2  # type: ignore[import-untyped]
import tinycss2  # type: ignore[import-untyped]
from lxml import etree
from tinycss2.color4 import parse_color  # type: ignore[import-untyped]

from gouji.extraction.readers.looks import why_unseen

_STRUCK_TAGS = frozenset(("del", "s", "strike"))
_POINTS = {
    "pt": 1.0,
    "px": 0.75,
    "in": 72.0,
    "cm": 28.35,
    "mm": 2.835,
    "pc": 12.0,
    "rem": 12.0,
    "ex": 6.0,
}
_FAR_OFF = -75.0
"""Points to the left or above: beyond what is shown."""
_FAINT = 0.1
_SEE_THROUGH = re.compile(r"opacity\s*[=(]\s*0*(?:\.0*)?%?\s*\)")
_NOTHING = re.compile(
    r"(?:scale[xy3d]*|circle)\(\s*0[\s,)]|rect\((?:\s*0(?:px)?[\s,]*){4}\)|inset\(\s*(?:50|100)%",
    re.I,
)
_ADDS = re.compile(r"\d|attr\(|counter", re.I)
_SCREEN = frozenset(("screen", "all", "only", "and"))


class Colour(NamedTuple):
    """Red, green and blue as one number, and how much of it covers what is behind."""

    number: int
    alpha: float = 1.0

    def over(self, ground: int) -> int:
        """The colour that is seen before another."""
        parts = [
            round(
                (self.number >> shift & 255) * self.alpha
                + (ground >> shift & 255) * (1 - self.alpha)
            )
            for shift in (16, 8, 0)
        ]
        return parts[0] << 16 | parts[1] << 8 | parts[2]


@dataclass(frozen=True, slots=True)
class Style:
    """The style of one element alone; None: not set. `size` is in points, or a factor where it is
    `relative`.
    """

    gone: bool | None = None
    hidden: bool | None = None
    collapsed: bool | None = None
    struck: bool | None = None
    colour: Colour | None = None
    ground: Colour | None = None
    size: float | None = None
    relative: bool = False
    odd: bool | None = None
    thin: bool | None = None
    clipped: bool | None = None
    adds: bool = False

    @property
    def tiny(self) -> bool:
        """Whether its size alone makes text too small to be read."""
        return self.size is not None and self.size < (0.5 if self.relative else 3.0)


PLAIN = Style()


class Sight(NamedTuple):
    """How the text of an element is seen, with all that surrounds it."""

    hidden: bool = False
    struck: bool = False
    odd: bool = False
    size: float = 12.0
    colour: int = 0x000000
    ground: int = 0xFFFFFF

    @property
    def clear(self) -> bool:
        """Whether it can be read."""
        return not (self.struck or self.odd or why_unseen(self.size, self.colour, self.ground))

    def within(self, element: etree._Element, style: Style) -> "Sight":
        """How an element in this one is seen."""
        if style is PLAIN and element.tag not in _STRUCK_TAGS:
            return self
        ground = style.ground.over(self.ground) if style.ground else self.ground
        size = (
            self.size if style.size is None else style.size * (self.size if style.relative else 1.0)
        )
        return Sight(
            self.hidden if style.hidden is None else style.hidden,
            self.struck or bool(style.struck) or element.tag in _STRUCK_TAGS,
            self.odd or bool(style.odd) or bool(style.thin and style.clipped),
            size,
            style.colour.over(ground) if style.colour else self.colour,
            ground,
        )


class Styles:
    """The styles of one page. `plain`: nothing in it could hide a figure."""

    def __init__(self, root: etree._Element) -> None:
        self._matched: dict[etree._Element, list[_Rule]] = {}
        rules = list(_rules(root))
        own = [_attributes(element) for element in cast(list[etree._Element], root.xpath(_STYLED))]
        self.plain = not _is_dangerous([*(rule.style for rule in rules), *own])
        if not self.plain and rules:
            self._match(root, rules)

    def of(self, element: etree._Element) -> Style:
        """The style of an element."""
        if self.plain:
            return PLAIN
        own = _attributes(element)
        rules = self._matched.get(element)
        if not rules:
            return own
        normal = [rule.style for rule in rules if not rule.important]
        return _merged(
            (
                _attributes(element, styled=False),
                *normal,
                own,
                *(r.style for r in rules if r.important),
            )
        )

    def around(self, element: etree._Element) -> Sight:
        """How the content of an element is seen."""
        sight = Sight()
        for outer in (*reversed(list(element.iterancestors())), element):
            sight = sight.within(outer, self.of(outer))
        return sight

    def _match(self, root: etree._Element, rules: Sequence["_Rule"]) -> None:
        matcher = cssselect2.Matcher()
        for rule in rules:
            matcher.add_selector(rule.selector, rule)
        for wrapper in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
            found = [(weight, rule, pseudo) for weight, _, pseudo, rule in matcher.match(wrapper)]
            if found:
                self._matched[wrapper.etree_element] = [
                    rule if pseudo is None else replace(rule, style=Style(adds=rule.style.adds))
                    for _, rule, pseudo in sorted(found, key=lambda item: item[0])
                ]


@dataclass(frozen=True, slots=True)
class _Rule:
    selector: Any
    style: Style
    important: bool


_STYLED = "//*[@style or @bgcolor or @color or @text or @hidden]"


def _rules(root: etree._Element) -> Iterator[_Rule]:
    for sheet in root.iter("style"):
        yield from _sheet(sheet.text or "", sheet.get("media", ""))


def _sheet(text: str, media: str) -> Iterator[_Rule]:
    if media and not set(re.findall(r"[^\s,]+", media.lower())) <= _SCREEN:
        return
    for rule in _qualified(
        tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    ):
        normal, important = _declared(rule.content)
        if normal is PLAIN and important is PLAIN:
            continue
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except cssselect2.SelectorError:
            continue
        for selector in selectors:
            if selector.pseudo_element is None or normal.adds:
                yield _Rule(selector, normal, important=False)
                yield from [_Rule(selector, important, important=True)] * (important is not PLAIN)


def _qualified(rules: Sequence[Any]) -> Iterator[Any]:
    """The rules that count on a wide screen."""
    for rule in rules:
        if rule.type == "qualified-rule":
            yield rule
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content:
            words = {getattr(token, "lower_value", token.type) for token in rule.prelude} - {
                "whitespace"
            }
            if words <= _SCREEN:
                yield from _qualified(
                    tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                )


@lru_cache(maxsize=4096)
def _own(text: str) -> Style:
    normal, important = _declared(text)
    return _merged((normal, important))


def _declared(content: Any) -> tuple[Style, Style]:  # noqa: ANN401
    """The style that declarations set, and that of those marked as important."""
    found: dict[bool, dict[str, Any]] = {False: {}, True: {}}
    for item in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if item.type == "declaration" and item.lower_name in _EFFECTS:
            tokens = [token for token in item.value if token.type not in ("whitespace", "comment")]
            found[item.important].update(_EFFECTS[item.lower_name](tokens))
    normal, important = (
        Style(**values) if values else PLAIN for values in (found[False], found[True])
    )
    return normal, important


def _attributes(element: etree._Element, *, styled: bool = True) -> Style:
    """The style that attributes set, the style attribute among them."""
    attributes = element.attrib
    found = _own(attributes["style"]) if styled and "style" in attributes else PLAIN
    if "hidden" in attributes and found.gone is None:
        found = replace(found, gone=True)
    if "bgcolor" in attributes and found.ground is None:
        found = replace(found, ground=_named(attributes["bgcolor"]))
    words = (
        attributes.get("text" if element.tag == "body" else "color")
        if element.tag in ("body", "font")
        else None
    )
    if words and found.colour is None:
        found = replace(found, colour=_named(words))
    return found


def _merged(styles: Sequence[Style]) -> Style:
    """Several styles merged: the last one that sets a value wins."""
    styled = [style for style in styles if style != PLAIN]
    if len(styled) < 2:
        return styled[0] if styled else PLAIN
    values: dict[str, Any] = {}
    for style in styled:
        for item in fields(Style):
            value = getattr(style, item.name)
            if (value is not None and value is not False) or (
                value is False and item.name in _UNDONE
            ):
                values[item.name] = value
        if style.size is not None:
            values["relative"] = style.relative
    return Style(**values)


_UNDONE = frozenset(("gone", "hidden", "collapsed", "struck", "odd", "thin", "clipped"))


def _is_dangerous(styles: Sequence[Style]) -> bool:
    """Whether anything of a page could make a figure unseen, wherever it is set."""
    if any(
        s.gone or s.hidden or s.struck or s.odd or s.adds or s.tiny or (s.thin and s.clipped)
        for s in styles
    ):
        return True
    if any(s.thin for s in styles) and any(s.clipped for s in styles):
        return True
    grounds = {style.ground.over(0xFFFFFF) for style in styles if style.ground} | {0xFFFFFF}
    colours = {style.colour for style in styles if style.colour} | {Colour(0)}
    return any(
        why_unseen(12, colour.over(ground), ground) for colour in colours for ground in grounds
    )


def _colour(token: Any) -> Colour | None:  # noqa: ANN401
    found = parse_color(token)
    if found is None or isinstance(found, str):
        return None
    red, green, blue, alpha = found.to("srgb")
    parts = [max(0, min(255, round(part * 255))) for part in (red, green, blue)]
    return Colour(parts[0] << 16 | parts[1] << 8 | parts[2], alpha)


@lru_cache(maxsize=1024)
def _named(text: str) -> Colour | None:
    return _colour(text.strip()) or _colour(f"#{text.strip()}")


def _first_colour(name: str, tokens: Sequence[Any]) -> Mapping[str, Any]:
    found = next((colour for token in tokens if (colour := _colour(token))), None)
    return {name: found} if found else {}


def _size(tokens: Sequence[Any]) -> Mapping[str, Any]:
    for token in tokens:
        if token.type == "dimension":
            if token.lower_unit == "em":
                return {"size": token.value, "relative": True}
            return {"size": token.value * _POINTS.get(token.lower_unit, 1.0), "relative": False}
        if token.type == "percentage":
            return {"size": token.value / 100, "relative": True}
        if token.type == "number" and token.value == 0:
            return {"size": 0.0, "relative": False}
    return {}


def _words(tokens: Sequence[Any]) -> set[str]:
    return {token.lower_value for token in tokens if token.type == "ident"}


def _length(tokens: Sequence[Any]) -> float:
    """In points; 1 for none."""
    token = tokens[0] if tokens else None
    if token is not None and token.type in ("dimension", "number", "percentage"):
        return float(token.value) * _POINTS.get(getattr(token, "lower_unit", ""), 12.0)
    return 1.0


def _visibility(tokens: Sequence[Any]) -> Mapping[str, Any]:
    words = _words(tokens)
    if not words & {"visible", "hidden", "collapse"}:
        return {}
    return {"hidden": "visible" not in words, "collapsed": "collapse" in words}


def _is_faint(tokens: Sequence[Any]) -> bool:
    token = tokens[0] if tokens else None
    if token is None or token.type not in ("number", "percentage"):
        return False
    return float(token.value) <= _FAINT * (100 if token.type == "percentage" else 1)


def _text_of(tokens: Sequence[Any]) -> str:
    return str(tinycss2.serialize(tokens))


def _far(tokens: Sequence[Any]) -> Mapping[str, Any]:
    return {"odd": True} if _length(tokens) < _FAR_OFF else {}


def _thin(tokens: Sequence[Any]) -> Mapping[str, Any]:
    return {"thin": _length(tokens) == 0}


_EFFECTS: dict[str, Any] = {
    "display": lambda tokens: {"gone": "none" in _words(tokens)},
    "mso-hide": lambda tokens: {"gone": True} if "all" in _words(tokens) else {},
    "visibility": _visibility,
    "content-visibility": lambda tokens: {"odd": "hidden" in _words(tokens)},
    "text-decoration": lambda tokens: {"struck": "line-through" in _words(tokens)},
    "text-decoration-line": lambda tokens: {"struck": "line-through" in _words(tokens)},
    "color": lambda tokens: _first_colour("colour", tokens),
    "-webkit-text-fill-color": lambda tokens: _first_colour("colour", tokens),
    "background": lambda tokens: _first_colour("ground", tokens),
    "background-color": lambda tokens: _first_colour("ground", tokens),
    "font-size": _size,
    "font": _size,
    "zoom": lambda tokens: {"odd": _length(tokens) == 0},
    "opacity": lambda tokens: {"odd": _is_faint(tokens)},
    "filter": lambda tokens: {"odd": True} if _SEE_THROUGH.search(_text_of(tokens)) else {},
    "transform": lambda tokens: {"odd": True} if _NOTHING.search(_text_of(tokens)) else {},
    "clip": lambda tokens: {"odd": True} if _NOTHING.search(_text_of(tokens)) else {},
    "clip-path": lambda tokens: {"odd": True} if _NOTHING.search(_text_of(tokens)) else {},
    "unicode-bidi": lambda tokens: {"odd": "override" in "".join(_words(tokens))},
    "-webkit-text-security": lambda tokens: {"odd": "none" not in _words(tokens)},
    "content": lambda tokens: {"adds": True} if _ADDS.search(_text_of(tokens)) else {},
    "overflow": lambda tokens: {"clipped": bool(_words(tokens) & {"hidden", "clip"})},
    **dict.fromkeys(("text-indent", "left", "top", "margin-left", "margin-top"), _far),
    **dict.fromkeys(("height", "width", "max-height", "max-width"), _thin),
}
