"""
### 数据核验 (verify)

Every night: ledger against archive (every file there, its SHA-256 right), facts against what was
read from the files, consolidated figures against a recomputed sum. Differences are stored in
`quality.verification`, and the run fails, so that the people who watch the DAGs notice. It changes
one thing only: an accepted report that lacks its figures is handed to the ingest, which reads it
again from the archive; the run's message names it. Repeat it by hand at any time; `gouji verify`
and `gouji reread` do the same.
"""

from airflow.sdk import DAG, CronTriggerTimetable, task
from airflow.sdk.exceptions import AirflowFailException

from gouji.core.clock import city_zone
from gouji.orchestration.runs import RETRIED, over_within


@task
def verify(run: str) -> None:
    """All checks over one snapshot; reports without figures are read again; fails for good when
    something differs.
    """
    from gouji.maintenance.again import reread_lacking
    from gouji.maintenance.verify import verify_warehouse

    if differences := verify_warehouse(run):
        again = reread_lacking(run)
        checks = ", ".join(sorted({difference.check for difference in differences}))
        reread = f"; submissions {again} lacked their figures and are read again" if again else ""
        raise AirflowFailException(
            f"{len(differences)} differences ({checks}): see quality.verification{reread}"
        )


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
