"""How states are labelled in lists, from `expectations/states.yaml`."""

from functools import cache
from pathlib import Path
from typing import Literal

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml

Tone = Literal["good", "notice", "bad", "plain"]


class StateWords(Frozen):
    """One state."""

    label: str
    tone: Tone


class _StateFile(Frozen):
    states: dict[str, StateWords]


def label(state: str) -> str:
    """The state's name for people."""
    return states()[state].label


def states() -> dict[str, StateWords]:
    """Every state that a list may show. Raises CatalogueError when the file is wrong."""
    return _load(settings().expectations / "states.yaml")


@cache
def _load(path: Path) -> dict[str, StateWords]:
    return load_yaml(path, _StateFile).states
