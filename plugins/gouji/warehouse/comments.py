"""Comments on the tables and columns that derive from the forms, in the forms' own wording."""

from collections.abc import Iterable, Iterator

from gouji.catalogue.form import Form
from gouji.catalogue.table import Cell, Table

_CELL = {
    "submission_id": "报送件编号",
    "unit_code": "单位代码",
    "year": "报告年度",
    "form": "表式",
    "cell_key": "指标代码：表.行.列",
    "value": "填报数；空白为空",
}
_STAGED = {"run_id": "运行编号", "submission_id": "报送件编号"}
_GRAIN = {
    "report": "一份报告一行",
    "row": "一份报告的一行（{key}）一行",
    "column": "一份报告的一列（{key}）一行",
}


def describe(kind: str, name: str, comment: str, columns: dict[str, str]) -> Iterator[str]:
    """The COMMENT statements of one table or view; `name` is quoted where it has to be, columns are
    not yet.
    """
    yield f"COMMENT ON {kind} {name} IS {_literal(comment)};"
    for column, meaning in columns.items():
        yield f'COMMENT ON COLUMN {name}."{column}" IS {_literal(meaning)};'


def describe_cells() -> Iterator[str]:
    """Of the view core.cell."""
    yield from describe("VIEW", "core.cell", "被接受的报告的数字，一行一份报告一个指标", _CELL)


def describe_incomplete() -> Iterator[str]:
    """Of the view core.incomplete_report."""
    columns = {key: _CELL[key] for key in ("submission_id", "unit_code", "year", "form")}
    yield from describe(
        "VIEW", "core.incomplete_report", "缺少数字的报告：事实表中的行少于表式规定的", columns
    )


def describe_staging(form: Form, name: str) -> Iterator[str]:
    """Of the table that a form's reports are staged in: one column a cell."""
    columns = _STAGED | {
        key: "，".join(filter(None, (cell.row_label, cell.column_label)))
        for key, cell in form.cells.items()
    }
    yield from describe(
        "TABLE", name, f"处理中：按 {form.form} 填报的报告，一份一行，一个指标一列", columns
    )


def describe_fact(table: Table, measures: dict[str, Cell]) -> Iterator[str]:
    """Of a fact table; a measure that several cells share is described by the labels that these
    have in common.
    """
    fact = table.home
    key = (
        {fact.key_column: "报告的哪一列" if fact.grain == "column" else "报告的哪一行"}
        if fact.key_column
        else {}
    )
    columns = {name: _measure(fact.grain, cell) for name, cell in measures.items()}
    comment = f"被接受的报告的数字：{table.title}，{_GRAIN[fact.grain].format(key=fact.key_column)}"
    yield from describe(
        "TABLE", f"core.{fact.table}", comment, {"submission_id": "报送件编号", **key, **columns}
    )


def _measure(grain: str, cell: Cell) -> str:
    rows, columns = [
        " / ".join(dict.fromkeys(labels)) for labels in (cell.row_labels, cell.column_labels)
    ]
    parts: Iterable[str] = {"report": (rows, columns), "row": (columns,), "column": (rows,)}[grain]
    return "，".join(filter(None, parts)) + (
        f"（{cell.unit}）" if cell.unit and cell.unit not in columns else ""
    )


def _literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
