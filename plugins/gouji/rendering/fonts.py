"""Chinese fonts: those of the machine that `wording.yaml` names, in its order, else those of the
wheel `mplfonts`.
"""

from functools import cache
from importlib.resources import files
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

from gouji.core.errors import CatalogueError
from gouji.rendering.wording import wording

_REGULAR = 400


@cache
def fonts() -> typst.Fonts:
    """Every font that there is; the wheel's come after the machine's."""
    return typst.Fonts(font_paths=[str(_wheel())])


@cache
def families(use: str) -> tuple[str, ...]:
    """The families for a use (`title`, `heading`, `body`) that are there, best first.

    Raises CatalogueError when none is: without one, a report would be printed in boxes.
    """
    there = set(fonts().families())
    if not (found := tuple(name for name in wording().fonts[use] if name in there)):
        raise CatalogueError(
            f"reports/wording.yaml: none of the fonts for {use} is there: {wording().fonts[use]}"
        )
    return found


@cache
def font_file(use: str) -> Path:
    """A file of the best family for a use, for those who draw letters by themselves.

    Of a collection (.ttc) they would take the first font, which is another language's.
    """
    best = families(use)[0]
    upright = [
        font
        for font in fonts().fonts()
        if font.family == best and font.style == "normal" and font.path
    ]
    regular = min(
        upright, key=lambda font: (str(font.path).endswith(".ttc"), abs(font.weight - _REGULAR))
    )
    return Path(str(regular.path))


@cache
def always_drawable() -> frozenset[str]:
    """The characters of the wheel's serif font, which any machine can print, and the line break."""
    drawn = TTFont(_wheel() / "SourceHanSerifSC-Regular.otf", lazy=True).getBestCmap()
    return frozenset(map(chr, drawn)) | {"\n"}


def _wheel() -> Path:
    return Path(str(files("mplfonts"))) / "fonts"
