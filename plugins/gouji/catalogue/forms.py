"""Loading of the series and their forms in `expectations/<series>/`."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

from gouji.catalogue.form import Form
from gouji.catalogue.series import Series
from gouji.core.config import settings
from gouji.core.data import load_yaml
from gouji.core.errors import CatalogueError


def load_series(folder: Path | None = None) -> Mapping[str, Series]:
    """Every series of a folder (default: the project's) by its name, in their order.

    Raises CatalogueError, naming the file that is wrong, or when there is no series.
    """
    return _series(folder or settings().expectations)


def default_series(folder: Path | None = None) -> str:
    """The default series: the first by `order`."""
    return next(iter(load_series(folder)))


def find_series(name: str) -> str | None:
    """The series of this name or title; None where there is none."""
    return next((key for key, series in load_series().items() if name in (key, series.title)), None)


def named_series(name: str) -> str:
    """The series with a given name or title. Raises CatalogueError for any other."""
    if found := find_series(name):
        return found
    known = "、".join(f"{key}（{series.title}）" for key, series in load_series().items())
    raise CatalogueError(f"没有“{name}”这种报告；可以是 {known}")


def load_forms(folder: Path | None = None) -> Mapping[str, Form]:
    """Every form of a folder (default: the project's) by its name, checked.

    Raises CatalogueError, naming the file that is wrong, when two of a series are in force for one
    year in one place, or when a series has none.
    """
    return _forms(folder or settings().expectations)


def form_for(series: str, year: int, above: Sequence[str] = ()) -> Form | None:
    """The form of a series in force for a report year, or None.

    `above` are the codes of the unit and of those above it, the unit's own first: a form of a place
    goes before that of a wider one, and before the one of no place.
    """
    return in_force(load_forms().values(), series, year, above)


def in_force(
    forms: Iterable[Form], series: str, year: int, above: Sequence[str] = ()
) -> Form | None:
    """The same, of these forms."""
    valid = [form for form in forms if form.series == series and year in form.years]
    for code in above:
        if found := next((form for form in valid if code in form.places), None):
            return found
    return next((form for form in valid if not form.places), None)


@cache
def _series(folder: Path) -> Mapping[str, Series]:
    found = []
    for path in folder.glob("*/series.yaml"):
        series = load_yaml(path, Series)
        if series.series != path.parent.name:
            raise CatalogueError(f"{path.parent.name}/{path.name}: names itself {series.series}")
        found.append(series)
    if not found:
        raise CatalogueError(f"no series in {folder}")
    return {series.series: series for series in sorted(found, key=lambda series: series.order)}


@cache
def _forms(folder: Path) -> Mapping[str, Form]:
    forms: dict[str, Form] = {}
    for series in load_series(folder):
        own = [_form(path, series) for path in sorted((folder / series / "forms").glob("*.yaml"))]
        if not own:
            raise CatalogueError(f"series {series} has no form")
        _check_validity(own)
        if twice := forms.keys() & {form.form for form in own}:
            raise CatalogueError(f"two series have a form {min(twice)}")
        forms |= {form.form: form for form in own}
    return forms


def _form(path: Path, series: str) -> Form:
    form = load_yaml(path, Form)
    if form.form != path.stem:
        raise CatalogueError(f"{path.name}: names itself {form.form}")
    return form.model_copy(update={"series": series})


def _check_validity(forms: Iterable[Form]) -> None:
    for one, other in combinations(sorted(forms, key=lambda form: form.years.first), 2):
        share_place = bool({*one.places} & {*other.places}) or not (one.places or other.places)
        if share_place and other.years.first in one.years:
            raise CatalogueError(
                f"{one.form} and {other.form} are both in force in {other.years.first}"
            )
