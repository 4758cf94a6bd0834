"""`make run`: the examples through the real stack, from the drop folder to the consolidated
report.
"""

import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import yaml
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from sqlalchemy import TextClause, text

from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.core.clock import now, today
from gouji.core.config import ROOT, settings
from gouji.core.errors import StackError
from gouji.core.sql import load_statement
from gouji.receipts.write import WITH_RECEIPT
from gouji.reminders.handouts import hand_out
from gouji.review.states import label, states
from gouji.stack import services
from gouji.stack.environment import HOST
from gouji.stack.runs import last_words, runs
from gouji.store.drop import RECEIPTS, submit
from gouji.warehouse.engine import engine

EXAMPLES = ROOT / "examples"
END_STATES = (*WITH_RECEIPT, "superseded", "attachment")
PATIENCE_SECONDS = 180  # without any progress
POLL_SECONDS = 1.0
COLOURS = {"good": "green", "notice": "yellow", "bad": "red", "plain": "dim"}


@dataclass
class Demo:
    """One run of the demo: prints what happens, with the seconds since its start."""

    console: Console
    began: datetime = field(default_factory=now)

    def say(self, message: str) -> None:
        """Print one line of progress."""
        seconds = (now() - self.began).total_seconds()
        self.console.print(f"[dim]{seconds:4.0f} s[/]  {message}", highlight=False, soft_wrap=True)

    def wait(self, what: str, look: Callable[[], int], expected: int) -> None:
        """Wait until `look` counts as many as `expected`.

        Raises StackError when a DAG run fails, or when nothing changes any more.
        """
        seen, deadline = -1, time.monotonic() + PATIENCE_SECONDS
        with self.console.status(what) as display:
            while (done := look()) < expected:
                if done != seen:
                    seen, deadline = done, time.monotonic() + PATIENCE_SECONDS
                    display.update(f"{what}: {done} of {expected}")
                self._refuse_failures()
                if time.monotonic() > deadline:
                    standstill = (
                        f"{what}: still {done} of {expected} after {PATIENCE_SECONDS} seconds."
                    )
                    raise StackError(f"{standstill}\n{services.tail('scheduler')}")
                time.sleep(POLL_SECONDS)

    def _refuse_failures(self) -> None:
        for dag_id in ("ingest_submissions", "consolidate_report"):
            for run in runs(dag_id, self.began):
                if run.state == "failed":
                    raise StackError(f"The run {run.run_id} of {dag_id} failed.\n{last_words(run)}")


def run_demo(console: Console | None = None) -> int:
    """Drop `examples/` wave by wave, wait for the DAGs, show what was accepted, returned and why;
    returns 0.

    Uses a stack that is up and leaves it so; otherwise starts one and stops it at the end. Raises
    StackError, with the end of the log in question, when something fails or makes no progress.
    """
    demo = Demo(console or Console())
    _hurry()
    starts = not any(services.status().services.values())
    if starts:
        _choose_port()
    try:
        services.up(demo.say)
        demo.say(f"{hand_out(today())} blank workbooks put into the folders of units")
        for number, wave in enumerate(_waves(), 1):
            _run_wave(demo, number, wave)
        for row in _query(_PERIODS):
            demo.console.print(_period_table(**row))
        _show_paths(demo.console)
    finally:
        if starts:
            services.down(demo.say)
    demo.say("Done. `gouji up` keeps the stack running, with Airflow's web pages.")
    return 0


def _hurry() -> None:
    """The demo drops complete files: there is no need to wait for them to settle."""
    os.environ["GOUJI_SETTLE_SECONDS"] = "0"
    settings.cache_clear()


def _choose_port() -> None:
    """Take another port where the usual one is taken."""
    if services.in_the_way(settings().port):
        with socket.create_server((HOST, 0)) as free:
            os.environ["GOUJI_PORT"] = str(free.getsockname()[1])
    settings.cache_clear()


def _waves() -> list[list[dict[str, str]]]:
    manifest = yaml.safe_load((EXAMPLES / "manifest.yaml").read_text(encoding="utf-8"))
    waves: list[list[dict[str, str]]] = manifest["waves"]
    return waves


def _run_wave(demo: Demo, number: int, wave: list[dict[str, str]]) -> None:
    """Drop a wave; wait until all its files have ended, and for the reports of every year that they
    changed.
    """
    before = _query("SELECT coalesce(max(submission_id), 0) AS last FROM intake.submission")[0][
        "last"
    ]
    dropped = [submit(EXAMPLES / item["file"], item["unit"]) for item in wave]
    demo.say(f"Wave {number}: {len(dropped)} files dropped into {settings().drop}")
    arrivals = {"after": before, "names": [path.name for path in dropped], "ends": list(END_STATES)}
    demo.wait(
        f"Wave {number}, files processed",
        lambda: _query(_ENDED, arrivals)[0]["ended"],
        len(wave),
    )
    for row in _query(load_statement("cli/outcomes"), arrivals):
        colour = COLOURS[states()[row["state"]].tone]
        why = f"：{escape(row['why'])}" if row["why"] else ""
        demo.say(
            f"  [{colour}]{label(row['state'])}[/]  {row['folder']}/{escape(row['file_name'])}{why}"
        )
    changed = {str(row["year"]): row["at"] for row in _query(_CHANGED, arrivals)}
    demo.wait(
        f"Wave {number}, consolidated reports",
        lambda: sum(_is_consolidated(year, at) for year, at in changed.items()),
        len(changed),
    )
    for year in changed:
        demo.say(f"  consolidated report of {year} written")


_ENDED = """
    SELECT count(*) FILTER (WHERE state = ANY(:ends)) AS ended FROM intake.submission
    WHERE submission_id > :after AND file_name = ANY(:names)
"""

_CHANGED = """
    SELECT s.year, max(e.at) AS at FROM intake.submission AS s
    INNER JOIN intake.submission_event AS e ON s.submission_id = e.submission_id
    WHERE s.submission_id > :after AND s.file_name = ANY(:names) AND intake.is_accepted(e.state)
    GROUP BY s.year ORDER BY s.year
"""


def _is_consolidated(year: str, changed: datetime) -> bool:
    """Whether the year's reports were written after the change, and no run is left that will write
    them again.
    """
    of_year = [run for run in runs("consolidate_report", changed) if run.partition_key == year]
    return bool(of_year) and all(run.ended for run in of_year)


def _period_table(series: str, period: str, title: str) -> Table:
    """Show the status of every reporting unit that files for that period of a series."""
    rows = _query(load_statement("cli/units_of_period"), {"series": series, "period": period})
    filed = sum(row["status"] in ("accepted", "accepted_with_warnings") for row in rows)
    table = Table(
        "单位代码",
        "单位",
        "状态",
        "版本",
        "原因",
        title=f"{title}（{name_about(Period.parse(period))}）：{len(rows)} 个单位，已受理 {filed} 个",
    )
    for column in table.columns:
        column.overflow = "fold"
    for row in rows:
        colour = COLOURS[states()[row["status"]].tone]
        status = f"[{colour}]{label(row['status'])}[/]"
        table.add_row(
            row["unit_code"],
            row["unit_name"],
            status,
            f"第{row['version']}版" if row["version"] else "",
            escape(_reasons(row["why"])),
        )
    return table


def _reasons(lacking: list[dict[str, Any]]) -> str:
    """What each version lacks, one line a finding."""
    lines = [
        f"第{one['version']}版（{label(one['state'])}）：\n" + "\n".join(one["messages"])
        for one in lacking
    ]
    return "\n".join(lines)


_PERIODS = """
    SELECT p.series, p.period, s.title
    FROM core.report_period AS p
    INNER JOIN core.series AS s ON p.series = s.series
    ORDER BY p.series <> core.default_series(), p.series, p.period
"""


def _show_paths(console: Console) -> None:
    """Print the folders of the receipts and the reports."""
    receipts = sum(1 for _ in settings().drop.rglob(f"{RECEIPTS}/[0-9]*.html"))
    console.print(
        f"回执（{receipts} 份）：{settings().drop}/<单位代码>/{RECEIPTS}/",
        highlight=False,
        soft_wrap=True,
    )
    console.print("汇总报告：", highlight=False)
    for path in sorted(settings().reports.rglob("*.*")):
        console.print(f"  {path}", highlight=False, soft_wrap=True)
    console.print(f"审核记录（Data Docs）：{settings().data_docs}", highlight=False, soft_wrap=True)


def _query(
    statement: str | TextClause, parameters: dict[str, Any] | None = None
) -> list[dict[str, Any]]:
    asked = text(statement) if isinstance(statement, str) else statement
    with engine().connect() as connection:
        return [dict(row) for row in connection.execute(asked, parameters or {}).mappings()]
