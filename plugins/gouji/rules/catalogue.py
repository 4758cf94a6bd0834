"""Loading of the rule catalogue, and what can be asked of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from gouji.config import settings
from gouji.data import load_yaml
from gouji.errors import CatalogueError
from gouji.forms.catalogue import load_forms
from gouji.forms.model import Form
from gouji.rules.expression import Instance, expand
from gouji.rules.model import Rule, RuleFile


@dataclass(frozen=True)
class Equation:
    """A balance: the cells of each side add up to the same figure; `totals` are those that restate others."""

    rule: str
    instance: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    totals: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue:
    """The rules of one form. `version` changes whenever the text of the form or of a rule does."""

    form: Form
    rules: Mapping[str, Rule]
    version: str

    @cached_property
    def instances(self) -> tuple[Instance, ...]:
        """Every rule for every row, column and cell that it is for."""
        return tuple(instance for rule in self.rules.values() for instance in expand(rule, self.form))

    @cached_property
    def by_rule(self) -> Mapping[str, tuple[Instance, ...]]:
        """The instances of each rule."""
        return {rule: tuple(i for i in self.instances if i.rule.id == rule) for rule in self.rules}

    @cached_property
    def equations(self) -> tuple[Equation, ...]:
        """The rules that are balances, for those who infer from them."""
        return tuple(Equation(i.rule.id, i.name, i.left, i.right, i.totals) for i in self.instances if i.is_equation)


def load_rules(folder: Path | None = None) -> Mapping[str, Catalogue]:
    """The catalogue of every form that has one, by the form's name, checked.

    Raises CatalogueError when a rule is wrong, an id stands twice, or a cell of the form is under no rule.
    """
    return _load(folder or settings().expectations)


@cache
def _load(folder: Path) -> Mapping[str, Catalogue]:
    catalogues = {}
    for name, form in load_forms(folder / "forms").items():
        path = folder / "rules" / f"{name}.yaml"
        if not path.exists():
            raise CatalogueError(f"form {name} has no rules: {path.name} is missing")
        written = load_yaml(path, RuleFile)
        rules = {rule.id: rule for rule in written.rules}
        if written.form != name or len(rules) != len(written.rules):
            raise CatalogueError(f"{path.name}: names form {written.form}, or has an id twice")
        digest = hashlib.sha256((folder / "forms" / f"{name}.yaml").read_bytes() + path.read_bytes()).hexdigest()
        catalogue = Catalogue(form, rules, digest[:12])
        _check_cover(catalogue)
        catalogues[name] = catalogue
    return catalogues


def _check_cover(catalogue: Catalogue) -> None:
    covered = {cell for instance in catalogue.instances for cell in instance.cells}
    if bare := [key for key in catalogue.form.cells if key not in covered]:
        raise CatalogueError(f"{catalogue.form.form}: under no rule: {', '.join(bare)}")


def equations(form: str) -> tuple[Equation, ...]:
    """The balances of a form; KeyError when there is no such form."""
    return load_rules()[form].equations
