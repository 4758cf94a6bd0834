"""The state of Airflow's DAG runs, for a program that waits for them."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gouji.stack.environment import airflow_home
from gouji.stack.services import ask

ENDED = ("success", "failed")


@dataclass(frozen=True)
class Run:
    """A DAG run; `queued` is None until it is."""

    dag_id: str
    run_id: str
    state: str
    partition_key: str | None
    queued: datetime | None

    @property
    def ended(self) -> bool:
        """Whether no task of it will run any more."""
        return self.state in ENDED


def runs(dag_id: str, since: datetime) -> list[Run]:
    """The newest runs of a DAG that were queued after `since`, of the last hundred. Raises OSError
    without a server.
    """
    answer = ask(f"/api/v2/dags/{dag_id}/dagRuns?limit=100&order_by=-run_after")
    found = [
        Run(
            dag_id,
            item["dag_run_id"],
            item["state"],
            item["partition_key"],
            _time(item["queued_at"]),
        )
        for item in answer["dag_runs"]
    ]
    return [run for run in found if run.queued and run.queued > since]


def last_words(run: Run) -> str:
    """The errors at the end of the run's newest task log."""
    folder = airflow_home() / "logs" / f"dag_id={run.dag_id}" / f"run_id={run.run_id}"
    logs = sorted(folder.rglob("attempt=*.log"), key=lambda path: path.stat().st_mtime)
    for log in reversed(logs):
        if errors := _errors(log):
            return "\n".join([f"The errors in {log}:", *errors])
    return f"No task of it has logged an error; see {folder}."


def _errors(log: Path) -> list[str]:
    lines = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if entry.get("level") in ("error", "critical"):
            causes = [
                f"{cause['exc_type']}: {cause['exc_value']}"
                for cause in entry.get("error_detail") or []
            ]
            lines += [str(entry.get("event")), *causes]
    return lines


def _time(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
