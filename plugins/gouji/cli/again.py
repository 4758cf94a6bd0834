"""`gouji reread | quarantine`: read a file again, or end its processing, by hand."""

from typing import Annotated
from uuid import uuid4

import typer
from rich.console import Console

from gouji.cli.review import By, Submission, Why

err = Console(stderr=True)


def reread(
    submissions: Annotated[list[int] | None, typer.Argument(metavar="报送件编号…")] = None,
    by: Annotated[str, typer.Option("--by", help="谁决定的（只看时不用写）")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会做什么")] = False,
) -> None:
    """从存档重新读取：缺少数字的已受理报告（不写编号即全部），或指定的未能受理的文件。先列出，再执行。"""
    from gouji.maintenance import again
    from gouji.review.people import person
    from gouji.review.states import label
    from gouji.store.nudge import nudge
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    with engine().begin() as connection:
        found = again.to_reread(connection, submissions or None)
        for one in found:
            lacks = "，缺少数字" if one.lacks else ""
            year = f"{one.year} 年度，" if one.year else ""
            typer.echo(
                f"报送件 {one.submission_id}（{one.unit_code}，{year}{one.file_name}）：{label(one.state)}{lacks}"
            )
        if dry_run or not found:
            err.print("没有需要重新读取的" if not found else "没有执行（--dry-run）")
            return
        again.reread(connection, f"reread-{uuid4()}", found, person(by))
    nudge()
    err.print(f"已交回 {len(found)} 份，随下一次处理从存档重新读取、审核并写回执")


def quarantine(submission: Submission, by: By, why: Why) -> None:
    """停止处理一个没有处理完的文件：记为未能受理，并写回执说明。"""
    from gouji import pipeline
    from gouji.maintenance.again import take_out
    from gouji.warehouse.engine import engine
    from gouji.warehouse.migrate import upgrade

    upgrade()
    run_id = f"quarantine-{uuid4()}"
    with engine().begin() as connection:
        take_out(connection, run_id, submission, by, why)
    pipeline.write_receipts(run_id)
    err.print(f"报送件 {submission} 已停止处理，回执已写出")
