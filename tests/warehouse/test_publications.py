"""Copies of what units have published, through the drop folder: compared, recorded, and never a
filing.
"""

from decimal import Decimal
from random import Random
from zipfile import ZipFile

import pytest
from sqlalchemy import text

from corpus import form, valid_cells
from gouji import pipeline
from gouji.core.config import settings
from gouji.rendering.html import render_html
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx


def report(seed=1, year=2023, unit="城东区", **changes) -> Report:
    from datetime import date

    cells = valid_cells(Random(seed)) | {
        key.replace("__", "."): value for key, value in changes.items()
    }
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    title = f"{unit}{year}年政府信息公开工作年度报告"
    return Report(form(), title, unit, year, (date(year, 1, 1), date(year, 12, 31)), cells, words)


def drop(name: str, content: bytes, unit: str = "630102") -> None:
    path = settings().drop / unit / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def run(run_id: str) -> list[str]:
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    pipeline.stage(run_id, shards)
    pipeline.validate(run_id)
    partitions = pipeline.load(run_id)
    pipeline.write_receipts(run_id)
    return partitions


def states(engine) -> dict[str, str]:
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT file_name, state FROM intake.submission ORDER BY submission_id")
        )
        return {row.file_name: row.state for row in rows}


def differences(engine) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM mart.published_difference"))
        return {row.cell_key: (row.published_value, row.filed_value) for row in rows}


def receipt(name: str) -> str:
    (path,) = (settings().drop / "630102" / "回执").glob(f"*{name}.html")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def filed(clean):
    drop("年报.xlsx", render_xlsx(report()))
    assert run("filed") == ["2023|630102"]
    return clean


def test_the_same_page_agrees_and_files_nothing(filed):
    drop("已发布/网页.html", render_html(report()).encode())
    assert run("published") == []
    assert states(filed) == {"年报.xlsx": "accepted", "已发布/网页.html": "published"}
    assert differences(filed) == {}
    assert "公布的与报送的一致" in receipt("网页.html")
    with filed.connect() as connection:
        status = "SELECT status FROM mart.unit_status WHERE unit_code = '630102' AND year = 2023"
        assert connection.scalar(text(status)) == "accepted"
        publication = connection.execute(text("SELECT * FROM mart.publication")).one()
    assert (publication.unit_code, publication.year, publication.file_name) == (
        "630102",
        2023,
        "已发布/网页.html",
    )
    taken = list((settings().drop / "630102" / "已接收").iterdir())
    assert len(taken) == 2


def test_every_difference_is_reported_and_follows_the_report(filed):
    other = report(t4__review__other=Decimal(77), t4__review__total=Decimal(99))
    drop("已发布/网页.html", render_html(other).encode())
    run("published")
    before = report().figures
    expected = {
        "t4.review.other": (Decimal(77), before["t4.review.other"]),
        "t4.review.total": (Decimal(99), before["t4.review.total"]),
    }
    assert differences(filed) == expected
    page = receipt("网页.html")
    assert "公布的与报送的不一致" in page
    assert "公布的是 77" in page
    drop("改正.xlsx", render_xlsx(report(seed=2)))  # the report changes, the comparison follows
    assert run("revised") == ["2023|630102"]
    assert len(differences(filed)) > 2
    drop("已发布/网页2.html", render_html(report(seed=2)).encode())
    run("published-again")
    assert differences(filed) == {}


def test_the_filed_file_itself_may_be_what_was_published_and_the_other_way_round(filed):
    drop("已发布/年报.xlsx", render_xlsx(report()))
    run("copy")
    assert states(filed)["已发布/年报.xlsx"] == "published"
    drop("已发布/明年.xlsx", render_xlsx(report(seed=3, year=2022)))
    run("first")
    drop("2022.xlsx", render_xlsx(report(seed=3, year=2022)))
    assert run("then-filed") == ["2022|630102"]
    drop("已发布/再来一次.xlsx", render_xlsx(report()))
    run("again")
    assert states(filed)["已发布/再来一次.xlsx"] == "duplicate"


def test_what_cannot_be_compared_ends_recorded_with_its_reason(clean):
    drop("已发布/先公布.html", render_html(report()).encode())
    drop("已发布/别家.html", render_html(report(seed=2, unit="城中区")).encode())
    drop("已发布/坏了.xlsx", render_xlsx(report(seed=3))[:500])
    with ZipFile(settings().drop / "630102" / "已发布" / "打包.zip", "w") as archive:
        archive.writestr("网页.html", render_html(report(seed=4, year=2022)))
    run("all")
    assert states(clean) == {
        "已发布/先公布.html": "published",
        "已发布/别家.html": "quarantined",
        "已发布/坏了.xlsx": "quarantined",
        "已发布/打包.zip": "unpacked",
        "已发布/打包.zip/网页.html": "published",
    }
    assert "暂时不能比较" in receipt("先公布.html")
    drop("年报.xlsx", render_xlsx(report()))
    run("filed")
    assert differences(clean) == {}
