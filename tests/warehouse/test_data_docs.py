"""The Data Docs tell what the rules have left, change nothing, and load nothing from elsewhere."""

import re

import pytest
from lxml import html
from sqlalchemy import text
from test_pipeline import drop, report

from gouji import pipeline
from gouji.catalogue.rules import load_rules
from gouji.core.config import settings
from gouji.core.errors import WarehouseError
from gouji.validation import site
from gouji.validation.data_docs import build_data_docs
from gouji.validation.evidence import ARRIVING
from gouji.warehouse.engine import complete_url

STAGED = ("report", "finding", "rule_run", "not_assessed", "link")
"""Rows with their places: a row that is deleted and inserted again has another."""


@pytest.fixture
def staged(clean):
    """Two sound reports and one with two wrong sums, judged and not yet loaded."""
    drop("630102", "年报.xlsx", report())
    drop("630103", "年报.xlsx", report("城中区", seed=2))
    drop("630104", "年报 <b>.xlsx", report("城西区", seed=3, t3__granted__total=99999))
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect("run")]
    pipeline.stage("run", shards)
    pipeline.validate("run")
    return clean


def rows(engine) -> dict[str, list[tuple[object, ...]]]:
    with engine.connect() as connection:
        return {
            table: [
                tuple(row)
                for row in connection.execute(
                    text(f"SELECT ctid::text, xmin::text, t.* FROM staging.{table} AS t")
                )
            ]
            for table in STAGED
        }


def build() -> None:
    build_data_docs(load_rules(), "run", complete_url(), settings().data_docs)


def form_page() -> html.HtmlElement:
    (path,) = settings().data_docs.glob("validations/**/*.html")
    return html.fromstring(path.read_text(encoding="utf-8"))


def failed_rules() -> list[str]:
    return [one.get("id") for one in form_page().xpath("//details[@id]")]


def test_building_changes_nothing_in_the_warehouse(staged):
    before = rows(staged)
    assert before["finding"]
    assert before["rule_run"]
    build()
    assert rows(staged) == before


def test_the_pages_say_what_was_found_the_worst_first(staged):
    with staged.connect() as connection:
        found = connection.execute(
            text(
                "SELECT rule_id, count(*) AS findings FROM staging.finding WHERE run_id = 'run'"
                " GROUP BY rule_id ORDER BY min(severity) <> 'error', count(*) DESC, rule_id"
            )
        ).all()
    assert failed_rules() == [row.rule_id for row in found]
    summary = form_page().xpath(f"string(//details[@id='{found[0].rule_id}'])")
    assert f"{found[0].findings} findings in 1 reports" in re.sub(r"\s+", " ", summary)
    assert "630104" in summary
    assert "年报 <b>.xlsx" in summary
    index = html.fromstring((settings().data_docs / "index.html").read_text(encoding="utf-8"))
    for row in found:
        (link,) = index.xpath(f"//a[contains(@href, '#{row.rule_id}')]")
        assert (settings().data_docs / link.get("href").split("#")[0]).is_file()


def test_rules_that_held_are_folded_away_and_all_there(staged):
    (catalogue,) = (
        one for one in load_rules().values() if one.form.form in form_page().text_content()
    )
    shown = {code.text for code in form_page().xpath("//details[not(@id)]//td[1]/code")}
    assert shown | set(failed_rules()) == {rule.id for rule in catalogue.of_scope(*ARRIVING)}
    assert not shown & set(failed_rules())


def test_a_rule_that_has_not_looked_at_a_report_has_failed(staged):
    held = form_page().xpath("string(//details[not(@id)]//td[1]/code)")
    with staged.begin() as connection:
        connection.execute(
            text("UPDATE staging.rule_run SET submissions = submissions[2:] WHERE rule_id = :rule"),
            {"rule": held},
        )
    build()
    assert failed_rules()[0] == held
    assert "looked at 2 of 3 reports only" in form_page().text_content()


def test_the_site_refers_to_nothing_outside_of_itself(staged):
    docs = settings().data_docs
    (docs / "validations" / "of_another_run.html").write_text("old")
    build()
    files = [path for path in docs.rglob("*") if path.is_file()]
    assert sorted(path.suffix for path in files) == [".html", ".html"]
    for path in files:
        page = path.read_text(encoding="utf-8")
        assert not re.search(r"(?i)https?:|//[a-z0-9]|@import|url\(|<script|<link", page), path
        assert "Content-Security-Policy" in page


def test_a_page_that_cannot_be_drawn_is_reported(staged, monkeypatch):
    def fails(*_: object) -> None:
        raise KeyError("details")

    monkeypatch.setattr(site, "_outcome", fails)
    with pytest.raises(WarehouseError):
        build()
