"""Marts as pandas DataFrames, for analysts: one call each, today's figures or those of an earlier
day.

Every call reads in one transaction that cannot write, and needs no more than the office's rights. A
frame has the same columns and types whatever is in it. Figures are Float64; one that a float would
round stops the call.
"""

from datetime import date, datetime
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd
from sqlalchemy import text

from gouji.core.clock import city_zone
from gouji.core.errors import ExportError
from gouji.warehouse.engine import engine

AsOf = date | datetime | None
"""A day counts to its end in the city; an instant has a time zone; None is now."""

TEXT, WHOLE, FIGURE, YES = "str", "Int64", "Float64", "boolean"
DAY = "datetime64[s]"
RATIO = "float64"

CONSOLIDATED = {
    "parent_code": TEXT, "year": WHOLE, "cell_key": TEXT, "table": TEXT, "row_label": TEXT,
    "column_label": TEXT, "value": FIGURE, "units_reporting": WHOLE, "units_expected": WHOLE,
}  # fmt: skip
COVERAGE = {
    "parent_code": TEXT, "year": WHOLE, "unit_code": TEXT, "unit_name": TEXT, "kind": TEXT,
    "path": TEXT, "standing": TEXT, "unexplained_warnings": WHOLE, "submission_id": WHOLE,
    "version": WHOLE, "form": TEXT, "file_name": TEXT, "accepted_on": DAY,
}  # fmt: skip
FINDINGS = {
    "unit_code": TEXT, "year": WHOLE, "submission_id": WHOLE, "version": WHOLE, "state": TEXT,
    "rule_id": TEXT, "severity": TEXT, "kind": TEXT, "message": TEXT, "cells": "object",
    "lhs": FIGURE, "rhs": FIGURE, "difference": FIGURE, "found_on": DAY, "explanation": TEXT,
    "waived_by": TEXT,
}  # fmt: skip
YEAR_OVER_YEAR = {
    "unit_code": TEXT, "year": WHOLE, "cell_key": TEXT, "row_label": TEXT, "column_label": TEXT,
    "value": FIGURE, "prior_value": FIGURE, "change": FIGURE, "change_ratio": RATIO,
}  # fmt: skip
UNIT_FIGURES = {
    "parent_code": TEXT, "year": WHOLE, "unit_code": TEXT, "unit_name": TEXT, "cell_key": TEXT,
    "row_label": TEXT, "column_label": TEXT, "value": FIGURE, "inferred": YES, "added": YES,
}  # fmt: skip


def consolidated(parent: str, year: int, *, as_of: AsOf = None) -> pd.DataFrame:
    """A consolidation, one row a cell; blanks count as zero in it. Empty where no report is in."""
    return _frame(
        "consolidated_cell_as_of(:parent, :year, :as_of)",
        CONSOLIDATED,
        as_of,
        parent=parent,
        year=year,
    )


def coverage(parent: str, year: int, *, as_of: AsOf = None) -> pd.DataFrame:
    """The units that a consolidation expects a report of, one row each, and whether theirs is in
    (`standing`).
    """
    return _frame(
        "coverage_unit_as_of(:parent, :year, :as_of)", COVERAGE, as_of, parent=parent, year=year
    )


def findings(year: int, *, as_of: AsOf = None) -> pd.DataFrame:
    """What the rules found in the reports of a year, one row a finding, of returned and replaced
    reports too.
    """
    return _frame("finding_as_of(:year, :as_of)", FINDINGS, as_of, year=year)


def year_over_year(year: int, *, as_of: AsOf = None) -> pd.DataFrame:
    """Each unit's cells beside those of the year before, for units of which both reports are in."""
    return _frame("year_over_year_as_of(:year, :as_of)", YEAR_OVER_YEAR, as_of, year=year)


def unit_figures(parent: str, year: int, *, as_of: AsOf = None) -> pd.DataFrame:
    """The cells of every report that a consolidation covers; those that are `added` add up to
    `consolidated`.
    """
    return _frame(
        "unit_cell_as_of(:parent, :year, :as_of)", UNIT_FIGURES, as_of, parent=parent, year=year
    )


def use_chinese_font() -> None:
    """Let matplotlib write Chinese, with a font of the wheel `mplfonts` that is there on every
    machine.
    """
    from matplotlib import font_manager, rcParams

    path = Path(str(files("mplfonts"))) / "fonts" / "NotoSansCJKsc-Regular.otf"
    font_manager.fontManager.addfont(path)
    rcParams["font.family"] = font_manager.FontProperties(fname=path).get_name()
    rcParams["axes.unicode_minus"] = False


def _frame(
    source: str, columns: dict[str, str], as_of: AsOf, **parameters: str | int
) -> pd.DataFrame:
    """The rows of a function of mart, sorted. Raises ExportError for a figure that would be
    rounded.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    order = [
        name
        for name in ("unit_code", "cell_key", "submission_id", "rule_id", "message")
        if name in columns
    ]
    query = text(f"SELECT {names} FROM mart.{source} ORDER BY {', '.join(order)}")
    with engine().connect().execution_options(postgresql_readonly=True) as connection:
        rows = connection.execute(query, {"as_of": _instant(as_of), **parameters}).all()
    series = zip(
        columns.items(), zip(*rows, strict=True) if rows else [()] * len(columns), strict=True
    )
    return pd.DataFrame({name: _series(name, dtype, values) for (name, dtype), values in series})


def _series(name: str, dtype: str, values: tuple[Any, ...]) -> "pd.Series[Any]":
    if dtype == FIGURE and (lost := [value for value in values if _is_rounded(value)]):
        raise ExportError(
            f"{name}: a float cannot hold {lost[0]}; use `gouji export --format parquet`"
        )
    if dtype in (FIGURE, RATIO):
        values = tuple(None if value is None else float(value) for value in values)
    return pd.Series(values, dtype=dtype)


def _is_rounded(value: Decimal | None) -> bool:
    return value is not None and Decimal(repr(float(value))) != value


def _instant(as_of: AsOf) -> datetime | str:
    """Raises ValueError for a time without a zone, which is ambiguous."""
    if as_of is None:
        return "infinity"
    if isinstance(as_of, datetime):
        if as_of.tzinfo is None:
            raise ValueError(f"as_of has no time zone: {as_of}")
        return as_of
    return datetime.combine(as_of, datetime.max.time(), city_zone())
