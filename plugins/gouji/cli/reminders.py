"""`gouji season …`: what the office sets before and during the season."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from gouji.catalogue.period import Period
from gouji.cli.periods import HELP, parse_period

app = typer.Typer(no_args_is_help=True, help="报送期限、联系方式")
err = Console(stderr=True)


@app.command()
def deadline(
    year: Annotated[Period, typer.Option("--year", parser=parse_period, metavar="年度", help=HELP)],
    on: Annotated[datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="期限，如 2024-01-20")],
    why: Annotated[str, typer.Option("--why", help="理由")],
    by: Annotated[str, typer.Option("--by", help="谁定的")],
    unit: Annotated[str | None, typer.Option("--unit", help="一个单位（延期）")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="一类单位，如 department")] = None,
    series: Annotated[
        str | None, typer.Option("--series", help="哪一种报告（代码或名称）；不写为第一种")
    ] = None,
) -> None:
    """规定一类单位或一个单位的报送期限；以最新的为准，单位自己的优先。"""
    from gouji.catalogue.forms import named_series
    from gouji.catalogue.period_words import name_about
    from gouji.reminders.deadlines import set_deadline
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    if (unit is None) == (kind is None):
        raise typer.BadParameter("--unit 和 --kind 请写一个")
    upgrade()
    with engine().begin() as connection:
        set_deadline(
            connection,
            year=year,
            due_on=on.date(),
            reason=why,
            by=by,
            unit=unit,
            kind=kind,
            series=named_series(series) if series else None,
        )
    err.print(f"{unit or kind} {name_about(year)}报告的期限：{on:%Y-%m-%d}")


@app.command()
def contacts(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="文件")],
) -> None:
    """从 CSV（unit_code,channel,address）载入全部联系方式，替换原有的。"""
    from gouji.reminders.deadlines import load_contacts
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    with engine().begin() as connection:
        count = load_contacts(connection, file)
    err.print(f"{count} 个联系方式已载入")
