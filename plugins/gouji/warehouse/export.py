"""Marts as files: Parquet, CSV and xlsx, a batch of rows at a time, so that memory does not grow
with the mart.
"""

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Select, column, func, select, table, text

from gouji.core.clock import city_zone
from gouji.core.errors import ExportError
from gouji.core.figures import FORMULA_STARTS, WORKBOOK_CREATED
from gouji.core.files import written_atomically
from gouji.core.sql import load_statement

BATCH_ROWS = 5000
SHEET_ROWS = 1_048_576
EXACT_DIGITS = 15  # that a number of a spreadsheet keeps
LEAST_SCALE = 6  # of decimals in Parquet, so that files of several years mostly have one type
WIDEST = 38

Columns = dict[str, str]
"""A mart's columns: name to PostgreSQL's type."""
Batches = Iterable[Sequence[Sequence[Any]]]


class Writer(Protocol):
    """Writes the batches of rows of a mart into a file."""

    def __call__(
        self, path: Path, mart: str, columns: Columns, scales: dict[str, int], batches: Batches
    ) -> int:
        """Returns how many rows there were."""


def export_mart(
    connection: Connection,
    mart: str,
    path: Path,
    format_: str,
    *,
    year: int,
    parent: str | None = None,
    series: str | None = None,
) -> int:
    """Write the rows of a mart of one report year (and one consolidation, one series) to `path`;
    returns how many there are.

    Figures keep their type: decimals and times in Parquet, numbers in xlsx. Text that a spreadsheet
    would take for a formula gets an apostrophe in CSV and stays text in xlsx. Needs no more than
    the office's rights, and for Parquet the extra `parquet`. The file is written whole or not at
    all. Raises ExportError for a mart, format or parent that there is not.
    """
    if format_ not in WRITERS:
        raise ExportError(f"不能导出为 {format_}；可以是 {'、'.join(WRITERS)}")
    if format_ == "parquet":
        _need_pyarrow()
    connection = connection.execution_options(isolation_level="REPEATABLE READ")
    marts = _marts(connection)
    name = mart.removeprefix("mart.")
    if name not in marts:
        raise ExportError(f"没有 {mart} 这个汇总查询；可以导出的有：{'、'.join(marts)}")
    columns = marts[name]
    chosen = {"year": year, "parent_code": parent, "series": series}
    for key, given in chosen.items():
        if given is not None and key not in columns:
            raise ExportError(f"{name} 没有 {key} 列，不能按它选取")
    connection.execute(text(f"SET LOCAL TIME ZONE '{city_zone().key}'"))
    rows: Select[*tuple[Any, ...]] = select(*map(column, columns)).select_from(
        table(name, schema="mart")
    )
    rows = rows.where(*(column(key) == value for key, value in chosen.items() if value is not None))
    scales = _scales(connection, rows, columns) if format_ == "parquet" else {}
    ordered = rows.order_by(*(column(key) for key, type_ in columns.items() if type_ != "json"))
    with written_atomically(path) as draft:
        found = connection.execution_options(yield_per=BATCH_ROWS).execute(ordered)
        return WRITERS[format_](draft, name, columns, scales, found.partitions())


def _marts(connection: Connection) -> dict[str, Columns]:
    marts: dict[str, Columns] = {}
    for row in connection.execute(_COLUMNS):
        marts.setdefault(row.mart, {})[row.attname] = row.type
    return marts


_COLUMNS = load_statement("warehouse/columns_of_marts")


def _scales(
    connection: Connection, rows: Select[*tuple[Any, ...]], columns: Columns
) -> dict[str, int]:
    """How many decimal places each decimal column needs, so that none is lost."""
    inner = rows.subquery()
    wanted = [key for key, type_ in columns.items() if type_ == "numeric"]
    if not wanted:
        return {}
    found = connection.execute(
        select(*(func.max(func.scale(inner.c[key])) for key in wanted))
    ).one()
    return {key: max(LEAST_SCALE, places or 0) for key, places in zip(wanted, found, strict=True)}


def _need_pyarrow() -> None:
    """Raises ExportError where the extra `parquet` is not installed."""
    try:
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise ExportError(
            "没有安装写 Parquet 的库：pip install 'gouji[parquet]'，或者导出 csv、xlsx"
        ) from error


def _write_parquet(
    path: Path, mart: str, columns: Columns, scales: dict[str, int], batches: Batches
) -> int:
    import pyarrow as pa
    from pyarrow import parquet

    types = {
        "timestamp with time zone": pa.timestamp("us", city_zone().key),
        "date": pa.date32(),
        "integer": pa.int32(),
        "bigint": pa.int64(),
        "boolean": pa.bool_(),
        "text[]": pa.list_(pa.string()),
    }
    decimals = {key: pa.decimal128(WIDEST, scale) for key, scale in scales.items()}
    schema = pa.schema(
        [(key, decimals.get(key) or types.get(of, pa.string())) for key, of in columns.items()]
    )
    count = 0
    with parquet.ParquetWriter(path, schema) as target:
        for batch in batches:
            try:
                parts = zip(zip(*batch, strict=True), schema, strict=True)
                arrays = [pa.array(map(_as_text, part), field.type) for part, field in parts]
            except pa.ArrowException as error:
                raise ExportError(f"{mart} 有 Parquet 放不下的数：{error}") from error
            target.write_batch(pa.record_batch(arrays, schema=schema))
            count += len(batch)
    return count


def _write_csv(
    path: Path, mart: str, columns: Columns, scales: dict[str, int], batches: Batches
) -> int:
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as target:
        lines = csv.writer(target)
        lines.writerow(columns)
        for batch in batches:
            lines.writerows([_safe(_flat(value)) for value in row] for row in batch)
            count += len(batch)
    return count


def _write_xlsx(
    path: Path, mart: str, columns: Columns, scales: dict[str, int], batches: Batches
) -> int:
    from xlsxwriter import Workbook

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "remove_timezone": True,
    }
    count = 0
    with Workbook(path, options) as book:
        book.set_properties({"title": mart, "created": WORKBOOK_CREATED})
        formats = {
            date: book.add_format({"num_format": "yyyy-mm-dd"}),
            datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        }
        head = book.add_format({"bold": True})

        def add_sheet() -> Any:  # noqa: ANN401 - xlsxwriter has no types
            sheet = book.add_worksheet(
                mart if not book.worksheets() else f"{mart} {len(book.worksheets()) + 1}"
            )
            sheet.write_row(0, 0, list(columns), head)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(columns) - 1, 16)
            return sheet

        sheet = add_sheet()
        for row in (row for batch in batches for row in batch):
            if count and count % (SHEET_ROWS - 1) == 0:
                sheet = add_sheet()
            for place, value in enumerate(row):
                shown = _exact(_flat(value))
                sheet.write(count % (SHEET_ROWS - 1) + 1, place, shown, formats.get(type(shown)))
            count += 1
    return count


WRITERS: dict[str, Writer] = {"parquet": _write_parquet, "csv": _write_csv, "xlsx": _write_xlsx}


def _as_text(value: Any) -> Any:  # noqa: ANN401 - a value of any of the types above
    """Values for which Parquet has no type become text."""
    return (
        json.dumps(value, ensure_ascii=False, sort_keys=True) if isinstance(value, dict) else value
    )


def _flat(value: Any) -> Any:  # noqa: ANN401
    """A value in one field: lists joined by `;`, objects as JSON."""
    if isinstance(value, list):
        return ";".join(map(str, value))
    return _as_text(value)


def _safe(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return format(value, "f") if isinstance(value, Decimal) else value


def _exact(value: Any) -> Any:  # noqa: ANN401
    """A number with more digits than a spreadsheet keeps becomes text."""
    if isinstance(value, (Decimal, int)) and not isinstance(value, bool):
        number = Decimal(value)
        return value if len(number.normalize().as_tuple().digits) <= EXACT_DIGITS else f"{number:f}"
    return value
