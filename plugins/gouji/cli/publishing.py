"""`gouji compare`: what a unit put on its site against what it filed."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from gouji.catalogue.period import Period
from gouji.cli.periods import HELP, parse_period
from gouji.core.figures import format_figure

DIFFERENT = 1


def compare(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, metavar="文件")
    ],
    unit: Annotated[str, typer.Option("--unit", help="单位代码，如 630106")],
    year: Annotated[Period, typer.Option("--year", parser=parse_period, metavar="年度", help=HELP)],
    series: Annotated[
        str | None,
        typer.Option("--series", help="哪一种报告（代码或名称）；不写则按公布的文件识别"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="在标准输出打印一个 JSON 文档")] = False,
) -> None:
    """把单位网站上公布的报告与它的有效报告逐格比较。有不同的，退出码为 1。"""
    from rich.table import Table

    from gouji.catalogue.forms import named_series
    from gouji.review.published import compare_published

    meant = named_series(series) if series else None
    comparison = compare_published(file, unit, year, meant)
    if as_json:
        document = {
            "agrees": comparison.agrees,
            "submission_id": comparison.submission_id,
            "differences": [difference.as_json() for difference in comparison.differences],
            "problems": [problem.as_json() for problem in comparison.problems],
        }
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        table = Table("指标", "公布的", "所报的", "在公布文件中的位置")
        for difference in comparison.differences:
            figures = (difference.published, difference.filed)
            table.add_row(
                difference.label,
                *("空白" if f is None else format_figure(f) for f in figures),
                difference.at,
            )
        out = Console()
        out.print(table if comparison.differences else "[green]没有不同的数字[/]")
        for problem in comparison.problems:
            out.print(f"[yellow]{problem.message}[/] {problem.at}")
    if not comparison.agrees:
        raise typer.Exit(DIFFERENT)
