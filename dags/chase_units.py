"""
### 催报 (chase)

Every morning, finds the units that are due soon or overdue, whose report was returned and not filed
again, or that have warnings to explain. Each unit is notified at most once a day, through its
contacts and in a file of `notices/`. The schedule and the texts are in `expectations/season.yaml`;
deadlines are those of the law unless the office sets others (`gouji season deadline`).

Units without a folder get one, with the blank workbook of each series that is due and a guide.

A notice is claimed before it goes out, so a restart sends nothing twice.
"""

from datetime import datetime

from airflow.sdk import DAG, CronTriggerTimetable, get_current_context, task

from gouji.core.clock import city_zone, in_city
from gouji.orchestration.runs import RETRIED, over_within


@task
def plan_notices() -> list[int]:
    """The notices of the day for which this run was made; returns those that have not gone out."""
    from gouji.reminders.notices import plan_notices

    due: datetime = get_current_context()["dag_run"].run_after
    return plan_notices(in_city(due).date())


@task
def hand_out() -> int:
    """Give units their folders and blank workbooks; returns how many workbooks were written."""
    from gouji.reminders.handouts import hand_out

    due: datetime = get_current_context()["dag_run"].run_after
    return hand_out(in_city(due).date())


@task
def send_notices(ids: list[int]) -> int:
    """Send what has not gone out; returns how many notices went out."""
    from gouji.orchestration.senders import senders
    from gouji.reminders.notices import send_notices

    return send_notices(ids, senders(get_current_context()))


with DAG(
    "chase_units",
    schedule=CronTriggerTimetable("0 9 * * *", timezone=city_zone().key),
    catchup=False,
    max_active_runs=1,
    default_args=RETRIED,
    deadline=over_within(60),
    doc_md=__doc__,
    tags=["gouji", "season"],
):
    send_notices(plan_notices())
    hand_out()
