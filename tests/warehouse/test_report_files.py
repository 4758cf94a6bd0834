"""The city's report with its annexes: what is read back from it, words against figures, an editor's
text.
"""

import shutil
from decimal import Decimal

import pytest
import yaml
from sqlalchemy import text

from databases import bring_back
from gouji import pipeline
from gouji.catalogue.forms import default_series
from gouji.consolidation.text import text_folder
from gouji.consolidation.write import RENDERERS, load_report, write_reports
from gouji.core.config import ROOT, settings
from gouji.extraction.extract import extract_bytes
from gouji.ingest.check import check_file
from gouji.rendering.report import Report

CITY, YEAR = "630100", 2023
DOCUMENTS = ("docx", "html", "pdf")


@pytest.fixture(scope="module")
def city(warehouse, home) -> Report:
    """The report of the example city, of the demo's last wave."""
    bring_back(warehouse, home)
    waves = yaml.safe_load((ROOT / "examples" / "manifest.yaml").read_text(encoding="utf-8"))[
        "waves"
    ]
    for number, wave in enumerate(waves[:2]):  # the third is another series
        for item in wave:
            source = ROOT / "examples" / item["file"]
            target = settings().drop / item["unit"] / source.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        run = f"report-{number}"
        pipeline.stage(
            run, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run)]
        )
        pipeline.validate(run)
        pipeline.load(run)
    return report_of(warehouse)


def report_of(warehouse) -> Report:
    with warehouse.connect() as connection:
        return load_report(connection, CITY, YEAR)


@pytest.mark.parametrize("kind", [*DOCUMENTS, "xlsx"])
def test_our_own_report_reads_back_cell_by_cell(city, kind):
    again = extract_bytes(RENDERERS[kind](city), f"汇总.{kind}").as_json()
    assert {key: Decimal(str(cell["value"])) for key, cell in again["cells"].items()} == dict(
        city.figures
    )
    assert {cell["how"] for cell in again["cells"].values()} == {"read"}
    assert again["problems"] == []


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_our_own_words_agree_with_our_figures(city, kind, tmp_path):
    path = tmp_path / f"汇总.{kind}"
    path.write_bytes(RENDERERS[kind](city))
    verdict = check_file(path)
    assert verdict.findings == ()
    assert len(verdict.extraction.claims) >= 8


def test_an_editors_text_is_kept_and_its_figures_are_refreshed(city, warehouse):
    with warehouse.connect() as connection:
        list(write_reports(connection, YEAR))
    folder = text_folder(CITY, default_series(), YEAR)
    assert {path.name for path in folder.iterdir()} == {"一.md", "五.md", "六.md"}
    assert "全年新收政府信息公开申请{{新收申请}}件" in (folder / "一.md").read_text(
        encoding="utf-8"
    )
    assert report_of(warehouse).narrative == city.narrative
    words = "本年工作平稳。\r\n\r\n全年收到政府信息公开申请{{新收申请}}件，{{没有这个数}}，办结政府信息公开申请1307件。"
    (folder / "一.md").write_bytes(words.encode("gb18030"))
    with warehouse.connect() as connection:
        list(write_reports(connection, YEAR))
    assert (folder / "一.md").read_bytes().decode("gb18030") == words
    edited = report_of(warehouse)
    stated = "全年收到政府信息公开申请1318件，{{没有这个数}}，办结政府信息公开申请1307件。"
    assert edited.narrative["一"] == ("本年工作平稳。", stated)
    assert edited.narrative["五"] == city.narrative["五"]
    (folder.parent / "报告.docx").write_bytes(RENDERERS["docx"](edited))
    found = {finding["rule"] for finding in check_file(folder.parent / "报告.docx").findings}
    assert {"NARRATIVE-HANDLED", "TEMPLATE-RESIDUE"} <= found, (
        "a number typed by hand, and a name of nothing"
    )
    (folder / "一.md").unlink()
    assert report_of(warehouse).narrative == city.narrative


def test_units_of_one_name_stay_apart(city, warehouse):
    with warehouse.connect() as connection:  # never committed
        connection.execute(text("UPDATE core.unit SET name = '城东区' WHERE unit_code = '630103'"))
        report = load_report(connection, CITY, YEAR)
    *units, total = report.annexes[0].rows
    assert [row[0] for row in units].count("城东区") == 2
    assert [row[1:] for row in units] == [row[1:] for row in city.annexes[0].rows[:-1]]
    assert total == city.annexes[0].rows[-1]
