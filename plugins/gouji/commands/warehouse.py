"""`gouji dictionary | export | units load`: the warehouse itself."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

err = Console(stderr=True)
units_app = typer.Typer(no_args_is_help=True, help="填报单位名册")


def dictionary(markdown: Annotated[bool, typer.Option("--markdown", help="写成 docs/数据字典.md")] = False) -> None:
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
    parent: Annotated[str | None, typer.Option("--parent", help="只要一个汇总单位的，如 630100")] = None,
    format_: Annotated[str, typer.Option("--format", help="parquet、csv 或 xlsx")] = "xlsx",
) -> None:
    """把一个汇总查询（mart 里的）某年度的全部行写成文件。只需要 mart 的查询权限。"""
    from gouji.warehouse.engine import engine
    from gouji.warehouse.export import export_mart

    with engine().connect() as connection:
        count = export_mart(connection, mart, output, format_, year=year, parent=parent)
    err.print(f"{count} 行，已写出 {output}")


@units_app.command("load")
def units_load(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, readable=True, metavar="文件")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只检查，不写入")] = False,
) -> None:
    """从 CSV 载入填报单位名册。"""
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade
    from gouji.warehouse.units import load_units, read_units

    count = len(read_units(file))
    if not dry_run:
        upgrade()
        with engine().begin() as connection:
            load_units(connection, file)
    err.print(f"{count} 个单位，{'检查无误' if dry_run else '已载入'}")
