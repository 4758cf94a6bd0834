"""The language of rules: comparisons over cells, parsed by sqlglot and bound to a form.

A name is `table.row.column`; a set of the form in place of a row or column, or a bare table,
denotes several cells and is only allowed inside `sum()`, `filled()` (how many are not blank),
`nonzero()` and `differing()` (how many differ from the year before). `prior(name)` is the figure of
the year before, `sum(children(name))` that of the units below, `claim(metric)` a figure stated in
the text, `unit(property)` a property of the unit. `series.table.row.column` is a cell of another
series' report of the same unit and period.

`sum(table.column)` of a table with open rows adds up its rows, `rows_of(table)` counts them; a rule
for each `item` of such a table names the row's own cells `table.item.column`.

`quotient(name)` is what a ratio should be by the form. A cell of words is compared with a text in
quotes (a code with a code); `filled(name)` tests whether it has any content, `listed(name)` is 1
where its content is in its list.
"""

from collections.abc import Callable

import sqlglot
from sqlglot import exp

from gouji.catalogue.form import Form
from gouji.catalogue.nodes import (
    BESIDE,
    CHILDREN,
    CLAIM,
    ITEM,
    ITEM_TEXT,
    PRIOR,
    ROWS,
    TEXT,
    UNIT,
    add,
    array,
    column,
    count,
    filled,
    is_beside_text,
    is_ours,
    is_text,
    never_by_zero,
    or_zero,
    ours,
    without,
)
from gouji.catalogue.rule import Rule, Scope
from gouji.catalogue.table import WORDS
from gouji.core.errors import CatalogueError

UNIT_PROPERTIES = ("makes_regulations",)
SCOPE_OF: dict[str, Scope] = {PRIOR: "prior", BESIDE: "beside", CHILDREN: "children"}

OF_A_SERIES = ("series", "table", "row", "column")
"""The parts of the name of a cell of another series."""

COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE)
COUNTING = (exp.ArrayRemove, exp.Array, exp.Null, exp.Anonymous, exp.Coalesce)
ARITHMETIC = (
    exp.Add,
    exp.Sub,
    exp.Mul,
    exp.Div,
    exp.Nullif,
    exp.Neg,
    exp.Abs,
    exp.Greatest,
    exp.Least,
    exp.Floor,
)
LOGIC = (exp.And, exp.Or, exp.Not)
NAMES = (exp.Paren, exp.Literal, exp.Column, exp.Identifier)
ALLOWED = (*COMPARISONS, *COUNTING, *ARITHMETIC, *NAMES)


class Binder:
    """Replaces the names of an expression by quoted columns: named by cell key, qualified where not
    of the report.
    """

    def __init__(self, rule: Rule, form: Form) -> None:
        self.rule = rule
        self.form = form
        self._beside: dict[str, dict[str, None]] = {}

    def comparison(self, text: str) -> exp.Expression:
        """One comparison of two sides."""
        parsed = parse(self.rule, text)
        if not isinstance(parsed, COMPARISONS):
            raise CatalogueError(f"{self.rule.id}: {text} is not a comparison")
        return self._bound(parsed, ALLOWED)

    def condition(self, text: str) -> exp.Expression:
        """A condition: comparisons joined by and, or, not."""
        parsed = parse(self.rule, text)
        if not isinstance(parsed, (*COMPARISONS, *LOGIC, exp.Paren)):
            raise CatalogueError(f"{self.rule.id}: {text} is not a condition")
        return self._bound(parsed, (*ALLOWED, *LOGIC))

    def one(self, text: str) -> str:
        """The key of exactly one cell."""
        keys = self._keys(text.split("."))
        if len(keys) != 1:
            raise CatalogueError(f"{self.rule.id}: {text} is not one cell")
        return keys[0]

    def beside(self) -> dict[str, tuple[str, ...]]:
        """What was named beside the report, by alias. Raises CatalogueError when it is not of the
        rule's scope.
        """
        for alias, scope in SCOPE_OF.items():
            if alias in self._beside and self.rule.scope != scope:
                raise CatalogueError(f"{self.rule.id}: its scope is {self.rule.scope}, not {scope}")
        if len(self._beside.get(CLAIM, ())) > 1:
            raise CatalogueError(f"{self.rule.id}: a rule is about the claims of one metric")
        return {alias: tuple(names) for alias, names in self._beside.items()}

    def _bound(
        self, parsed: exp.Expression, allowed: tuple[type[exp.Expression], ...]
    ) -> exp.Expression:
        bound = parsed.transform(self._bind, copy=False).transform(never_by_zero, copy=False)
        for node in bound.walk(prune=is_ours):
            if is_ours(node):
                continue
            if is_text(node) and not is_beside_text(node):
                raise CatalogueError(f"{self.rule.id}: {node.sql()} is a text, and no figure")
            if not isinstance(node, allowed) or (
                isinstance(node, exp.Anonymous) and node.name != "cardinality"
            ):
                raise CatalogueError(
                    f"{self.rule.id}: {node.sql()} is not in the language of rules"
                )
        return bound

    def _bind(self, node: exp.Expression) -> exp.Expression:
        if isinstance(node, exp.Sum):
            return exp.paren(add(self._members(node.this)), copy=False)
        if isinstance(node, exp.Anonymous) and (bind := self._functions.get(node.name.lower())):
            return bind(self, node)
        if isinstance(node, exp.Column) and not node.this.quoted:
            series, name = self._of_series([part.name for part in node.parts])
            if series != self.form.series:
                return self._at(BESIDE, name)
            if item := self._item(name):
                return item
            return self._at(TEXT, name) if name in self.form.words else column(self.one(name))
        return node

    def _of_series(self, parts: list[str]) -> tuple[str, str]:
        """The series of a name, that of the rule's home where it names none, and the rest of it."""
        if len(parts) == len(OF_A_SERIES):
            return parts[0], ".".join(parts[1:])
        return self.rule.home or self.form.series, ".".join(parts)

    def _filled(self, node: exp.Anonymous) -> exp.Expression:
        return filled(
            [column for argument in node.expressions for column in self._members(argument)]
        )

    def _item(self, name: str) -> exp.Column | None:
        """A cell of the open row that the rule is repeated over."""
        table, _, column_key = name.partition(".item.")
        if not column_key or table != self.rule.each.item:
            return None
        cell = self.form.open_columns.get(f"{table}.*.{column_key}")
        if cell is None:
            raise CatalogueError(f"{self.rule.id}: {table} has no column {column_key}")
        return self._at(ITEM_TEXT if cell.type in WORDS else ITEM, cell.key)

    def _rows(self, node: exp.Anonymous) -> exp.Expression:
        name = _name(node.expressions[0])
        if name not in {table.key for table in self.form.open_tables}:
            raise CatalogueError(f"{self.rule.id}: {node.sql()} has no open rows")
        return self._at(ROWS, name)

    def _quotient(self, node: exp.Anonymous) -> exp.Expression:
        ratio = self.form.ratios.get(self._single(node.expressions[0]).name)
        if ratio is None:
            raise CatalogueError(f"{self.rule.id}: {node.sql()} is no ratio")
        hundred = exp.Mul(this=exp.Literal.number(100), expression=column(ratio.part))
        divided = exp.Div(
            this=hundred,
            expression=exp.Nullif(this=column(ratio.whole), expression=exp.Literal.number(0)),
            typed=True,
        )
        return ours(exp.Round(this=divided, decimals=exp.Literal.number(ratio.places)))

    def _listed(self, node: exp.Anonymous) -> exp.Expression:
        of = self._single(node.expressions[0])
        cell = (self.form.words | self.form.open_columns).get(of.name)
        if cell is None or not cell.codes:
            raise CatalogueError(f"{self.rule.id}: {node.sql()} is of no list")
        codes = [exp.Literal.string(code) for code, _ in cell.codes]
        return ours(exp.cast(exp.In(this=of, expressions=codes), "int"))

    def _nonzero(self, node: exp.Anonymous) -> exp.Expression:
        columns = [column for argument in node.expressions for column in self._members(argument)]
        return count(without(without(array(columns), exp.null()), exp.Literal.number(0)))

    def _differing(self, node: exp.Anonymous) -> exp.Expression:
        keys = [
            column.name
            for argument in node.expressions
            for column in self._members(argument)
            if column.name not in self.form.ratios
        ]
        differences = [
            exp.Sub(this=or_zero(column(key)), expression=or_zero(self._at(PRIOR, key)))
            for key in keys
        ]
        return count(without(array(differences), exp.Literal.number(0)))

    def _prior(self, node: exp.Anonymous) -> exp.Expression:
        return self._single(node)

    def _claim(self, node: exp.Anonymous) -> exp.Expression:
        self._at(CLAIM, _name(node.expressions[0]))
        return column("value", CLAIM)

    def _unit(self, node: exp.Anonymous) -> exp.Expression:
        if (name := _name(node.expressions[0])) not in UNIT_PROPERTIES:
            raise CatalogueError(f"{self.rule.id}: a unit has no property {name}")
        return self._at(UNIT, name)

    _functions: dict[str, Callable[["Binder", exp.Anonymous], exp.Expression]] = {  # noqa: RUF012  (never changed)
        "filled": _filled,
        "quotient": _quotient,
        "listed": _listed,
        "rows_of": _rows,
        "nonzero": _nonzero,
        "differing": _differing,
        "prior": _prior,
        "claim": _claim,
        "unit": _unit,
    }

    def _single(self, node: exp.Expression) -> exp.Expression:
        columns = self._members(node)
        if len(columns) != 1:
            raise CatalogueError(f"{self.rule.id}: {node.sql()} is not one cell")
        return columns[0]

    def _at(self, alias: str, name: str) -> exp.Column:
        self._beside.setdefault(alias, {})[name] = None
        return column(name, alias)

    def _members(self, node: exp.Expression) -> list[exp.Column]:
        """The columns of a name, also one inside prior() or children()."""
        alias = None
        if isinstance(node, exp.Anonymous):
            alias = {"prior": PRIOR, "children": CHILDREN}.get(node.name.lower())
            node = node.expressions[0] if alias and len(node.expressions) == 1 else node
        if not isinstance(node, exp.Column):
            raise CatalogueError(f"{self.rule.id}: {node.sql()} is not a name")
        series, name = self._of_series([part.name for part in node.parts])
        if series != self.form.series:
            raise CatalogueError(f"{self.rule.id}: of another series only single cells: {name}")
        if not alias and (item := self._item(name)):
            return [item]
        if not alias and (cell := self.form.open_columns.get(name.replace(".", ".*."))):
            if cell.type in WORDS:
                raise CatalogueError(f"{self.rule.id}: {name} are words")
            return [self._at(ROWS, cell.key)]
        if name in self.form.words and not alias:
            return [self._at(TEXT, name)]
        keys = self._keys(name.split("."))
        if alias and (ratios := [key for key in keys if key in self.form.ratios]):
            raise CatalogueError(f"{self.rule.id}: ratios of several reports: {', '.join(ratios)}")
        return [self._at(alias, key) if alias else column(key) for key in keys]

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
            and all(
                part in keys for part, keys in zip((cell.row, cell.column), wanted, strict=False)
            )
        )
        if not keys or len(parts) not in (1, 3):
            raise CatalogueError(
                f"{self.rule.id}: {'.'.join(parts)} names no cell of {self.form.form}"
            )
        return keys


def parse(rule: Rule, text: str) -> exp.Expression:
    """The tree of an expression. Raises CatalogueError where it is none."""
    try:
        return sqlglot.parse_one(text, dialect="postgres")
    except sqlglot.errors.ParseError as error:
        raise CatalogueError(f"{rule.id}: {error}") from error


def _name(node: exp.Expression) -> str:
    return node.name if isinstance(node, exp.Column) and len(node.parts) == 1 else ""
