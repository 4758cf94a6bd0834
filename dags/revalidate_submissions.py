"""
### 规则变更复核 (revalidate)

Runs the rules once more over the effective and the waiting reports of a year (and over the returned
ones, if requested), shows which findings are new, gone or unchanged, and waits for a named person
to approve. With `apply` it takes effect without approval, in the name of the person who started it.
No file is read. An accepted report stays accepted: its new findings are for the office. Reports
that wait or were returned get the state that is now theirs, with a new receipt. Each task may be
repeated; rejecting leaves everything as it was.
"""

from dataclasses import asdict

from airflow.sdk import DAG, Param, get_current_context, task

from gouji.orchestration.answers import sign_revalidation
from gouji.orchestration.approval import SignedApproval, starter
from gouji.orchestration.assets import announce_reports, report_year, submission
from gouji.orchestration.runs import RETRIED


@task
def prepare(run: str) -> dict[str, str]:
    """What would change: into `quality.revalidation` and a page; returns the question to the person
    who decides.
    """
    from gouji.review import revalidation

    given = get_current_context()["params"]
    return asdict(revalidation.prepare(run, given["year"], with_returned=given["with_returned"]))


@task.branch
def ask() -> str:
    """Whether a person has to approve. A run that takes effect without approval needs the name of
    the person who started it.
    """
    context = get_current_context()
    return "apply_changes" if context["params"]["apply"] and starter(context) else "approve"


@task(trigger_rule="none_failed_min_one_success")
def apply_changes(run: str) -> list[str]:
    """The partitions newly accepted; without an approval step it takes effect here."""
    from gouji.review import revalidation

    context = get_current_context()
    return (
        revalidation.apply(run, starter(context))
        if context["params"]["apply"]
        else revalidation.applied(run)
    )


@task
def write_receipts(run: str) -> int:
    """A new receipt for every report whose state has changed."""
    from gouji import pipeline

    return pipeline.write_receipts(run)


@task(outlets=[submission, report_year])
def announce(partitions: list[str]) -> None:
    """Asset events, as after an ingest."""
    announce_reports(partitions)


with DAG(
    "revalidate_submissions",
    schedule=None,
    catchup=False,
    max_active_runs=1,
    default_args=RETRIED,
    params={
        "year": Param(type="integer", minimum=2008, maximum=2100, title="报告年度"),
        "with_returned": Param(False, type="boolean", title="也复核已退回的"),
        "apply": Param(False, type="boolean", title="不经批准直接生效"),
    },
    doc_md=__doc__,
    tags=["gouji", "operations"],
):
    prepared = "{{{{ ti.xcom_pull('prepare')['{}'] }}}}".format
    approve = SignedApproval(
        task_id="approve",
        subject=prepared("subject"),
        body=prepared("body"),
        signed=sign_revalidation,
    )
    applied = apply_changes("{{ run_id }}")
    prepare("{{ run_id }}") >> ask() >> [approve, applied]
    approve >> applied >> write_receipts("{{ run_id }}")
    announce(applied)
