"""The assets by which the DAGs start each other (design §5). Their names are a contract with everything downstream."""

from airflow.sdk import Asset, AssetWatcher

from gouji.orchestration.trigger import DropFolderTrigger

drop_folder = Asset("drop_folder", watchers=[AssetWatcher(name="drop_folder", trigger=DropFolderTrigger())])
"""Files have arrived."""

submission = Asset("submission")
"""A unit has a new effective report; partition `<year>|<unit code>`."""

report_year = Asset("report_year")
"""Some unit has a new effective report for a year; partition `<year>`."""

consolidated_report = Asset("consolidated_report")
"""The consolidated reports of a year are written; partition `<year>`."""

edition = Asset("edition")
"""A consolidated report has been published; the event's extra names the `edition_id`."""
