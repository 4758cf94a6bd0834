"""Brings the warehouse up to the catalogue: its series, forms, cells, rules and balances as rows,
and what is derived from the forms.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, text

from gouji.catalogue.form import Form
from gouji.catalogue.rules import Catalogue
from gouji.catalogue.series import Series
from gouji.catalogue.table import Cell
from gouji.core.errors import WarehouseError
from gouji.warehouse.derived import check_facts, derive, fact_position


def sync_catalogues(connection: Connection, catalogues: Mapping[str, Catalogue]) -> None:
    """Update everything to the forms and rules. Adds, never removes: what was loaded stays
    readable.

    Raises WarehouseError when a form no longer has a cell that it had, or when forms disagree on a
    fact table.
    """
    forms = [catalogue.form for catalogue in catalogues.values()]
    check_facts(forms)
    for catalogue in catalogues.values():
        _sync_form(connection, catalogue.form)
        _sync_words(connection, catalogue.form)
        _sync_rules(connection, catalogue)
        _sync_balances(connection, catalogue)
    derive(connection, forms)


def sync_series(connection: Connection, series: Series) -> None:
    """Update who files a series, and by when, to what the catalogue has now.

    Raises WarehouseError where it names a kind that no unit may be of.
    """
    known = set(connection.scalars(text("SELECT kind FROM core.unit_kind")))
    if unknown := sorted(series.filed_by.keys() - known):
        raise WarehouseError(f"{series.series}: no kinds of units: {', '.join(unknown)}")
    month, day = map(int, series.due.split("-"))
    connection.execute(
        text("""
            INSERT INTO core.series (series, title, due_month, due_day)
            VALUES (:series, :title, :month, :day)
            ON CONFLICT (series) DO UPDATE
            SET title = excluded.title, due_month = excluded.due_month, due_day = excluded.due_day
        """),
        {"series": series.series, "title": series.title, "month": month, "day": day},
    )
    connection.execute(
        text("DELETE FROM core.series_kind WHERE series = :series"), {"series": series.series}
    )
    for kind, due in (series.filed_by or dict.fromkeys(sorted(known), series.due)).items():
        month, day = map(int, due.split("-"))
        connection.execute(
            text("INSERT INTO core.series_kind VALUES (:series, :kind, :month, :day)"),
            {"series": series.series, "kind": kind, "month": month, "day": day},
        )


def _sync_form(connection: Connection, form: Form) -> None:
    known = set(
        connection.scalars(
            text("SELECT cell_key FROM core.form_cell WHERE form = :form"), {"form": form.form}
        )
    )
    if gone := sorted(known - set(form.cells)):
        raise WarehouseError(f"{form.form} has lost cells that were loaded: {', '.join(gone)}")
    connection.execute(
        text("""
            INSERT INTO core.form (form, series, places, title, basis, first_year, last_year)
            VALUES (:form, :series, :places, :title, :basis, :first, :last)
            ON CONFLICT (form) DO UPDATE SET series = excluded.series, places = excluded.places,
                title = excluded.title, basis = excluded.basis,
                first_year = excluded.first_year, last_year = excluded.last_year
        """),
        {
            "form": form.form,
            "series": form.series,
            "places": list(form.places),
            "title": form.title,
            "basis": form.basis,
            "first": form.years.first,
            "last": form.years.last,
        },
    )
    connection.execute(
        text("""
            INSERT INTO core.form_cell (form, cell_key, ordinal, table_key, row_key, column_key,
                row_label, column_label, type, unit, fact_table, fact_key, fact_column,
                ratio_part, ratio_whole, ratio_places)
            VALUES (:form, :key, :ordinal, :table, :row, :column,
                :row_label, :column_label, :type, :unit, :fact_table, :fact_key, :fact_column,
                :ratio_part, :ratio_whole, :ratio_places)
            ON CONFLICT (form, cell_key) DO UPDATE SET
                row_label = excluded.row_label, column_label = excluded.column_label
        """),
        [_form_cell(form, ordinal, cell) for ordinal, cell in enumerate(form.cells.values(), 1)],
    )


def _form_cell(form: Form, ordinal: int, cell: Cell) -> dict[str, object]:
    fact_key, fact_column = fact_position(form, cell)
    return {
        **cell.model_dump(include={"key", "table", "row", "column", "type", "unit"}),
        "form": form.form,
        "ordinal": ordinal,
        "row_label": cell.row_label,
        "column_label": cell.column_label,
        "fact_table": form.table(cell.table).home.table,
        "fact_key": fact_key,
        "fact_column": fact_column,
        "ratio_part": cell.ratio and cell.ratio.part,
        "ratio_whole": cell.ratio and cell.ratio.whole,
        "ratio_places": cell.ratio and cell.ratio.places,
    }


def _sync_words(connection: Connection, form: Form) -> None:
    """core.form_entry: the cells of words and of open rows, as core.form_cell has all others."""
    rows = [
        {
            "form": form.form,
            "ordinal": ordinal,
            "row_label": cell.row_label,
            "column_label": cell.column_label,
            **cell.model_dump(include={"key", "table", "type"}),
        }
        for ordinal, cell in enumerate((*form.every.values(), *form.open_columns.values()), 1)
        if cell.key not in form.cells
    ]
    if rows:
        connection.execute(
            text("""
                INSERT INTO core.form_entry
                    (form, cell_key, ordinal, table_key, row_label, column_label, type)
                VALUES (:form, :key, :ordinal, :table, :row_label, :column_label, :type)
                ON CONFLICT (form, cell_key) DO UPDATE SET
                    row_label = excluded.row_label, column_label = excluded.column_label
            """),
            rows,
        )


def _sync_rules(connection: Connection, catalogue: Catalogue) -> None:
    connection.execute(
        text("""
            INSERT INTO quality.rule (form, rule_id, catalogue_version, title, severity, expression,
                blank, message, basis, waivable, scope)
            VALUES (:form, :id, :version, :title, :severity, :expression,
                :blank, :message, :basis, :waivable, :scope)
            ON CONFLICT DO NOTHING
        """),
        [
            {
                **rule.model_dump(
                    include={
                        "id",
                        "title",
                        "severity",
                        "blank",
                        "message",
                        "basis",
                        "waivable",
                        "scope",
                    }
                ),
                "expression": rule.expression
                or catalogue.files[rule.id].read_text(encoding="utf-8"),
                "form": catalogue.form.form,
                "version": catalogue.version,
            }
            for rule in catalogue.rules.values()
        ],
    )


def _sync_balances(connection: Connection, catalogue: Catalogue) -> None:
    connection.execute(
        text("DELETE FROM core.balance WHERE form = :form"), {"form": catalogue.form.form}
    )
    rows = [
        {
            "form": catalogue.form.form,
            "rule": equation.rule,
            "title": catalogue.rules[equation.rule].title,
            "instance": equation.instance,
            "first": catalogue.rules[equation.rule].years.first,
            "last": catalogue.rules[equation.rule].years.last,
            "cell": cell,
            "side": side,
        }
        for equation in catalogue.equations
        for side, cells in (("left", equation.left), ("right", equation.right))
        for cell in cells
    ]
    if rows:
        connection.execute(
            text(
                "INSERT INTO core.balance"
                " VALUES (:form, :rule, :title, :instance, :first, :last, :cell, :side)"
            ),
            rows,
        )
