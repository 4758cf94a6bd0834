"""Plans of documents, kept: files laid out alike are recognised once.

A plan depends on nothing but the fingerprint: the labels of every grid with their positions, merged
cells and extent. Figures and blanks have no part in it, because the recogniser cannot see them (see
`slots.label_text`).
"""

import re
from collections import OrderedDict
from collections.abc import Iterator

from gouji.core.extracted import Problem
from gouji.extraction.document import Grid, Paragraph
from gouji.extraction.lexicon import Lexicon, lexicons
from gouji.extraction.tables.gaps import describe_gaps
from gouji.extraction.tables.plan import Plan
from gouji.extraction.tables.recognise import recognise
from gouji.extraction.tables.slots import Slots, label_text
from gouji.extraction.vocabulary import problem

Fingerprint = tuple[object, ...]
KEPT = 256
_plans: OrderedDict[Fingerprint, tuple[Lexicon, Plan] | None] = OrderedDict()

_LONG = 80
_FEW = 2
_NARRATIVE = re.compile(r"。|20\d\d")


def take_paragraphs(grid: Grid) -> tuple[list[Paragraph], Fingerprint, list[Paragraph]]:
    """Rows that are one title or narrative leave the grid; returns them, and what may be seen of
    the rest.

    The third are all texts alone in a row or beside one other, including those that were removed.
    """
    paragraphs: list[Paragraph] = []
    lines: list[Paragraph] = []
    labels: list[tuple[int, int, str]] = []
    for row, values in enumerate(grid.values):
        filled = [
            column for column, value in enumerate(values) if value is not None and value != ""
        ]
        if len(filled) == 1 and _is_paragraph(text := label_text(values[filled[0]])):
            paragraphs.append(Paragraph(text, grid.at(row, filled[0])))
            lines.append(paragraphs[-1])
            values[filled[0]] = ""
            grid.void.add(row)
            continue
        if len(filled) <= _FEW:
            lines += (
                Paragraph(value, grid.at(row, column))
                for column in filled
                if isinstance(value := values[column], str)
            )
        for column in filled:
            label = values[column]
            if type(label) is str and (text := label_text(label)):
                labels.append((row, column, text))
    width = len(grid.values[0]) if grid.values else 0
    place = (grid.sheet, grid.number, grid.note, grid.lines, grid.boxes, frozenset(grid.void))
    return paragraphs, (place, len(grid.values), width, grid.spans, tuple(labels)), lines


def _is_paragraph(text: str) -> bool:
    return bool(text and (len(text) > _LONG or _NARRATIVE.search(text))) and not any(
        words.knows(text) for words in lexicons()
    )


def plan_for(
    grids: list[Grid], fingerprint: Fingerprint, series: str | None = None
) -> tuple[Lexicon, Plan] | None:
    """The form that the grids are and the places of its cells; None when they hold no form's table.

    `series`: the one that the title names, whose forms take precedence.
    """
    key = (id(lexicons()), series, fingerprint)
    if key in _plans:
        _plans.move_to_end(key)
        return _plans[key]
    found = _recognise(grids, lexicons(series)) or (
        _recognise(grids, lexicons()) if series else None
    )
    _plans[key] = found
    if len(_plans) > KEPT:
        _plans.popitem(last=False)
    return found


def kept() -> int:
    """How many layouts are kept."""
    return len(_plans)


def forget() -> None:
    """Drop every kept layout."""
    _plans.clear()


def _recognise(grids: list[Grid], known: tuple[Lexicon, ...]) -> tuple[Lexicon, Plan] | None:
    """The form with the most cells found; of equals the one whose tables lack the fewest, then the
    newest.
    """
    slots = [Slots(grid, number) for number, grid in enumerate(grids)]
    plans = [(lexicon, recognise(slots, lexicon)) for lexicon in known]
    best = max(plans, key=lambda found: _fit(*found))
    if best[1].cells:
        form = best[0].form
        best[1].freeze({key for key, cell in form.cells.items() if cell.unit}, form.words)
        same = [plan for plan in plans if plan[0].form.series == best[0].form.series]
        best[1].gaps = [*_foreign_blocks(best, same), *describe_gaps(best[1].cells, best[0])]
        return best
    return None


def _foreign_blocks(
    best: tuple[Lexicon, Plan], plans: list[tuple[Lexicon, Plan]]
) -> Iterator[Problem]:
    """A problem for every part of a table that is there as another form has it."""
    form, there = best[0].form, best[1].cells.keys()
    for lexicon, plan in plans:
        for block in lexicon.blocks:
            if plan.cells.keys() >= set(block.keys) and there.isdisjoint(block.keys):
                at = plan.cells[block.keys[0]][0].spots[0].at
                title = block.block.heading or lexicon.form.table(block.table).title
                yield problem(
                    "mixed_forms", at, (), table=title, other=lexicon.form.basis, form=form.basis
                )


def _fit(lexicon: Lexicon, plan: Plan) -> tuple[int, int]:
    there = {
        block.table for block in lexicon.blocks if not plan.cells.keys().isdisjoint(block.keys)
    }
    missing = sum(
        cell.table in there and key not in plan.cells for key, cell in lexicon.form.cells.items()
    )
    return len(plan.cells), -missing
