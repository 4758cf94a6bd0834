"""
### 接收报送件 (ingest)

Takes everything that lies complete in the drop folder, reads it, checks it, loads what is accepted and writes receipts.
Starts when files arrive, and every five minutes for whatever a killed run has left behind.

Each task may be killed and repeated. A bad file never fails a task: it ends in its own state with a receipt.
"""

from airflow.sdk import DAG, AssetOrTimeSchedule, CronTriggerTimetable, TriggerRule, get_current_context, task
from airflow.sdk.exceptions import AirflowSkipException

from gouji.orchestration.assets import drop_folder, report_year, submission
from gouji.orchestration.runs import RETRIED, over_within


@task
def collect(run: str) -> list[str]:
    """Archive, ledger, division into shards; skips the rest when nothing is pending."""
    from gouji import pipeline

    if manifests := pipeline.collect(run):
        return manifests
    raise AirflowSkipException("nothing is pending")


@task
def extract_shard(manifest: str) -> str:
    """Read the files of one shard; no database. When it fails for good, its files wait for the next run."""
    from gouji import pipeline

    return pipeline.extract_shard(manifest)


@task(trigger_rule=TriggerRule.ALL_DONE_MIN_ONE_SUCCESS)
def stage(run: str, shards: list[str]) -> None:
    """Whose report each file is; the figures go into staging."""
    from gouji import pipeline

    pipeline.stage(run, list(shards))


@task
def run_step(step: str, run: str) -> list[str] | int | None:
    """Check all that is staged by the rules; accept or return it in one transaction; write receipts."""
    from gouji import pipeline

    return getattr(pipeline, step)(run)


@task(outlets=[submission, report_year])
def announce(partitions: list[str]) -> None:
    """Asset events: `submission` by `<year>|<unit>`, `report_year` by `<year>`."""
    if not partitions:
        raise AirflowSkipException("no unit has a new effective report")
    events = get_current_context()["outlet_events"]
    events[submission].add_partitions(partitions)
    events[report_year].add_partitions(sorted({partition.split("|")[0] for partition in partitions}))


with DAG(
    "ingest_submissions",
    schedule=AssetOrTimeSchedule(
        timetable=CronTriggerTimetable("*/5 * * * *", timezone="Asia/Shanghai"), assets=[drop_folder]
    ),
    catchup=False,
    max_active_runs=1,
    default_args=RETRIED,
    deadline=over_within(60),
    doc_md=__doc__,
    tags=["gouji", "intake"],
):
    run = "{{ run_id }}"
    staged = stage(run, extract_shard.expand(manifest=collect(run)))
    validated, loaded, receipts = (
        run_step.override(task_id=step)(step, run) for step in ("validate", "load", "write_receipts")
    )
    staged >> validated >> loaded >> receipts
    announce(loaded)
