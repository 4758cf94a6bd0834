"""Stages again, from what the warehouse keeps, what another run has read; no file is opened."""

from collections.abc import Iterable

from sqlalchemy import Connection, text

from gouji.catalogue.form import Form
from gouji.core.sql import load_statement
from gouji.warehouse.derived import staging_table
from gouji.warehouse.staging import Noted, note_reports


def restage_figures(
    connection: Connection, run_id: str, ids: Iterable[int], forms: Iterable[Form]
) -> None:
    """Put the figures of submissions that were read by another run where the rules look at them."""
    for form in forms:
        table = staging_table(form.form)
        parameters = {"run_id": run_id, "ids": list(ids), "form": form.form}
        connection.execute(
            text(f"DELETE FROM {table} WHERE run_id = :run_id AND submission_id = ANY(:ids)"),
            parameters,
        )
        columns = ", ".join(f'"{key}"' for key in form.cells)
        values = ", ".join(f"""(c."{key}" ->> 'value')::numeric""" for key in form.cells)
        record = ", ".join(f'"{key}" json' for key in form.cells)
        connection.execute(
            text(
                f"INSERT INTO {table} (run_id, submission_id, {columns})\n"
                f"SELECT :run_id, e.submission_id, {values}\nFROM intake.extraction AS e\n"
                f"CROSS JOIN LATERAL json_to_record(e.cells) AS c ({record})\n"
                "WHERE e.submission_id = ANY(:ids) AND e.form = :form"
            ),
            parameters,
        )
        if form.has_entries:
            connection.execute(text(_UNSTAGE_WORDS), parameters)
            connection.execute(text(_RESTAGE_WORDS), parameters)
    listed = connection.execute(
        text("""
            SELECT e.submission_id AS id, e.form, f.series, e.year, e.period AS "of", NULL AS unit,
                e.period_start AS start, e.period_end AS "end", e.dated, e.has_narrative
            FROM intake.extraction AS e
            INNER JOIN core.form AS f ON e.form = f.form
            WHERE e.submission_id = ANY(:ids)
        """),
        {"ids": list(ids)},
    )
    note_reports(connection, run_id, [Noted(**row._mapping) for row in listed])


_UNSTAGE_WORDS = """
    DELETE FROM staging.entry
    WHERE run_id = :run_id AND submission_id = ANY(:ids) AND submission_id IN (
        SELECT e.submission_id FROM intake.extraction AS e WHERE e.form = :form)
"""

_RESTAGE_WORDS = """
    INSERT INTO staging.entry
        (run_id, submission_id, cell_key, table_key, item, column_key, value, text, shown)
    SELECT :run_id, e.submission_id, x.key, k.part[1],
        CASE WHEN k.part[2] ~ '^[0-9]+$' THEN k.part[2]::integer ELSE 0 END, k.part[3], x.value,
            x.text, x.shown
    FROM intake.extraction AS e
    CROSS JOIN LATERAL json_to_recordset(e.entries)
        AS x (key text, text text, shown text, value numeric)
    CROSS JOIN LATERAL (SELECT string_to_array(x.key, '.') AS part) AS k
    WHERE e.submission_id = ANY(:ids) AND e.form = :form
"""


def restage_problems(connection: Connection, run_id: str, ids: Iterable[int]) -> None:
    """Put the problems met in reading these submissions among the findings again, in place of all
    that were there.
    """
    connection.execute(
        text("DELETE FROM staging.finding WHERE run_id = :run_id AND submission_id = ANY(:ids)"),
        {"run_id": run_id, "ids": list(ids)},
    )
    connection.execute(
        load_statement("warehouse/restage_problems"),
        {"run_id": run_id, "ids": list(ids)},
    )
