"""The words of publishing, from `expectations/publishing.yaml`."""

from functools import cache

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml


class PublishingWords(Frozen):
    """`publishing.yaml`; every text is a Jinja template."""

    subject: str
    body: str
    most_names: int
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
