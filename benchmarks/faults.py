"""`make faults`: known faults put into valid reports; every one has to be found, and nothing else.

faults.py [--reports 5000]. A quarter of the reports stay as they are, the others get one fault
each; every report has one of the year before that it agrees with. Prints recall and precision of
each rule, and the seconds that the whole catalogue takes over all reports of both years.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from sqlalchemy import Connection, text

from corpus import Cells, form
from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import load_rules
from gouji.core.extracted import Extraction, Reading
from gouji.review.judge import judge
from gouji.warehouse.staging import Staged, stage_figures, stage_narrative
from report_faults import FAULTS, Made, valid_pair
from text_faults import Told, document, text_faults

YEAR = 2023
RUN = "faults"
FIRST = 1_000_000_000
"""The number of the first report: far from every submission that a warehouse may have."""


@dataclass
class Outcome:
    """What came out: by rule how many reports it had to find, found of these, and found without
    reason.
    """

    reports: int
    wanted: Counter[str]
    found: Counter[str]
    unfounded: Counter[str]
    errors_in_valid: int
    missed: list[tuple[str, str]]
    seconds: float


def make(count: int, seed: int = 1) -> list[Made]:
    """So many pairs; every fourth without a fault, the others with each kind of fault in turn."""
    random = Random(seed)
    pairs = [valid_pair(random) for _ in range(count)]
    of_text = text_faults()
    names = [*FAULTS, *of_text]
    faulty = [number for number in range(count) if number % 4]
    for turn, number in enumerate(faulty):
        made = pairs[number]
        made.fault = names[turn % len(names)]
        if made.fault in of_text:
            change, rules = of_text[made.fault]
            change(made.reported, *_texts(made, number, count))
            made.must = frozenset(rules)
            continue
        spoil, must, may = FAULTS[made.fault]
        spoil(random, made, pairs[number - number % 4])
        made.must = frozenset(must)
        made.may |= may
    return pairs


def uncovered() -> set[str]:
    """The rules that no fault is made for; those about the units below (`children`) need other
    reports than these.
    """
    covered = {rule for _, must, _ in FAULTS.values() for rule in must}
    covered |= {rule for _, must in text_faults().values() for rule in must}
    catalogue = load_rules()[form().form]
    return {rule.id for rule in catalogue.rules.values() if rule.scope != "children"} - covered


def run(connection: Connection, pairs: list[Made]) -> Outcome:
    """Assess all of them as one run would; nothing is committed here."""
    connection.execute(
        text(
            "INSERT INTO core.unit (unit_code, valid_from, name, kind)"
            " SELECT to_char(n, 'FM000000'), '2008-01-01', '测试' || n || '区', 'district'"
            " FROM generate_series(800001, 800000 + :n) AS n"
        ),
        {"n": len(pairs)},
    )
    reports = list(_staged(pairs))
    stage_figures(connection, RUN, reports, {one.form: one for one in (form(), other_form())})
    stage_narrative(connection, reports)
    started = time.perf_counter()
    judge(connection, RUN, load_rules())
    seconds = time.perf_counter() - started
    rows = connection.execute(
        text(
            "SELECT DISTINCT submission_id, rule_id, severity FROM staging.finding"
            " WHERE run_id = :run AND submission_id >= :first AND submission_id < :end"
        ),
        {"run": RUN, "first": FIRST, "end": FIRST + len(pairs)},
    ).all()
    outcome = Outcome(len(reports), Counter(), Counter(), Counter(), 0, [], seconds)
    reported = {(row.submission_id - FIRST, row.rule_id): row.severity for row in rows}
    for number, made in enumerate(pairs):
        for rule in sorted(made.must):
            outcome.wanted[rule] += 1
            outcome.found[rule] += (number, rule) in reported
            if (number, rule) not in reported:
                outcome.missed.append((made.fault, rule))
    for (number, rule), severity in reported.items():
        made = pairs[number]
        outcome.unfounded[rule] += rule not in made.must and rule not in made.may
        outcome.errors_in_valid += made.fault == "none" and severity == "error"
    return outcome


def _staged(pairs: list[Made]) -> Iterator[Staged]:
    for number, made in enumerate(pairs):
        texts = _texts(made, number, len(pairs))
        for year, cells, first, reported in (
            (YEAR, made.cells, 0, texts[0]),
            (YEAR - 1, made.prior, len(pairs), texts[1]),
        ):
            figures = {"form": form().form, "year": year, "cells": _values(cells)}
            read = msgspec.convert(_BARE | figures | reported, Extraction, strict=False)
            yield Staged(FIRST + first + number, read, f"{800001 + number:06}")
        figures = {
            "form": other_form().form,
            "year": YEAR,
            "period": None,
            "cells": _values(made.beside),
        }
        read = msgspec.convert(_BARE | figures, Extraction, strict=False)
        yield Staged(FIRST - 1 - number, read, f"{800001 + number:06}")  # it came before


def other_form() -> Form:
    """The form of the law-enforcement statistics."""
    return load_forms()["xzzf-2021"]


def _texts(made: Made, number: int, count: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The text of a report and of the one of the year before."""
    return document(made.cells, made.reported, YEAR, number), document(
        made.prior, Told(), YEAR - 1, count + number
    )


_BARE = {"file": "", "sha256": "", "format": "", "unit_name": None}


def _values(cells: Cells) -> dict[str, Reading]:
    return {key: Reading(value, "", "") for key, value in cells.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=5000)
    count = parser.parse_args().reports
    home = Path(tempfile.mkdtemp(prefix="gjf-", dir="/tmp"))
    home.chmod(0o755)
    os.environ["GOUJI_HOME"] = str(home)
    os.environ.pop("GOUJI_WAREHOUSE_URL", None)
    from gouji.embedded import postgres
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    try:
        upgrade()
        with engine().connect() as connection:
            outcome = run(connection, make(count))
    finally:
        postgres.stop()
        shutil.rmtree(home, ignore_errors=True)
    say(f"{'rule':26}{'injected':>10}{'found':>8}{'recall':>8}{'unfounded':>11}{'precision':>11}")
    for rule in sorted({*outcome.wanted, *outcome.unfounded}):
        wanted, found, unfounded = (
            outcome.wanted[rule],
            outcome.found[rule],
            outcome.unfounded[rule],
        )
        recall = f"{found / wanted:.4f}" if wanted else "-"
        precision = f"{found / (found + unfounded):.4f}" if found + unfounded else "-"
        say(f"{rule:26}{wanted:>10}{found:>8}{recall:>8}{unfounded:>11}{precision:>11}")
    say(f"errors in valid reports: {outcome.errors_in_valid}")
    say(f"the whole catalogue over {outcome.reports} staged reports: {outcome.seconds:.1f} s")
    return 1 if outcome.missed or outcome.errors_in_valid else 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
