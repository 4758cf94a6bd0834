"""The assets by which the DAGs start each other (design §5). Their names are a contract with
everything downstream.
"""

from airflow.sdk import Asset, AssetWatcher, get_current_context
from airflow.sdk.exceptions import AirflowSkipException

from gouji.orchestration.trigger import DropFolderTrigger

drop_folder = Asset(
    "drop_folder", watchers=[AssetWatcher(name="drop_folder", trigger=DropFolderTrigger())]
)
"""Files have arrived."""

submission = Asset("submission")
"""A unit has a new effective report; partition `<year>|<unit code>`."""

report_year = Asset("report_year")
"""Some unit has a new effective report for a year; partition `<year>`."""

consolidated_report = Asset("consolidated_report")
"""The consolidated reports of a year are written; partition `<year>`."""

edition = Asset("edition")
"""A consolidated report has been published; the event's extra names the `edition_id`."""


def announce_reports(partitions: list[str]) -> None:
    """Asset events for new effective reports (`<year>|<unit code>`), in a task with both assets as
    outlets.

    Skips the task when there are none.
    """
    if not partitions:
        raise AirflowSkipException("no unit has a new effective report")
    events = get_current_context()["outlet_events"]
    events[submission].add_partitions(partitions)
    events[report_year].add_partitions(
        sorted({partition.split("|")[0] for partition in partitions})
    )
