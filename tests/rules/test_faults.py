"""Known faults of every kind in valid reports: all are found, and no rule speaks without reason."""

import faults
from report_faults import FAULTS
from text_faults import text_faults


def test_every_injected_fault_is_found_and_nothing_else(warehouse):
    with warehouse.connect() as connection:
        outcome = faults.run(connection, faults.make(4 * (len(FAULTS) + len(text_faults()))))
    assert outcome.missed == []
    assert outcome.errors_in_valid == 0
    assert +outcome.unfounded == {}


def test_every_rule_has_a_fault():
    assert faults.uncovered() == set()
