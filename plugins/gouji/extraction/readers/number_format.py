"""Number formats of spreadsheets: what a clerk sees of a stored number, by ECMA-376 (part 1,
18.8.31).

Only what decides which number is seen: colours but white and widths are left out, numerals are
European. Dates, fractions, powers of ten and characters that fill a cell are not rendered.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

GENERAL = "General"
_GENERAL = ("general", "g/通用格式")
_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*"?)|[\\!](?P<escaped>.)|_.|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<general>General|G/通用格式)
    |(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<text>@)
    |(?P<other>E[+-]|/|[ymdhsegbaYMDHSEGBA]|[上下]午)|(?P<literal>.)""",
    re.X | re.S | re.I,
)
_CONDITION = re.compile(r"(?P<sign><=|>=|<>|<|>|=)\s*(?P<limit>-?\d+(?:\.\d+)?)")
_IDLE = re.compile(
    r"(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[黑蓝绿红白黄]色?|[青洋]\w*|颜色 ?\d+|dbnum\d)",
    re.I,
)
_WHITE = re.compile(r"white|白色?|(?:color|颜色) ?2", re.I)
_SIGNS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": Decimal.__lt__, "<=": Decimal.__le__, ">": Decimal.__gt__, ">=": Decimal.__ge__,
    "=": Decimal.__eq__, "<>": Decimal.__ne__,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """One of the parts between semicolons; `parts` are literals (with `=` before them) and
    placeholders.

    `scale` is what the number is multiplied by; `clear` False: it shows a date, a fraction or what
    is not known.
    """

    parts: tuple[str, ...]
    scale: Decimal
    grouped: bool
    condition: tuple[str, Decimal] | None
    clear: bool

    @property
    def places(self) -> int:
        """How many decimals it shows at most."""
        after = self.parts[self.parts.index(".") :] if "." in self.parts else ()
        return sum(part in ("0", "#", "?") for part in after)


@lru_cache(maxsize=4096)
def parse(code: str) -> tuple[Section, ...]:
    """The sections of a format."""
    sections: list[Section] = []
    parts: list[str] = []
    flags: dict[str, object] = {}
    for found in _TOKEN.finditer(code):
        if found["literal"] == ";":
            sections.append(_section(parts, flags))
            parts, flags = [], {}
        else:
            parts += _part(found, flags)
    sections.append(_section(parts, flags))
    return tuple(sections)


def _part(found: re.Match[str], flags: dict[str, object]) -> list[str]:
    kind = found.lastgroup
    if kind == "bracket":
        return _bracket(found["bracket"], flags)
    if kind == "quoted":
        return ["=" + found["quoted"].strip('"')]
    if kind in ("escaped", "literal"):
        return ["=" + found[kind]]
    if kind == "other" or (kind == "fill" and found["fill"] != " "):
        flags["unclear"] = True
        return []
    if kind == "general":
        return ["@"]
    if kind == "fill":
        return ["= "]
    return [found[0]] if kind else ["= "]


def _bracket(text: str, flags: dict[str, object]) -> list[str]:
    """A currency is a literal; a condition, a colour or a way of writing digits shows nothing."""
    if text.startswith("$"):
        return ["=" + text[1:].partition("-")[0]]
    if condition := _CONDITION.fullmatch(text.strip()):
        flags["condition"] = condition["sign"], Decimal(condition["limit"])
    elif _WHITE.fullmatch(text.strip()):
        flags["unseen"] = True
    elif not _IDLE.fullmatch(text.strip()):
        flags["unclear"] = True
    return []


def _section(parts: list[str], flags: dict[str, object]) -> Section:
    """Commas right behind the digits of a part divide by thousands, between digits they group
    them.
    """
    last = max((place for place, part in enumerate(parts) if part in ("0", "#", "?")), default=-1)
    point = parts.index(".") if "." in parts else len(parts)
    whole = max(
        (place for place, part in enumerate(parts[:point]) if part in ("0", "#", "?")), default=-1
    )
    thousands = 0
    for end in {whole, last}:
        following = parts[end + 1 :]
        while end >= 0 and thousands < len(following) and following[thousands] == ",":
            thousands += 1
    scale = Decimal(100) ** parts.count("%") / Decimal(1000) ** thousands
    grouped = any(part == "," for part in parts[: max(whole, 0)])
    kept = [part for part in parts if part != "," and "unseen" not in flags]
    condition = flags.get("condition")
    return Section(tuple(kept), scale, grouped, condition, "unclear" not in flags)  # type: ignore[arg-type]


def show(code: str, value: Decimal | str) -> str | None:
    """What is seen of a stored number or text; None where that is a date or not known here.

    >>> show('0!.0,"万"', Decimal(123456)), show("0%", Decimal("0.5")), show("yyyy", Decimal(9))
    ('12.3万', '50%', None)
    """
    sections = parse(code)
    if isinstance(value, str):
        return _show_text(sections, value)
    if code.lower() in ("", *_GENERAL, "@"):
        return f"{value:f}"
    section, sign = _choose(sections[:3], value)
    if section is None or not section.clear:
        return None
    return sign + _show_number(section, abs(value))


def _show_text(sections: tuple[Section, ...], value: str) -> str:
    texts = sections[3:4] or [section for section in sections[:1] if "@" in section.parts]
    return (
        "".join(value if part == "@" else part[1:] for part in texts[0].parts) if texts else value
    )


def _choose(sections: tuple[Section, ...], value: Decimal) -> tuple[Section | None, str]:
    """The section for a number, and the sign to be put before it; None where a format's conditions
    do not decide.
    """
    if any(section.condition for section in sections):
        for section in sections:
            if section.condition is None:
                return (section if section is sections[-1] and value >= 0 else None), ""
            if _SIGNS[section.condition[0]](value, section.condition[1]):
                return (section if value >= 0 else None), ""
        return None, ""
    if value < 0:
        return (sections[1], "") if len(sections) > 1 else (sections[0], "-")
    return sections[2 if value == 0 and len(sections) > 2 else 0], ""


def _show_number(section: Section, value: Decimal) -> str:
    scaled = value * section.scale
    if "@" in section.parts:
        return "".join(
            f"{scaled:f}" if part == "@" else part.removeprefix("=") for part in section.parts
        )
    rounded = scaled.quantize(Decimal(1).scaleb(-section.places), ROUND_HALF_UP)
    whole, _, decimals = f"{rounded:f}".partition(".")
    point = section.parts.index(".") if "." in section.parts else len(section.parts)
    return _whole(section.parts[:point], whole.lstrip("0"), grouped=section.grouped) + _decimals(
        section.parts[point:], decimals
    )


def _whole(parts: tuple[str, ...], digits: str, *, grouped: bool) -> str:
    """Digits from right to left into the placeholders; the first takes what is left."""
    shown: list[str] = []
    first = next((place for place, part in enumerate(parts) if part in ("0", "#", "?")), None)
    count = 0

    def put(digit: str) -> None:
        nonlocal count
        if grouped and count and count % 3 == 0 and digit.isdigit():
            shown.append(",")
        shown.append(digit)
        count += 1

    for place in range(len(parts) - 1, -1, -1):
        part = parts[place]
        if part not in ("0", "#", "?"):
            shown.append(part.removeprefix("=")[::-1])
            continue
        put(digits[-1] if digits else {"0": "0", "#": "", "?": " "}[part])
        digits = digits[:-1]
        if place == first:
            for digit in reversed(digits):
                put(digit)
    return "".join(shown)[::-1]


def _decimals(parts: tuple[str, ...], digits: str) -> str:
    """From left to right, from the point on; zeros at the end only where the format wants them."""
    kept = len(digits.rstrip("0"))
    shown = ""
    place = 0
    for part in parts:
        if part in ("0", "#", "?"):
            wanted = place < kept or any(later == "0" for later in _after(parts, place))
            shown += digits[place] if wanted else {"#": "", "?": " "}.get(part, "0")
            place += 1
        else:
            shown += part.removeprefix("=")
    return shown


def _after(parts: tuple[str, ...], place: int) -> list[str]:
    return [part for part in parts if part in ("0", "#", "?")][place:]
