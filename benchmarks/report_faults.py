"""Known faults in valid reports: what each does to a report, and which rules have to find it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from corpus import Cells, form, valid_cells
from text_faults import Told

APPLICANTS = form().table("t3").blocks[0].sets["applicants"]


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
