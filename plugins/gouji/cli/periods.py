"""A period on the command line: `2024`, `2024-H1`, `2024-Q1` or `2024-03`."""

import typer

from gouji.catalogue.period import Period

HELP = "报告年度；半年报、季报、月报写 2024-H1、2024-Q1、2024-03"


def parse_period(written: str) -> Period:
    """The period that was typed."""
    try:
        return Period.parse(written)
    except ValueError as error:
        raise typer.BadParameter(f"不是年度或报告期：{written}") from error
