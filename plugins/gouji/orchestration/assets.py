"""The assets by which the DAGs start each other (design §5). Their names are a contract with
everything downstream.
"""

from airflow.sdk import Asset, AssetWatcher, get_current_context
from airflow.sdk.exceptions import AirflowSkipException

from gouji.catalogue.period import Period
from gouji.orchestration.trigger import DropFolderTrigger

drop_folder = Asset(
    "drop_folder", watchers=[AssetWatcher(name="drop_folder", trigger=DropFolderTrigger())]
)
"""Files have arrived."""

submission = Asset("submission")
"""A unit has a new effective report; partition `<year>|<unit code>`, or
`<series>|<period>|<unit code>` where the series is not the default.
"""

report_year = Asset("report_year")
"""Some unit has a new effective report of some series for a year; partition `<year>`."""

consolidated_report = Asset("consolidated_report")
"""The consolidated reports of a year are written; partition `<year>`."""

edition = Asset("edition")
"""A consolidated report has been published; the event's extra names the `edition_id`."""


def announce_reports(partitions: list[str]) -> None:
    """Asset events for new effective reports (partitions of `submission`), in a task with both
    assets as outlets.

    Skips the task when there are none.
    """
    if not partitions:
        raise AirflowSkipException("no unit has a new effective report")
    events = get_current_context()["outlet_events"]
    events[submission].add_partitions(partitions)
    events[report_year].add_partitions(sorted(set(map(year_of, partitions))))


def year_of(partition: str) -> str:
    """The year in which the period of a partition of `submission` lies.

    >>> year_of("2023|630106"), year_of("another|2024-Q1|630106")
    ('2023', '2024')
    """
    return str(Period.parse(partition.split("|")[-2]).year)
