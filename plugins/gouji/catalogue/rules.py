"""Loading of the rule catalogue, and what can be asked of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.instance import Instance, expand, series_beside
from gouji.catalogue.nodes import BESIDE, ROWS
from gouji.catalogue.rule import Rule, RuleFile, Scope, SharedRules
from gouji.core.config import settings
from gouji.core.data import load_yaml
from gouji.core.errors import CatalogueError


@dataclass(frozen=True)
class Equation:
    """A balance: the cells of each side add up to the same figure; `totals` are those that restate
    others.
    """

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
    files: Mapping[str, Path]
    """The SQL of the rules that are no expression."""

    @cached_property
    def instances(self) -> tuple[Instance, ...]:
        """Every rule for every row, column and cell that it is for."""
        return tuple(
            instance for rule in self.rules.values() for instance in expand(rule, self.form)
        )

    @cached_property
    def by_rule(self) -> Mapping[str, tuple[Instance, ...]]:
        """The instances of each rule."""
        return {rule: tuple(i for i in self.instances if i.rule.id == rule) for rule in self.rules}

    def of_scope(self, *scopes: Scope) -> tuple[Rule, ...]:
        """The rules that look at the report and at no more than these."""
        return tuple(rule for rule in self.rules.values() if rule.scope in scopes)

    @cached_property
    def repeats(self) -> tuple[Instance, ...]:
        """The rules that a cell repeats a figure of the year before."""
        return tuple(i for i in self.instances if i.repeats_the_year_before)

    @cached_property
    def equations(self) -> tuple[Equation, ...]:
        """The rules that are balances, for those who infer from them."""
        return tuple(
            Equation(i.rule.id, i.name, i.left, i.right, i.totals)
            for i in self.instances
            if i.is_equation
        )


def load_rules(folder: Path | None = None) -> Mapping[str, Catalogue]:
    """The catalogue of every form that has one, by the form's name, checked.

    A rule that looks at another series is in the catalogues of both. Raises CatalogueError when a
    rule is wrong, an id is used twice, or a cell of the form is under no rule.
    """
    return _load(folder or settings().expectations)


@cache
def _load(folder: Path) -> Mapping[str, Catalogue]:
    own = {
        name: _catalogue(folder / form.series, form) for name, form in load_forms(folder).items()
    }
    catalogues = {name: _with_rules_of_others(catalogue, own) for name, catalogue in own.items()}
    for catalogue in catalogues.values():
        _check_beside(catalogue, own)
    return catalogues


def _with_rules_of_others(catalogue: Catalogue, catalogues: Mapping[str, Catalogue]) -> Catalogue:
    """With the rules that another series has about this one too, where the form has their cells."""
    form, rules = catalogue.form, dict(catalogue.rules)
    for other in catalogues.values():
        for rule in other.of_scope("beside"):
            if form.series != series_beside(rule, other.form.series):
                continue
            if rules.setdefault(rule.id, rule) != rule:
                raise CatalogueError(f"{rule.id} is written in two ways")
            if not _has_cells(rule, form):
                del rules[rule.id]
    added = [rule.model_dump_json() for name, rule in rules.items() if name not in catalogue.rules]
    if not added:
        return catalogue
    digest = hashlib.sha256("".join([catalogue.version, *added]).encode()).hexdigest()
    return Catalogue(form, rules, digest[:12], catalogue.files)


def _has_cells(rule: Rule, form: Form) -> bool:
    try:
        return bool([*expand(rule, form)])
    except CatalogueError:
        return False


def _check_beside(catalogue: Catalogue, catalogues: Mapping[str, Catalogue]) -> None:
    """Check that the cells of another series that a rule names are in a form of it."""
    for instance in catalogue.instances:
        if names := instance.beside.get(BESIDE):
            other = series_beside(instance.rule, catalogue.form.series)
            forms = [one.form for one in catalogues.values() if one.form.series == other]
            if not any(form.cells.keys() >= set(names) for form in forms):
                raise CatalogueError(f"{instance.rule.id}: no form of {other} has {names}")


def _catalogue(folder: Path, form: Form) -> Catalogue:
    path = folder / "rules" / f"{form.form}.yaml"
    if not path.exists():
        raise CatalogueError(f"form {form.form} has no rules: {path.name} is missing")
    own = load_yaml(path, RuleFile)
    shared = [folder / "rules" / f"{name}.yaml" for name in own.include]
    written = [rule for file in shared for rule in load_yaml(file, SharedRules).rules] + list(
        own.rules
    )
    rules = {
        rule.id: rule.model_copy(
            update={
                "basis": rule.basis.replace("{form}", form.basis),
                "home": form.series if rule.scope == "beside" else "",
            }
        )
        for rule in written
    }
    if own.form != form.form or len(rules) != len(written):
        raise CatalogueError(f"{path.name}: names form {own.form}, or has an id twice")
    files = {rule.id: _file_of(rule, folder) for rule in written if not rule.expression}
    sources = [folder / "forms" / f"{form.form}.yaml", path, *shared, *files.values()]
    if missing := [file.name for file in sources if not file.exists()]:
        raise CatalogueError(
            f"{form.form}: a rule has neither an expression nor a file: {', '.join(missing)}"
        )
    digest = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    catalogue = Catalogue(form, rules, digest[:12], files)
    _check_cover(catalogue)
    return catalogue


def _file_of(rule: Rule, folder: Path) -> Path:
    """The SQL of a rule that has no expression: that of its series, else that of all series."""
    own, of_all = (home / "rules" / "sql" / f"{rule.id}.sql" for home in (folder, folder.parent))
    return of_all if of_all.exists() and not own.exists() else own


def _check_cover(catalogue: Catalogue) -> None:
    instances = [instance for instance in catalogue.instances if instance.rule.scope == "report"]
    covered = {cell for instance in instances for cell in instance.cells}
    covered |= {cell for one in instances for cell in one.beside.get(ROWS, ())}
    known = (*catalogue.form.every, *catalogue.form.open_columns)
    if bare := [key for key in known if key not in covered]:
        raise CatalogueError(f"{catalogue.form.form}: under no rule: {', '.join(bare)}")


def equations(form: str) -> tuple[Equation, ...]:
    """The balances of a form; KeyError when there is no such form."""
    return load_rules()[form].equations
