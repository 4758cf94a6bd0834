"""Whatever the order in which things arrive and are settled, at most one report is effective."""

from random import Random

import pytest
from sqlalchemy import text

from filing import assess_as_is
from gouji.catalogue.rules import load_rules
from gouji.core.errors import GoujiError
from gouji.ingest.load import load_run
from gouji.review.decisions import Decision, decide
from gouji.warehouse.ledger import Event, record


def arrive(connection, run_id: str, kind: str, number: int) -> int:
    """A validated submission with one finding of that severity, or none, as the steps before would
    leave it.
    """
    submission_id = connection.scalar(
        text("INSERT INTO intake.submission (folder, unit_code, file_name, sha256, size_bytes, mtime_ns, form, series,"
             " period, year)"
             " VALUES ('630102', '630102', 'x', lpad(:n, 64, '0'), 1, 1, 'zfxxgk-2021', 'zfxxgk', '2023', 2023)"
             " RETURNING submission_id"),
        {"n": str(number)},
    )  # fmt: skip
    connection.execute(
        text("INSERT INTO intake.extraction (submission_id, format, form, year, period, cells, problems)"
             " VALUES (:id, 'xlsx', 'zfxxgk-2021', 2023, '2023', '{}', '[]')"), {"id": submission_id},
    )  # fmt: skip
    for state in ("received", "extracted", "validated"):
        record(connection, run_id, [Event(submission_id, state)])
    stage_again(connection, run_id, submission_id, kind)
    return submission_id


def stage_again(connection, run_id: str, submission_id: int, kind: str) -> None:
    values = {"run": run_id, "id": submission_id, "kind": kind}
    connection.execute(
        text('INSERT INTO staging."report_zfxxgk-2021" (run_id, submission_id) VALUES (:run, :id)'),
        values,
    )
    if kind != "clean":
        connection.execute(
            text("INSERT INTO staging.finding (run_id, submission_id, rule_id, instance, severity, message, cells,"
                 " fingerprint) VALUES (:run, :id, 'R-ONE', '', :kind, 'm', '{}', md5(CAST(:id AS text)))"),
            values,
        )  # fmt: skip
    connection.execute(
        text("INSERT INTO staging.report (run_id, submission_id, form, year, unit_code)"
             " VALUES (:run, :id, 'zfxxgk-2021', 2023, '630102')"), values,
    )  # fmt: skip
    assess_as_is(connection, run_id, submission_id, "zfxxgk-2021")


@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_order_at_most_one_report_is_effective_and_none_is_lost(clean, seed):
    """Arrivals of all kinds (several in a run, some held back to a later one), explanations and
    decisions at random.
    """
    random = Random(seed)
    catalogues = load_rules()
    arrived: dict[int, str] = {}
    held: list[tuple[int, str]] = []
    with clean.connect() as connection:  # never committed
        for step in range(14):
            run = f"run-{step}"
            move = random.choice(
                ["arrive", "arrive", "hold", "release", "explain", "accept", "return"]
            )
            if move in ("arrive", "hold"):
                for _ in range(random.randint(1, 2)):
                    kind = random.choice(["clean", "warning", "error"])
                    # what is held back was staged by a run that never came to its end
                    one = arrive(
                        connection, run if move == "arrive" else f"held-{step}", kind, len(arrived)
                    )
                    arrived[one] = kind
                    if move == "hold":
                        held.append((one, kind))
            elif move == "release" and held:
                one, kind = held.pop()
                record(connection, run, [Event(one, "validated")])
                stage_again(connection, run, one, kind)
            elif move == "explain" and arrived:
                one = random.choice(list(arrived))
                connection.execute(
                    text("INSERT INTO quality.explanation (unit_code, series, period, year, rule_id, instance,"
                         " fingerprint, text, given_by, given_as)"
                         " VALUES ('630102', 'zfxxgk', '2023', 2023, 'R-ONE', '', md5(CAST(:id AS text)), 'x', 'x',"
                         " 'unit')"
                         " ON CONFLICT DO NOTHING"), {"id": one},
                )  # fmt: skip
            elif move in ("accept", "return") and arrived:
                try:
                    decide(connection, Decision(random.choice(list(arrived)), move, "x", "y"))
                except GoujiError:
                    continue
            load_run(connection, run, catalogues)
            check(connection, arrived, {one for one, _ in held})
        assert len(arrived) == connection.scalar(text("SELECT count(*) FROM intake.submission"))
        assert connection.scalar(
            text("SELECT count(*) FROM quality.decision")
        ) == connection.scalar(text("SELECT count(*) FROM quality.decision_outcome"))


def check(connection, arrived: dict[int, str], held: set[int]) -> None:
    rows = connection.execute(
        text("SELECT submission_id, state FROM intake.submission ORDER BY submission_id")
    ).all()
    state = {row.submission_id: row.state for row in rows}
    standing = [one for one, now in state.items() if now in ("accepted", "accepted_with_warnings")]
    waiting = [one for one, now in state.items() if now == "awaiting_explanation"]
    effective = connection.scalars(text("SELECT submission_id FROM core.effective_report")).all()
    assert standing == effective
    assert len(standing) <= 1
    assert len(waiting) <= 1
    decided = [one for one in state if one not in held]
    if waiting:
        assert waiting[0] == max(decided)  # only the unit's last word waits
    if standing and waiting:
        assert standing[0] < waiting[0]
    for one, kind in arrived.items():
        if one in held:
            assert state[one] == "validated"
        elif kind == "error":
            assert state[one] == "returned"
        else:
            assert state[one] in (
                "accepted",
                "accepted_with_warnings",
                "awaiting_explanation",
                "returned",
                "superseded",
            )
