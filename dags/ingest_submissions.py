"""
### 接收报送件 (ingest)

Takes the complete files of the drop folder, reads and checks them, loads what is accepted (also
what was explained, or what the office has decided) and writes receipts. Starts when there is work,
and every five minutes for what a killed run has left. Each task may be repeated. A bad file fails
no task: it ends in its own state with a receipt.
"""

from airflow.sdk import DAG, AssetOrTimeSchedule, CronTriggerTimetable, TriggerRule, task
from airflow.sdk.exceptions import AirflowSkipException

from gouji.core.clock import city_zone
from gouji.orchestration.assets import announce_reports, drop_folder, report_year, submission
from gouji.orchestration.runs import RETRIED, over_within

SWEEP = CronTriggerTimetable("*/5 * * * *", timezone=city_zone().key)


@task
def collect(run: str) -> list[str]:
    """Archive, ledger, division into shards; skips the rest when nothing is pending."""
    from gouji import pipeline

    if (manifests := pipeline.collect(run)) or pipeline.has_changes():
        return manifests
    raise AirflowSkipException("nothing is pending")


@task
def extract_shard(manifest: str) -> str:
    """Read the files of one shard; no database. When it fails for good, its files wait for the next
    run.
    """
    from gouji import pipeline

    return pipeline.extract_shard(manifest)


@task(trigger_rule=TriggerRule.ALL_DONE_MIN_ONE_SUCCESS)
def stage(run: str, shards: list[str]) -> None:
    """Attribute each file to a unit; stage the figures."""
    from gouji import pipeline

    pipeline.stage(run, list(shards))


@task
def run_step(step: str, run: str) -> list[str] | int | None:
    """Check what is staged by the rules; settle it in one transaction; write receipts."""
    from gouji import pipeline

    return getattr(pipeline, step)(run)


@task(outlets=[submission, report_year])
def announce(partitions: list[str]) -> None:
    """Asset events: `submission` by `<year>|<unit>`, `report_year` by `<year>`."""
    announce_reports(partitions)


with DAG(
    "ingest_submissions",
    schedule=AssetOrTimeSchedule(timetable=SWEEP, assets=[drop_folder]),
    catchup=False,
    max_active_runs=1,
    default_args=RETRIED,
    deadline=over_within(60),
    doc_md=__doc__,
    tags=["gouji", "intake"],
):
    run = "{{ run_id }}"
    collected = collect(run)
    validated, receipts = (
        run_step.override(task_id=step)(step, run) for step in ("validate", "write_receipts")
    )
    loaded = run_step.override(task_id="load", trigger_rule="none_failed_min_one_success")(
        "load", run
    )
    stage(run, extract_shard.expand(manifest=collected)) >> validated
    [collected, validated] >> loaded >> receipts
    announce(loaded)
