"""Formulas with a stored result: recomputed, and reported where the result differs or cannot be
checked.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Protocol

from gouji.extraction.document import Computed, Doubted
from gouji.extraction.readers.looks import Place
from gouji.extraction.values import read_value

Values = list[list[object]]


class Part(Protocol):
    """What is known of a sheet: its formulas, which rows are not shown, whether a program is to
    recompute it.
    """

    formulas: dict[Place, str]
    uncomputed: dict[Place, str]
    rows: list[range]
    recompute: bool


def check_formulas(
    sheets: Mapping[str, Values], parts: Mapping[str, Part], counts: dict[str, int]
) -> None:
    """Put `Computed` for figures that formulas gave, with a doubt where theirs differs.

    `counts` are the results of ours, by sheet; those of here are added.
    """
    from gouji.extraction.readers.formulas import is_its_sum, recompute

    figures = list(_figures(sheets, parts))
    if not figures:
        return
    results: dict[tuple[str, Place], Decimal | None]
    if all(
        is_its_sum(text, sheets[name][row][column], sheets[name])
        for name, (row, column), text, _ in figures
    ):
        results = {(name, place): value for name, place, _, value in figures}
    else:
        filtered = [name for name, part in parts.items() if part.rows]
        formulas = {name: part.uncomputed | part.formulas for name, part in parts.items()}
        results = recompute(sheets, formulas, filtered).values
    for name, (row, column), text, value in figures:
        result = results.get((name, (row, column)))
        stale = parts[name].recompute
        found = _judge(value, text, result, stale=stale)
        sheets[name][row][column] = found
        counts[name] = counts.get(name, 0) + (isinstance(found, Computed) and not found.stored)


def _figures(
    sheets: Mapping[str, Values], parts: Mapping[str, Part]
) -> Iterator[tuple[str, Place, str, Decimal]]:
    """The formulas whose stored result is a figure."""
    for name, part in parts.items():
        values = sheets[name]
        for (row, column), text in part.formulas.items():
            if row < len(values) and column < len(values[row]):
                figure = read_value(values[row][column])
                if figure and figure.value is not None and not figure.unit:
                    yield name, (row, column), text, figure.value


def _judge(stored: Decimal, text: str, result: Decimal | None, *, stale: bool) -> object:
    """The value of a cell by its stored result and ours; None is one that cannot be computed here.

    A formula that is to be recomputed has no result of its own: a stored zero means nothing.
    """
    from gouji.extraction.readers.formulas import agrees

    kept = Computed(stored, text, stored=True)
    if result is not None and agrees(kept, result):
        return kept
    if stale and result is not None:
        return Computed(result, text)
    if stale and not stored:
        return text
    if result is None:
        return Doubted(kept, "formula_unchecked", (), kept)
    return Doubted(kept, "formula_differs", (("result", f"{result:f}"),))
