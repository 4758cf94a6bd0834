"""Makes the invented example submissions anew: `.venv/bin/python examples/make_examples.py`. Same
input, same files.

湟中区's text for 2023 is not made here: its figures are those of a real report, its words are ours.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "benchmarks"))

from corpus import form, valid_cells  # noqa: E402
from gouji.catalogue.forms import load_forms  # noqa: E402
from gouji.catalogue.grid import layouts  # noqa: E402
from gouji.catalogue.rules import load_rules  # noqa: E402
from gouji.extraction.extract import extract_file  # noqa: E402
from gouji.rendering.docx import render_docx  # noqa: E402
from gouji.rendering.html import render_html  # noqa: E402
from gouji.rendering.pdf import render_pdf  # noqa: E402
from gouji.rendering.report import Report  # noqa: E402
from gouji.rendering.xlsx import render_xlsx  # noqa: E402

NARRATIVE = {
    "一": ["本报告为示例，数字和文字均为虚构。本年度按照条例要求做好主动公开和依申请公开工作。"],
    "五": ["部分栏目更新不够及时，下一年度将建立按月核对的办法。"],
    "六": ["无"],
}
UNITS = [
    ("630102", "西宁市城东区人民政府", 2022, "xlsx", "2022年年报.xlsx"),
    ("630106", "湟中区", 2022, "html", "湟中区2022年度年报.html"),
    ("630100-zfb", "西宁市人民政府办公厅", 2023, "xlsx", "市政府办公厅2023年报.xlsx"),
    ("630100-jyj", "西宁市教育局", 2023, "xlsx", "市教育局.xlsx"),
    ("630100-wjw", "西宁市卫生健康委员会", 2023, "html", "卫健委年报（网页另存）.html"),
    ("630102", "城东区", 2023, "xlsx", "城东区2023年年报.xlsx"),
    ("630103", "西宁市城中区人民政府", 2023, "html", "index.html"),
    ("630104", "城西区", 2023, "xlsx", "城西区2023.xlsx"),
    ("630105", "城北区", 2023, "txt", "城北区年报文本.txt"),
    ("630121", "大通县", 2023, "html", "大通县2023年度报告.html"),
]
STATISTICS = [
    ("630100-wjw", "西宁市卫生健康委员会", "docx", "市卫生健康委行政执法统计年报.docx"),
    ("630102", "西宁市城东区", "html", "城东区2023年度行政执法统计年报.html"),
    ("630104", "城西区", "xlsx", "城西区行政执法统计.xlsx"),
    ("630121", "大通县", "pdf", "大通县2023年度行政执法数据.pdf"),
]
LEFT_OUT = {"630104": 18}
"""So many penalties are in a unit's disclosure report and not in its law-enforcement statistics."""
FIRST = 2022
BEFORE_REAL = {
    "t2.normative_doc.made": 3,
    "t2.normative_doc.repealed": 1,
    "t2.normative_doc.in_force": 12,
    "t2.licence.decisions": 8350,
    "t2.penalty.decisions": 31207,
    "t2.coercion.decisions": 262,
    "t2.fee.amount": Decimal("148.2"),
}


def figures(unit: str, year: int) -> dict[str, Decimal | None]:
    """Balanced and of a likely size: only the city itself makes 规章."""
    random = Random(f"{unit}/{year}")
    cells = valid_cells(random, busy=0.12, largest=20)
    own_level = unit.endswith("-zfb")
    likely = {
        "t2.regulation.made": random.randint(1, 2) if own_level else 0,
        "t2.regulation.repealed": 0,
        "t2.regulation.in_force": random.randint(20, 40) if own_level else 0,
        "t2.normative_doc.made": random.randint(1, 9),
        "t2.normative_doc.repealed": random.randint(0, 4),
        "t2.normative_doc.in_force": random.randint(10, 90),
        "t2.coercion.decisions": random.randint(0, 300),
    }
    cells |= {key: Decimal(value) for key, value in likely.items()}
    if (unit, year) == ("630106", 2022):  # its report of 2023 has the figures of a real one
        _grant_all(cells)
        cells |= {key: Decimal(value) for key, value in BEFORE_REAL.items()}
    elif year > FIRST and (unit, year - 1) in {(item[0], item[2]) for item in UNITS}:
        before = figures(unit, year - 1)
        _carry_in(cells, {key.replace("out", "in"): value for key, value in before.items()})
        for kind in ("licence", "penalty", "coercion"):
            cells[f"t2.{kind}.decisions"] = _number(
                before, f"t2.{kind}.decisions"
            ) + random.randint(0, 90)
        in_force = "t2.normative_doc.in_force"
        cells[in_force] = (
            _number(before, in_force)
            + likely["t2.normative_doc.made"]
            - likely["t2.normative_doc.repealed"]
        )
    return cells


def _grant_all(cells: dict[str, Decimal | None]) -> None:
    """Nothing is carried to the next year: what would be has been granted."""
    for key in [key for key in cells if key.startswith("t3.carried_out.")]:
        for row in ("granted", "result_total"):
            other = key.replace("carried_out", row)
            cells[other] = _number(cells, other) + _number(cells, key)
        cells[key] = Decimal(0)


def _carry_in(cells: dict[str, Decimal | None], figures: Mapping[str, Decimal | None]) -> None:
    """Carry in what the year before has carried out; more of it has been granted too, less of it
    was received now.
    """
    for key in [key for key in cells if key.startswith("t3.carried_in.")]:
        column = key.rpartition(".")[2]
        more = _number(figures, key) - _number(cells, key)
        cells[key] = _number(figures, key)
        if column == "total":
            for row in ("received", "granted", "result_total"):
                parts = [
                    name
                    for name in cells
                    if name.startswith(f"t3.{row}.") and not name.endswith(".total")
                ]
                cells[f"t3.{row}.total"] = sum((_number(cells, name) for name in parts), Decimal(0))
            continue
        for row in ("granted", "result_total") if more > 0 else ("received",):
            cells[f"t3.{row}.{column}"] = _number(cells, f"t3.{row}.{column}") + abs(more)


def _number(cells: Mapping[str, Decimal | None], key: str) -> Decimal:
    return cells[key] or Decimal(0)


def report(unit: str, name: str, year: int) -> Report:
    """An invented report of a unit."""
    return Report(
        form=form(),
        title=f"{name}{year}年政府信息公开工作年度报告",
        unit_name=name,
        year=year,
        period=(date(year, 1, 1), date(year, 12, 31)),
        figures=figures(unit, year),
        narrative=NARRATIVE,
    )


def statistics(unit: str, name: str, year: int) -> Report:
    """The law-enforcement statistics of a unit: the decisions that its disclosure report counts."""
    made = load_forms()["xzzf-2021"]
    random = Random(f"{unit}/{year}/statistics")
    decisions = {
        kind: int(_number(figures(unit, year), f"t2.{kind}.decisions"))
        for kind in ("penalty", "licence", "coercion")
    }
    penalties = decisions["penalty"] - LEFT_OUT.get(unit, 0)
    warnings, confiscations = penalties // 9, penalties // 40
    refused = decisions["licence"] // 60
    sealed = decisions["coercion"] // 3
    cells = dict.fromkeys(made.cells, Decimal(0)) | {
        key: Decimal(value)
        for key, value in {
            "t1.penalty.warning": warnings,
            "t1.penalty.confiscation": confiscations,
            "t1.penalty.fine": penalties - warnings - confiscations,
            "t1.penalty.total": penalties,
            "t1.penalty.amount": f"{penalties * random.randint(3, 20) / 10:.2f}",
            "t2.licence.applied": decisions["licence"] + random.randint(0, 40),
            "t2.licence.received": decisions["licence"],
            "t2.licence.granted": decisions["licence"] - refused,
            "t2.licence.refused": refused,
            "t3.measure.seal": sealed,
            "t3.measure.seize": decisions["coercion"] - sealed,
            "t3.total.all": decisions["coercion"],
            "t4.inspection.times": random.randint(2000, 20000),
            "t4.confirmation.times": random.randint(0, 900),
        }.items()
    }
    return Report(
        form=made,
        title=f"{name}{year}年度行政执法统计年报",
        unit_name=name,
        year=year,
        period=(date(year, 1, 1), date(year, 12, 31)),
        figures=cells,
        narrative={"五": [f"本年报为示例，数字和文字均为虚构。全年实施行政处罚{penalties}宗。"]},
    )


def saved_page(made: Report) -> str:
    """The report as a browser saves it from a government site: with the site around it."""
    body = render_html(made)
    around = '<div class="nav"><a href="#">首页</a> <a href="#">政务公开</a> <a href="#">互动交流</a></div>'
    after = '<div class="footer">主办：示例网站 <a href="#">网站地图</a></div>'
    return body.replace("<body>", f"<body>{around}").replace("</body>", f"{after}</body>")


def copied_text(made: Report) -> str:
    """The report as text copied from a page: a tab between cells, merged cells as empty fields."""
    lines = [made.title, f"统计期限自 {made.year} 年 1 月 1 日起至 {made.year} 年 12 月 31 日止。"]
    for section in made.form.sections:
        lines += ["", f"{section.number}、{section.title}", ""]
        lines += made.narrative.get(section.number, [])
        if section.table:
            grid = layouts(made.form)[section.table]
            for row in grid.by_row():
                fields = [""] * len(grid.widths)
                for cell in row:
                    fields[cell.column] = made.text(cell.cell_key) if cell.cell_key else cell.text
                lines.append("\t".join(fields))
    return "\n".join(lines) + "\n"


WRITERS: dict[str, Callable[[Report], bytes]] = {
    "xlsx": render_xlsx,
    "docx": render_docx,
    "pdf": render_pdf,
    "html": lambda made: saved_page(made).encode(),
    "txt": lambda made: copied_text(made).encode(),
}


def corrected(source: Path) -> Report:
    """湟中区's report of 2023 with the blank totals filled in and the period running to the end of
    the year.
    """
    cells: dict[str, Decimal | None] = {
        key: cell.value for key, cell in extract_file(source).cells.items()
    }
    for equation in load_rules()[form().form].equations:
        for total in equation.totals:
            if cells[total] is None and total in equation.left and len(equation.left) == 1:
                parts = [cells[key] for key in equation.right]
                cells[total] = sum((part for part in parts if part is not None), Decimal(0))
    for key in cells:
        cells[key] = Decimal(0) if cells[key] is None else cells[key]
    made = report("630106", "湟中区", 2023)
    words = {
        **NARRATIVE,
        "一": ["本报告为示例，文字为虚构。全年收到政府信息公开申请 22 件，均按期答复。"],
    }
    return replace(made, figures=cells, narrative=words)


def main() -> None:
    """Write every example file."""
    folder = HERE / "submissions"
    for unit, name, year, kind, file in UNITS:
        path = folder / str(year) / unit / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(WRITERS[kind](report(unit, name, year)))
    for unit, name, kind, file in STATISTICS:
        path = folder / "2023" / unit / file
        path.write_bytes(WRITERS[kind](statistics(unit, name, 2023)))
    filed = folder / "2023" / "630106"
    (filed / "湟中区2023年度报告（更正）.xlsx").write_bytes(
        render_xlsx(corrected(filed / "湟中区2023年度报告.txt"))
    )


if __name__ == "__main__":
    main()
