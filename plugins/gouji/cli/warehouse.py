"""`gouji dictionary | export | units load`: the warehouse itself."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

if TYPE_CHECKING:
    from gouji.warehouse.units import Plan

err = Console(stderr=True)
units_app = typer.Typer(no_args_is_help=True, help="填报单位名册")


def dictionary(
    markdown: Annotated[bool, typer.Option("--markdown", help="写成 docs/数据字典.md")] = False,
) -> None:
    """列出数据库的全部表、视图和列及其说明。"""
    from gouji.warehouse.dictionary import as_markdown, read_dictionary
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    with engine().connect() as connection:
        schemas = read_dictionary(connection)
    if markdown:
        typer.echo(as_markdown(schemas), nl=False)
        return
    for relation in (relation for schema in schemas for relation in schema.relations):
        typer.echo(f"{relation.schema}.{relation.name}  {relation.comment}")


def export(
    mart: Annotated[str, typer.Argument(metavar="汇总查询")],
    year: Annotated[int, typer.Option("--year", help="报告年度")],
    output: Annotated[Path, typer.Option("-o", "--output", help="写到哪里")],
    parent: Annotated[
        str | None, typer.Option("--parent", help="只要一个汇总单位的，如 630100")
    ] = None,
    series: Annotated[str | None, typer.Option("--series", help="只要一种报告的")] = None,
    format_: Annotated[str, typer.Option("--format", help="parquet、csv 或 xlsx")] = "xlsx",
) -> None:
    """把一个汇总查询（mart 里的）某年度的全部行写成文件。只需要 mart 的查询权限。"""
    from gouji.catalogue.forms import named_series
    from gouji.warehouse.engine import engine
    from gouji.warehouse.export import export_mart

    only = named_series(series) if series else None
    with engine().connect() as connection:
        count = export_mart(
            connection, mart, output, format_, year=year, parent=parent, series=only
        )
    err.print(f"{count} 行，已写出 {output}")


@units_app.command("load")
def units_load(
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, metavar="文件")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会改什么，不写入")] = False,
) -> None:
    """从 CSV 载入填报单位名册：检查无误才载入，说明增加、修改、终止了哪些，以及对已有汇总的影响。"""
    from gouji.core.clock import today
    from gouji.reminders.handouts import hand_out
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade
    from gouji.warehouse.units import load_units

    upgrade()
    with engine().connect() as connection:
        plan = load_units(connection, file)
        if not dry_run:
            connection.commit()
    _show_plan(plan)
    if dry_run:
        err.print("没有写入（--dry-run）")
        return
    err.print(f"已载入；已放入空白表 {hand_out(today())} 份")


def _show_plan(plan: "Plan") -> None:
    for unit in plan.added:
        typer.echo(
            f"增加 {unit.unit_code} {unit.name}，自 {unit.valid_from} 起，上级 {unit.parent_code or '无'}"
        )
    for change in plan.changed:
        fields = "；".join(
            f"{name} {_shown(was)} → {_shown(now)}" for name, (was, now) in change.fields.items()
        )
        typer.echo(
            f"修改 {change.unit.unit_code} {change.unit.name}（自 {change.unit.valid_from} 起）：{fields}"
        )
    for unit in plan.ended:
        typer.echo(f"终止 {unit.unit_code} {unit.name}，{unit.valid_to} 起不再是填报单位")
    for effect in plan.effects:
        typer.echo(f"影响：{effect}")
    typer.echo(
        f"增加 {len(plan.added)}，修改 {len(plan.changed)}，终止 {len(plan.ended)}，不变 {plan.unchanged}；"
        f"文件没有写到的 {plan.not_named} 个保持不变"
    )


def _shown(value: object) -> str:
    return "、".join(value) if isinstance(value, tuple) else "空" if value is None else str(value)
