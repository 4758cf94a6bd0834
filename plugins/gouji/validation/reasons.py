"""Why a rule was not assessed, with the texts of `expectations/not_assessed.yaml`."""

from collections.abc import Mapping
from functools import cache

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml


class Reasons(Frozen):
    """One text a reason that rules may have for not being assessed."""

    no_prior: str
    prior_form: str
    no_unit: str
    no_narrative: str
    child_missing: str
    no_beside: str
    beside_form: str


@cache
def reasons() -> Mapping[str, str]:
    """The text of each reason. Raises CatalogueError when the file lacks one."""
    return load_yaml(settings().expectations / "not_assessed.yaml", Reasons).model_dump()
