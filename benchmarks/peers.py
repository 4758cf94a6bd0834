"""What the bench is paired with: the usual pipeline, and the floor below which nothing can go."""

from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine

from gouji.warehouse.script import driver


def usual_pipeline(files: list[Path], engine: Engine) -> None:
    """As it is usually written: read_excel, one validation a file, to_sql. Checks seven columns of
    the third sheet.
    """
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    source = context.data_sources.add_pandas("peer")
    batch = source.add_dataframe_asset("report").add_batch_definition_whole_dataframe("all")
    suite = context.suites.add(gx.ExpectationSuite("peer"))
    for column in range(3, 10):
        suite.add_expectation(
            gx.expectations.ExpectColumnValuesToBeBetween(column=f"c{column}", min_value=0)
        )
    checked = context.validation_definitions.add(
        gx.ValidationDefinition(name="peer", data=batch, suite=suite)
    )
    for number, path in enumerate(files):
        sheets = pd.read_excel(path, sheet_name=None, header=None)
        frames = []
        for name, sheet in sheets.items():
            sheet.columns = [f"c{column}" for column in range(sheet.shape[1])]
            frames.append(sheet.assign(sheet=name, report=number))
        table = frames[2].copy()
        for column in range(3, 10):
            table[f"c{column}"] = pd.to_numeric(table[f"c{column}"], errors="coerce")
        checked.run(batch_parameters={"dataframe": table})
        pd.concat(frames).astype(str).to_sql(
            "peer", engine, schema="bench", if_exists="append", index=False
        )


def floor(files: list[Path], engine: Engine) -> None:
    """Read every sheet with the library and COPY one row a filled cell; no report is understood,
    nothing is checked.
    """
    with engine.begin() as connection:
        cursor = driver(connection).cursor()
        with cursor.copy(
            "COPY bench.floor (report, sheet, row_number, column_number, value) FROM STDIN"
        ) as copy:
            for number, path in enumerate(files):
                for row in _filled(number, CalamineWorkbook.from_path(str(path))):
                    copy.write_row(row)


def _filled(number: int, book: CalamineWorkbook) -> Any:
    for name in book.sheet_names:
        for row_number, row in enumerate(book.get_sheet_by_name(name).to_python()):
            for column_number, value in enumerate(row):
                if value != "":
                    yield number, name, row_number, column_number, str(value)


def bare_read(files: list[Path]) -> int:
    """The library's own read of every sheet, and nothing else; returns how many rows there were."""
    books = (CalamineWorkbook.from_path(str(path)) for path in files)
    return sum(
        len(book.get_sheet_by_name(name).to_python()) for book in books for name in book.sheet_names
    )
