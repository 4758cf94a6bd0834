"""How often the hints are right, and what they cost: faults injected into valid reports, one to
three at a time.

`python benchmarks/hints.py [reports]`; prints one line a number of faults.
"""

import sys
import time
from collections import Counter
from decimal import Decimal
from random import Random
from statistics import median

from corpus import Cells, form, valid_cells
from gouji.catalogue.rules import load_rules
from gouji.validation.computed import residual
from gouji.validation.localise import Fault, localise

BALANCES = load_rules()[form().form].equations
TYPES = {key: cell.type for key, cell in form().cells.items()}


def slip(random: Random, value: int) -> Decimal:
    """Another figure: two digits exchanged, a nought or a digit too many, a blank, or anything."""
    text = str(value)
    place = random.randrange(len(text))
    slips = [
        text + "0",
        text[: place + 1] + text[place:],
        text[1:] + text[:1],
        "0",
        str(random.randint(0, 500)),
    ]
    return random.choice([Decimal(one) for one in slips if int(one) != value] or [Decimal(1000)])


def reported(faults: tuple[Fault, ...], truth: dict[str, Decimal]) -> str:
    """What the hints say about the faults that were injected."""
    if any(not fault.ways for fault in faults):
        return "no hint"
    if all(len(fault.ways) == 1 for fault in faults):
        named = {change.cell: change.value for fault in faults for change in fault.ways[0]}
        return "named with the right figures" if named == truth else "named others, no more of them"
    among = all(
        any(all(truth.get(c.cell) == c.value for c in way) for way in fault.ways)
        for fault in faults
    )
    return "said to be ambiguous, the truth among the ways" if among else "said to be ambiguous"


def measure(table: str, reports: int, count: int) -> None:
    keys = [key for key in form().cells if key.startswith(f"{table}.")]
    outcomes: Counter[str] = Counter()
    took = []
    for seed in range(reports):
        random = Random(seed)
        valid = valid_cells(random)
        changed = random.sample(keys, count)
        cells: Cells = valid | {key: slip(random, int(valid[key] or 0)) for key in changed}
        failing = [number for number, balance in enumerate(BALANCES) if residual(balance, cells)]
        started = time.process_time()
        faults = localise(BALANCES, cells, failing, TYPES)
        took.append(1000 * (time.process_time() - started))
        outcomes[reported(faults, {key: valid[key] or Decimal(0) for key in changed})] += 1
    took.sort()
    shares = "; ".join(f"{outcome} {number}" for outcome, number in outcomes.most_common())
    print(f"{table}, {count} wrong, {reports} reports: {shares}. ms of CPU: median {median(took):.1f}, "
          f"99 % {took[int(0.99 * reports)]:.0f}, most {took[-1]:.0f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    import ortools.sat.python.cp_model  # noqa: F401 -- its import is not the hint's cost

    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for table, count in (("t3", 1), ("t3", 2), ("t3", 3), ("t4", 1)):
        measure(table, reports, count)
