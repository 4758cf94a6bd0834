"""The official grids: exact tiling for any form, and the marks of the 2021 form by which people
know it.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.grid import TableLayout, lay_out, layouts
from gouji.catalogue.table import Block, Fact, Node, Table


def tiles(layout: TableLayout) -> None:
    seen = [
        (row, column)
        for cell in layout.cells
        for row in range(cell.row, cell.row + cell.rowspan)
        for column in range(cell.column, cell.column + cell.colspan)
    ]
    assert len(seen) == len(set(seen)), "cells overlap"
    assert set(seen) == {
        (row, column) for row in range(layout.rows) for column in range(layout.columns)
    }
    assert len(layout.widths) == layout.columns
    assert sum(layout.widths) == pytest.approx(1)
    assert min(layout.widths) > 0


@pytest.mark.parametrize("form", load_forms().values(), ids=lambda form: form.form)
def test_every_table_tiles_and_every_cell_stands_once(form: Form):
    grids = layouts(form)
    for layout in grids.values():
        tiles(layout)
    keys = [
        cell.cell_key for layout in grids.values() for cell in layout.cells if cell.role == "value"
    ]
    assert keys == list(form.cells)


def nodes(depth: int):
    leaf = st.builds(
        Node,
        label=st.text("甲乙丙", min_size=1, max_size=30),
        key=st.from_regex(r"^[a-z]{6}$", fullmatch=True),
    )
    tree = st.recursive(
        leaf,
        lambda inner: st.builds(
            Node,
            label=st.text("丁戊", min_size=1, max_size=9),
            children=st.lists(inner, min_size=1, max_size=3).map(tuple),
        ),
        max_leaves=depth,
    )
    return st.lists(tree, min_size=1, max_size=3).map(tuple)


blocks = st.builds(
    Block,
    columns=nodes(4),
    rows=nodes(6),
    heading=st.none() | st.just("标题"),
    corner=st.none() | st.just("角"),
    across=st.booleans(),
)


@given(st.lists(blocks, min_size=1, max_size=3))
def test_any_table_tiles(some: list[Block]):
    table = Table(key="t", title="表", fact=Fact(table="f", grain="report"), blocks=tuple(some))
    layout = lay_out(table)
    tiles(layout)
    figures = [cell for cell in layout.cells if cell.role == "value"]
    assert len(figures) == sum(len(block.row_keys) * len(block.column_keys) for block in some)
    assert all(cell.row >= layout.header_rows for cell in figures)


def place(layout: TableLayout, text: str) -> tuple[int, int, int, int]:
    """Row, column, rowspan, colspan of the first cell with that text."""
    cell = next(cell for cell in layout.cells if cell.text == text)
    return cell.row, cell.column, cell.rowspan, cell.colspan


@pytest.fixture(scope="module")
def grids() -> dict[str, TableLayout]:
    return layouts(load_forms()["zfxxgk-2021"])


def test_disclosure_table(grids):
    layout = grids["t2"]
    assert (layout.rows, layout.columns, layout.header_rows) == (14, 4, 0)
    assert place(layout, "第二十条第（一）项") == (0, 0, 1, 4)
    assert place(layout, "本年处理决定数量") == (5, 1, 1, 3)
    fee = next(cell for cell in layout.cells if cell.cell_key == "t2.fee.amount")
    assert (fee.column, fee.colspan) == (1, 3)


def test_application_table(grids):
    layout = grids["t3"]
    assert (layout.rows, layout.columns, layout.header_rows) == (28, 10, 3)
    assert place(
        layout, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    ) == (0, 0, 3, 3)
    assert place(layout, "申请人情况") == (0, 3, 1, 7)
    assert place(layout, "自然人") == (1, 3, 2, 1)
    assert place(layout, "法人或其他组织") == (1, 4, 1, 5)
    assert place(layout, "总计") == (1, 9, 2, 1)
    assert place(layout, "一、本年新收政府信息公开申请数量") == (3, 0, 1, 3)
    assert place(layout, "三、本年度办理结果") == (5, 0, 22, 1)
    assert place(layout, "（三）不予公开") == (7, 1, 8, 1)
    assert place(layout, "（七）总计") == (26, 1, 1, 2)
    assert layout.widths[0] < layout.widths[1] < layout.widths[2]


def test_review_table(grids):
    layout = grids["t4"]
    assert (layout.rows, layout.columns, layout.header_rows) == (4, 15, 3)
    assert place(layout, "行政复议") == (0, 0, 1, 5)
    assert place(layout, "行政诉讼") == (0, 5, 1, 10)
    assert place(layout, "复议后起诉") == (1, 10, 1, 5)
    assert [(c.row, c.rowspan) for c in layout.cells if c.text == "总计"] == [
        (1, 2),
        (2, 1),
        (2, 1),
    ]
    assert [cell.column for cell in layout.cells if cell.role == "value"] == list(range(15))
