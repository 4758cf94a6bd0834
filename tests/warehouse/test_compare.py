"""What was published against what was filed."""

import json
import shutil
from decimal import Decimal

import openpyxl
import pytest
from typer.testing import CliRunner

from gouji import pipeline
from gouji.cli.app import app
from gouji.core.config import ROOT, settings
from gouji.core.errors import PublishingError
from gouji.review.published import compare_published

FILED = ROOT / "examples" / "submissions" / "2023" / "630102" / "城东区2023年年报.xlsx"


@pytest.fixture
def filed(clean):
    target = settings().drop / "630102" / FILED.name
    target.parent.mkdir(parents=True)
    shutil.copyfile(FILED, target)
    pipeline.stage(
        "compare", [pipeline.extract_shard(manifest) for manifest in pipeline.collect("compare")]
    )
    pipeline.validate("compare")
    assert pipeline.load("compare") == ["2023|630102"]


def published(tmp_path, change):
    """The filed workbook with every figure 34 in it changed."""
    book = openpyxl.load_workbook(FILED)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value in (34, "34"):
                    cell.value = change
    path = tmp_path / "published.xlsx"
    book.save(path)
    return path


def test_the_same_report_agrees(filed):
    comparison = compare_published(FILED, "630102", 2023)
    assert comparison.agrees
    assert comparison.differences == ()


def test_a_changed_figure_is_listed_with_its_place(filed, tmp_path):
    path = published(tmp_path, 35)
    found = compare_published(path, "630102", 2023).differences
    assert found
    assert {(difference.published, difference.filed) for difference in found} == {
        (Decimal(35), Decimal(34))
    }
    assert all(difference.at for difference in found)
    done = CliRunner().invoke(
        app, ["compare", str(path), "--unit", "630102", "--year", "2023", "--json"]
    )
    assert done.exit_code == 1
    document = json.loads(done.stdout)
    assert [difference["cell"] for difference in document["differences"]] == [
        difference.cell for difference in found
    ]
    assert (
        "不同"
        not in CliRunner()
        .invoke(app, ["compare", str(path), "--unit", "630102", "--year", "2023"])
        .stdout
    )


def test_what_cannot_be_compared(filed, tmp_path):
    with pytest.raises(PublishingError, match="2022"):
        compare_published(FILED, "630102", 2022)
    with pytest.raises(PublishingError, match="没有"):
        compare_published(FILED, "630103", 2023)
    nothing = tmp_path / "nothing.txt"
    nothing.write_text("没有表格", encoding="utf-8")
    with pytest.raises(PublishingError):
        compare_published(nothing, "630102", 2023)
