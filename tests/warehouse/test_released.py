"""Loaded warehouses of earlier versions (dumps/<revision>.sql, by `make dump`) migrate to this one
and lose nothing.
"""

import subprocess
from pathlib import Path

import pytest
from sqlalchemy import text

from databases import own_database, shown
from gouji.core.extracted import Extraction
from gouji.embedded.postgres import program
from gouji.maintenance.verify import verify_warehouse
from gouji.warehouse.dictionary import read_dictionary, undescribed
from gouji.warehouse.migrate import upgrade

DUMPS = sorted((Path(__file__).parent / "dumps").glob("*.sql"))
DERIVED = {"core.applied"}  # what was applied is applied anew
CONSOLIDATED = text(
    "SELECT parent_code, year, cell_key, value FROM mart.consolidated_cell ORDER BY 1, 2, 3"
)

KEPT = text("""
    SELECT x.form, x.year, x.cells::text AS cells, x.problems::text AS problems, f.keys, f.values
    FROM intake.extraction AS x
    CROSS JOIN LATERAL (
        SELECT array_agg(c.cell_key) AS keys, array_agg(c.value) AS values
        FROM intake.cell_source AS c WHERE c.submission_id = x.submission_id
    ) AS f
""")


def tables(connection):
    return connection.scalars(
        text("""
            SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class AS c
            INNER JOIN pg_namespace AS n ON c.relnamespace = n.oid
            WHERE c.relkind = 'r' AND n.nspname IN ('intake', 'core', 'quality') ORDER BY 1
        """)
    ).all()


def columns(connection, table):
    return list(connection.execute(text(f"SELECT * FROM {table} LIMIT 0")).keys())


def rows(connection, table, names):
    listed = ", ".join(f'"{name}"::text' for name in names)
    return sorted(map(repr, connection.execute(text(f"SELECT {listed} FROM {table}"))))


def contents(connection):
    """{table: (its columns, its rows)}"""
    found = {}
    for table in tables(connection):
        names = columns(connection, table)
        found[table] = names, rows(connection, table, names)
    return found


@pytest.mark.parametrize("dump", DUMPS, ids=lambda path: path.stem)
def test_a_loaded_warehouse_migrates_and_loses_nothing(warehouse, tmp_path, dump):
    with own_database(warehouse, "released", tmp_path) as owner:
        command = [
            str(program("psql")),
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            f"--file={dump}",
        ]
        url = shown(owner.url.set(drivername="postgresql"))
        loaded = subprocess.run([*command, url], capture_output=True, text=True, check=False)
        assert loaded.returncode == 0, loaded.stderr
        with owner.connect() as connection:
            assert (
                connection.scalar(text("SELECT version_num FROM public.alembic_version"))
                == dump.stem
            )
            before, sums = contents(connection), connection.execute(CONSOLIDATED).all()
        assert sums
        assert len(before["core.report"][1]) >= 3
        upgrade()
        with owner.connect() as connection:
            for table in before.keys() - DERIVED:
                names, was = before[table]
                assert set(names) <= set(columns(connection, table)), f"{table} has lost a column"
                lost = set(was) - set(rows(connection, table, names))
                assert not lost, f"{table} has lost or changed {sorted(lost)[:3]}"
            assert connection.execute(CONSOLIDATED).all() == sums
            for row in connection.execute(KEPT).all():
                document = Extraction.kept(row.form, row.year, row.cells, row.problems)
                figures = {key: cell.value for key, cell in document.cells.items()}
                assert figures == dict(zip(row.keys, row.values, strict=True))
            assert undescribed(read_dictionary(connection)) == []
        unlike = {found.check for found in verify_warehouse("released")} - {"archive_missing"}
        assert unlike == set()  # the dump has no files beside it


def test_there_is_a_dump_to_migrate():
    assert [path.stem for path in DUMPS][:2] == ["0003", "0011"]
