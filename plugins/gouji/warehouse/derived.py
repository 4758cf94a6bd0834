"""Tables and views that the warehouse derives from the forms: those of staging and of facts, and the
view core.cell.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlalchemy import Connection

from gouji.catalogue.form import Form
from gouji.catalogue.table import Cell, Table
from gouji.core.errors import WarehouseError
from gouji.warehouse.comments import (
    describe_cells,
    describe_fact,
    describe_incomplete,
    describe_staging,
)
from gouji.warehouse.script import run_script

SQL_TYPE = {"count": "bigint", "signed_count": "bigint", "decimal": "numeric", "ratio": "numeric"}

LONGEST_NAME = 63
"""Of a column; PostgreSQL cuts what is longer."""


def staging_table(form: str) -> str:
    """The wide table that a form's reports are staged in: run_id, submission_id, one numeric column
    a cell key.
    """
    return f'staging."report_{form}"'


def derive(connection: Connection, forms: list[Form]) -> None:
    """Make or widen the tables that the forms need, and make their views anew. Adds, never removes:
    what was loaded stays readable.
    """
    for form in forms:
        for table in form.fact_tables:
            _sync_fact(connection, form, table)
        columns = ", ".join(f'"{key}" numeric' for key in form.cells)
        run_script(
            connection,
            f"CREATE UNLOGGED TABLE IF NOT EXISTS {staging_table(form.form)}"
            " (run_id text NOT NULL, submission_id bigint NOT NULL,"
            f" {columns}, PRIMARY KEY (run_id, submission_id))",
        )
    _create_cell_view(connection, forms)
    _create_incomplete_view(connection, forms)
    run_script(connection, "\n".join(_comments(forms)))


def _comments(forms: Iterable[Form]) -> Iterator[str]:
    yield from describe_cells()
    yield from describe_incomplete()
    for form in forms:
        yield from describe_staging(form, staging_table(form.form))
        for table in form.fact_tables:
            yield from describe_fact(table, measures(form, table))


def fact_position(form: Form, cell: Cell) -> tuple[str | None, str]:
    """Where a cell lives in its fact table: the value of the key column (None: one row a report),
    and the column.
    """
    grain = form.table(cell.table).home.grain
    if grain == "report":
        return None, f"{cell.row}_{cell.column}"
    return (cell.row, cell.column) if grain == "row" else (cell.column, cell.row)


def check_facts(forms: Iterable[Form]) -> None:
    """Forms may share a fact table and its columns, but only for figures of one type, unit and
    grain; WarehouseError otherwise.
    """
    grains: dict[str, object] = {}
    columns: dict[tuple[str, str], tuple[str, str | None]] = {}
    for form in forms:
        for table in form.fact_tables:
            fact = table.home
            if grains.setdefault(fact.table, fact) != fact:
                raise WarehouseError(
                    f"{form.form}: core.{fact.table} has another grain in another form"
                )
        places = set()
        for cell in form.cells.values():
            key, name = fact_position(form, cell)
            column = (form.table(cell.table).home.table, name)
            taken = (column, key) in places or name in (
                "submission_id",
                form.table(cell.table).home.key_column,
            )
            if taken or len(name) > LONGEST_NAME:
                raise WarehouseError(
                    f"{form.form}: {cell.key} has no column of its own in core.{column[0]}: {name}"
                )
            places.add((column, key))
            kind = (cell.type, cell.unit)
            if columns.setdefault(column, kind) != kind:
                raise WarehouseError(
                    f"{form.form}: {cell.key} is {kind}, and {columns[column]} in another row or form"
                )


def _sync_fact(connection: Connection, form: Form, table: Table) -> None:
    fact = table.home
    key = f", {fact.key_column} text NOT NULL" if fact.key_column else ""
    primary = f"submission_id, {fact.key_column}" if fact.key_column else "submission_id"
    run_script(
        connection,
        f"CREATE TABLE IF NOT EXISTS core.{fact.table} (submission_id bigint NOT NULL REFERENCES core.report{key},"
        f" PRIMARY KEY ({primary}))",
    )
    for name, cell in measures(form, table).items():
        check = "" if cell.type == "signed_count" else f" CHECK ({name} >= 0)"
        run_script(
            connection,
            f"ALTER TABLE core.{fact.table} ADD COLUMN IF NOT EXISTS {name} {SQL_TYPE[cell.type]}{check}",
        )


def measures(form: Form, table: Table) -> dict[str, Cell]:
    """The measure columns of a table's fact table, each with one cell that lives there."""
    cells = [cell for cell in form.cells.values() if cell.table == table.key]
    return {fact_position(form, cell)[1]: cell for cell in reversed(cells)}


def fact_inserts(form: Form, run_parameter: str = ":run_id") -> Iterator[str]:
    """One INSERT a fact table, from a run's staged reports that core.report has just received."""
    for table in form.fact_tables:
        fact = table.home
        names = sorted(measures(form, table))
        columns = ", ".join(
            ["submission_id", *([fact.key_column] if fact.key_column else []), *names]
        )
        rows = ",\n    ".join(_fact_rows(form, table, names))
        yield (
            f"INSERT INTO core.{fact.table} ({columns})\n"
            f"SELECT s.submission_id, f.*\nFROM {staging_table(form.form)} AS s\n"
            "INNER JOIN core.report AS r ON s.submission_id = r.submission_id\n"
            f"CROSS JOIN LATERAL (VALUES\n    {rows}\n) AS f\nWHERE s.run_id = {run_parameter}\n"
            "ON CONFLICT DO NOTHING"
        )
    if form.has_entries:
        yield _ENTRY_INSERT.format(staged=staging_table(form.form), run=run_parameter)


_ENTRY_INSERT = """\
INSERT INTO core.entry (submission_id, cell_key, table_key, item, column_key, value, text, shown)
SELECT s.submission_id, e.cell_key, e.table_key, e.item, e.column_key, e.value, e.text, e.shown
FROM {staged} AS s
INNER JOIN core.report AS r ON s.submission_id = r.submission_id
INNER JOIN staging.entry AS e ON s.run_id = e.run_id AND s.submission_id = e.submission_id
WHERE s.run_id = {run}
ON CONFLICT DO NOTHING"""


def _fact_rows(form: Form, table: Table, names: list[str]) -> Iterator[str]:
    placed = [
        (fact_position(form, cell), cell) for cell in form.cells.values() if cell.table == table.key
    ]
    placed.sort(key=lambda item: item[0][0] or "")
    for key, group in groupby(placed, key=lambda item: item[0][0]):
        by_name = {position[1]: cell for position, cell in group}
        values = [
            f's."{by_name[name].key}"::{SQL_TYPE[by_name[name].type]}'
            if name in by_name
            else "NULL"
            for name in names
        ]
        yield "(" + ", ".join([*([f"'{key}'"] if key else []), *values]) + ")"


def _create_cell_view(connection: Connection, forms: Iterable[Form]) -> None:
    """core.cell: one row a cell of an accepted report, blank cells with a null value. core.add_up:
    sums of these.
    """
    parts, sums = [], []
    for form in forms:
        for table in form.fact_tables:
            fact, columns = table.home, measures(form, table)
            cells = _cells_of(form, table)
            parts.append(
                "SELECT r.submission_id, r.unit_code, r.year, r.form, v.cell_key, v.value\n"
                f"FROM core.report AS r\nINNER JOIN core.{fact.table} AS f ON r.submission_id = f.submission_id\n"
                f"{cells[0]}WHERE r.form = '{form.form}'{cells[1]}"
            )
            added = ", ".join(
                [
                    *([fact.key_column] if fact.key_column else []),
                    *(f"sum({n}) AS {n}" for n in columns),
                ]
            )
            grouped = f"GROUP BY {fact.key_column}" if fact.key_column else ""
            sums.append(
                f"SELECT '{form.form}', v.cell_key, v.value\nFROM (\nSELECT {added} FROM core.{fact.table} AS f\n"
                "INNER JOIN core.report AS r ON f.submission_id = r.submission_id\n"
                f"WHERE r.submission_id = ANY(ids) AND r.form = '{form.form}' {grouped}) AS f\n"
                f"{cells[0]}WHERE true{cells[1]}"
            )
    run_script(connection, "CREATE OR REPLACE VIEW core.cell AS\n" + "\nUNION ALL\n".join(parts))
    run_script(
        connection,
        "CREATE OR REPLACE FUNCTION core.add_up(ids bigint[]) RETURNS TABLE (form text, cell_key text, value numeric)\n"
        "LANGUAGE sql STABLE AS $$\n" + "\nUNION ALL\n".join(sums) + "\n$$",
    )


def _create_incomplete_view(connection: Connection, forms: list[Form]) -> None:
    """core.incomplete_report: the reports that have fewer rows in a fact table than their form has
    there.
    """
    parts = []
    for form in forms:
        lacks = []
        for table in form.fact_tables:
            keys = {
                fact_position(form, cell)[0]
                for cell in form.cells.values()
                if cell.table == table.key
            }
            lacks.append(
                f"(SELECT count(*) FROM core.{table.home.table} AS f WHERE f.submission_id = r.submission_id)"
                f" < {len(keys)}"
            )
        if form.words:
            lacks.append(
                "(SELECT count(*) FROM core.entry AS e WHERE e.submission_id = r.submission_id AND e.item = 0)"
                f" < {len(form.words)}"
            )
        parts.append(
            "SELECT r.submission_id, r.unit_code, r.year, r.form\nFROM core.report AS r\n"
            f"WHERE r.form = '{form.form}' AND ({' OR '.join(lacks)})"
        )
    run_script(
        connection,
        "CREATE OR REPLACE VIEW core.incomplete_report AS\n" + "\nUNION ALL\n".join(parts),
    )


def _cells_of(form: Form, table: Table) -> tuple[str, str]:
    """The join that makes a row a cell of a fact row `f`, and the condition that leaves out what is
    no cell.
    """
    columns = measures(form, table)
    values = ",\n    ".join(
        f"({_key_expression(table, cell)}, f.{name}::numeric)" for name, cell in columns.items()
    )
    cells = [cell for cell in form.cells.values() if cell.table == table.key]
    keys = {fact_position(form, cell)[0] for cell in cells}
    ragged = len(keys) * len(columns) > len(cells)
    named = ", ".join(f"'{cell.key}'" for cell in cells)
    join = f"CROSS JOIN LATERAL (VALUES\n    {values}\n) AS v (cell_key, value)\n"
    return join, f" AND v.cell_key IN ({named})" if ragged else ""


def _key_expression(table: Table, cell: Cell) -> str:
    if table.home.key_column is None:
        return f"'{cell.key}'"
    key = f"f.{table.home.key_column}"
    if table.home.grain == "row":
        return f"'{cell.table}.' || {key} || '.{cell.column}'"
    return f"'{cell.table}.{cell.row}.' || {key}"
