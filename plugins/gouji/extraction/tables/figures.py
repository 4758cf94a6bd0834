"""A plan applied to the values of one document: readings, and problems where there is not one clear
figure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from gouji.catalogue.form import Form
from gouji.catalogue.table import Cell, CellType
from gouji.core.extracted import Entry, Problem, Reading
from gouji.core.figures import UNCLEAR
from gouji.extraction.document import Computed, Doubted, Grid
from gouji.extraction.lexicon import Lexicon
from gouji.extraction.tables.plan import Guard, Place, Plan, Spot
from gouji.extraction.tables.words import read_words
from gouji.extraction.values import Figure, ask_likely, read_percent, read_value, tidy, within
from gouji.extraction.vocabulary import problem, vocabulary

_NOTHING = ("", None)

_SHOWN = 60
"""Characters of a text that is quoted."""

FORMULA = "="
"""A reader marks a formula that was never computed by a text that begins so."""


class Filling:
    """Fills the cells of one form from one document."""

    def __init__(self, plan: Plan, lexicon: Lexicon, grids: Sequence[Grid]) -> None:
        self.plan = plan
        self.form = lexicon.form
        self.grids = grids
        self.cells: dict[str, Reading] = {}
        self.words: list[Entry] = []
        self.problems: list[Problem] = list(plan.notes.values())

    def run(self) -> None:
        """Read every place, then look at what must be blank."""
        self._read_simple()
        self._read_others()
        self._read_words()
        for keys, rows in self.plan.exclusive:
            self._check_exclusive(keys, rows)
        self._check_guards()

    def _read_simple(self) -> None:
        """Cells with one spot: blanks, zeros and whole numbers of pieces at once, all else the long
        way.
        """
        cells, form_cells = self.cells, self.form.cells
        values = [grid.values for grid in self.grids]
        most = vocabulary().figures.bounds.count
        for key, grid, row, column, place, blank, zero in self.plan.simple:
            value = values[grid][row][column]
            if value == "" or value is None:
                cells[key] = blank
            elif type(value) is not float:
                self._keep(key, self._read(form_cells[key], place))
            elif value == 0.0:
                cells[key] = zero
            elif value.is_integer() and abs(value) < most and form_cells[key].unit is None:
                raw = str(int(value))
                cells[key] = Reading(Decimal(raw), raw, blank.at, place.how)
            else:
                self._keep(key, self._read(form_cells[key], place))

    def _keep(self, key: str, reading: Reading | None) -> None:
        if reading:
            self.cells[key] = reading

    def _read_others(self) -> None:
        doubled: dict[str, list[Reading]] = {}
        for key, places in self.plan.others.items():
            readings = [
                reading for place in places if (reading := self._read(self.form.cells[key], place))
            ]
            if readings:
                self.cells[key] = readings[0]
            if any(other.value != readings[0].value for other in readings[1:]):
                doubled[key] = readings
        self._report_doubled(doubled)

    def _read_words(self) -> None:
        for key, places in self.plan.words.items():
            spots = [
                (self._value(spot), spot.at)
                for place in places
                for spot in place.spots
                if not _is_nothing(self._value(spot))
            ]
            found, wrong = read_words(self.form, key, spots or [("", places[0].spots[0].at)])
            self.words += [found] if found else []
            self.problems += [wrong] if wrong else []

    def _value(self, spot: Spot) -> object:
        return self.grids[spot.grid].values[spot.row][spot.column]

    def _read(self, cell: Cell, place: Place) -> Reading | None:
        """The reading of one appearance; None (and a problem) when it is not one figure."""
        if place.parts:
            return self._add_up(cell, place)
        spots = place.spots
        if len(spots) > 1:
            filled = [
                spot
                for spot in spots
                if self._value(spot) not in _NOTHING and not _is_blank(self._value(spot))
            ]
            if len({str(self._value(spot)) for spot in filled}) > 1:
                self._two_figures(
                    cell.key, [_written(self._value(spot)) for spot in filled], filled[0].at
                )
                return None
            spots = tuple(filled) or spots
        spot = spots[0]
        value = self._value(spot)
        if cell.type == "ratio":
            value = read_percent(value)
        if isinstance(value, Doubted):
            self._report(value.code, spot.at, cell.key, raw=_written(value), **dict(value.values))
            if value.value is None:
                return None
            value = value.value
        figure = read_value(value)
        number = interpret(figure, cell, place.factor) if figure else None
        if figure is None or number is None:
            self.problems.append(refuse(self.form, cell, figure, value, spot.at))
            return None
        if needs_unit(figure, cell, place.factor):
            self._report("unit_unstated", spot.at, cell.key, raw=figure.raw, unit=cell.unit)
        if converted := converted_unit(self.form, cell, figure, number[0], spot.at):
            self.problems.append(converted)
        ours = isinstance(value, Computed) and not value.stored
        return Reading(number[0], figure.raw, spot.at, "inferred" if ours else place.how)

    def _add_up(self, cell: Cell, place: Place) -> Reading | None:
        """The sum of the columns that some have instead of one; blank where all of them are."""
        readings = [
            self._read(cell, replace(place, spots=spots, parts=())) for spots in place.parts
        ]
        found = [reading for reading in readings if reading]
        if len(found) < len(readings):
            return None
        filled = [reading for reading in found if reading.value is not None]
        if not filled:
            return found[0]
        raw = "+".join(reading.raw for reading in filled)
        self._report("columns_added", filled[0].at, cell.key, raw=raw)
        total = sum((reading.value for reading in filled if reading.value is not None), Decimal(0))
        return Reading(total, raw, filled[0].at, place.how)

    def _report(self, code: str, at: str, key: str, **values: object) -> None:
        self.problems.append(problem(code, at, (key,), cell=self.form.describe(key), **values))

    def _two_figures(self, key: str, raws: Iterable[str], at: str) -> None:
        self._report(
            "two_figures",
            at,
            key,
            raws="、".join(raw or vocabulary().sources["blank"] for raw in raws),
        )

    def _report_doubled(self, doubled: dict[str, list[Reading]]) -> None:
        """Cells that appear twice with different figures; when most cells appear twice, the file
        holds two reports.
        """
        if not doubled:
            return
        for key in doubled:
            del self.cells[key]
        twice = sum(len(places) > 1 for places in self.plan.cells.values())
        if twice > len(self.plan.cells) / 2:
            at = next(iter(doubled.values()))[1].at
            self.problems.append(problem("two_reports", at, tuple(doubled)))
            return
        for key, readings in doubled.items():
            self._two_figures(key, (reading.raw for reading in readings), readings[1].at)

    def _check_exclusive(self, keys: tuple[str, ...], rows: list[tuple[Spot, ...]]) -> None:
        filled = [
            spots for spots in rows if any(not _is_blank(self._value(spot)) for spot in spots)
        ]
        if len(filled) > 1:
            raw = next(
                _written(self._value(spot))
                for spot in filled[1]
                if not _is_blank(self._value(spot))
            )
            self.problems.append(problem("unlabelled_figure", filled[1][0].at, keys, raw=raw))
            for key in keys:
                self.cells.pop(key, None)

    def _check_guards(self) -> None:
        """What must be blank: one problem for each guard with a figure."""
        values = [grid.values for grid in self.grids]
        reported: list[Guard] = []
        for grid, row, column, guard in self.plan.guarded:
            value = values[grid][row][column]
            if value == "" or value is None or _is_blank(value) or guard in reported:
                continue
            reported.append(guard)
            at = self.grids[grid].at(row, column)
            raw = _written(value)
            self.problems.append(problem(guard.code, at, guard.cells, **guard.values, raw=raw))
            for key in guard.cells:
                self.cells.pop(key, None)


def interpret(figure: Figure, cell: Cell, factor: Decimal | None) -> tuple[Decimal | None] | None:
    """The value that a figure means for a cell of its type and unit; None when it cannot be that.

    The one place where a figure becomes a value, whatever it was read from: so the bounds are
    checked here.
    """
    value = figure.value
    if value is None:
        return (None,)
    if figure.padded or value.adjusted() > vocabulary().figures.bounds.digits:
        return None
    if figure.signed and not _may_be_signed(cell.type):
        return None
    if figure.unit:
        units = vocabulary().figures.money_units
        if cell.unit is None:
            return None
        value = tidy(value * units[figure.unit] / units[cell.unit])
    elif factor:
        value = tidy(value * factor)
    return (value,) if within(value, cell.unit) else None


def refuse(form: Form, cell: Cell, figure: Figure | None, value: object, at: str) -> Problem:
    """The problem with the content of a cell, of which `interpret` makes no value."""
    raw = _written(value)
    named = form.describe(cell.key)
    if figure and (figure.padded or not (figure.signed or (figure.unit and cell.unit is None))):
        bounds = vocabulary().figures.bounds
        limits = {
            "count": f"{bounds.count:,f}",
            "money": f"{bounds.money:,f}",
            "digits": bounds.digits,
        }
        return problem("figure_out_of_bounds", at, (cell.key,), cell=named, raw=raw, **limits)
    return problem(_reason(value), at, (cell.key,), cell=named, raw=raw, likely=ask_likely(raw))


def _reason(value: object) -> str:
    """The code of the problem with a value that is no figure."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return "formula_without_value"
    return "unclear_figure" if isinstance(value, str) and UNCLEAR in value else "not_a_number"


def converted_unit(
    form: Form, cell: Cell, figure: Figure, value: Decimal | None, at: str
) -> Problem | None:
    """The notice that an amount is kept in another money unit than it was written in."""
    if not value or value == figure.value:
        return None
    named = form.describe(cell.key)
    return problem(
        "money_converted",
        at,
        (cell.key,),
        cell=named,
        raw=figure.raw,
        value=f"{value:f}",
        unit=cell.unit,
    )


def needs_unit(figure: Figure, cell: Cell, factor: Decimal | None) -> bool:
    """Whether an amount of money has no unit."""
    return bool(cell.unit and figure.value and figure.unit is None and factor is None)


def _may_be_signed(kind: CellType) -> bool:
    return kind == "signed_count"


def _is_nothing(value: object) -> bool:
    return value in _NOTHING or _is_blank(value)


def _is_blank(value: object) -> bool:
    figure = read_value(value)
    return figure is not None and figure.value is None


def _written(value: object) -> str:
    value = value.stored if isinstance(value, Doubted) else value
    figure = read_value(value)
    raw = figure.raw if figure else str(value).strip()
    return raw if len(raw) <= _SHOWN else f"{raw[:_SHOWN]}…"
