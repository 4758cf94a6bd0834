"""Candidates and editions: what was shown is what is published, later revisions make the next one."""

import hashlib
import shutil
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from gouji import pipeline
from gouji.consolidation.write import NothingToReportError
from gouji.core.config import ROOT, settings
from gouji.core.errors import PublishingError
from gouji.maintenance.verify import verify_warehouse
from gouji.publishing.approval import Approval, approval_from, publish
from gouji.publishing.candidate import build_candidate

CITY = "630100"
YES = Approval("office", datetime(2024, 3, 1, tzinfo=UTC), "同意", "两个单位机构改革")


def file_report(unit, name, run_id):
    target = settings().drop / unit / name
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "examples" / "submissions" / "2023" / unit / name, target)
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    assert pipeline.load(run_id)


@pytest.fixture
def city(clean):
    file_report("630102", "城东区2023年年报.xlsx", "one")
    return clean


def rows(engine, query):
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_what_was_shown_is_what_is_published(city):
    candidate = build_candidate(CITY, 2023, "publish-1")
    assert "应报 10 个单位，已报 1 个" in candidate.body
    assert "9 个单位没有有效报告" in candidate.body
    shown = rows(
        city,
        "SELECT cell_key, value FROM mart.consolidated_cell WHERE parent_code = '630100' ORDER BY 1",
    )
    file_report("630121", "大通县2023年度报告.html", "two")
    assert build_candidate(CITY, 2023, "publish-1") == candidate
    paths = publish(candidate.edition_id, YES)
    assert publish(candidate.edition_id, YES) == paths
    assert {path.suffix for path in paths} == {".docx", ".xlsx", ".html", ".pdf"}
    assert rows(city, "SELECT cell_key, value FROM mart.edition_cell ORDER BY 1") == shown
    [(number, by, comment, reason, reporting, expected, files)] = rows(
        city,
        "SELECT number, approved_by, comment, missing_reason, units_reporting, units_expected, files FROM mart.edition",
    )
    assert (number, by, comment, reason) == (1, "office", "同意", "两个单位机构改革")
    assert (reporting, expected) == (1, 10)
    assert files == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    assert verify_warehouse("editions") == []


def test_a_revision_makes_the_next_edition_with_its_changes(city):
    publish(build_candidate(CITY, 2023, "publish-1").edition_id, YES)
    first = rows(city, "SELECT cell_key, value FROM mart.edition_cell WHERE number = 1 ORDER BY 1")
    assert rows(city, "SELECT * FROM mart.edition_change") == []
    file_report("630121", "大通县2023年度报告.html", "two")
    changed = rows(
        city,
        "SELECT cell_key, published_value, current_value FROM mart.edition_change WHERE change <> 0 ORDER BY 1",
    )
    assert changed
    candidate = build_candidate(CITY, 2023, "publish-2")
    assert f"与第 1 版相比**，有 {len(changed)} 个数字不同" in candidate.body
    paths = publish(candidate.edition_id, YES)
    table = (
        next(path for path in paths if path.suffix == ".csv")
        .read_text(encoding="utf-8-sig")
        .splitlines()
    )
    assert len(table) == 1 + len(changed)
    assert (
        rows(city, "SELECT cell_key, value FROM mart.edition_cell WHERE number = 1 ORDER BY 1")
        == first
    )
    assert (
        rows(
            city,
            "SELECT cell_key, previous_value, value FROM mart.edition_cell"
            " WHERE number = 2 AND previous_value <> value ORDER BY 1",
        )
        == changed
    )
    assert verify_warehouse("editions") == []


def test_units_missing_need_a_reason(city):
    candidate = build_candidate(CITY, 2023, "publish-1")
    answer = {
        "params_input": {
            "comment": "好",
            "publish_with_missing": False,
            "missing_reason": "忘了勾选",
        }
    }
    answer |= {
        "responded_at": "2024-03-01T08:00:00Z",
        "responded_by_user": {"id": "1", "name": "office"},
    }
    with pytest.raises(PublishingError, match="城中区"):
        publish(candidate.edition_id, approval_from(answer))
    assert rows(city, "SELECT * FROM mart.edition") == []
    answer["params_input"]["publish_with_missing"] = True
    publish(candidate.edition_id, approval_from(answer))
    assert rows(city, "SELECT missing_reason FROM mart.edition") == [("忘了勾选",)]


@pytest.mark.parametrize(
    "table", ["edition", "edition_cell", "edition_unit", "edition_file", "edition_approval"]
)
def test_an_edition_never_changes(city, table):
    publish(build_candidate(CITY, 2023, "publish-1").edition_id, YES)
    for statement in (f"DELETE FROM core.{table}", f"TRUNCATE core.{table} CASCADE"):
        with city.connect() as connection, pytest.raises(DBAPIError, match="append-only"):
            connection.execute(text(statement))


def test_nothing_to_publish(clean):
    with pytest.raises(NothingToReportError):
        build_candidate(CITY, 2023, "publish-1")
