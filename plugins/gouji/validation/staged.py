"""Dropping what runs have staged, in the schema `staging`."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, text

from gouji.catalogue.rules import Catalogue
from gouji.core.sql import load_statement
from gouji.validation.assess import TABLES, forget_others
from gouji.warehouse.derived import staging_table


def clear_staging(connection: Connection, run_id: str, catalogues: Mapping[str, Catalogue]) -> None:
    """Drop what a run has staged."""
    forget_others(connection, run_id, catalogues)
    for table in [*TABLES, "staging.implied_cell", *map(staging_table, catalogues)]:
        connection.execute(text(f"DELETE FROM {table} WHERE run_id = :run_id"), {"run_id": run_id})


def drop_staged(
    connection: Connection, run_id: str, ids: Collection[int], catalogues: Mapping[str, Catalogue]
) -> None:
    """Drop what a run has staged of these submissions."""
    for table in [*_OF_SUBMISSIONS, *map(staging_table, catalogues)]:
        connection.execute(
            text(f"DELETE FROM {table} WHERE run_id = :run_id AND submission_id = ANY(:ids)"),
            {"run_id": run_id, "ids": list(ids)},
        )


def sweep_staging(connection: Connection, catalogues: Mapping[str, Catalogue]) -> None:
    """Drop what unfinished runs have left: of all whose submissions have ended since."""
    connection.execute(load_statement("validation/sweep_staged_reports"))
    for table in [*TABLES, "staging.implied_cell", *map(staging_table, catalogues)]:
        if table != "staging.report":
            connection.execute(text(_SWEEP_REST.format(table=table)))


_OF_SUBMISSIONS = tuple(
    table for table in (*TABLES, "staging.implied_cell") if table != "staging.rule_run"
)

_SWEEP_REST = """
    DELETE FROM {table} AS t WHERE NOT EXISTS (
        SELECT FROM staging.report AS r WHERE r.run_id = t.run_id
    )
"""
