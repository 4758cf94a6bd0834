"""The cells of a document: from its grids by their layout, and what they lack from its lines."""

from collections.abc import Sequence

from gouji.catalogue.forms import load_forms
from gouji.core.extracted import Entry, Problem, Reading
from gouji.extraction.document import Grid, Paragraph
from gouji.extraction.lexicon import Lexicon, lexicons
from gouji.extraction.tables.figures import Filling
from gouji.extraction.tables.gaps import describe_gaps
from gouji.extraction.tables.layouts import Fingerprint, plan_for

Found = tuple[str, dict[str, Reading], list[Problem], list[Entry]]
"""Form, cells, problems, and the cells of words."""


_LEFT_OUT = ("table_left_out", "columns_left_out")


def read_cells(
    paragraphs: Sequence[Paragraph],
    grids: list[Grid],
    fingerprint: Fingerprint,
    series: str | None = None,
) -> Found | None:
    """Form, cells, problems and words; None when the document holds no form's table.

    Every cell of the form has a reading or is named in a problem, never both; what may be left out,
    and is, reads as a blank without a place. `series`: the one that the title names.
    """
    found = _read_cells(paragraphs, grids, fingerprint, series)
    if found is None:
        return None
    form, cells, problems, words = found
    left_out = [key for one in problems if one.code in _LEFT_OUT for key in one.cells]
    if not left_out:
        return found
    known = load_forms()[form].words
    blank = {key: Reading(None, "", "") for key in left_out if key not in known}
    nothing = [Entry(key, None, None, "", "") for key in left_out if key in known]
    return form, blank | cells, problems, [*words, *nothing]


def _read_cells(
    paragraphs: Sequence[Paragraph], grids: list[Grid], fingerprint: Fingerprint, series: str | None
) -> Found | None:
    planned = plan_for(grids, fingerprint, series) if grids else None
    if planned is None:
        return _from_lines(paragraphs, series)
    lexicon, plan = planned
    filling = Filling(plan, lexicon, grids)
    filling.run()
    cells, problems, gaps = filling.cells, filling.problems, plan.gaps
    if gaps:
        whole = any(gap.code in ("missing_table", "table_left_out") for gap in gaps)
        text = paragraphs if whole else [line for line in paragraphs if line.fields is not None]
        lines = _lines_for(lexicon, set(plan.cells), text)
        if lines:
            cells |= lines[0]
            problems += lines[1]
            gaps = describe_gaps(
                {*plan.cells, *lines[0], *(key for one in lines[1] for key in one.cells)}, lexicon
            )
    return plan.form, cells, [*problems, *gaps], filling.words


def _from_lines(paragraphs: Sequence[Paragraph], series: str | None) -> Found | None:
    from gouji.extraction.flat.report import read_flat

    known = _flat(series) if series else ()
    found = (read_flat(paragraphs, known) if known else None) or read_flat(paragraphs, _flat())
    if found is None:
        return None
    lexicon, cells, problems = found
    named = {key for one in problems if one.severity == "error" for key in one.cells}
    return lexicon.form.form, cells, [*problems, *describe_gaps({*cells, *named}, lexicon)], []


def _flat(series: str | None = None) -> tuple[Lexicon, ...]:
    """The forms that can be recognised by lines without columns; words and labels look alike
    there.
    """
    return tuple(words for words in lexicons(series) if not words.form.has_entries)


def _lines_for(
    lexicon: Lexicon, there: set[str], paragraphs: Sequence[Paragraph]
) -> tuple[dict[str, Reading], list[Problem]] | None:
    """The cells that no grid has, from lines of text."""
    from gouji.extraction.flat.report import read_flat

    known = _flat(lexicon.form.series)
    found = read_flat(paragraphs, known) if lexicon in known else None
    if found is None or found[0] is not lexicon:
        return None
    wanted = lexicon.form.cells.keys() - there
    cells = {key: reading for key, reading in found[1].items() if key in wanted}
    problems = [one for one in found[2] if not one.cells or wanted.intersection(one.cells)]
    return cells, problems
