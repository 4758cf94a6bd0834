"""`make narrative`: how many of the figures that published reports state are found, and what is
found beside them.

narrative.py [PHRASES] [--fold N] [--show]. PHRASES is a file of one report a line (default: that
beside the checkout): `{year, claims: [{words, metric, value}], tables}`. Nothing is learned from it
by a program, people write the vocabulary; so its reports are six folds, by their place in the file:
whoever changes the vocabulary looks (`--show`) at five of them and is measured by the last, which
is never shown.

A phrase is read alone, and with the other phrases of its report as one paragraph: the second is
nearer to what a user meets, as a phrase is often the end of a list (无行政复议、…行政诉讼的情况) that
says nothing without its beginning. Prints recall by metric and fold of both, what is found and not
stated, and contradictions: claims that a rule would hold against a report whose words do not state
them. It ends with 1 where there is such a contradiction, which costs a unit more than a miss.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from corpus import form
from gouji.extraction.document import Paragraph
from gouji.extraction.narrative import find_claims

FOLDS = 6
HIDDEN = 5
PHRASES = Path(__file__).resolve().parents[2] / "shared" / "real" / "phrases.jsonl"
NAMES = {
    "received": "applications_received", "carried_in": "applications_carried_in", "handled": "applications_handled",
    "result_total": "applications_handled", "carried_out": "applications_carried_out",
    "granted": "applications_granted", "partial": "applications_partial", "denied": "applications_denied",
    "unavailable": "applications_unavailable", "rejected": "applications_rejected", "other": "applications_other",
    "unavailable_not_held": "applications_unavailable_not_held", "review": "reviews", "suit": "suits",
    "nd_made": "normative_docs_made", "nd_repealed": "normative_docs_repealed",
    "nd_in_force": "normative_docs_in_force",
    "licence": "licence_decisions", "penalty": "penalty_decisions", "coercion": "coercion_decisions",
    "fee": "fee_amount", "received.natural_person": "received_natural",
    "received.organisations": "received_organisations",
}  # fmt: skip
Figure = tuple[str, Decimal]


def stated(report: dict[str, Any]) -> list[tuple[str, Figure]]:
    """The phrases of a report with what each states, of the metrics that have a name here."""
    return [
        (claim["words"], (NAMES[claim["metric"]], Decimal(str(claim["value"]))))
        for claim in report["claims"]
        if claim["metric"] in NAMES
    ]


def read(text: str, year: int) -> set[Figure]:
    """What is found in a text."""
    return {
        (claim.metric, claim.value) for claim in find_claims([Paragraph(text, "")], year, form())
    }


def together(report: dict[str, Any]) -> str:
    """The phrases of a report as one paragraph."""
    return "，".join(claim["words"] for claim in report["claims"])


def contradictions(report: dict[str, Any]) -> tuple[list[str], int]:
    """What a rule would be held against though no phrase states it; and how many claims were
    compared.

    The cells are those of the report's table where that is known, else what its phrases state of
    the metric. A phrase that its own table contradicts is a finding that is right.
    """
    tables = {
        key: Decimal(str(value)) for key, value in report["tables"].items() if value is not None
    }
    truly = {figure for _, figure in stated(report)}
    wrong, compared = [], 0
    for words in [*(claim["words"] for claim in report["claims"]), together(report)]:
        for claim in find_claims([Paragraph(words, "")], report["year"], form()):
            known = [tables[key] for key in claim.cells if key in tables]
            reported = {value for metric, value in truly if metric == claim.metric}
            if claim.cells and len(known) == len(claim.cells):
                reported.add(sum(known, Decimal(0)))
            if not claim.judged or not reported:
                continue
            compared += 1
            if claim.value not in reported:
                wrong.append(claim.quote)
    return wrong, compared


@dataclass
class Score:
    """By metric what is stated, what of it is found alone and what with its report; and what is
    found but not stated.
    """

    total: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    within: Counter[str] = field(default_factory=Counter)
    unstated: set[str] = field(default_factory=set)

    def add(self, report: dict[str, Any], *, show: bool) -> None:
        """Take account of one report."""
        phrases = stated(report)
        everything = {figure for _, figure in phrases}
        whole = read(together(report), report["year"])
        self.unstated |= {
            f"{together(report)} {name}={value}" for name, value in whole - everything
        }
        for words, figure in phrases:
            got = read(words, report["year"])
            self.total[figure[0]] += 1
            self.alone[figure[0]] += figure in got
            self.within[figure[0]] += figure in got or figure in whole
            self.unstated |= {f"{words} {name}={value}" for name, value in got - everything}
            if show and figure not in got:
                missed = "missed alone" if figure in whole else "missed"
                sys.stdout.write(f"{missed}: {words} {figure[0]}={figure[1]}\n")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("phrases", nargs="?", type=Path, default=PHRASES)
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    parser.add_argument("--show", action="store_true", help="misses of the folds that may be seen")
    given = parser.parse_args()
    reports = [
        json.loads(line) for line in given.phrases.read_text(encoding="utf-8").splitlines() if line
    ]
    overall, held, compared = Score(), 0, 0
    for fold in range(FOLDS) if given.fold is None else [given.fold]:
        mine, score = reports[fold::FOLDS], Score()
        for report in mine:
            score.add(report, show=given.show and fold != HIDDEN)
            wrong, known = contradictions(report)
            held, compared = held + len(wrong), compared + known
            if given.show and fold != HIDDEN:
                sys.stdout.writelines(f"held against it: {quote}\n" for quote in wrong)
        note = " (hidden)" if fold == HIDDEN else ""
        sys.stdout.write(
            f"fold {fold}{note}: {len(mine)} reports, {score.total.total()} figures, found "
            f"{score.alone.total()} alone and {score.within.total()} with their report; "
            f"not stated {len(score.unstated)}\n"
        )
        if given.show and fold != HIDDEN:
            sys.stdout.writelines(f"not stated: {line}\n" for line in sorted(score.unstated))
        overall.total += score.total
        overall.alone += score.alone
        overall.within += score.within
    for metric, of in overall.total.most_common():
        sys.stdout.write(
            f"{metric}: {overall.alone[metric]} alone and {overall.within[metric]} with their report, of {of}\n"
        )
    sys.stdout.write(
        f"held against a report that does not state it: {held} of {compared} compared\n"
    )
    sys.exit(bool(held))


if __name__ == "__main__":
    main()
