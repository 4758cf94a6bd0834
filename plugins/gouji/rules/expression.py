"""The language of rules: comparisons of sums over cells, parsed by sqlglot and bound to a form.

A name is `table.row.column`; a set of the form in the place of a row or column, or a bare table, stands for several
cells and is only allowed inside `sum()` and `filled()` (how many of them are not blank).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import sqlglot
from sqlglot import exp

from gouji.errors import CatalogueError
from gouji.forms.model import Form
from gouji.rules.model import BlankPolicy, Rule

COMPARISONS = (exp.EQ, exp.GT, exp.GTE, exp.LT, exp.LTE)
COUNTING = (exp.ArrayRemove, exp.Array, exp.Null, exp.Anonymous)
ARITHMETIC = (exp.Add, exp.Sub, exp.Mul, exp.Floor, exp.Paren, exp.Literal)
ALLOWED = (*COMPARISONS, *COUNTING, *ARITHMETIC, exp.Column, exp.Identifier)


@dataclass(frozen=True)
class Instance:
    """A rule for one row, column or cell (`name`; empty for a rule that is not repeated), bound to the form's cells."""

    rule: Rule
    name: str
    comparison: exp.Expression
    left: tuple[str, ...]
    right: tuple[str, ...]
    totals: tuple[str, ...]
    message: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Every cell named, left side first, each once."""
        return tuple(dict.fromkeys((*self.left, *self.right)))

    @property
    def is_equation(self) -> bool:
        """Whether both sides are plain sums of cells."""
        plain = all(
            isinstance(node, exp.EQ | exp.Add | exp.Column | exp.Identifier | exp.Paren)
            for node in self.comparison.walk()
        )
        return plain and isinstance(self.comparison, exp.EQ)


def expand(rule: Rule, form: Form) -> Iterator[Instance]:
    """One instance for each row, column or cell that the rule is for.

    Raises CatalogueError when the expression does not parse, names no cell of the form or uses what the language lacks.
    """
    for placeholder, key, label in _scope(rule, form):
        values = {placeholder: key} if placeholder else {}
        bind = _Binder(rule, form)
        comparison = bind.comparison(_fill(rule.expression, values))
        yield Instance(
            rule=rule,
            name=key,
            comparison=comparison,
            left=_columns(comparison.this),
            right=_columns(comparison.expression),
            totals=tuple(bind.one(_fill(total, values)) for total in rule.totals),
            message=_fill(rule.message, {placeholder: label} if placeholder else {}),
        )


def _scope(rule: Rule, form: Form) -> Iterator[tuple[str, str, str]]:
    each = rule.each
    if each.row or each.column:
        kind, table = ("row", each.row) if each.row else ("column", each.column)
        labels = {getattr(c, kind): getattr(c, f"{kind}_label") for c in form.cells.values() if c.table == table}
        if unknown := set(each.among) - labels.keys():
            raise CatalogueError(f"{rule.id}: {table} has no {kind} {', '.join(sorted(unknown))}")
        labels = {key: labels[key] for key in each.among} or labels
        yield from ((kind, key, label) for key, label in labels.items())
    elif each.cell:
        yield from (("cell", c.key, form.describe(c.key)) for c in form.cells.values() if c.type in each.cell)
    else:
        yield "", "", ""


def _fill(template: str, values: dict[str, str]) -> str:
    for placeholder, value in values.items():
        template = template.replace("{" + placeholder + "}", value)
    if "{" in template:
        raise CatalogueError(f"placeholder without `each`: {template}")
    return template


def _columns(side: exp.Expression) -> tuple[str, ...]:
    return tuple(column.name for column in side.find_all(exp.Column, bfs=False))


class _Binder:
    """Replaces the names of an expression by quoted columns named by cell key."""

    def __init__(self, rule: Rule, form: Form) -> None:
        self.rule = rule
        self.form = form

    def comparison(self, text: str) -> exp.Expression:
        try:
            parsed = sqlglot.parse_one(text, dialect="postgres")
        except sqlglot.errors.ParseError as error:
            raise CatalogueError(f"{self.rule.id}: {error}") from error
        if not isinstance(parsed, COMPARISONS):
            raise CatalogueError(f"{self.rule.id}: {text} is not a comparison")
        bound = parsed.transform(self._bind, copy=False)
        for node in bound.walk():
            if not isinstance(node, ALLOWED) or (isinstance(node, exp.Anonymous) and node.name != "cardinality"):
                raise CatalogueError(f"{self.rule.id}: {node.sql()} is not in the language of rules")
        return bound

    def one(self, text: str) -> str:
        """The key of exactly one cell."""
        keys = self._keys(text.split("."))
        if len(keys) != 1:
            raise CatalogueError(f"{self.rule.id}: {text} is not one cell")
        return keys[0]

    def _bind(self, node: exp.Expression) -> exp.Expression:
        if isinstance(node, exp.Sum):
            return exp.paren(_add([_column(key) for key in self._members(node.this)]), copy=False)
        if isinstance(node, exp.Anonymous) and node.name.lower() == "filled":
            keys = [key for argument in node.expressions for key in self._members(argument)]
            return filled(keys)
        if isinstance(node, exp.Column) and not node.this.quoted:
            return _column(self.one(".".join(part.name for part in node.parts)))
        return node

    def _members(self, node: exp.Expression) -> tuple[str, ...]:
        if not isinstance(node, exp.Column):
            raise CatalogueError(f"{self.rule.id}: {node.sql()} is not a name")
        return self._keys([part.name for part in node.parts])

    def _keys(self, parts: list[str]) -> tuple[str, ...]:
        if (key := ".".join(parts)) in self.form.cells:
            return (key,)
        sets = {
            name: keys
            for table in self.form.tables
            if table.key == parts[0]
            for block in table.blocks
            for name, keys in block.sets.items()
        }
        wanted = [sets.get(part, (part,)) for part in parts[1:]]
        keys = tuple(
            cell.key
            for cell in self.form.cells.values()
            if cell.table == parts[0]
            and all(part in keys for part, keys in zip((cell.row, cell.column), wanted, strict=False))
        )
        if not keys or len(parts) not in (1, 3):
            raise CatalogueError(f"{self.rule.id}: {'.'.join(parts)} names no cell of {self.form.form}")
        return keys


def filled(keys: Iterable[str]) -> exp.Expression:
    """How many of the cells are not blank."""
    array = exp.Array(expressions=[_column(key) for key in keys])
    return exp.func("cardinality", exp.func("array_remove", array, exp.null(), copy=False), copy=False)


def _column(key: str) -> exp.Column:
    return exp.column(exp.to_identifier(key, quoted=True))


def _add(terms: list[exp.Column]) -> exp.Expression:
    total: exp.Expression = terms[0]
    for term in terms[1:]:
        total = exp.Add(this=total, expression=term)
    return total


def with_blanks(side: exp.Expression, policy: BlankPolicy) -> exp.Expression:
    """A side of a comparison with blanks as the rule wants them: zero, or unknown (null)."""
    if policy != "zero":
        return side

    def zero(node: exp.Expression) -> exp.Expression:
        if isinstance(node, exp.Column) and not isinstance(node.parent, exp.Array):
            return exp.func("coalesce", node.copy(), exp.Literal.number(0), copy=False)
        return node

    return side.transform(zero)
