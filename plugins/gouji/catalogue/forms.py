"""Loading of the forms in `expectations/forms/`."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from gouji.catalogue.form import Form
from gouji.core.config import settings
from gouji.core.data import load_yaml
from gouji.core.errors import CatalogueError


def load_forms(folder: Path | None = None) -> Mapping[str, Form]:
    """Every form of a folder (default: the project's) by its name, checked.

    Raises CatalogueError, naming the file that is wrong, when two are in force for one year, or when there is none.
    """
    return _load(folder or settings().expectations / "forms")


@cache
def _load(folder: Path) -> Mapping[str, Form]:
    forms: dict[str, Form] = {}
    for path in sorted(folder.glob("*.yaml")):
        form = load_yaml(path, Form)
        if form.form != path.stem:
            raise CatalogueError(f"{path.name}: names itself {form.form}")
        forms[form.form] = form
    if not forms:
        raise CatalogueError(f"no form in {folder}")
    _check_years(forms.values())
    return forms


def _check_years(forms: Iterable[Form]) -> None:
    ordered = sorted(forms, key=lambda form: form.years.first)
    for earlier, later in pairwise(ordered):
        if earlier.years.last is None or earlier.years.last >= later.years.first:
            raise CatalogueError(f"{earlier.form} and {later.form} are both in force in {later.years.first}")


def form_for(year: int, folder: Path | None = None) -> Form | None:
    """The form in force for a report year, or None."""
    return next((form for form in load_forms(folder).values() if year in form.years), None)
