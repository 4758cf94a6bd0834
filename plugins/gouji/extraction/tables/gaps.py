"""What a form requires and a file lacks."""

from collections.abc import Container, Iterator

from gouji.core.extracted import Problem
from gouji.extraction.lexicon import BlockLabels, Lexicon
from gouji.extraction.vocabulary import problem


def describe_gaps(found: Container[str], lexicon: Lexicon) -> list[Problem]:
    """A problem for every table, row and column of the form that is not there; `found` are the
    cells that are.
    """
    problems = []
    for block in lexicon.blocks:
        missing = tuple(key for key in block.keys if key not in found)
        if block.optional and missing:
            problems.append(_left_out(block, missing, lexicon))
        elif len(missing) == len(block.keys):
            problems.append(_missing_block(block, lexicon))
        elif missing:
            problems += _missing_lines(block, set(missing))
    return problems


def _left_out(block: BlockLabels, missing: tuple[str, ...], lexicon: Lexicon) -> Problem:
    table = lexicon.form.table(block.table)
    if len(missing) == len(block.keys):
        return problem("table_left_out", cells=missing, table=table.title)
    columns = "、".join(dict.fromkeys(lexicon.form.every[key].column_label for key in missing))
    return problem("columns_left_out", cells=missing, table=table.title, columns=columns)


def _missing_block(block: BlockLabels, lexicon: Lexicon) -> Problem:
    table = lexicon.form.table(block.table)
    title = table.title
    if len(table.blocks) > 1:
        title = block.block.heading or "、".join(row.label for row in block.rows)
    return problem("missing_table", cells=block.keys, table=title, count=len(block.keys))


def _missing_lines(block: BlockLabels, gone: set[str]) -> Iterator[Problem]:
    for column in block.header:
        under = tuple(block.cell(row, column) for row in block.rows or (None,))
        if gone.issuperset(under):
            gone -= set(under)
            yield problem("missing_column", cells=under, section=block.section, column=column.label)
    for row in block.rows:
        lost = tuple(key for column in block.header if (key := block.cell(row, column)) in gone)
        if lost:
            yield problem("missing_row", cells=lost, section=block.section, row=row.label)
