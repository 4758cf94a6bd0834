"""What the units of a city file of the invented series, and what has to come of it: all by hand."""

from pathlib import Path

from sqlalchemy import Engine, text

from formats import writers
from gouji import pipeline
from gouji.catalogue.forms import load_forms
from gouji.catalogue.period import Period
from gouji.core.config import settings
from gouji.rendering.docx import render_docx
from gouji.rendering.report import Report

SERIES = "hall"
CITY, EAST, MIDDLE, NAMELESS, FAULTY = "630100", "630102", "630103", "630121", "630123"
SCHOOLS, HEALTH, OFFICE = "630100-jyj", "630100-wjw", "630100-zfb"
NAMES = {
    EAST: "城东区",
    MIDDLE: "城中区",
    "630104": "城西区",
    "630105": "城北区",
    "630106": "湟中区",
    NAMELESS: "大通县",
    FAULTY: "湟源县",
    SCHOOLS: "西宁市教育局",
    HEALTH: "西宁市卫生健康委员会",
    OFFICE: "西宁市人民政府办公厅",
}
SPELLED = {
    "2023-Q1": ("2023年第一季度", "自2023年1月1日起至2023年3月31日止"),
    "2024-Q1": ("2024年第一季度", "自2024年1月1日起至2024年3月31日止"),
    "2024-Q2": ("2024年4—6月", "自2024年4月1日起至2024年6月30日止"),
}
"""How each quarter is written in the files: by its name, or by its months."""

Row = tuple[int, int, int, str]
TOTAL = "t1.total.received"


def figures(window: Row, online: Row, total: Row, **others: object) -> dict[str, object]:
    """Received, done, done in time, and the share of these, of each channel and of both."""
    columns = ("received", "done", "on_time", "rate")
    return {
        f"t1.{row}.{column}": value
        for row, values in (("window", window), ("online", online), ("total", total))
        for column, value in zip(columns, values, strict=True)
    } | {f"t2.{row}.answer": value for row, value in others.items()}


def halls(*rows: tuple[object, object, object, object]) -> dict[str, object]:
    """Name, kind, windows and cost of each hall, row by row."""
    return {
        f"t3.{number}.{column}": value
        for number, row in enumerate(rows, 1)
        for column, value in zip(("name", "kind", "windows", "cost"), row, strict=True)
    }


EARLIER = figures((50, 40, 30, "75%"), (20, 20, 20, "100%"), (70, 60, 50, "83.3%"))
FIRST = figures(
    (100, 90, 81, "90%"),
    (40, 40, 40, "100%"),
    (140, 130, 121, "93.1%"),
    grade="优秀",
    visitors=120,
    wish="窗口排队时间长，\n周末不开放",
    halls=3,
    windows=22,
) | halls(
    ("区政务大厅", "综合大厅", 12, 36.5),
    ("东分厅", "branch", 8, "9.25"),
    ("站前点", "便民点", 2, 4),
)
SECOND = figures((7, 7, 7, "100"), (3, 2, 1, "50"), (10, 9, 8, "88.9"), grade="不合格", wish="少")
OTHERS = figures(
    (10, 8, 8, "100%"), (30, 30, 15, "50%"), (40, 38, 23, "60.5%"), grade="B", halls=1, windows=9
) | halls(("中厅", "综合大厅", 9, None))

WRONG = {
    # the title is of the first quarter, the days of the second, or the file's name
    "630104": (
        "甲.xlsx",
        "自2023年4月1日起至2023年6月30日止",
        ["PERIOD-WHOLE-QUARTER", "READ-PERIOD-CONFLICT"],
    ),
    "630105": ("2023年第二季度.xlsx", "", ["READ-PERIOD-CONFLICT"]),
    # the days are of the quarter, but not all of it
    "630106": ("甲.xlsx", "自2023年1月1日起至2023年3月30日止", ["PERIOD-WHOLE-QUARTER"]),
}
"""By unit: the file's name, the days that it states, and what is found."""

FAULTS = {
    SCHOOLS: ({"t2.grade.answer": "一般"}, "returned", {"H2-LISTED": ["t2.grade.answer"]}),
    HEALTH: (
        {
            "t1.total.rate": "93.0%",
            "t1.window.rate": None,
            "t2.halls.answer": 4,
            "t2.windows.answer": 23,
            "t3.1.name": None,
            "t3.2.kind": "分部",
            "t3.3.cost": 4.01,
        },
        "returned",
        {
            "H1-RATE": ["t1.total.rate", "t1.total.on_time", "t1.total.done"],
            "H1-RATE-THERE": ["t1.window.rate"],
            "H3-COST": ["t3.3.cost", "t3.3.windows"],
            "H3-HALLS": ["t2.halls.answer"],
            "H3-KIND": ["t3.2.kind"],
            "H3-NAMED": ["t3.1.name"],
            "H3-WINDOWS": ["t2.windows.answer"],
        },
    ),
    OFFICE: (
        {"t2.grade.answer": "不合格", "t2.wish.answer": "无"},
        "awaiting_explanation",
        {"H2-WISH": ["t2.wish.answer"]},
    ),
}
"""By unit: what is changed in a sound report, its state, and the rules with their cells."""


def written(unit: str, period: str, shown: dict[str, object], days: str = "") -> writers.Report:
    """A unit's report of a quarter, as a writer of files takes it."""
    name, whole = SPELLED[period]
    return writers.Report(
        load_forms()["hall-2020"],
        shown,
        title=f"{NAMES[unit]}{name}政务服务大厅运行统计季报",
        period=days or whole,
    )


def as_docx(unit: str, period: str, shown: dict[str, object]) -> bytes:
    """The same as a Word file; what is no number is there as a text."""
    about = Period.parse(period)
    report = written(unit, period, shown)
    words = {key: str(value) for key, value in shown.items() if value is not None}
    days = (about.start, about.end)
    return render_docx(
        Report(report.form, report.title, NAMES[unit], about.year, days, {}, words=words)
    )


def drop(unit: str, name: str, content: bytes) -> None:
    """Put a file into a unit's folder."""
    path = settings().drop / unit / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def file_all() -> None:
    """Sound reports of three quarters, and wrong ones of other units."""
    drop(EAST, "a.html", writers.write_html(written(EAST, "2023-Q1", EARLIER)))
    drop(EAST, "b.xlsx", writers.write_xlsx(written(EAST, "2024-Q1", FIRST)))
    drop(EAST, "c.docx", as_docx(EAST, "2024-Q2", SECOND))
    drop(MIDDLE, "b.html", writers.write_html(written(MIDDLE, "2024-Q1", OTHERS)))
    for unit, (name, days, _) in WRONG.items():
        drop(unit, name, writers.write_xlsx(written(unit, "2023-Q1", FIRST, days)))
    for unit, (changes, _, _) in FAULTS.items():
        drop(unit, "甲.xlsx", writers.write_xlsx(written(unit, "2023-Q1", FIRST | changes)))
    bare = written(NAMELESS, "2023-Q1", FIRST)
    bare.title, bare.period = f"{NAMES[NAMELESS]}2023年政务服务大厅运行统计季报", "2023年"
    drop(NAMELESS, "甲.xlsx", writers.write_xlsx(bare))
    drop(FAULTY, "a.xlsx", writers.write_xlsx(written(FAULTY, "2024-Q1", FIRST | {TOTAL: 141})))


def ingest(run_id: str) -> list[str]:
    """What the DAG runs; returns the partitions that have new reports."""
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    partitions = pipeline.load(run_id)
    pipeline.write_receipts(run_id)
    return partitions


def ask(owner: Engine, query: str, **values: object) -> list[tuple[object, ...]]:
    """The rows of a query."""
    with owner.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query), values)]


def checks(owner: Engine) -> list[object]:
    """What the nightly checks find."""
    return [
        (path.name, *row)
        for path in sorted(Path("sql/checks").glob("*.sql"))
        for row in ask(owner, path.read_text(encoding="utf-8"))
    ]
