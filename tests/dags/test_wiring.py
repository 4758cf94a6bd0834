"""How the tasks of an ingest hang together, run by Airflow itself on steps that do nothing."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gouji.core.config import ROOT

DAGS = ROOT / "dags"

PROGRAM = """
import json, sys, types
import gouji

steps = gouji.pipeline = sys.modules["gouji.pipeline"] = types.ModuleType("gouji.pipeline")

def extract_shard(manifest):
    if manifest == "poison":
        raise RuntimeError(manifest)
    return manifest + "!"

steps.collect = lambda run: manifests
steps.has_changes = lambda: changes
steps.extract_shard = extract_shard
steps.stage = lambda run, shards: staged.extend(shards)
steps.validate = steps.write_receipts = lambda run: None
steps.load = lambda run: ["2023|630106"]

from airflow.dag_processing.dagbag import DagBag
dag = DagBag(sys.argv[1]).dags["ingest_submissions"]
dag.deadline = None  # it needs the DAG as the scheduler stores it
for task in dag.tasks:
    task.retries = 0
outcomes = {}
for name, (manifests, changes) in json.loads(sys.argv[2]).items():
    staged = []
    run = dag.test()
    states = {f"{ti.task_id}{ti.map_index if ti.map_index >= 0 else ''}": ti.state for ti in run.get_task_instances()}
    outcomes[name] = {"run": run.state, "states": states, "staged": staged}
print("\\n" + json.dumps(outcomes))
"""

CASES = {
    "one of three": (["a", "poison", "c"], False),
    "nothing": ([], False),
    "all": (["poison"], False),
    "decided": ([], True),
}
"""The shards of a run, one of which cannot be read, and whether anything was decided."""


@pytest.fixture(scope="module")
def environment(home: Path) -> dict[str, str]:
    from gouji.stack.environment import airflow_environment

    made = airflow_environment()
    subprocess.run(
        [sys.executable, "-m", "airflow", "db", "migrate"],
        env=made,
        capture_output=True,
        check=True,
    )
    return made


@pytest.fixture(scope="module")
def outcomes(environment: dict[str, str]) -> dict[str, Any]:
    """What came of each case."""
    command = [
        sys.executable,
        "-c",
        PROGRAM,
        str(DAGS / "ingest_submissions.py"),
        json.dumps(CASES),
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return last_document(done.stdout)


def last_document(printed: str) -> dict[str, Any]:
    """What a program prints as one line of JSON; Airflow's log may go on behind it."""
    document: dict[str, Any] = json.loads(
        [line for line in printed.splitlines() if line.startswith("{")][-1]
    )
    return document


def test_a_shard_that_fails_for_good_does_not_hold_up_the_others(
    outcomes: dict[str, Any],
) -> None:
    outcome = outcomes["one of three"]
    assert outcome["states"].pop("extract_shard1") == "failed"
    assert set(outcome["states"].values()) == {"success"}
    assert outcome["staged"] == ["a!", "c!"]
    assert outcome["run"] == "success"


def test_a_run_with_nothing_to_do_skips_everything(outcomes: dict[str, Any]) -> None:
    outcome = outcomes["nothing"]
    assert set(outcome["states"].values()) == {"skipped"}
    assert outcome["run"] == "success"


def test_a_run_in_which_every_shard_fails_goes_no_further(outcomes: dict[str, Any]) -> None:
    outcome = outcomes["all"]
    assert outcome["states"]["stage"] == outcome["states"]["load"] == "upstream_failed"
    assert outcome["run"] == "failed"


def test_what_was_decided_is_carried_out_without_any_file(outcomes: dict[str, Any]) -> None:
    states = outcomes["decided"]["states"]
    assert {task for task, state in states.items() if state == "success"} == {
        "collect", "load", "write_receipts", "announce"
    }  # fmt: skip
    assert {states[task] for task in ("extract_shard", "stage", "validate")} == {"skipped"}


REVALIDATE = """
import json, sys, types
import gouji
from gouji import review

module = review.revalidation = sys.modules["gouji.review.revalidation"] = types.ModuleType("revalidation")
steps = gouji.pipeline = sys.modules["gouji.pipeline"] = types.ModuleType("gouji.pipeline")

import dataclasses
Prepared = dataclasses.make_dataclass("Prepared", ["subject", "body", "path"])

def prepare(run_id, year, with_returned):
    called.append(["prepare", year, with_returned])
    return Prepared("subject", "body", "path")

module.prepare = prepare
module.apply = lambda run_id, by: called.append(["apply", by]) or ["2023|630106"]
module.applied = lambda run_id: called.append(["applied"]) or ["2023|630106"]
steps.write_receipts = lambda run_id: called.append(["receipts"]) or 1

from airflow.dag_processing.dagbag import DagBag
from gouji.review import people
dag = DagBag(sys.argv[1]).dags["revalidate_submissions"]
for task in dag.tasks:
    task.retries = 0
after = sorted(dag.get_task("approve").downstream_task_ids)
outcomes, nobody = {}, people.NOBODY
for name in sys.argv[2:]:
    people.NOBODY, called = nobody | {name}, []
    run = dag.test(run_conf={"year": 2023, "apply": True})
    states = {ti.task_id: ti.state for ti in run.get_task_instances()}
    outcomes[name] = {"run": run.state, "states": states, "called": called, "after": after}
print("\\n" + json.dumps(outcomes))
"""


STARTER = "dag_test"  # who, to Airflow, starts the runs of dag.test()


@pytest.fixture(scope="module")
def revalidated(environment: dict[str, str]) -> dict[str, Any]:
    """What came of the DAG where a user of that name counts as nobody."""
    dag = str(DAGS / "revalidate_submissions.py")
    command = [sys.executable, "-c", REVALIDATE, dag, STARTER, "anonymous"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return last_document(done.stdout)


def test_a_revalidation_that_nobody_started_does_not_take_effect(
    revalidated: dict[str, Any],
) -> None:
    outcome = revalidated[STARTER]
    assert outcome["called"] == [["prepare", 2023, False]]
    assert outcome["states"]["ask"] == outcome["run"] == "failed"


def test_a_revalidation_takes_effect_unasked_only_where_it_is_configured_to(
    revalidated: dict[str, Any],
) -> None:
    outcome = revalidated["anonymous"]
    assert outcome["called"] == [["prepare", 2023, False], ["apply", STARTER], ["receipts"]]
    assert outcome["states"].pop("approve") == "skipped"
    assert set(outcome["states"].values()) == {"success"}
    assert outcome["after"] == ["apply_changes"]
