"""A rule bound to the cells of a form: one instance for each row, column, cell or open row that it
is for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sqlglot import exp

from gouji.catalogue.expression import OF_A_SERIES, Binder, parse
from gouji.catalogue.form import Form
from gouji.catalogue.nodes import ITEM, ITEM_TEXT, PRIOR, TEXT
from gouji.catalogue.rule import Rule
from gouji.core.errors import CatalogueError

ROW_NUMBER = "［行］"
"""In a message of a rule for each open row, the placeholder for its number."""

PLAIN = (exp.EQ, exp.Add, exp.Column, exp.Identifier, exp.Paren)

_OF_ONE_CELL = re.compile(r"\b(?:quotient|listed)\(", re.I)
"""What is rebuilt for every cell that a rule is for: a list and a quotient are the cell's."""


@dataclass(frozen=True)
class Instance:
    """A rule for one row, column or cell (`name`; empty for a rule that is not repeated), bound to
    the form's cells.

    The instances of a rule for single cells share one comparison; in it, the cell `placeholder` is
    replaced by each.
    """

    rule: Rule
    name: str
    comparison: exp.Expression
    when: exp.Expression | None
    left: tuple[str, ...]
    right: tuple[str, ...]
    totals: tuple[str, ...]
    message: str
    beside: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By alias, what is named besides the report: cells of the year before, of another series or of
    children, metrics, properties.
    """
    placeholder: str = ""

    def for_cell(self, key: str, message: str) -> "Instance":
        """The same for another cell."""

        def named(keys: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(key if one == self.name else one for one in keys)

        return replace(
            self,
            name=key,
            left=named(self.left),
            right=named(self.right),
            totals=named(self.totals),
            message=message,
            beside={alias: named(keys) for alias, keys in self.beside.items()},
            placeholder=self.name,
        )

    @property
    def cells(self) -> tuple[str, ...]:
        """Every cell of the report named, left side first, each once."""
        return tuple(dict.fromkeys((*self.left, *self.right)))

    @property
    def repeats_the_year_before(self) -> bool:
        """Whether one cell always has to be a figure of the year before."""
        return (
            isinstance(self.comparison, exp.EQ)
            and self.when is None
            and len(self.left) == 1
            and not self.right
            and self.beside.keys() == {PRIOR}
            and isinstance(self.comparison.expression, exp.Column)
        )

    @property
    def is_equation(self) -> bool:
        """Whether both sides are plain sums of the report's cells, and always have to be equal."""
        plain = all(isinstance(node, PLAIN) for node in self.comparison.walk())
        return (
            plain and isinstance(self.comparison, exp.EQ) and self.when is None and not self.beside
        )


def series_beside(rule: Rule, series: str) -> str:
    """The other series that a rule of scope `beside` looks at from the reports of a series.

    Raises CatalogueError where it is none or several.
    """
    named = {rule.home}
    for text in filter(None, (rule.expression, rule.when)):
        for name in parse(rule, _fill(text, rule.numbers)).find_all(exp.Column):
            if len(name.parts) == len(OF_A_SERIES):
                named.add(name.parts[0].name)
    others = named - {series}
    if len(others) != 1:
        raise CatalogueError(f"{rule.id}: looks at other series than one: {sorted(others)}")
    return others.pop()


def expand(rule: Rule, form: Form) -> Iterator[Instance]:
    """One instance for each row, column or cell that the rule is for; none for a rule that is a
    file of SQL.

    Raises CatalogueError when the expression does not parse, names no cell of the form or uses what
    the language lacks.
    """
    if not rule.expression:
        return
    first = None
    for placeholder, key, label in _repeated(rule, form):
        if first is not None and placeholder == "cell" and not _OF_ONE_CELL.search(rule.expression):
            yield first.for_cell(key, _message(rule, placeholder, label))
            continue
        values = dict(rule.numbers)
        if placeholder:
            values[placeholder] = key
        bind = Binder(rule, form)
        comparison = bind.comparison(_fill(rule.expression, values))
        first = Instance(
            rule=rule,
            name=key,
            comparison=comparison,
            when=bind.condition(_fill(rule.when, values)) if rule.when else None,
            left=_columns(comparison.this),
            right=_columns(comparison.expression),
            totals=tuple(bind.one(_fill(total, values)) for total in rule.totals),
            message=_message(rule, placeholder, label),
            beside=bind.beside(),
        )
        yield first


def _message(rule: Rule, placeholder: str, label: str) -> str:
    return _fill(
        rule.message, {**rule.numbers, placeholder: label} if placeholder else rule.numbers
    )


def _repeated(rule: Rule, form: Form) -> Iterator[tuple[str, str, str]]:
    each = rule.each
    if each.item:
        if each.item not in {table.key for table in form.open_tables}:
            raise CatalogueError(f"{rule.id}: {each.item} has no open rows")
        yield "item", ITEM, ROW_NUMBER
    elif each.row or each.column:
        kind, table = ("row", each.row) if each.row else ("column", each.column)
        labels = {
            getattr(c, kind): getattr(c, f"{kind}_label")
            for c in form.cells.values()
            if c.table == table
        }
        if unknown := set(each.among) - labels.keys():
            raise CatalogueError(f"{rule.id}: {table} has no {kind} {', '.join(sorted(unknown))}")
        labels = {key: labels[key] for key in each.among} or labels
        yield from ((kind, key, label) for key, label in labels.items())
    elif each.cell or each.cells:
        if unknown := set(each.cells) - set(form.every):
            raise CatalogueError(f"{rule.id}: {form.form} has no cell {', '.join(sorted(unknown))}")
        named = [c for c in form.every.values() if c.type in each.cell or c.key in each.cells]
        yield from (("cell", cell.key, form.describe(cell.key)) for cell in named)
    else:
        yield "", "", ""


def _fill(template: str, values: dict[str, str]) -> str:
    for placeholder, value in values.items():
        template = template.replace("{" + placeholder + "}", value)
    if "{" in template:
        raise CatalogueError(f"placeholder without `each` or parameter: {template}")
    return template


def _columns(side: exp.Expression) -> tuple[str, ...]:
    return tuple(
        column.name
        for column in side.find_all(exp.Column, bfs=False)
        if column.table in ("", TEXT, ITEM, ITEM_TEXT)
    )
