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
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import msgspec
from sqlalchemy import Connection, text

from corpus import Cells, form, valid_cells
from gouji.catalogue.form import Form
from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import load_rules
from gouji.core.extracted import Extraction, Reading
from gouji.review.judge import judge
from gouji.warehouse.staging import Staged, stage_figures, stage_narrative
from text_faults import Told, document, text_faults

YEAR = 2023
APPLICANTS = form().table("t3").blocks[0].sets["applicants"]
RUN = "faults"
FIRST = 1_000_000_000
"""The number of the first report: far from every submission that a warehouse may have."""


@dataclass
class Made:
    """A report with its predecessor, that of the other series, and its text; `must` are the rules
    that have to speak, `may` those that can.
    """

    cells: Cells
    prior: Cells
    beside: Cells = field(default_factory=dict)
    fault: str = "none"
    must: frozenset[str] = frozenset()
    may: set[str] = field(default_factory=set)
    reported: Told = field(default_factory=Told)


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


def valid_pair(random: Random) -> Made:
    """A valid report and one of the year before that it follows from."""
    cells, prior = valid_cells(random), valid_cells(random)
    for applicant in APPLICANTS:
        change = _add(prior, f"t3.carried_out.{applicant}", cells[f"t3.carried_in.{applicant}"])
        for row in ("granted", "result_total"):
            prior[f"t3.{row}.{applicant}"] += 5
        prior[f"t3.received.{applicant}"] += change + 5
    for row in form().table("t3").blocks[0].row_keys:
        prior[f"t3.{row}.total"] = sum(prior[f"t3.{row}.{applicant}"] for applicant in APPLICANTS)
    for kind in ("licence", "penalty", "coercion"):
        cells[f"t2.{kind}.decisions"] += 100
        prior[f"t2.{kind}.decisions"] = cells[f"t2.{kind}.decisions"] + random.randint(-50, 90)
    cells["t2.fee.amount"] += 1
    prior["t2.fee.amount"] = cells["t2.fee.amount"] + random.randint(0, 9)
    for key in ("made", "repealed", "in_force"):
        prior[f"t2.normative_doc.{key}"] = Decimal(1)
    prior["t2.normative_doc.in_force"] = (
        cells["t2.normative_doc.in_force"]
        - cells["t2.normative_doc.made"]
        + cells["t2.normative_doc.repealed"]
    )
    return Made(cells, prior, _beside(cells))


def _beside(cells: Cells) -> Cells:
    """The law-enforcement statistics that agree with a report."""
    decisions = {kind: cells[f"t2.{kind}.decisions"] for kind in ("penalty", "coercion", "licence")}
    return {
        "t1.penalty.warning": decisions["penalty"],
        "t1.penalty.total": decisions["penalty"],
        "t2.licence.granted": decisions["licence"],
        "t2.licence.refused": Decimal(0),
        "t3.measure.seal": decisions["coercion"],
        "t3.total.all": decisions["coercion"],
    }


def _add(cells: Cells, key: str, value: Decimal) -> Decimal:
    """Write a figure; returns by how much it has changed."""
    change = value - cells[key]
    cells[key] = value
    return change


Fault = Callable[[Random, Made, Made], None]
FAULTS: dict[str, tuple[Fault, set[str], set[str]]] = {}
"""By name: what it does to a report (and another one), the rules that have to find it, those that
also may.
"""


def fault(*must: str, may: tuple[str, ...] = ()) -> Callable[[Fault], Fault]:
    def register(function: Fault) -> Fault:
        FAULTS[function.__name__] = (function, set(must), set(may))
        return function

    return register


@fault("T3-ROW-TOTAL", "T3-RESULT-TOTAL")
def inner_figure_mistyped(random: Random, made: Made, _: Made) -> None:
    row = random.choice(form().table("t3").blocks[0].sets["results"])
    made.cells[f"t3.{row}.{random.choice(APPLICANTS)}"] += random.choice([1, 2, 9, 90, 900])


@fault("T3-ROW-TOTAL", "T3-RESULT-TOTAL")
def row_total_off_by_one(random: Random, made: Made, _: Made) -> None:
    made.cells[f"t3.{random.choice(form().table('t3').blocks[0].sets['results'])}.total"] += 1


@fault("T3-ROW-TOTAL", "T3-COLUMN-BALANCE")
def received_mistyped(random: Random, made: Made, _: Made) -> None:
    made.cells[f"t3.received.{random.choice(APPLICANTS)}"] += random.randint(1, 99)


@fault("T3-ROW-TOTAL", "T3-COLUMN-BALANCE", "T3-RESULT-TOTAL")
def result_total_left_blank(_: Random, made: Made, __: Made) -> None:
    made.cells["t3.result_total.total"] = None


@fault("T4-TOTAL")
def outcomes_left_blank(random: Random, made: Made, _: Made) -> None:
    row = random.choice(form().table("t4").blocks[0].row_keys)
    for outcome in form().table("t4").blocks[0].sets["outcomes"]:
        made.cells[f"t4.{row}.{outcome}"] = None
    made.cells[f"t4.{row}.total"] += 1


@fault("T4-TOTAL")
def review_total_off_by_one(random: Random, made: Made, _: Made) -> None:
    made.cells[f"t4.{random.choice(form().table('t4').blocks[0].row_keys)}.total"] += 1


@fault("CELL-NON-NEGATIVE", may=("PLAUSIBLE-YEAR-CHANGE", "CROSS-COERCION"))
def negative_figure(_: Random, made: Made, __: Made) -> None:
    made.cells["t2.coercion.decisions"] = Decimal(-3)


@fault("CELL-INTEGER", may=("CROSS-LICENCE",))
def part_of_a_case(_: Random, made: Made, __: Made) -> None:
    made.cells["t2.licence.decisions"] += Decimal("0.5")


@fault("REPORT-EMPTY", may=("T3-CARRIED-IN-APPLICANT",))
def nothing_filled(_: Random, made: Made, __: Made) -> None:
    made.cells = dict.fromkeys(made.cells)


@fault("T2-IN-FORCE-MADE", may=("T2-IN-FORCE-CARRIED",))
def fewer_in_force_than_made(_: Random, made: Made, __: Made) -> None:
    made.cells |= {
        "t2.normative_doc.made": Decimal(10),
        "t2.normative_doc.repealed": Decimal(0),
        "t2.normative_doc.in_force": Decimal(9),
    }


@fault("T2-IN-FORCE-CARRIED")
def in_force_does_not_follow(random: Random, made: Made, _: Made) -> None:
    made.cells["t2.normative_doc.in_force"] += random.randint(1, 30)


@fault("AUTHORITY-REGULATION", may=("T2-IN-FORCE-CARRIED",))
def regulations_of_a_district(_: Random, made: Made, __: Made) -> None:
    made.cells |= {"t2.regulation.made": Decimal(1), "t2.regulation.in_force": Decimal(1)}


@fault("T3-CARRIED-IN")
def carried_in_does_not_follow(random: Random, made: Made, _: Made) -> None:
    more = random.randint(1, 9)
    for row in ("carried_in", "granted", "result_total"):
        made.cells[f"t3.{row}.natural_person"] += more
        made.cells[f"t3.{row}.total"] += more


@fault("T3-CARRIED-IN-APPLICANT")
def carried_in_under_another_applicant(_: Random, made: Made, __: Made) -> None:
    for applicant, change in (("natural_person", 1), ("enterprise", -1)):
        for row, sign in (("carried_in", 1), ("received", -1)):
            made.cells[f"t3.{row}.{applicant}"] += sign * change
    for cells, row in (
        (made.cells, "carried_in"),
        (made.prior, "carried_out"),
    ):  # so that none is below zero
        cells[f"t3.{row}.enterprise"] += 1
        cells[f"t3.{row}.total"] += 1
    for cells, row in ((made.cells, "received"), (made.cells, "granted"), (made.prior, "received")):
        more = 1 if row == "received" else 2
        cells[f"t3.{row}.natural_person"] += more
        cells[f"t3.{row}.total"] += more
    _settle(made.cells)
    _settle(made.prior)


def _settle(cells: Cells) -> None:
    """Make every sum of table t3 right, `received` last."""
    block = form().table("t3").blocks[0]
    for applicant in APPLICANTS:
        at = {row: f"t3.{row}.{applicant}" for row in block.row_keys}
        cells[at["result_total"]] = sum(cells[at[row]] for row in block.sets["results"])
        cells[at["received"]] = (
            cells[at["result_total"]] + cells[at["carried_out"]] - cells[at["carried_in"]]
        )
        if cells[at["received"]] < 0:
            cells[at["granted"]] -= cells[at["received"]]
            cells[at["result_total"]] -= cells[at["received"]]
            cells[at["received"]] = Decimal(0)
    for row in block.row_keys:
        cells[f"t3.{row}.total"] = sum(cells[f"t3.{row}.{applicant}"] for applicant in APPLICANTS)


@fault("PLAUSIBLE-FEE-UNIT")
def fee_in_yuan(_: Random, made: Made, __: Made) -> None:
    made.cells["t2.fee.amount"] *= 10000


@fault("PLAUSIBLE-YEAR-CHANGE", may=("OUTLIER-AMONG-PEERS", "CROSS-PENALTY"))
def figure_with_two_more_digits(_: Random, made: Made, __: Made) -> None:
    made.cells["t2.penalty.decisions"] *= 100


@fault("PLAUSIBLE-REVIEWS", may=("PLAUSIBLE-YEAR-CHANGE", "OUTLIER-AMONG-PEERS"))
def reviews_out_of_proportion(_: Random, made: Made, __: Made) -> None:
    more = 2 * made.cells["t3.result_total.total"] + 20
    made.cells["t4.review.upheld"] += more
    made.cells["t4.review.total"] += more


@fault("SAME-AS-LAST-YEAR", may=("T3-CARRIED-IN", "T3-CARRIED-IN-APPLICANT"))
def last_year_s_figures(_: Random, made: Made, __: Made) -> None:
    made.cells |= {key: value for key, value in made.prior.items() if not key.startswith("t2.")}


@fault("SAME-AS-OTHER-UNIT", may=("T3-CARRIED-IN", "T3-CARRIED-IN-APPLICANT"))
def another_unit_s_figures(_: Random, made: Made, other: Made) -> None:
    made.cells |= {key: value for key, value in other.cells.items() if not key.startswith("t2.")}
    other.may.add("SAME-AS-OTHER-UNIT")


@fault("OUTLIER-AMONG-PEERS", "PLAUSIBLE-YEAR-CHANGE", may=("CROSS-LICENCE",))
def figure_beyond_all_peers(_: Random, made: Made, __: Made) -> None:
    made.cells["t2.licence.decisions"] += 90_000_000


@fault("CROSS-PENALTY")
def penalties_left_out_of_the_statistics(_: Random, made: Made, __: Made) -> None:
    for key in ("t1.penalty.warning", "t1.penalty.total"):
        made.beside[key] += 1


@fault("CROSS-COERCION")
def measures_left_out_of_the_statistics(random: Random, made: Made, _: Made) -> None:
    more = random.randint(1, 30)
    for key in ("t3.measure.seal", "t3.total.all"):
        made.beside[key] += more


@fault("CROSS-LICENCE")
def refusals_left_out_of_the_report(_: Random, made: Made, __: Made) -> None:
    made.beside["t2.licence.refused"] += 3


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
