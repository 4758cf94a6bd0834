"""The command line: `gouji …`. With --json, stdout holds one JSON document; everything else goes to
stderr.
"""

import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn
from uuid import uuid4

import typer
from rich.console import Console

from gouji.catalogue.period import Period
from gouji.cli import again, warehouse
from gouji.cli import review as conversation
from gouji.cli.periods import HELP, parse_period
from gouji.cli.publishing import compare
from gouji.cli.reminders import app as season_app
from gouji.cli.trace import trace
from gouji.core.errors import GoujiError

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="勾稽 Gouji：统计报表的收集、审核与汇总",
)
app.add_typer(warehouse.units_app, name="units")
app.add_typer(season_app, name="season")
app.command()(compare)
for _command in (
    conversation.explain,
    conversation.accept,
    conversation.waive,
    conversation.override,
):
    app.command()(_command)
app.command("return")(conversation.return_)
app.command()(conversation.revalidate)
app.command()(again.reread)
app.command()(again.quarantine)
app.command()(warehouse.dictionary)
app.command()(warehouse.export)
app.command()(trace)

out = Console()
err = Console(stderr=True)


@app.callback()
def keep_private() -> None:
    """What a command writes is not for other users of the machine (`settings().umask`)."""
    from gouji.core.config import settings

    os.umask(os.umask(0o077) | int(settings().umask, 8))


ExistingFile = Annotated[
    Path, typer.Argument(exists=True, dir_okay=False, readable=True, metavar="文件")
]
ExistingFiles = Annotated[
    list[Path], typer.Argument(exists=True, dir_okay=False, readable=True, metavar="文件...")
]
AsJson = Annotated[bool, typer.Option("--json", help="在标准输出打印一个 JSON 文档")]
UnitCode = Annotated[str, typer.Option("--unit", help="单位代码，如 630106")]
Year = Annotated[Period, typer.Option("--year", parser=parse_period, metavar="年度", help=HELP)]
Series = Annotated[
    str | None,
    typer.Option("--series", help="哪一种报告（代码或名称）；不写为该单位唯一的一种，否则为第一种"),
]
OnlySeries = Annotated[
    str | None, typer.Option("--series", help="只认这一种报告（代码或名称）；不写则自动识别")
]

RETURNED, UNREADABLE, FAILED = 1, 2, 3
_WIDE = 1000


@app.command()
def extract(files: ExistingFiles, as_json: AsJson = False, series: OnlySeries = None) -> None:
    """读取文件中的数字（压缩包逐个读取其中的文件）。不需要数据库。读不出报告的，退出码为 2。"""
    from gouji.catalogue.forms import load_forms, load_series
    from gouji.extraction.bundle import extract_container, is_complete
    from gouji.extraction.extract import extract_file
    from gouji.extraction.vocabulary import problem

    only = _named(series)
    read = [extract_container(path) or [extract_file(path)] for path in files]
    extractions = [extraction for of_file in read for extraction in of_file]
    if as_json:
        _print_json([extraction.as_json() for extraction in extractions])
    else:
        for extraction in extractions:
            _show_extraction(extraction)
    titles = {name: one.title for name, one in load_series().items()}
    others = [
        (extraction.file, titles[found])
        for extraction in extractions
        if only and extraction.form and (found := load_forms()[extraction.form].series) != only
    ]
    for name, title in others:
        mismatch = problem("series_mismatch", title=title, wanted=titles[only or ""])
        err.print(f"[red]{name}：{mismatch.message}[/]", highlight=False, soft_wrap=True)
    if others or not all(map(is_complete, read)):
        raise typer.Exit(UNREADABLE)


def _named(series: str | None) -> str | None:
    from gouji.catalogue.forms import named_series

    return named_series(series) if series else None


def _show_extraction(extraction: Any) -> None:  # noqa: ANN401
    filled = sum(reading.value is not None for reading in extraction.cells.values())
    inferred = sum(reading.how == "inferred" for reading in extraction.cells.values())
    out.print(
        f"[bold]{extraction.file}[/]  {extraction.format}  {extraction.unit_name or '单位不明'}"
        f"  {extraction.year or '年度不明'}  {extraction.form or '读不出报告'}"
    )
    out.print(f"  指标 {len(extraction.cells)} 个，有数字 {filled} 个，其中推断 {inferred} 个")
    for problem in extraction.problems:
        out.print(
            f"  [{'red' if problem.severity == 'error' else 'yellow'}]{problem.message}[/] {problem.at}"
        )


@app.command()
def check(
    file: ExistingFile,
    as_json: AsJson = False,
    prior: Annotated[
        Path | None,
        typer.Option(
            "--prior", exists=True, dir_okay=False, help="上一年度的报告，用于核对结转等数字"
        ),
    ] = None,
    series: OnlySeries = None,
) -> None:
    """在报送前检查一个文件（压缩包逐个检查其中的文件）：0 可以接受，1 会被退回，2 读不出报告。"""
    from gouji.ingest.check import check_container, check_file

    only = _named(series)
    members = check_container(file, only)
    verdicts = [check_file(file, prior, only)] if members is None else members
    if as_json and members is None:
        _print_json(verdicts[0].as_json())
    elif as_json:
        _print_json(
            [{"file": verdict.extraction.file, **verdict.as_json()} for verdict in verdicts]
        )
    else:
        for verdict in verdicts:
            _show_verdict(verdict, verdict.extraction.file if members else "")
    statuses = {verdict.status for verdict in verdicts}
    code = UNREADABLE if "unreadable" in statuses or statuses <= {"attachment"} else RETURNED
    if code == UNREADABLE or "returned" in statuses:
        raise typer.Exit(code)


TONES = {"good": "green", "notice": "yellow", "bad": "red", "plain": "dim"}


def _label(state: str) -> str:
    """A state's label as it is shown in lists."""
    from gouji.review.states import states

    words = states()[state]
    return f"[{TONES[words.tone]}]{words.label}[/]"


def _show_verdict(verdict: Any, name: str = "") -> None:  # noqa: ANN401
    out.print(name, _label(verdict.status))
    for finding in verdict.findings:
        sides = (
            ""
            if finding["lhs"] is None
            else f"（{finding['lhs']} 与 {finding['rhs']}，相差 {finding['difference']}）"
        )
        out.print(
            f"  [{'red' if finding['severity'] == 'error' else 'yellow'}]{finding['message']}{sides}[/]"
        )
    for hint in verdict.hints:
        out.print(f"[bold]{hint['message']}[/]：{hint['advice']}{hint['note']}", highlight=False)
        for way in [hint["cells"], *hint["ways"]]:
            for cell in way:
                likely = "" if cell["likely"] is None else f"，推算应为 {cell['likely']}"
                now = "空白" if cell["value"] is None else cell["value"]
                out.print(f"  {cell['label']}：现为 {now}{likely}（{cell['at']}）", highlight=False)


@app.command()
def submit(file: ExistingFile, unit: UnitCode, series: OnlySeries = None) -> None:
    """把一个文件放进某单位的报送文件夹（完整复制后才可见，不会覆盖已有文件）。"""
    from gouji.store.drop import submit as drop

    err.print(f"已放入 {drop(file, unit, _named(series))}")


@app.command()
def status(
    year: Annotated[int | None, typer.Option("--year", help="只看一个年度")] = None,
    series: Annotated[str | None, typer.Option("--series", help="只看一种报告")] = None,
    as_json: AsJson = False,
) -> None:
    """各单位的报送情况。"""
    from gouji.catalogue.forms import load_series
    from gouji.warehouse.queries import unit_status

    rows = unit_status(year, _named(series))
    if as_json:
        _print_json(rows)
        return
    from rich.table import Table

    table = Table(
        "报告", "报告期", "单位代码", "单位", "状态", "期限", "逾期天数", "问题", "提示", "说明期限"
    )
    for column in table.columns:
        column.overflow = "fold"
    for row in rows:
        table.add_row(
            load_series()[row["series"]].title,
            row["period"],
            row["unit_code"],
            row["unit_name"],
            _label(row["status"]),
            str(row["due_on"]),
            str(row["days_late"]),
            str(row["errors"]),
            str(row["warnings"]),
            str(row["explain_by"] or ""),
        )
    _print_table(table)


@app.command()
def report(
    unit: UnitCode,
    year: Year,
    output: Annotated[Path, typer.Option("-o", "--output", help="写到哪里")],
    format_: Annotated[str, typer.Option("--format", help="docx、xlsx、html 或 csv")] = "docx",
    series: Series = None,
) -> None:
    """写出一个单位某年度的汇总报告。"""
    from gouji.consolidation.write import write_report
    from gouji.warehouse.engine import engine
    from gouji.warehouse.queries import series_meant

    with engine().connect() as connection:
        meant = series_meant(connection, unit, series)
        write_report(connection, unit, year, format_, output, meant)
    err.print(f"已写出 {output}")


@app.command()
def template(
    unit: UnitCode,
    year: Year,
    output: Annotated[Path, typer.Option("-o", "--output", help="写到哪里")],
    series: Series = None,
) -> None:
    """写出一个单位某年度的空白工作簿：带公式和校验，上年结转已填好。"""
    from gouji.rendering.template import write_template
    from gouji.warehouse.engine import engine
    from gouji.warehouse.queries import series_meant

    with engine().connect() as connection:
        write_template(connection, unit, year, output, series_meant(connection, unit, series))
    err.print(f"已写出 {output}")


@app.command()
def rules(
    as_json: AsJson = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="写成 docs/勾稽规则.md")] = False,
) -> None:
    """列出全部勾稽规则。"""
    from gouji.catalogue.rule_document import as_markdown
    from gouji.catalogue.rules import load_rules

    if markdown:
        typer.echo(as_markdown(), nl=False)
        return

    listed = [
        {
            "form": name,
            "version": catalogue.version,
            "instances": len(catalogue.by_rule[rule.id]),
            **rule.model_dump(mode="json"),
        }
        for name, catalogue in load_rules().items()
        for rule in catalogue.rules.values()
    ]
    if as_json:
        _print_json(listed)
        return
    for rule in listed:
        out.print(
            f"[bold]{rule['id']}[/]  {rule['title']}  {rule['severity']}  {rule['form']}，{rule['instances']} 项"
        )
        for line in (rule["expression"] or f"sql/{rule['id']}.sql", rule["basis"]):
            out.print(f"    {line}", highlight=False, soft_wrap=True)


@app.command()
def migrate() -> None:
    """把数据库升级到本版本（up 会自动做）。"""
    from gouji.warehouse.migrate import upgrade

    err.print(upgrade().summary, highlight=False, soft_wrap=True)


@app.command()
def verify(as_json: AsJson = False) -> None:
    """核对台账、原件、入库数字和汇总数是否一致。不一致的，退出码为 1。"""
    from gouji.maintenance.verify import verify_warehouse

    differences = verify_warehouse(f"cli-{uuid4()}")
    if as_json:
        _print_json([vars(difference) for difference in differences])
    for difference in () if as_json else differences:
        out.print(
            f"[red]{difference.check}[/]  {difference.subject}  {difference.detail}",
            highlight=False,
        )
    err.print(f"不一致 {len(differences)} 处")
    if differences:
        raise typer.Exit(1)


@app.command()
def backup(folder: Annotated[Path, typer.Argument(metavar="文件夹")]) -> None:
    """备份数据库和全部原件，放进文件夹下以时间命名的子文件夹。"""
    from gouji.maintenance.backup import back_up

    written = back_up(folder)
    err.print(f"已备份到 {written.folder}", soft_wrap=True)
    if written.missing:
        err.print(
            f"[yellow]台账中有 {len(written.missing)} 个原件不在存档里，备份也没有；请运行 gouji verify[/]"
        )


@app.command()
def restore(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, metavar="备份")],
) -> None:
    """把一次备份恢复到空的数据库和空的存档；不会覆盖任何数据。"""
    from gouji.maintenance.backup import restore as bring_back

    bring_back(folder)
    err.print("已恢复；请运行 gouji verify 核对")


@app.command()
def up() -> None:
    """启动 PostgreSQL 和 Airflow，并保持运行。"""
    from gouji.core.clock import today
    from gouji.reminders.handouts import hand_out
    from gouji.stack.services import up as start

    start(_say)
    if written := hand_out(today()):
        _say(f"已在各单位的报送文件夹放入空白表 {written} 份")


@app.command()
def down() -> None:
    """停止由 up 启动的一切。"""
    from gouji.stack.services import down as stop

    if not stop(_say):
        err.print("没有在运行的服务")


def _print_table(table: Any) -> None:  # noqa: ANN401
    """A table whole: folded on a terminal that is too narrow, as wide as it is in a file or pipe."""
    (out if out.is_terminal else Console(width=_WIDE)).print(table)


def _say(message: str) -> None:
    """A line of progress as it is: a password that is shown once, or a path, must not be broken."""
    err.print(message, markup=False, highlight=False, soft_wrap=True)


@app.command()
def demo() -> None:
    """把 examples/ 从报送到汇总走一遍。"""
    from gouji.cli.demo import run_demo

    raise typer.Exit(run_demo())


def _print_json(document: object) -> None:
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def main() -> None:
    """Entry point: an error of our own, of the server or of the machine is reported on stderr, with
    exit code 3 and without a stack trace.

    With --json, stdout holds `{"error": {"code", "message"}}`.
    """
    try:
        app()
    except GoujiError as error:
        _fail(error.code, str(error), error)
    except Exception as error:
        from gouji.warehouse.trouble import trouble

        if (reported := trouble(error)) is None:
            raise
        _fail(*reported, error)


def _fail(code: str, message: str, cause: Exception) -> NoReturn:
    if "--json" in sys.argv:
        _print_json({"error": {"code": code, "message": message}})
    from rich.text import Text

    err.print(Text(message, "red"), soft_wrap=True)
    raise SystemExit(FAILED) from cause
