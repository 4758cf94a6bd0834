"""Figures that were seen in a picture: the form's balances confirm them, or show which must be
checked.

Every figure is `inferred`. One that is not clear is restored where two balances agree on it.
Balances that do not hold are an error. A figure that no balance confirms must have been seen
clearly twice; else the clerk is asked to check it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from gouji.catalogue.form import Form
from gouji.catalogue.rules import Catalogue, Equation, load_rules
from gouji.core.extracted import Problem, Reading
from gouji.core.figures import UNCLEAR
from gouji.extraction.document import Document, Grid
from gouji.extraction.values import tidy
from gouji.extraction.vocabulary import problem

Cells = dict[str, Reading]
_ENOUGH = 2
"""How many balances must agree on a figure that is not clear: one alone would hide what else is
wrong in it.
"""


def confirm(
    form: str, document: Document, cells: Cells, problems: Sequence[Problem]
) -> tuple[Cells, list[Problem]]:
    """Cells and problems of a document with pictures, after checking its balances."""
    catalogue = load_rules()[form]
    cells = {
        key: replace(cell, how="inferred") if _seen(cell.at, document) else cell
        for key, cell in cells.items()
    }
    written = {
        grid.at(r, c): value
        for grid in document.grids
        if grid.boxes
        for r, c, value in _values(grid)
    }
    unclear = {
        one.cells[0]: (str(written[one.at]), one.at)
        for one in problems
        if one.code == "unclear_figure" and one.at in written and len(one.cells) == 1
    }
    restored = _restore(catalogue, cells, unclear)
    kept = [
        one
        for one in problems
        if not (one.code == "unclear_figure" and restored.keys() >= set(one.cells))
    ]
    return cells, [*kept, *restored.values(), *_judge(catalogue, document, cells)]


def _seen(at: str, document: Document) -> bool:
    return at.split("/")[0] in document.pictured


def _values(grid: Grid) -> Iterable[tuple[int, int, object]]:
    return (
        (r, c, value)
        for r, row in enumerate(grid.values)
        for c, value in enumerate(row)
        if value is not None
    )


def _restore(
    catalogue: Catalogue, cells: Cells, unclear: Mapping[str, tuple[str, str]]
) -> dict[str, Problem]:
    """Fill in what the balances leave no doubt about, and report it."""
    notes: dict[str, Problem] = {}
    waiting = dict(unclear)
    while waiting:
        implied = [
            (key, found) for key in waiting if (found := _implied(key, catalogue.equations, cells))
        ]
        fitting = {
            key: (value, rules) for key, (value, rules) in implied if _fits(value, waiting[key][0])
        }
        if not fitting:
            break
        for key, (value, rules) in fitting.items():
            raw, at = waiting.pop(key)
            cells[key] = Reading(value, raw, at, "inferred")
            titles = "、".join(dict.fromkeys(catalogue.rules[rule].title for rule in rules))
            named = catalogue.form.describe(key)
            notes[key] = problem(
                "figure_restored", at, (key,), cell=named, raw=raw, rules=titles, value=value
            )
    return notes


def _implied(
    key: str, equations: Sequence[Equation], cells: Cells
) -> tuple[Decimal, list[str]] | None:
    """The figure that all balances leave for a cell, with their rules; None when they do not agree
    or are too few.
    """
    values: set[Decimal] = set()
    rules = []
    for equation in equations:
        mine, others = _sides(equation, key)
        if mine is None or not all(other in cells for other in (*mine, *others)):
            continue
        values.add(tidy(_total(others, cells) - _total(mine, cells)))
        rules.append(equation.rule)
    return (values.pop(), rules) if len(values) == 1 and len(rules) >= _ENOUGH else None


def _sides(equation: Equation, key: str) -> tuple[list[str] | None, Sequence[str]]:
    """What is on a cell's own side of a balance, and the other side; None when it is not in it just
    once.
    """
    for mine, others in ((equation.left, equation.right), (equation.right, equation.left)):
        if mine.count(key) == 1 and key not in others:
            return [other for other in mine if other != key], others
    return None, ()


def _fits(value: Decimal, raw: str) -> bool:
    """Whether a figure can be what is written there: unclear characters are digits, the others are
    themselves.
    """
    pattern = "".join(r"\d" if character == UNCLEAR else re.escape(character) for character in raw)
    return re.fullmatch(pattern, f"{value:f}") is not None


def _total(keys: Iterable[str], cells: Cells) -> Decimal:
    return sum((cells[key].value or Decimal(0) for key in keys), Decimal(0))


def _judge(catalogue: Catalogue, document: Document, cells: Cells) -> list[Problem]:
    """An error for each balance that does not hold; for what no balance confirms, a notice to the
    clerk.
    """
    unsure = frozenset().union(*(grid.unsure for grid in document.grids))
    seen = {key for key, cell in cells.items() if _seen(cell.at, document)}
    confirmed: set[str] = set()
    broken: list[Problem] = []
    for equation in catalogue.equations:
        keys = (*equation.left, *equation.right)
        if seen.isdisjoint(keys) or not all(key in cells for key in keys):
            continue
        left, right = _total(equation.left, cells), _total(equation.right, cells)
        if left == right:
            confirmed.update(keys)
        else:
            rule, at = catalogue.rules[equation.rule].title, cells[keys[0]].at
            broken.append(
                problem("picture_unbalanced", at, keys, rule=rule, left=left, right=right)
            )
    named = {key for one in broken for key in one.cells}
    alone = [key for key in cells if key in seen - confirmed - named and cells[key].raw]
    return [*broken, *_ask(catalogue.form, cells, alone, unsure)]


def _ask(
    form: Form, cells: Cells, alone: Sequence[str], unsure: frozenset[str]
) -> Iterable[Problem]:
    for key in alone:
        if cells[key].at in unsure:
            cell, raw = form.describe(key), cells[key].raw
            yield problem("unconfirmed_figure", cells[key].at, (key,), cell=cell, raw=raw)
    if alone:
        names = "；".join(form.describe(key) for key in alone)
        yield problem("seen_in_picture", "", tuple(alone), count=len(alone), names=names)
