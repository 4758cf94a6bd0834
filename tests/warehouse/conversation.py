"""Reports that are filed, warned about, explained: what tests of the conversation with a unit share."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from sqlalchemy import text

from corpus import form, valid_cells
from gouji import pipeline
from gouji.core.config import ROOT, settings
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx
from gouji.review.explanations import open_findings

REASON = "因机构改革，行政复议职责自七月起划转，上半年数据按原口径统计"
SHARED_RULES = next(
    f"zfxxgk/rules/{name}.yaml"
    for name in ("common", "zfxxgk-2021")
    if (ROOT / "expectations" / "zfxxgk" / "rules" / f"{name}.yaml").is_file()
)
"""Where T4-TOTAL is written."""


def report(year=2023, seed=1, **changes) -> bytes:
    cells = {
        **valid_cells(Random(seed)),
        **{key.replace("__", "."): value for key, value in changes.items()},
    }
    title = f"城东区{year}年政府信息公开工作年度报告"
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    return render_xlsx(
        Report(form(), title, "城东区", year, (date(year, 1, 1), date(year, 12, 31)), cells, words)
    )


def doubtful(figure=99999, **changes) -> bytes:
    return report(t4__review__total=Decimal(figure), **changes)


def ingest(run_id: str, content: bytes | None = None, explanations=()) -> list[str]:
    """One run; `explanations` are what a receipt's workbook would bring along."""
    if content is not None:
        path = settings().drop / "630102" / f"{run_id}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    for shard in shards if explanations else ():
        lines = [json.loads(line) for line in Path(shard).read_text(encoding="utf-8").splitlines()]
        for line in lines:
            line["document"]["explanations"] = [
                {"code": code, "text": reported} for code, reported in explanations
            ]
        Path(shard).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    if shards:
        pipeline.stage(run_id, shards)
        pipeline.validate(run_id)
    partitions = pipeline.load(run_id)
    pipeline.write_receipts(run_id)
    return partitions


def states(engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.scalars(text("SELECT state FROM intake.submission ORDER BY submission_id"))
        )


def ids(engine) -> list[int]:
    with engine.connect() as connection:
        return list(
            connection.scalars(
                text("SELECT submission_id FROM intake.submission ORDER BY submission_id")
            )
        )


def last_receipt() -> str:
    pages = (settings().drop / "630102" / "回执").glob("2*.html")
    return max(pages, key=lambda path: path.stat().st_mtime_ns).read_text(encoding="utf-8")


def open_codes(engine, submission_id) -> list[str]:
    with engine.connect() as connection:
        return [row["code"] for row in open_findings(connection, submission_id)]
