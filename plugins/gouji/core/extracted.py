"""What is read from one file."""

from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from gouji.core.figures import number
from gouji.core.severity import Severity

How = Literal["read", "inferred"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure as it was read: `value` is None for a blank (also `/`, `—`, 无), `raw` what stands
    there.
    """

    value: Decimal | None
    raw: str
    at: str
    how: How = "read"


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure stated in the narrative, with the sentence that states it.

    `cells` are the cells whose sum it is, `also` is another reading of it. `judged` is the metric
    whose rule it is held against; empty where it may mean something else. `quote` is the sentence
    with the figure in brackets.
    """

    metric: str
    value: Decimal
    sentence: str
    at: str
    cells: tuple[str, ...] = ()
    also: str = ""
    judged: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the report: its heading as written (`number` is None where none is), and what is
    below it.

    `key` is the form's; `length` is in characters, 0 where it says 无; `sentences` are digests of
    what a narrative section says.
    """

    number: str | None
    title: str
    key: str
    at: str
    length: int
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the text that a rule may quote: `residue` of a template, or figures told of the
    `other_year`.
    """

    kind: Literal["residue", "other_year", "breakdown"]
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a unit has written beside a finding in the workbook of a receipt; `code` is the one
    printed there.
    """

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read with certainty. Code and message come from `vocabulary.yaml`; `at` may
    be empty.
    """

    code: str
    severity: Severity
    message: str
    at: str = ""
    cells: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The problem in the document of `gouji extract --json`."""
        return {**asdict(self), "cells": list(self.cells)}


@dataclass(frozen=True, slots=True)
class Extraction:
    """One file's cells (every cell of the form has a reading, or a problem says why not), claims
    and problems.

    `form`, `year`, `unit_name`, `period`, `dated` are None where the file does not tell;
    `unit_name` is as written in the title. `reply_to` is the SHA-256 of the file that a workbook of
    ours was made from: its narrative stands.
    """

    file: str
    sha256: str
    format: str
    form: str | None
    year: int | None
    unit_name: str | None
    period: tuple[date, date] | None
    cells: dict[str, Reading] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    dated: date | None = None
    problems: tuple[Problem, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    reply_to: str | None = None

    @property
    def readable(self) -> bool:
        """Whether a report was found at all (its figures may still have problems)."""
        return self.form is not None

    def as_json(self) -> dict[str, Any]:
        """The document of `gouji extract --json`."""
        start, end = self.period or (None, None)
        return {
            "file": self.file,
            "sha256": self.sha256,
            "format": self.format,
            "form": self.form,
            "year": self.year,
            "unit_name": self.unit_name,
            "period": {"start": start and start.isoformat(), "end": end and end.isoformat()},
            "cells": {
                key: {"value": number(cell.value), "raw": cell.raw, "at": cell.at, "how": cell.how}
                for key, cell in self.cells.items()
            },
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
