"""
### 汇总报告 (consolidate)

Writes the consolidated report of one year, for every unit that has units below it, as .docx, .xlsx
and .html. Starts for a year whenever `ingest_submissions` announces a new effective report of that
year (asset `report_year`, whose partition is the year). Repeating it rewrites the same files. To
run it by hand, trigger it with a partition key.
"""

from airflow.sdk import DAG, PartitionedAssetTimetable, get_current_context, task

from gouji.orchestration.assets import consolidated_report, report_year
from gouji.orchestration.runs import RETRIED, over_within


@task(outlets=[consolidated_report])
def consolidate() -> list[str]:
    """Write the reports of the year that started this run; returns their paths."""
    from gouji import pipeline

    context = get_current_context()
    year = context["dag_run"].partition_key
    paths = pipeline.consolidate(int(year))
    context["outlet_events"][consolidated_report].add_partitions(year)
    return paths


with DAG(
    "consolidate_report",
    schedule=PartitionedAssetTimetable(assets=report_year),
    catchup=False,
    max_active_runs=1,
    default_args=RETRIED,
    deadline=over_within(60),
    doc_md=__doc__,
    tags=["gouji", "report"],
):
    consolidate()
