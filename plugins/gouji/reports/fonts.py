"""Chinese fonts: those of the machine that `wording.yaml` names, in its order, else those of the wheel `mplfonts`."""

from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from gouji.reports.wording import wording


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
    found = (font.path for font in fonts().fonts() if font.family == best and font.style == "normal")
    return Path(next(path for path in found if path))


def _wheel() -> Path:
    return Path(str(files("mplfonts"))) / "fonts"
