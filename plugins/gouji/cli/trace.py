"""`gouji trace`: where a figure comes from."""

import json
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from gouji.catalogue.period import Period
from gouji.cli.periods import HELP, parse_period
from gouji.core.figures import format_figure, number

if TYPE_CHECKING:
    from rich.tree import Tree

    from gouji.warehouse.trace import Part, Trace, Version

out = Console()


def trace(
    unit: Annotated[str, typer.Argument(metavar="单位代码")],
    year: Annotated[Period, typer.Argument(parser=parse_period, metavar="年度", help=HELP)],
    cell: Annotated[str, typer.Argument(metavar="指标代码")],
    edition: Annotated[
        int | None, typer.Option("--edition", min=1, help="第几版定稿；不写为现在的汇总数")
    ] = None,
    series: Annotated[
        str | None,
        typer.Option(
            "--series", help="哪一种报告（代码或名称）；不写为该单位唯一的一种，否则为第一种"
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="在标准输出打印一个 JSON 文档")] = False,
) -> None:
    """一个汇总数从哪里来：各单位的数字、文件、位置和原文，以及被替换和被退回的各版。"""
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade
    from gouji.warehouse.queries import series_meant
    from gouji.warehouse.trace import trace_cell

    upgrade()
    with engine().connect() as connection:
        meant = series_meant(connection, unit, series)
        found = trace_cell(connection, unit, year, cell, edition, meant)
    if as_json:
        document = {name: value for name, value in asdict(found).items() if name != "names"}
        typer.echo(json.dumps(_plain(document), ensure_ascii=False, indent=2, default=str))
    else:
        out.print(_tree(found), highlight=False)


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return number(value) if isinstance(value, Decimal) else value


def _tree(found: "Trace") -> "Tree":
    from rich.tree import Tree

    from gouji.catalogue.period_words import name_about

    about = name_about(Period.parse(found.period))
    kind = "自报数" if found.is_own else f"第 {found.edition} 版定稿" if found.edition else "汇总数"
    tree = Tree(
        f"{found.unit_code} {escape(found.unit_name)}  {about}  {found.cell_key}  {escape(found.label)}\n"
        f"{kind}{_total(found)}，应报 {len(found.parts)} 个单位，"
        f"已报 {sum(part.used is not None for part in found.parts)} 个"
    )
    nodes: dict[tuple[str, ...], Tree] = {(): tree}
    for part in found.parts:
        for depth in range(1, len(part.path)):
            above = part.path[:depth]
            if above not in nodes:
                nodes[above] = nodes[above[:-1]].add(_sub_node(found, above))
        _add_part(nodes[part.path[:-1]], part)
    return tree


def _total(found: "Trace") -> str:
    """The figure; empty for words, which are not added."""
    return "" if found.value is None else f" [bold]{format_figure(found.value)}[/]"


def _sub_node(found: "Trace", path: tuple[str, ...]) -> str:
    name = f"{path[-1]} {escape(found.names.get(path[-1], ''))}"
    if found.adds is False:
        return f"{name}  由下属单位汇总"
    below = (
        part.used.value or Decimal(0)
        for part in found.parts
        if part.used and part.path[: len(path)] == path
    )
    total = format_figure(sum(below, Decimal(0)))
    return f"{name}  [bold]{total}[/]  由下属单位汇总"


def _add_part(tree: "Tree", part: "Part") -> None:
    from gouji.core.clock import in_city
    from gouji.review.states import label

    name = f"{part.unit_code} {escape(part.unit_name)}"
    if part.used is None:
        node = tree.add(f"{name}  [red]缺报[/]")
    else:
        node = tree.add(
            f"{name}  [bold]{_value(part.used)}[/]  第{part.used.version}版  {_place(part.used)}"
        )
    for other in part.others:
        by = f"，由报送件 {other.by} 替换" if other.by else ""
        node.add(
            f"[dim]第{other.version}版  {_value(other)}  {label(other.state)}"
            f"（{in_city(other.since):%Y-%m-%d %H:%M}{by}）  {_place(other)}[/]"
        )


def _value(version: "Version") -> str:
    if version.value is None:
        return "空白"
    return format_figure(version.value) + (
        f"（漏填，按 {version.inferred_by} 推算）" if version.inferred else ""
    )


def _place(version: "Version") -> str:
    raw = f"  原文“{escape(version.raw)}”" if version.raw else ""
    return f"报送件 {version.submission_id}  {escape(version.file_name)}  {escape(version.locator or '')}{raw}"
