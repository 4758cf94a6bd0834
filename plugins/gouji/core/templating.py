"""The one way of rendering templates: data is escaped, and a missing value is an error."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a page of ours may do in a browser: be looked at. It loads nothing and runs nothing,
whatever its content.
"""


@cache
def templates(folder: Path) -> Environment:
    """The HTML and XML templates of a folder. A page names `policy` as its
    Content-Security-Policy.
    """
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["policy"] = POLICY
    return environment


_PLAIN = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - not HTML


def fill(template: str, **values: Any) -> str:  # noqa: ANN401 - what a template names
    """A plain text (or Markdown) of the catalogues with its values filled in; nothing is
    escaped.
    """
    return _PLAIN.from_string(template).render(values).strip()
