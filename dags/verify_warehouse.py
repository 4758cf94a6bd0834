"""
### 数据核验 (verify)

Every night: ledger against archive (every file there, its SHA-256 right), facts against what was read from the files,
consolidated figures against a sum made anew. What differs stands in `quality.verification`, and the run fails, so that
whoever watches the DAGs hears of it. It changes nothing; repeat it by hand at any time, or run `gouji verify`.
"""

from airflow.sdk import DAG, CronTriggerTimetable, task
from airflow.sdk.exceptions import AirflowFailException

from gouji.clock import city_zone
from gouji.orchestration.runs import RETRIED, over_within


@task
def verify(run: str) -> None:
    """All checks over one snapshot; fails for good when something differs."""
    from gouji.operations.verify import verify_warehouse

    if differences := verify_warehouse(run):
        checks = ", ".join(sorted({difference.check for difference in differences}))
        raise AirflowFailException(f"{len(differences)} differences ({checks}): see quality.verification")


with DAG(
    "verify_warehouse",
    schedule=CronTriggerTimetable("30 2 * * *", timezone=city_zone().key),
    catchup=False,
    max_active_runs=1,
    default_args=RETRIED,
    deadline=over_within(180),
    doc_md=__doc__,
    tags=["gouji", "operations"],
):
    verify("{{ run_id }}")
