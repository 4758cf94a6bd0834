"""What Airflow makes of dags/ and plugins/, in a process of its own as in the services."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gouji.core.config import ROOT
from gouji.orchestration.runs import report_late

HEAVY = (
    "great_expectations",
    "pandas",
    "ortools",
    "openpyxl",
    "docx",
    "gouji.pipeline",
    "gouji.warehouse.engine",
)

PARSE = """
import json, sys
from airflow.dag_processing.dagbag import DagBag
bag = DagBag()
dags = {dag.dag_id: {
    "tasks": sorted(dag.task_ids), "catchup": dag.catchup, "max_active_runs": dag.max_active_runs,
    "documented": bool(dag.doc_md), "tags": sorted(dag.tags),
    "retries": min(task.retries for task in dag.tasks), "timetable": type(dag.timetable).__name__,
    "watched": bool(dag.deadline),
} for dag in bag.dags.values()}
print(json.dumps({"errors": bag.import_errors, "dags": dags, "modules": sorted(sys.modules)}))
"""

LOAD_PLUGINS = """
import json, sys
from airflow import plugins_manager
plugins_manager.ensure_plugins_loaded()
files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
print(json.dumps({
    "errors": plugins_manager.get_import_errors(),
    "plugins": [plugin["name"] for plugin in plugins_manager.get_plugin_info()],
    "files": {name: file for name, file in files.items() if file},
}))
"""


def ask_airflow(program: str, home: Path) -> dict[str, Any]:
    from gouji.stack.environment import airflow_environment

    done = subprocess.run(
        [sys.executable, "-c", program],
        env=airflow_environment(),
        cwd=home,
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


@pytest.fixture(scope="module")
def parsed(home: Path) -> dict[str, Any]:
    return ask_airflow(PARSE, home)


def test_every_dag_file_is_imported(parsed: dict[str, Any]) -> None:
    assert parsed["errors"] == {}
    assert {"ingest_submissions", "consolidate_report"} <= set(parsed["dags"])


def test_parsing_imports_nothing_heavy(parsed: dict[str, Any]) -> None:
    assert not set(HEAVY) & set(parsed["modules"])


def test_dags_explain_themselves_and_are_bounded(parsed: dict[str, Any]) -> None:
    for dag in parsed["dags"].values():
        assert dag["documented"]
        assert "gouji" in dag["tags"]
        assert not dag["catchup"]
        assert dag["max_active_runs"] == 1
        assert dag["retries"] > 0


def test_runs_that_wait_for_nobody_are_watched(parsed: dict[str, Any]) -> None:
    for name in ("ingest_submissions", "consolidate_report", "chase_units", "verify_warehouse"):
        assert parsed["dags"][name]["watched"], name


def test_a_late_run_is_reported(home: Path) -> None:
    run = {"dag_run": {"dag_id": "ingest_submissions", "dag_run_id": "scheduled__1"}}
    asyncio.run(report_late(run, minutes=60))
    reported = (home / "notices" / "late_runs.txt").read_text(encoding="utf-8")
    assert "ingest_submissions scheduled__1 is not over after 60 minutes" in reported


def test_ingest_starts_with_files_and_by_the_clock(parsed: dict[str, Any]) -> None:
    ingest = parsed["dags"]["ingest_submissions"]
    assert ingest["timetable"] == "AssetOrTimeSchedule"
    assert ingest["tasks"] == sorted(
        ["collect", "extract_shard", "stage", "validate", "load", "write_receipts", "announce"]
    )
    assert parsed["dags"]["consolidate_report"]["timetable"] == "PartitionedAssetTimetable"


def test_dag_files_are_wiring_only() -> None:
    for path in (ROOT / "dags").glob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 100, path.name


def test_loading_the_plugins_leaves_the_standard_library_alone(home: Path) -> None:
    loaded = ask_airflow(LOAD_PLUGINS, home)
    assert loaded["errors"] == {}
    assert "gouji" in loaded["plugins"]
    package = str(ROOT / "plugins" / "gouji") + "/"
    ours = {name for name, file in loaded["files"].items() if file.startswith(package)}
    assert all(name.split(".")[0] == "gouji" for name in ours), (
        "Airflow imported a file of the package by its bare name"
    )
    for stem in {
        path.stem for path in (ROOT / "plugins" / "gouji").rglob("*.py")
    } & sys.stdlib_module_names:
        assert not loaded["files"].get(stem, "").startswith(str(ROOT / "plugins"))
