"""The pieces of sqlglot's tree that the SQL of a rule is made of."""

from sqlglot import exp

PRIOR, BESIDE, CHILDREN, CLAIM, UNIT, TEXT = "p", "b", "c", "k", "u", "e"
ROWS, ITEM, ITEM_TEXT = "n", "m", "w"
"""Aliases in the SQL of a rule of what it looks at beside the report."""


def column(name: str, alias: str | None = None) -> exp.Column:
    """A quoted column."""
    return exp.column(exp.to_identifier(name, quoted=True), table=alias)


def ours(node: exp.Expression) -> exp.Expression:
    """Mark nodes that we have made, so that they are not checked against what a rule may
    contain.
    """
    node.meta["ours"] = True
    return node


def is_ours(node: exp.Expression) -> bool:
    """Whether it is marked so."""
    return bool(node.meta.get("ours"))


def is_text(node: exp.Expression | None) -> bool:
    """Whether it is a cell of words or a text in quotes."""
    return (isinstance(node, exp.Column) and node.table in (TEXT, ITEM_TEXT)) or (
        isinstance(node, exp.Literal) and node.is_string
    )


def is_beside_text(node: exp.Expression) -> bool:
    """Whether a text is compared with a text, or only asked whether it is there."""
    above = node.parent
    if isinstance(above, exp.Array):
        return all(is_text(one) for one in above.expressions)
    return isinstance(above, exp.EQ | exp.NEQ) and all(
        is_text(one) for one in (above.this, above.expression)
    )


def filled(columns: list[exp.Column]) -> exp.Expression:
    """How many of the columns are not blank."""
    return count(without(array(columns), exp.null()))


def array(members: list[exp.Column] | list[exp.Expression] | list[exp.Sub]) -> exp.Expression:
    """An array of these."""
    return exp.Array(expressions=members)


def without(members: exp.Expression, value: exp.Expression) -> exp.Expression:
    """An array without the members that are the value."""
    return exp.func("array_remove", members, value, copy=False)


def count(members: exp.Expression) -> exp.Expression:
    """How many members an array has."""
    return exp.func("cardinality", members, copy=False)


def or_zero(node: exp.Expression) -> exp.Expression:
    """A blank as zero."""
    return exp.func("coalesce", node, exp.Literal.number(0), copy=False)


def never_by_zero(node: exp.Expression) -> exp.Expression:
    """A division that is blank where it would be by zero; other nodes as they are."""
    if isinstance(node, exp.Div) and not isinstance(node.expression, exp.Nullif):
        divisor = exp.Nullif(this=node.expression, expression=exp.Literal.number(0))
        return exp.Div(this=node.this, expression=divisor)
    return node


def add(terms: list[exp.Column]) -> exp.Expression:
    """The sum of one column or more."""
    total: exp.Expression = terms[0]
    for term in terms[1:]:
        total = exp.Add(this=total, expression=term)
    return total
