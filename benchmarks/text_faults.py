"""The text of a made report, as `gouji extract` would give it, and faults of the text."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from corpus import Cells, form
from gouji.catalogue.nodes import CLAIM, PRIOR
from gouji.catalogue.rules import load_rules
from gouji.extraction.narrative.words import words

FAR = Decimal(1_000_003)
"""So far from every figure that no other reading of a statement fits."""


@dataclass
class Told:
    """What the text says: by how much it misstates a figure (by metric), and what is changed in the
    document.
    """

    misstated: dict[str, Decimal] = field(default_factory=dict)
    changes: dict[str, Any] = field(default_factory=dict)


Change = Callable[[Told, dict[str, Any], dict[str, Any]], None]
"""A fault: changes what is reported; it gets the document, and that of the year before."""


def document(cells: Cells, reported: Told, year: int, number: int) -> dict[str, Any]:
    """A whole text that states the figures: claims, six sections of sentences of its own, date and
    period.
    """
    sections = [
        {"key": part.key, "number": part.number, "title": part.title, "at": "", "length": 100,
         "sentences": [number * 100 + place * 10 + each for each in range(6)]}
        for place, part in enumerate(form().sections)
    ]  # fmt: skip
    claims = [
        _claim(metric, _sum(cells, keys) + reported.misstated.get(metric, 0))
        for metric, (_, keys) in statements().items()
    ]
    period = [f"{year}-01-01", f"{year}-12-31"]
    made = {
        "claims": claims,
        "sections": sections,
        "passages": [],
        "dated": f"{year + 1}-01-15",
        "period": period,
    }
    return made | reported.changes


def statements() -> dict[str, tuple[str, tuple[str, ...]]]:
    """By metric: the rule that holds it against cells, and these."""
    rules = load_rules()[form().form].by_rule
    return {
        instance.beside[CLAIM][0]: (rule, instance.right)
        for rule, instances in rules.items()
        for instance in instances
        if CLAIM in instance.beside and PRIOR not in instance.beside
    }


def text_faults() -> dict[str, tuple[Change, set[str]]]:
    """Every fault of the text by name, with the rules that have to tell it."""
    found: dict[str, tuple[Change, set[str]]] = {
        f"states_another_figure_{metric}": (_misstate(metric), {rule})
        for metric, (rule, _) in statements().items()
    }
    return found | {
        "section_left_out": (_without_last_section, {"SECTION-MISSING"}),
        "sections_misnumbered": (_misnumbered, {"SECTION-NUMBER"}),
        "nothing_on_problems": (_nothing_on_problems, {"SECTION-PROBLEMS"}),
        "template_left_in": (_passage("residue"), {"TEMPLATE-RESIDUE"}),
        "figures_of_another_year": (_passage("other_year"), {"NARRATIVE-OTHER-YEAR"}),
        "parts_beyond_their_whole": (_passage("breakdown"), {"NARRATIVE-BREAKDOWN"}),
        "last_year_s_text": (_text_of_last_year, {"NARRATIVE-SAME-AS-LAST-YEAR"}),
        "another_change": (_add_claim("received_change"), {"NARRATIVE-RECEIVED-CHANGE"}),
        "another_difference": (
            _add_claim("received_difference"),
            {"NARRATIVE-RECEIVED-DIFFERENCE"},
        ),
        "another_figure_of_cells": (
            _add_claim("", words("zfxxgk").apart, _some_cells()),
            {"NARRATIVE-CELLS"},
        ),
        "another_change_of_cells": (_add_claim("", "change", _whole()), {"NARRATIVE-CHANGE"}),
        "another_difference_of_cells": (
            _add_claim("", "difference", _some_cells()),
            {"NARRATIVE-DIFFERENCE"},
        ),
        "another_share": (_add_claim("", "share", _whole()), {"NARRATIVE-SHARE"}),
        "fee_reported_nowhere": (_fee_reported_nowhere, {"NARRATIVE-FEES"}),
        "dated_too_early": (_dated_too_early, {"DATED-BEFORE-PERIOD-END"}),
        "period_too_short": (_period_too_short, {"PERIOD-WHOLE-YEAR"}),
    }


def _claim(
    metric: str, value: Decimal, judged: str | None = None, cells: tuple[str, ...] = ()
) -> dict[str, Any]:
    reported = {
        "metric": metric,
        "value": value,
        "sentence": "测试",
        "at": "",
        "cells": list(cells),
        "also": "",
        "quote": "",
    }
    return reported | {"judged": metric if judged is None else judged}


def _misstate(metric: str) -> Change:
    def change(reported: Told, _: dict[str, Any], __: dict[str, Any]) -> None:
        reported.misstated[metric] = FAR

    return change


def _passage(kind: str) -> Change:
    def change(reported: Told, _: dict[str, Any], __: dict[str, Any]) -> None:
        reported.changes["passages"] = [{"kind": kind, "text": "测试", "at": ""}]

    return change


def _add_claim(metric: str, judged: str | None = None, cells: tuple[str, ...] = ()) -> Change:
    def change(reported: Told, made: dict[str, Any], _: dict[str, Any]) -> None:
        reported.changes["claims"] = [*made["claims"], _claim(metric, FAR, judged, cells)]

    return change


def _some_cells() -> tuple[str, ...]:
    """Two cells of one column."""
    first = next(iter(form().cells.values()))
    return tuple(key for key, cell in form().cells.items() if cell.column == first.column)[:2]


def _whole() -> tuple[str, ...]:
    """The cells of the figure that others are parts of, which no made report leaves at nought."""
    return statements()[words("zfxxgk").whole][1]


def _fee_reported_nowhere(reported: Told, made: dict[str, Any], before: dict[str, Any]) -> None:
    _add_claim("handling_fees")(reported, made, before)
    reported.changes["sections"] = [
        part | {"length": 0, "sentences": []} if part["key"] == "other" else part
        for part in made["sections"]
    ]


def _without_last_section(reported: Told, made: dict[str, Any], _: dict[str, Any]) -> None:
    reported.changes["sections"] = made["sections"][:-1]


def _misnumbered(reported: Told, made: dict[str, Any], _: dict[str, Any]) -> None:
    first, second, *rest = made["sections"]
    reported.changes["sections"] = [
        first | {"number": second["number"]},
        second | {"number": first["number"]},
        *rest,
    ]


def _nothing_on_problems(reported: Told, made: dict[str, Any], _: dict[str, Any]) -> None:
    reported.changes["sections"] = [
        part | {"length": 0, "sentences": []} if part["key"] == "problems" else part
        for part in made["sections"]
    ]


def _text_of_last_year(reported: Told, _: dict[str, Any], before: dict[str, Any]) -> None:
    reported.changes["sections"] = before["sections"]


def _dated_too_early(reported: Told, made: dict[str, Any], _: dict[str, Any]) -> None:
    reported.changes["dated"] = made["period"][1].replace("12-31", "11-30")


def _period_too_short(reported: Told, made: dict[str, Any], _: dict[str, Any]) -> None:
    start, end = made["period"]
    reported.changes["period"] = [start, end.replace("12-31", "12-28")]


def _sum(cells: Cells, keys: tuple[str, ...]) -> Decimal:
    return sum((cells[key] or Decimal(0) for key in keys), Decimal(0))
