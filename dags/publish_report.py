"""
### 定稿 (publish)

Builds the candidate of one unit's consolidated report for one year, shows the obstacles to
publishing it, and waits for a named person to approve or reject it, with a comment; missing units
need an explicit yes with a reason, else it asks again. What is approved is what was shown, whatever
arrives meanwhile. It becomes the next edition: figures, files and their SHA-256, coverage and the
version of the rules, frozen for good. A later revision makes the next edition, with a table of
changes.
"""

from dataclasses import asdict
from typing import Any

from airflow.sdk import DAG, Param, get_current_context, task
from airflow.sdk.exceptions import AirflowFailException

from gouji.orchestration.answers import candidate_of, publication_lacking, sign_publication
from gouji.orchestration.approval import SignedApproval
from gouji.orchestration.assets import edition
from gouji.orchestration.runs import RETRIED


@task
def build_candidate(unit: str, year: str, series: str, run: str) -> dict[str, Any]:
    """Figures, files and coverage of this instant; returns the question to the person who
    decides.
    """
    from gouji.publishing.candidate import build_candidate

    return asdict(build_candidate(unit, int(year), run, series or None))


@task(outlets=[edition])
def freeze_edition() -> list[str]:
    """The files of the approved candidate, which is an edition now; returns their paths."""
    from gouji.core.errors import GoujiError
    from gouji.publishing.approval import write_edition

    context = get_current_context()
    edition_id = candidate_of(context)
    try:
        paths = write_edition(edition_id)
    except GoujiError as error:
        raise AirflowFailException(str(error)) from error
    context["outlet_events"][edition].extra = {"edition_id": edition_id}
    return [str(path) for path in paths]


with DAG(
    "publish_report",
    schedule=None,
    catchup=False,
    max_active_runs=1,
    default_args=RETRIED,
    params={
        "unit": Param(type="string", pattern="^[0-9]{6,12}$", title="汇总单位代码"),
        "year": Param(type="integer", minimum=2008, maximum=2100, title="报告年度"),
        "series": Param("", type=["string", "null"], title="哪一种报告（系列代码），空白为第一种"),
    },
    doc_md=__doc__,
    tags=["gouji", "report"],
):
    candidate = build_candidate(
        "{{ params.unit }}", "{{ params.year }}", "{{ params.series or '' }}", "{{ run_id }}"
    )
    approve = SignedApproval(
        task_id="approve",
        lacking=publication_lacking,
        signed=sign_publication,
        subject="{{ ti.xcom_pull('build_candidate')['subject'] }}",
        body="{{ ti.xcom_pull('build_candidate')['body'] }}",
        params={
            "comment": Param("", type=["string", "null"], title="批准意见"),
            "publish_with_missing": Param(False, type="boolean", title="有单位缺报，仍然定稿"),
            "missing_reason": Param("", type=["string", "null"], title="缺报仍然定稿的理由"),
        },
    )
    candidate >> approve >> freeze_edition()
