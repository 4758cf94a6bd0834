"""The words of publishing, from `expectations/publishing.yaml`."""

from functools import cache
from typing import Any

from jinja2 import Environment, StrictUndefined

from gouji.config import settings
from gouji.data import Frozen, load_yaml

_TEXT = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - Markdown, not HTML


class PublishingWords(Frozen):
    """`publishing.yaml`; every text is a Jinja template."""

    subject: str
    body: str
    obstacles: dict[str, str]
    candidate_folder: str
    edition_folder: str
    changes_file: str
    changes_columns: tuple[str, ...]
    errors: dict[str, str]


@cache
def words() -> PublishingWords:
    """The words of publishing. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "publishing.yaml", PublishingWords)


def say(template: str, **values: Any) -> str:  # noqa: ANN401 - what a template names
    """A text with its values filled in."""
    return _TEXT.from_string(template).render(values).strip()
