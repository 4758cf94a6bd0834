"""Nothing is accepted unless its figures and the record of its rules are there, whatever becomes of
the server.
"""

from pathlib import Path

import pytest
from crashes import crash
from sqlalchemy import text
from test_pipeline import drop, ingest, last_receipt, report, states

from gouji import pipeline
from gouji.catalogue.rules import load_rules
from gouji.maintenance.verify import verify_warehouse
from gouji.review import revalidation
from gouji.validation.assess import assess
from gouji.validation.evidence import proven, record_assessments


def figures(engine) -> dict[str, int]:
    """Of every unit, how many of its figures are facts."""
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT unit_code, count(value) FROM core.cell GROUP BY unit_code")
        )
        return dict(map(tuple, rows))


@pytest.mark.parametrize("crashed_before", ["validate", "load"])
def test_a_crash_of_the_server_leaves_nothing_accepted_without_figures(clean, crashed_before):
    drop("630102", "年报.xlsx", report())
    drop("630103", "年报.xlsx", report("城中区", t3__granted__total=99999))
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect("run")]
    pipeline.stage("run", shards)
    if crashed_before == "load":
        pipeline.validate("run")
    crash(clean)
    if crashed_before == "validate":
        pipeline.validate("run")
    pipeline.load("run")
    pipeline.write_receipts("run")
    assert states(clean) == {"630102/年报.xlsx": "accepted", "630103/年报.xlsx": "returned"}
    assert figures(clean) == {"630102": 200}
    assert "99999" in last_receipt("630103")
    assert verify_warehouse("check") == []


def test_a_report_that_one_rule_has_not_seen_is_not_validated(clean):
    drop("630102", "年报.xlsx", report())
    pipeline.stage(
        "run", [pipeline.extract_shard(manifest) for manifest in pipeline.collect("run")]
    )
    with clean.begin() as connection:
        assess(connection, "run", load_rules())
        one = connection.scalar(text("SELECT submission_id FROM intake.submission"))
        assert proven(connection, "run", load_rules()) == [one]
        assert proven(connection, "run", load_rules(), children=True) == []
        connection.execute(
            text("UPDATE staging.rule_run SET submissions = '{}' WHERE rule_id = 'T3-ROW-TOTAL'")
        )
        assert proven(connection, "run", load_rules()) == []
        assert record_assessments(connection, "run", load_rules()) == []


def tamper(engine, *statements: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in statements:
            assert connection.execute(text(statement)).rowcount


def test_findings_are_not_gone_because_nothing_is_there_to_look_at(clean):
    drop("630102", "年报.xlsx", report(t3__granted__total=99999))
    ingest("run")
    with clean.connect() as connection:
        before = connection.scalar(text("SELECT count(*) FROM quality.current_finding"))
    tamper(clean, "DELETE FROM intake.extraction")
    asked = revalidation.prepare("again", 2023, with_returned=True)
    for reported in (asked.body, Path(asked.path).read_text(encoding="utf-8")):
        assert "另有 1 份没能复核" in reported
    revalidation.apply("again", "李四")
    assert states(clean) == {"630102/年报.xlsx": "returned"}
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM quality.current_finding")) == before > 0
        assert (
            connection.scalar(text("SELECT coalesce(sum(found_gone), 0) FROM quality.revalidation"))
            == 0
        )


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM quality.assessment",
        "UPDATE quality.finding SET closed_at = now() WHERE severity = 'warning'",
    ],
)
def test_what_waits_is_looked_at_again_when_its_record_is_not_sound(clean, damage):
    drop("630102", "年报.xlsx", report(seed=1))
    drop("630103", "年报.xlsx", report("城中区", seed=1))
    ingest("run")
    assert set(states(clean).values()) == {"awaiting_explanation"}, (
        "the same figures as another unit's"
    )
    tamper(clean, damage)
    pipeline.load("next")
    assert set(states(clean).values()) == {"awaiting_explanation"}
    assert verify_warehouse("check") == []
