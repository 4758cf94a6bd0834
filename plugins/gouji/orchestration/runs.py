"""What the runs of all DAGs have in common: retries, and an alert for one that is late."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from airflow.sdk import AsyncCallback, DeadlineAlert, DeadlineReference  # type: ignore[attr-defined]

from gouji.core.clock import now
from gouji.core.config import settings

log = logging.getLogger(__name__)

RETRIED: dict[str, Any] = {"retries": 3, "retry_delay": timedelta(seconds=5)}
"""Arguments of every task: each may be killed and repeated."""


def over_within(minutes: int) -> DeadlineAlert:
    """An alert for a run that is not over so many minutes after it was queued."""
    return DeadlineAlert(
        reference=DeadlineReference.DAGRUN_QUEUED_AT,
        interval=timedelta(minutes=minutes),
        callback=AsyncCallback(report_late, kwargs={"minutes": minutes}),
    )


async def report_late(context: Mapping[str, Any], minutes: int) -> None:
    """Report in the triggerer's log and in `notices/late_runs.txt` that a run is late."""
    name, run_id = context["dag_run"]["dag_id"], context["dag_run"]["dag_run_id"]
    log.error("run %s of %s is not over after %s minutes", run_id, name, minutes)
    path = settings().root / "notices" / "late_runs.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as lines:
        lines.write(
            f"{now():%Y-%m-%dT%H:%M:%SZ} {name} {run_id} is not over after {minutes} minutes\n"
        )
