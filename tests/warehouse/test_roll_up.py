"""Whatever the tree, whoever is missing, in whatever order reports arrive: nothing is added twice,
nothing is lost.
"""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import text

from corpus import valid_cells
from filing import file_report
from gouji.catalogue.forms import load_forms
from gouji.maintenance.verify import warehouse_differences
from gouji.reminders.notices import plan_notices

YEAR = 2023
TOP = "990000"


def plant(connection, random):
    """A random tree of depth up to 4; returns the parent of every unit."""
    parents, level = {TOP: None}, [TOP]
    for _ in range(random.randint(1, 4)):
        below = []
        for parent in level:
            for _ in range(random.randint(0, 3)):
                code = f"99{len(parents):04}"
                parents[code] = parent
                below.append(code)
            if below and random.random() < 0.5:
                parents[f"{parent}-zfb"] = parent
        level = below
    connection.execute(
        text("""
            INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code)
            VALUES (:c, '2008-01-01', :c, :k, :p)
        """),
        [
            {"c": code, "p": parent, "k": "own_level" if "-" in code else "city"}
            for code, parent in parents.items()
        ],
    )
    return parents


def standing_for(node, children, filed):
    """The units whose reports make up a node: those that filed, of which none is below another."""
    found = []
    for child in children[node]:
        found += [child] if child in filed else standing_for(child, children, filed)
    return found


@pytest.mark.parametrize("seed", range(1, 7))
def test_a_node_is_the_sum_of_the_reports_that_stand_for_its_units(clean, seed):
    random = Random(seed)
    with clean.begin() as connection:
        parents = plant(connection, random)
        children = defaultdict(list)
        for code, parent in parents.items():
            children[parent].append(code)
        inner = {code for code in parents if children[code]}
        filing = [code for code in parents if random.random() < (0.2 if code in inner else 0.7)]
        filing += random.sample(
            filing, len(filing) // 3
        )  # some file twice: the newest is effective
        random.shuffle(filing)
        filed = {}
        for code in filing:
            filed[code] = valid_cells(random)
            file_report(connection, code, YEAR, filed[code])
        said = defaultdict(dict)
        for row in connection.execute(
            text("SELECT * FROM mart.consolidated_cell WHERE parent_code LIKE '99%'")
        ):
            said[row.parent_code][row.cell_key] = row
        lineage = connection.execute(
            text("""
                SELECT parent_code, cell_key, sum(value) AS value FROM mart.cell_lineage
                WHERE parent_code LIKE '99%' GROUP BY 1, 2
            """)
        ).all()
        coverage = connection.execute(
            text("SELECT * FROM mart.coverage WHERE parent_code LIKE '99%'")
        ).all()
        broken = connection.scalar(
            text("SELECT count(*) FROM mart.consolidation_check WHERE difference <> 0")
        )
        proved = connection.scalar(
            text("SELECT count(*) FROM mart.consolidation_check WHERE parent_code LIKE '99%'")
        )
        differences = list(warehouse_differences(connection))
    parts = {node: standing_for(node, children, filed) for node in inner}
    assert said.keys() == {node for node in inner if parts[node]}
    for node, rows in said.items():
        for key, row in rows.items():
            assert row.value == sum((filed[code][key] for code in parts[node]), Decimal(0)), (
                node,
                key,
            )
            assert row.units_reporting == len(parts[node])
    assert {(row.parent_code, row.cell_key): row.value for row in lineage} == {
        (node, key): row.value for node, rows in said.items() for key, row in rows.items()
    }
    for row in coverage:
        assert row.units_expected == row.units_reporting + row.units_missing
        assert row.units_reporting == len(parts[row.parent_code])
    assert (broken, proved) == (0, 42 * len(said))
    assert differences == []


def test_a_unit_is_missing_once_and_a_partial_roll_up_says_who(clean):
    with clean.begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code) VALUES
                ('990000', '2008-01-01', '省', 'province', NULL), ('990001', '2008-01-01', '市', 'city', '990000'),
                ('990002', '2008-01-01', '甲县', 'county', '990001'),
                ('990003', '2008-01-01', '乙县', 'county', '990001')
            """)
        )

        def standing():
            rows = connection.execute(
                text(
                    "SELECT path, standing FROM mart.coverage_unit WHERE parent_code = '990000' ORDER BY path"
                )
            )
            status = connection.execute(
                text(
                    "SELECT unit_code, status, days_late > 0 FROM mart.unit_status"
                    " WHERE unit_code LIKE '99%' ORDER BY 1"
                )
            )
            return dict(map(tuple, rows)), [tuple(row)[1:] for row in status]

        connection.execute(
            text(
                "INSERT INTO core.report_period (series, period, year) VALUES ('zfxxgk', '2023', 2023)"
                " ON CONFLICT DO NOTHING"
            )
        )
        missing = ("missing", True)
        assert standing() == (
            {"990001": "missing"},
            [("rolled_up", False), missing, missing, missing],
        )
        file_report(connection, "990002", YEAR, valid_cells(Random(1)), ("warning",))
        assert standing()[0] == {"990001": "missing"}  # it waits for an explanation
        file_report(connection, "990002", YEAR, valid_cells(Random(2)))
        covered, status = standing()
        assert covered == {"990001/990002": "in", "990001/990003": "missing"}
        assert [word for word, _ in status] == ["rolled_up", "rolling_up", "accepted", "missing"]
        file_report(connection, "990003", YEAR, valid_cells(Random(3)))
        assert [word for word, _ in standing()[1]] == [
            "rolled_up",
            "rolled_up",
            "accepted",
            "accepted",
        ]
        file_report(connection, "990001", YEAR, valid_cells(Random(4)))
        assert standing()[0] == {"990001": "in"}
        differing = connection.scalar(
            text(
                "SELECT count(*) FROM mart.rollup_difference WHERE parent_code = '990001' AND year = 2023"
            )
        )
        assert differing > 0
        connection.rollback()


def test_a_report_on_another_years_form_is_reported_and_not_mixed_in(clean):
    old = {key: Decimal(1) for key in load_forms()["zfxxgk-2019"].cells}
    new = valid_cells(Random(5))
    with clean.begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code) VALUES
                ('990000', '2008-01-01', '市', 'city', NULL), ('990002', '2008-01-01', '甲县', 'county', '990000'),
                ('990003', '2008-01-01', '乙县', 'county', '990000')
            """)
        )
        file_report(connection, "990002", YEAR, old, form="zfxxgk-2019")
        file_report(connection, "990003", YEAR, new)
        cells = connection.execute(
            text(
                "SELECT cell_key, value, units_reporting FROM mart.consolidated_cell WHERE parent_code = '990000'"
            )
        ).all()
        coverage = connection.execute(
            text("SELECT * FROM mart.coverage WHERE parent_code = '990000'")
        ).one()
        lines = connection.scalars(
            text("SELECT DISTINCT unit_code FROM mart.cell_lineage WHERE parent_code = '990000'")
        ).all()
        connection.rollback()
    assert {row.cell_key: row.value for row in cells} == new
    assert {row.units_reporting for row in cells} == {1}
    assert (coverage.units_expected, coverage.units_reporting, coverage.units_on_other_form) == (
        2,
        1,
        1,
    )
    assert lines == ["990003"]


@pytest.mark.parametrize("seed", range(3))
def test_lineage_adds_up_to_the_figure_also_where_totals_were_left_blank(clean, seed):
    random = Random(seed)
    totals = [f"t3.{row}.total" for row in ("received", "granted", "carried_out")]
    with clean.begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code)
                SELECT '99000' || n, '2008-01-01', '县' || n, 'county', nullif('990000', '99000' || n)
                FROM generate_series(0, 5) AS n
            """)
        )
        expected = defaultdict(Decimal)
        for number in range(1, 6):
            values = valid_cells(random)
            blank = {key: values[key] for key in random.sample(totals, random.randint(0, 3))}
            file_report(
                connection, f"99000{number}", YEAR, values | dict.fromkeys(blank),
                implied={key: value for key, value in blank.items() if value},
            )  # fmt: skip
            for key in totals:
                expected[key] += values[key]
        rows = connection.execute(
            text("""
                SELECT t.cell_key, t.value, sum(l.value) AS added, count(*) FILTER (WHERE l.inferred) AS inferred,
                    count(l.inferred_by) AS reasons
                FROM mart.consolidated_cell AS t
                INNER JOIN mart.cell_lineage AS l
                    ON t.parent_code = l.parent_code AND t.year = l.year AND t.cell_key = l.cell_key
                WHERE t.parent_code = '990000' GROUP BY t.cell_key, t.value
            """)
        ).all()
        connection.rollback()
    assert len(rows) == 200
    assert all(row.value == row.added and row.inferred == row.reasons for row in rows)
    assert {row.cell_key: row.value for row in rows if row.cell_key in totals} == expected


def test_a_government_whose_units_are_all_in_is_not_reminded(clean):
    with clean.begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code) VALUES
                ('990000', '2008-01-01', '省', 'province', NULL), ('990001', '2008-01-01', '甲市', 'city', '990000'),
                ('990002', '2008-01-01', '甲县', 'county', '990001'),
                ('990003', '2008-01-01', '乙市', 'city', '990000'),
                ('990004', '2008-01-01', '乙县', 'county', '990003'),
                ('990005', '2008-01-01', '丙县', 'county', '990003')
            """)
        )
        file_report(connection, "990002", YEAR, valid_cells(Random(1)))
        file_report(connection, "990004", YEAR, valid_cells(Random(2)))
    plan_notices(date(2024, 4, 1))
    with clean.begin() as connection:
        reported = connection.scalars(
            text("SELECT unit_code FROM core.notice WHERE unit_code LIKE '99%' ORDER BY 1")
        ).all()
    assert reported == ["990000", "990003", "990005"]  # 990000 is to publish
