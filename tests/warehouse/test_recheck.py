"""What is effective is looked at again when what it is compared with changes, and stays accepted."""

from decimal import Decimal
from random import Random

from sqlalchemy import text

from corpus import valid_cells
from filing import file_report
from gouji.review.recheck import recheck_above, recheck_following

FOUND = """
    SELECT f.rule_id FROM quality.current_finding AS f
    INNER JOIN intake.submission AS s ON f.submission_id = s.submission_id
    WHERE s.unit_code = :unit AND s.year = :year AND f.rule_id = ANY(:rules)
"""


def found(connection, unit: str, year: int, *rules: str) -> list[str]:
    return list(connection.scalars(text(FOUND), {"unit": unit, "year": year, "rules": list(rules)}))


def test_amending_a_year_looks_at_the_year_after_it_again(clean):
    cells = valid_cells(Random(1))
    before = valid_cells(Random(2)) | {"t3.carried_out.total": cells["t3.carried_in.total"]}
    with clean.begin() as connection:
        file_report(connection, "630102", 2022, before)
        file_report(connection, "630102", 2023, cells)
        recheck_following(connection, "filed-0")
        assert found(connection, "630102", 2023, "T3-CARRIED-IN") == []
        file_report(connection, "630102", 2022, before | {"t3.carried_out.total": Decimal(999)})
        recheck_following(connection, "filed-2")
        assert found(connection, "630102", 2023, "T3-CARRIED-IN") == ["T3-CARRIED-IN"]
        file_report(connection, "630102", 2022, before)
        recheck_following(connection, "filed-3")
        assert found(connection, "630102", 2023, "T3-CARRIED-IN") == []
        states = connection.execute(
            text("SELECT DISTINCT state FROM intake.submission WHERE year = 2023")
        ).scalars()
        assert set(states) == {"accepted"}


def test_a_government_s_own_report_is_held_against_its_units_once_all_are_in(clean):
    with clean.begin() as connection:
        units = connection.scalars(
            text(
                "SELECT unit_code FROM core.unit WHERE parent_code = '630100' AND valid_to IS NULL"
            )
        ).all()
        made = {unit: valid_cells(Random(seed)) for seed, unit in enumerate(units, 10)}
        total = {
            key: sum(cells[key] for cells in made.values()) for key in next(iter(made.values()))
        }
        file_report(
            connection,
            "630100",
            2023,
            total | {"t2.licence.decisions": total["t2.licence.decisions"] + 1},
        )
        *early, last = made
        for unit in early:
            file_report(connection, unit, 2023, made[unit])
        recheck_above(connection, "above-1", 2023)
        assert found(connection, "630100", 2023, "ROLLUP-CELL") == []
        reason = "SELECT reason FROM quality.not_assessed WHERE rule_id = 'ROLLUP-CELL'"
        assert connection.scalar(text(reason)) == "child_missing"
        file_report(connection, last, 2023, made[last])
        recheck_above(connection, "above-2", 2023)
        assert found(connection, "630100", 2023, "ROLLUP-CELL") == ["ROLLUP-CELL"]
        assert connection.scalar(text(reason)) is None
