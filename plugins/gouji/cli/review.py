"""`gouji explain | accept | return | waive | override | revalidate`: the review of a report."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import uuid4

import typer
from rich.console import Console

from gouji.catalogue.period import Period
from gouji.cli.periods import HELP, parse_period

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from gouji.review.decisions import Action

REFUSED = 1

out = Console()
err = Console(stderr=True)

Submission = Annotated[int, typer.Argument(metavar="报送件编号")]
By = Annotated[str, typer.Option("--by", help="谁决定的")]
Why = Annotated[str, typer.Option("--why", help="理由")]
Year = Annotated[int, typer.Option("--year", help="报告年度")]


def explain(
    submission: Submission,
    code: Annotated[
        str | None, typer.Option("--code", help="核对码（前几位即可）；不写则列出待说明的问题")
    ] = None,
    text: Annotated[str, typer.Option("--text", help="说明")] = "",
    by: Annotated[str, typer.Option("--by", help="说明人")] = "",
    office: Annotated[bool, typer.Option("--office", help="由主管部门代为说明")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="在标准输出打印一个 JSON 文档")] = False,
) -> None:
    """说明一个问题，或列出一份报告待说明的问题。说明没有讲原因的不予接受，退出码为 1。"""
    from gouji.review.explanations import explain as file_one
    from gouji.review.explanations import open_findings

    if code is None:
        with _warehouse().connect() as connection:
            rows = open_findings(connection, submission)
        _show(rows, as_json)
        return
    if not text.strip() or not by.strip():
        raise typer.BadParameter("--text 和 --by 都要写")
    with _warehouse().begin() as connection:
        filed = file_one(connection, submission, code, text, by, office=office)
    _nudge()
    for one in filed:
        err.print(
            f"[red]{one.refused}[/]" if one.refused else f"已记下对“{one.message}”的说明",
            highlight=False,
        )
    if any(one.refused for one in filed):
        raise typer.Exit(REFUSED)


def _show(rows: list[dict[str, object]], as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2, default=str))
        return
    from rich.table import Table

    table = Table("核对码", "规则", "问题", "未被接受的说明")
    for row in rows:
        table.add_row(
            *(str(row[name] or "") for name in ("code", "rule", "message", "refused_explanation"))
        )
    out.print(table)


def accept(submission: Submission, by: By, why: Why) -> None:
    """由主管部门接受一份待说明的报告。"""
    _decide(submission, "accept", by, why)


def return_(submission: Submission, by: By, why: Why) -> None:
    """由主管部门退回一份待说明的报告。"""
    _decide(submission, "return", by, why)


def waive(
    submission: Submission,
    rule: Annotated[str, typer.Argument(metavar="规则编号")],
    by: By,
    why: Why,
) -> None:
    """对一份退回的报告豁免一条可以豁免的规则。"""
    _decide(submission, "waive", by, why, rule)


def _decide(submission: int, action: "Action", by: str, why: str, rule: str | None = None) -> None:
    from gouji.review.decisions import Decision, decide

    with _warehouse().begin() as connection:
        number = decide(connection, Decision(submission, action, by, why, rule))
    _nudge()
    err.print(f"已记下（决定 {number}），随下一次处理生效")


def override(
    rule: Annotated[str, typer.Argument(metavar="规则编号")],
    year: Annotated[Period, typer.Option("--year", parser=parse_period, metavar="年度", help=HELP)],
    severity: Annotated[
        str, typer.Option("--severity", help="off 停用、info 提示、warning 核实性")
    ],
    why: Why,
    by: By,
    until: Annotated[datetime, typer.Option("--until", formats=["%Y-%m-%d"], help="最后一天")],
    unit: Annotated[str | None, typer.Option("--unit", help="只对一个单位")] = None,
    series: Annotated[
        str | None,
        typer.Option("--series", help="哪一种报告（代码或名称）；只有一种有这条规则时可不写"),
    ] = None,
) -> None:
    """某年度内停用一条规则或降低其级别；以最新的为准，单位自己的优先。已审核的报告用 revalidate
    复核。
    """
    from gouji.catalogue.forms import named_series
    from gouji.review.overrides import set_override

    if severity not in ("off", "info", "warning"):
        raise typer.BadParameter("--severity 应为 off、info 或 warning")
    with _warehouse().begin() as connection:
        numbers = set_override(
            connection,
            rule=rule,
            year=year,
            unit=unit,
            severity=severity,
            reason=why,
            by=by,
            until=until.date(),
            series=named_series(series) if series else None,
        )
    err.print(f"已记下（例外 {'、'.join(map(str, numbers))}），到 {until:%Y-%m-%d} 为止")


def revalidate(
    year: Year,
    with_returned: Annotated[bool, typer.Option("--with-returned", help="也复核已退回的")] = False,
    apply: Annotated[bool, typer.Option("--apply", help="立即生效；否则只写出变化")] = False,
    by: Annotated[str, typer.Option("--by", help="谁批准生效的（与 --apply 一起）")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="在标准输出打印一个 JSON 文档")] = False,
) -> None:
    """按现行规则复核某年度的有效报告和待说明的报告，写出变化。"""
    from gouji import pipeline
    from gouji.review import revalidation
    from gouji.review.people import person

    if apply:
        person(by)
    _warehouse()
    run_id = f"revalidate-{uuid4()}"
    prepared = revalidation.prepare(run_id, year, with_returned=with_returned)
    if as_json:
        typer.echo(json.dumps({"run_id": run_id, **asdict(prepared)}, ensure_ascii=False, indent=2))
    else:
        out.print(prepared.subject, prepared.path, sep="\n", highlight=False, soft_wrap=True)
    if apply:
        changed = revalidation.apply(run_id, by)
        pipeline.write_receipts(run_id)
        err.print("已生效" + (f"，新受理 {len(changed)} 份；请重跑汇总" if changed else ""))


def _warehouse() -> "Engine":
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    return engine()


def _nudge() -> None:
    from gouji.store.nudge import nudge

    nudge()
