"""Reports in the formats that units send, in the shares that they send them, and the floor below
which reading them cannot go.

The shares are those of a district's drop folder: 40 % docx, 25 % workbooks, 15 % pages, 15 % PDF,
5 % text. What nothing here writes (doc, rtf, xls) is left to the format next to it.
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine

from by_format import FORMATS, report
from corpus import form
from gouji.warehouse.script import driver

SHARES = {"docx": 8, "xlsx": 5, "html": 3, "pdf": 3, "csv": 1}
"""Of twenty reports."""


def write_mixed(drop: Path, first: int, count: int) -> list[Path]:
    """One report a unit in the drop folder, the formats in turn; returns the files."""
    turn = [name for name, share in SHARES.items() for _ in range(share)]
    paths = []
    for number in range(first, first + count):
        name = turn[number % len(turn)]
        path = drop / f"{number:06d}" / f"年报.{name}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FORMATS[name].write(report(number)))
        paths.append(path)
    return paths


def mixed_floor(files: list[Path], engine: Engine) -> None:
    """Read each file with its format's library and COPY one row a cell of the form; no report is
    understood, nothing is checked.
    """
    with engine.begin() as connection:
        cursor = driver(connection).cursor()
        with cursor.copy(
            "COPY bench.floor (report, sheet, row_number, column_number, value) FROM STDIN"
        ) as copy:
            for row in _rows(files):
                copy.write_row(row)


def _rows(files: list[Path]) -> Iterator[tuple[int, str, int, int, str]]:
    keys = list(form().cells)
    for number, path in enumerate(files):
        FORMATS[path.suffix[1:]].bare(path.read_bytes())
        yield from ((number, key, row, 0, "0") for row, key in enumerate(keys))
