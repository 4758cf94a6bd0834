"""As of any instant the marts say what they said then, whatever has been filed, explained or
registered since.
"""

from random import Random

import pytest
from sqlalchemy import text

from corpus import valid_cells
from filing import file_report
from gouji.catalogue.rules import load_rules
from gouji.ingest.load import load_run
from gouji.maintenance.verify import warehouse_differences

YEAR = 2023
TOP, TOWN = "990000", "990100"
UNITS = ["990000-zfb", "990101", "990102", "990103"]
LIVE = {
    "consolidated": "SELECT * FROM mart.consolidated_cell WHERE parent_code LIKE '99%' AND year = 2023",
    "status": "SELECT * FROM mart.unit_status WHERE unit_code LIKE '99%' AND year = 2023",
    "coverage": "SELECT * FROM mart.coverage WHERE parent_code LIKE '99%' AND year = 2023",
    "coverage_unit": "SELECT * FROM mart.coverage_unit WHERE parent_code LIKE '99%' AND year = 2023",
    "finding": "SELECT * FROM mart.finding WHERE year = 2023",
}
AS_OF = {
    "consolidated": "SELECT c.* FROM unnest(ARRAY['990000', '990100']) AS n (code)"
    " CROSS JOIN LATERAL mart.consolidated_cell_as_of(n.code, 2023, :at) AS c",
    "status": "SELECT * FROM mart.unit_status_as_of(2023, :at) WHERE unit_code LIKE '99%'",
    "coverage": "SELECT c.* FROM unnest(ARRAY['990000', '990100']) AS n (code)"
    " CROSS JOIN LATERAL mart.coverage_as_of(n.code, 2023, :at) AS c",
    "coverage_unit": "SELECT c.* FROM unnest(ARRAY['990000', '990100']) AS n (code)"
    " CROSS JOIN LATERAL mart.coverage_unit_as_of(n.code, 2023, :at) AS c",
    "finding": "SELECT * FROM mart.finding_as_of(2023, :at)",
}


@pytest.fixture
def tree(clean):
    """A city with an own level, a district of three townships, and nobody else's reports."""
    with clean.begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.unit (unit_code, valid_from, name, kind, parent_code) VALUES
                ('990000', '2008-01-01', '试市', 'city', NULL),
                ('990000-zfb', '2008-01-01', '试市本级', 'own_level', '990000'),
                ('990100', '2008-01-01', '试区', 'district', '990000'),
                ('990101', '2008-01-01', '甲镇', 'township', '990100'),
                ('990102', '2008-01-01', '乙镇', 'township', '990100'),
                ('990103', '2008-01-01', '丙镇', 'township', '990100')
            """)
        )
    return clean


def ask(connection, queries, **parameters):
    return {
        name: sorted(map(repr, connection.execute(text(query), parameters).all()))
        for name, query in queries.items()
    }


def file_random(connection, random):
    unit = random.choice([*UNITS, TOWN])
    severities = random.choice([(), (), ("info",), ("warning",), ("error",)])
    file_report(connection, unit, YEAR, valid_cells(random), severities)


def explain_random(connection, random):
    rows = connection.execute(
        text(
            "SELECT unit_code, fingerprint FROM quality.current_finding WHERE severity = 'warning'"
        )
    ).all()
    if rows:
        row = random.choice(rows)
        connection.execute(
            text("""
                INSERT INTO quality.explanation
                    (unit_code, series, period, year, rule_id, instance, fingerprint, text, given_by, given_as)
                VALUES (:unit, 'zfxxgk', '2023', 2023, 'TEST-WARNING', '', :fingerprint, '机构改革', '张', 'unit')
                ON CONFLICT DO NOTHING
            """),
            {"unit": row.unit_code, "fingerprint": row.fingerprint},
        )
    load_run(connection, f"explained-{random.random()}", load_rules())


def close_random(connection, random):
    """As a revalidation does."""
    connection.execute(
        text("""
            UPDATE quality.finding SET closed_at = core.instant() WHERE finding_id =
                (SELECT min(finding_id) FROM quality.finding WHERE closed_at IS NULL)
        """)
    )


def imply_random(connection, random):
    """As a revalidation under another intake policy does: the figures of an accepted report become
    more.
    """
    connection.execute(
        text("""
            INSERT INTO core.implied_cell (submission_id, cell_key, value, rule_id, instance)
            SELECT submission_id, 't3.received.total', 7, 'TEST', '' FROM core.report ON CONFLICT DO NOTHING
        """)
    )


def file_with_a_blank(connection, random):
    values = {**valid_cells(random), "t3.received.total": None}
    file_report(connection, random.choice(UNITS), YEAR, values)


def register_random(connection, random):
    change = random.choice(
        [
            "UPDATE core.unit SET name = name || '新' WHERE unit_code = '990101'",
            "UPDATE core.unit SET parent_code = '990000' WHERE unit_code = '990102'",
            "UPDATE core.unit SET parent_code = '990100' WHERE unit_code = '990102'",
            "UPDATE core.unit SET valid_to = '2022-06-01' WHERE unit_code = '990103'",
            "UPDATE core.unit SET valid_to = NULL WHERE unit_code = '990103'",
        ]
    )
    connection.execute(text(change))


def set_deadline(connection, random):
    connection.execute(
        text("""
            INSERT INTO core.deadline (series, period, year, unit_code, due_on, reason, set_by)
            VALUES ('zfxxgk', '2023', 2023, '990101', :on, '试', '办')
        """),
        {"on": f"2024-02-{random.randint(1, 28):02}"},
    )


STEPS = [
    file_random, file_random, file_random, explain_random, close_random, imply_random, file_with_a_blank,
    register_random, set_deadline,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_as_of_every_instant_the_marts_say_what_they_said_then(tree, seed):
    random = Random(seed)
    said = []
    for _ in range(22):
        with tree.begin() as connection:
            random.choice(STEPS)(connection, random)
        with tree.connect() as connection:
            instant = connection.scalar(text("SELECT clock_timestamp()"))
            said.append((instant, ask(connection, LIVE)))
    assert len({repr(live) for _, live in said}) > 10
    with tree.connect() as connection:
        for instant, live in said:
            assert ask(connection, AS_OF, at=instant) == live
        differing = {difference.check for difference in warehouse_differences(connection)}
    assert differing <= {"consolidation_balance"}  # totals that were left blank


def test_before_anything_nothing_was_known(tree):
    with tree.begin() as connection:
        file_report(connection, UNITS[1], YEAR, valid_cells(Random(1)))
        before = ask(connection, AS_OF, at="2000-01-01")
    assert {name for name, rows in before.items() if rows} == set()


def test_the_history_of_the_register_is_kept(tree):
    with tree.begin() as connection, pytest.raises(Exception, match="append-only"):
        connection.execute(text("DELETE FROM core.unit_version"))
