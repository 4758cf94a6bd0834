"""What is read from one file: the document that goes from a reader to the warehouse."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec
from msgspec.structs import asdict, replace

from gouji.core.figures import format_figure, number
from gouji.core.severity import Severity

How = Literal["read", "inferred"]

SCHEMA = 1
"""The version of the document's shape: increment it when the name or meaning of a field changes. A
field that is added with a default needs no new version.
"""


class Reading(msgspec.Struct, frozen=True):
    """One figure as it was read: `value` is None for a blank (also `/`, `—`, 无), `raw` what is
    written there.
    """

    value: Decimal | None
    raw: str
    at: str
    how: How = "read"


class Entry(msgspec.Struct, frozen=True):
    """Words as they were read, or a cell of an open row: `text` is None for a blank; of a list, it
    is the code, and `shown` its label. What is in no list stays as it is written. A figure has a
    `value`.
    """

    key: str
    text: str | None
    shown: str | None
    raw: str
    at: str
    value: Decimal | None = None

    def as_json(self) -> dict[str, object]:
        """The entry in the document of `gouji extract --json`."""
        return {**asdict(self), "value": number(self.value)}


class Claim(msgspec.Struct, frozen=True):
    """A figure stated in the narrative, with the sentence that states it.

    `cells` are the cells whose sum it is, `also` is another reading of it. `judged` is the metric
    whose rule it is checked against; empty where it may mean something else. `quote` is the
    sentence with the figure in brackets.
    """

    metric: str
    value: Decimal
    sentence: str
    at: str
    cells: tuple[str, ...] = ()
    also: str = ""
    judged: str = ""
    quote: str = ""


class Section(msgspec.Struct, frozen=True):
    """A section of the report: its heading as written (`number` is None where none is), and what is
    below it.

    `key` is the form's; `length` is in characters, 0 where it is 无; `sentences` are digests of a
    narrative section's content.
    """

    number: str | None
    title: str
    key: str
    at: str
    length: int
    sentences: tuple[int, ...] = ()


class Passage(msgspec.Struct, frozen=True):
    """A passage of the text that a rule may quote: `residue` of a template, or figures stated for
    the `other_year`.
    """

    kind: Literal["residue", "other_year", "breakdown"]
    text: str
    at: str


class Explanation(msgspec.Struct, frozen=True):
    """What a unit has written beside a finding in the workbook of a receipt; `code` is the one
    printed there.
    """

    code: str
    text: str


class Problem(msgspec.Struct, frozen=True):
    """What could not be read with certainty. Code and message come from `vocabulary.yaml`; `at` may
    be empty.
    """

    code: str
    severity: Severity
    message: str
    at: str = ""
    cells: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The problem in the document of `gouji extract --json`."""
        return {**asdict(self), "cells": list(self.cells)}


class Extraction(msgspec.Struct, frozen=True):
    """One file's cells (every cell of the form has a reading, or a problem explains why not),
    claims and problems.

    `form`, `year`, `unit_name`, `period`, `dated` are None where the file does not state them;
    `unit_name` is as written in the title. `report_period` is the part of the year that the report
    is about (`2024-Q1`), None where that is the whole year or not stated. `reply_to` is the SHA-256
    of the file that a workbook of ours was made from: its narrative applies.
    """

    file: str
    sha256: str
    format: str
    form: str | None
    year: int | None
    unit_name: str | None
    period: tuple[date, date] | None
    cells: Mapping[str, Reading] = msgspec.field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    dated: date | None = None
    problems: tuple[Problem, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    reply_to: str | None = None
    report_period: str | None = None
    entries: tuple[Entry, ...] = ()
    schema: int = SCHEMA

    @property
    def readable(self) -> bool:
        """Whether a report was found at all (its figures may still have problems)."""
        return self.form is not None

    @classmethod
    def kept(
        cls, form: str, year: int, cells: str, problems: str, report_period: str | None = None
    ) -> "Extraction":
        """What the warehouse has kept of a report, of this version or an earlier one."""
        return cls(
            file="",
            sha256="",
            format="",
            form=form,
            year=year,
            unit_name=None,
            period=None,
            cells=decode_cells(cells),
            problems=_PROBLEMS.decode(problems),
            report_period=report_period,
        )

    def with_problems(self, problems: tuple[Problem, ...]) -> "Extraction":
        """The same with more problems."""
        return replace(self, problems=(*self.problems, *problems))

    def as_json(self) -> dict[str, object]:
        """The document of `gouji extract --json`."""
        start, end = self.period or (None, None)
        return {
            "schema": self.schema,
            "file": self.file,
            "sha256": self.sha256,
            "format": self.format,
            "form": self.form,
            "year": self.year,
            "report_period": self.report_period,
            "unit_name": self.unit_name,
            "period": {"start": start and start.isoformat(), "end": end and end.isoformat()},
            "cells": {
                key: {"value": number(cell.value), "raw": cell.raw, "at": cell.at, "how": cell.how}
                for key, cell in self.cells.items()
            },
            "entries": [entry.as_json() for entry in self.entries],
            "claims": [
                {
                    "metric": c.metric,
                    "value": number(c.value),
                    "sentence": c.sentence,
                    "at": c.at,
                    "cells": list(c.cells),
                    "also": c.also,
                    "judged": c.judged,
                    "quote": c.quote,
                }
                for c in self.claims
            ],
            "sections": [asdict(section) for section in self.sections],
            "passages": [asdict(passage) for passage in self.passages],
            "dated": self.dated and self.dated.isoformat(),
            "problems": [problem.as_json() for problem in self.problems],
            "explanations": [asdict(explanation) for explanation in self.explanations],
            "reply_to": self.reply_to,
        }


class Line(msgspec.Struct, frozen=True):
    """What was read from a submission's file, as a line between two steps of a run.

    `document` is read only on demand: where one is damaged, the others are not.
    """

    submission_id: int
    document: msgspec.Raw

    def read(self) -> Extraction | None:
        """The document; None where it is of another version than ours.

        Raises msgspec.ValidationError where it is of ours and no document.
        """
        version = _VERSION.decode(self.document).schema
        return _DOCUMENT.decode(self.document) if version == SCHEMA else None


def encode_line(submission_id: int, document: Extraction) -> bytes:
    """A `Line` with its document, as JSON with a line break; without NUL, which a database cannot
    hold.
    """
    line = _ENCODER.encode({"submission_id": submission_id, "document": document})
    return line.replace(b"\\u0000", b"\\ufffd") + b"\n"


def decode_line(line: bytes) -> Line:
    """What `encode_line` has written."""
    return _LINE.decode(line)


class _Versioned(msgspec.Struct):
    schema: int = 0


_ENCODER = msgspec.json.Encoder(decimal_format="number")
_LINE = msgspec.json.Decoder(Line)
_VERSION = msgspec.json.Decoder(_Versioned)
_DOCUMENT = msgspec.json.Decoder(Extraction)
_CELLS = msgspec.json.Decoder(dict[str, Reading])
_ENTRIES = msgspec.json.Decoder(tuple[Entry, ...])
_PROBLEMS = msgspec.json.Decoder(tuple[Problem, ...])


def encode_cells(cells: Mapping[str, Reading]) -> str:
    """Cells as JSON for the warehouse: a figure is a number without needless zeros."""
    values = {
        key: {
            "value": None
            if cell.value is None
            else msgspec.Raw(format_figure(cell.value).encode()),
            "raw": cell.raw,
            "at": cell.at,
            "how": cell.how,
        }
        for key, cell in cells.items()
    }
    return _ENCODER.encode(values).decode()


def encode_problems(problems: tuple[Problem, ...]) -> str:
    """Problems as JSON for the warehouse."""
    return _ENCODER.encode(problems).decode()


def encode_entries(entries: tuple[Entry, ...]) -> str | None:
    """Words as JSON for the warehouse; None where a report has none."""
    return _ENCODER.encode(entries).decode() if entries else None


def decode_entries(entries: str | None) -> tuple[Entry, ...]:
    """What `encode_entries` has written."""
    return _ENTRIES.decode(entries) if entries else ()


def decode_cells(cells: str) -> dict[str, Reading]:
    """Cells as the warehouse has kept them, of this version or an earlier one.

    >>> decode_cells('{"t3.received.total": {"value": 12.50, "raw": "12.50", "at": "表!C4"}}')
    {'t3.received.total': Reading(value=Decimal('12.50'), raw='12.50', at='表!C4', how='read')}
    """
    return _CELLS.decode(cells)
