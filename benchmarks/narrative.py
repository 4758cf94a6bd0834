"""`make narrative`: how many of the figures that published reports state are found, and what is
found beside them.

narrative.py [PHRASES] [--fold N] [--show]. PHRASES is a file of one report a line (default: that
beside the checkout): `{year, claims: [{words, metric, value}], tables}`. Nothing is learned from it
by a program, people write the vocabulary; so its reports are six folds, by their place in the file:
whoever changes the vocabulary looks (`--show`) at five of them and is measured by the last, which
is never shown.

A phrase is read alone, and all of a report as one paragraph. Prints recall by metric and fold, what
is found and not stated, and contradictions: claims that a rule would hold against a report whose
table agrees with the statement.
"""

import argparse
import json
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

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
    return {(claim.metric, claim.value) for claim in find_claims([Paragraph(text, "")], year)}


def contradictions(report: dict[str, Any]) -> list[str]:
    """Phrases whose figure the tables have, and that a rule would still be held against."""
    tables = {
        key: Decimal(str(value)) for key, value in report["tables"].items() if value is not None
    }
    wrong = []
    for words, (_, value) in stated(report):
        for claim in find_claims([Paragraph(words, "")], report["year"]):
            known = [tables[key] for key in claim.cells if key in tables]
            if not claim.judged or len(known) < len(claim.cells) or not known:
                continue
            if claim.value != sum(known) and value == sum(known):
                wrong.append(words)
    return wrong


def score(
    reports: list[dict[str, Any]], *, show: bool
) -> tuple[Counter[str], Counter[str], int, int, list[str]]:
    """By metric what is stated and what of it is found; found alone, found together, and found but
    not stated.
    """
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    together = 0
    unstated: list[str] = []
    for report in reports:
        phrases = stated(report)
        everything = {figure for _, figure in phrases}
        whole = read("，".join(claim["words"] for claim in report["claims"]), report["year"])
        together += sum(figure in whole for _, figure in phrases)
        for words, figure in phrases:
            got = read(words, report["year"])
            total[figure[0]] += 1
            found[figure[0]] += figure in got
            unstated += [f"{words} {name}={value}" for name, value in got - everything]
            if show and figure not in got:
                sys.stdout.write(f"missed: {words} {figure[0]}={figure[1]}\n")
    return total, found, together, sum(total.values()), sorted(set(unstated))


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
    by_metric: dict[str, list[int]] = {}
    for fold in range(FOLDS) if given.fold is None else [given.fold]:
        mine = reports[fold::FOLDS]
        total, found, together, count, unstated = score(mine, show=given.show and fold != HIDDEN)
        for metric, stated_here in total.items():
            sums = by_metric.setdefault(metric, [0, 0])
            sums[0] += found[metric]
            sums[1] += stated_here
        alone = sum(found.values())
        wrong = [words for report in mine for words in contradictions(report)]
        note = " (hidden)" if fold == HIDDEN else ""
        sys.stdout.write(
            f"fold {fold}{note}: {len(mine)} reports, {count} figures, found {alone} alone and {together} together; "
            f"not stated {len(unstated)}; held against an equal table {len(wrong)}\n"
        )
        if given.show and fold != HIDDEN:
            sys.stdout.writelines(f"not stated: {line}\n" for line in unstated)
    for metric, (hit, of) in sorted(by_metric.items(), key=lambda item: -item[1][1]):
        sys.stdout.write(f"{metric}: {hit} of {of}\n")


if __name__ == "__main__":
    main()
