"""Marts as files, read back: types, digits, text that looks like a formula, and memory that does
not grow.
"""

import csv
import json
import sys
import tracemalloc
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pyarrow import parquet
from typer.testing import CliRunner

from databases import own_database
from gouji.cli.app import app
from gouji.core.errors import ExportError
from gouji.warehouse.export import export_mart

PROBE = """
    CREATE SCHEMA mart;
    CREATE VIEW mart.probe AS
    SELECT v.*, '630100'::text AS parent_code, 2023 AS year FROM (VALUES
        (1::bigint, 12.50::numeric, '=1+1'::text, DATE '2024-03-31', TIMESTAMPTZ '2024-03-31 16:30:00+00',
            true, ARRAY['a', 'b'], '{"名": "值"}'::jsonb),
        (2, 0.123456789012345678, '@SUM(A1)', NULL, NULL, false, '{}', NULL),
        (3, -7, '城东区', NULL, NULL, NULL, NULL, NULL),
        (1234567890123456789, NULL, '+86', NULL, NULL, NULL, NULL, NULL)
    ) AS v (id, value, label, due_on, at, flag, cells, files)
    UNION ALL SELECT 9, 1, '别的', NULL, NULL, NULL, NULL, NULL, '630000', 2023
    UNION ALL SELECT 10, 1, '别年', NULL, NULL, NULL, NULL, NULL, '630100', 2022;
    CREATE VIEW mart.many AS SELECT i AS id, i::numeric / 7 AS value, mod(i, 9) AS year
    FROM generate_series(1, 90000) AS i;
    CREATE VIEW mart.timeless AS SELECT 1 AS x;
"""


@pytest.fixture(scope="module")
def probe(warehouse, tmp_path_factory):
    with own_database(warehouse, "export", tmp_path_factory.mktemp("export")) as owner:
        with owner.begin() as connection:
            connection.exec_driver_sql(PROBE)
        yield owner


def export(probe, path, format_, mart="probe", **chosen):
    with probe.connect() as connection:
        return export_mart(
            connection, mart, path, format_, **({"year": 2023, "parent": "630100"} | chosen)
        )


def test_parquet_keeps_types_and_every_digit(probe, tmp_path):
    path = tmp_path / "deep" / "probe.parquet"
    assert export(probe, path, "parquet") == 4
    rows = parquet.read_table(path).to_pylist()
    assert [row["id"] for row in rows] == [1, 2, 3, 1234567890123456789]
    assert [row["value"] for row in rows] == [
        Decimal("12.5"),
        Decimal("0.123456789012345678"),
        Decimal(-7),
        None,
    ]
    assert rows[0]["at"] == datetime.fromisoformat("2024-03-31T16:30:00+00:00")
    assert (rows[0]["due_on"], rows[0]["flag"], rows[0]["cells"]) == (
        date(2024, 3, 31),
        True,
        ["a", "b"],
    )
    assert json.loads(rows[0]["files"]) == {"名": "值"}
    assert [row["label"] for row in rows] == ["=1+1", "@SUM(A1)", "城东区", "+86"]
    types = {field.name: str(field.type) for field in parquet.read_schema(path)}
    assert types["value"].startswith("decimal128")
    assert types["at"] == "timestamp[us, tz=Asia/Shanghai]"


def test_csv_has_a_mark_numbers_as_they_are_and_no_formula(probe, tmp_path):
    path = tmp_path / "probe.csv"
    assert export(probe, path, "csv") == 4
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["value"] for row in rows] == ["12.50", "0.123456789012345678", "-7", ""]
    assert [row["label"] for row in rows] == ["'=1+1", "'@SUM(A1)", "城东区", "'+86"]
    assert (rows[0]["at"], rows[0]["cells"]) == ("2024-04-01 00:30:00+08:00", "a;b")


def test_a_workbook_has_numbers_as_numbers_and_no_formula(probe, tmp_path):
    path = tmp_path / "probe.xlsx"
    assert export(probe, path, "xlsx") == 4
    head, *rows = load_workbook(path)["probe"].iter_rows()
    at = {cell.value: place for place, cell in enumerate(head)}
    assert not any(cell.data_type == "f" for row in rows for cell in row)
    assert [row[at["value"]].value for row in rows] == [12.5, "0.123456789012345678", -7, None]
    assert [row[at["label"]].value for row in rows] == ["=1+1", "@SUM(A1)", "城东区", "+86"]
    assert rows[3][at["id"]].value == "1234567890123456789"
    assert rows[0][at["at"]].value == datetime(2024, 4, 1, 0, 30)
    assert rows[0][at["due_on"]].is_date


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ({"mart": "pg_authid"}, "没有 pg_authid 这个汇总查询；可以导出的有：many、probe、timeless"),
        ({"mart": 'probe"; DROP SCHEMA mart'}, "没有 probe"),
        ({"mart": "timeless"}, "timeless 没有 year 列"),
        ({"mart": "many"}, "many 没有 parent_code 列"),
        ({"format_": "pdf"}, "不能导出为 pdf；可以是 parquet、csv、xlsx"),
    ],
)
def test_what_cannot_be_exported_is_said_and_nothing_is_written(probe, tmp_path, chosen, says):
    path = tmp_path / "out"
    with pytest.raises(ExportError, match=says):
        export(probe, path, **({"format_": "csv"} | chosen))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format_", ["parquet", "csv", "xlsx"])
def test_memory_does_not_grow_with_the_rows(probe, tmp_path, format_, monkeypatch):
    monkeypatch.setattr("gouji.warehouse.export.BATCH_ROWS", 500)
    with probe.begin() as connection:
        connection.exec_driver_sql(
            "CREATE OR REPLACE VIEW mart.some AS SELECT * FROM mart.many WHERE id <= 18000"
        )
    peaks = []
    for mart in ("some", "some", "many"):  # the first one imports
        tracemalloc.start()
        export(probe, tmp_path / f"{mart}.{format_}", format_, mart, year=1, parent=None)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < peaks[1] * 2


def test_the_command(probe, tmp_path):
    path = tmp_path / "probe.csv"
    done = CliRunner().invoke(
        app, ["export", "mart.probe", "--year", "2023", "--format", "csv", "-o", str(path)]
    )
    assert done.exit_code == 0, done.output
    assert "5 行" in done.stderr
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 6


def test_without_the_extra_parquet_it_says_what_to_install(probe, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "probe.parquet"
    with pytest.raises(ExportError, match=r"gouji\[parquet\]"):
        export(probe, path, "parquet")
    assert not path.exists()
    assert export(probe, tmp_path / "probe.csv", "csv") == 4
