"""Chinese fonts: those of the machine that `wording.yaml` names, in its order, else those of the wheel `mplfonts`."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from gouji.reports.wording import wording

_REGULAR = 400


@cache
def fonts() -> typst.Fonts:
    """Every font that there is; the wheel's come after the machine's."""
    return typst.Fonts(font_paths=[str(_wheel())])


@cache
def families(use: str) -> tuple[str, ...]:
    """The families for a use (`title`, `heading`, `body`) that are there, best first; at least one always is."""
    there = set(fonts().families())
    return tuple(name for name in wording().fonts[use] if name in there)


@cache
def font_file(use: str) -> Path:
    """A file of the best family for a use, for those who draw letters by themselves."""
    best = families(use)[0]
    upright = [font for font in fonts().fonts() if font.family == best and font.style == "normal" and font.path]
    regular = min(upright, key=lambda font: abs(font.weight - _REGULAR))
    return Path(str(regular.path))


def _wheel() -> Path:
    return Path(str(files("mplfonts"))) / "fonts"
