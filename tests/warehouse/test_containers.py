"""A zip that a unit files: each member a submission of its own, the zip ends with them, nothing is
lost or doubled.
"""

import io
import os
import time
import zipfile
from datetime import timedelta
from decimal import Decimal

import openpyxl
import pytest
from sqlalchemy import text
from test_pipeline import PNG, STEPS, drop, ingest, last_receipt, made, receipts, report, states

from gouji import pipeline
from gouji.core.clock import today
from gouji.core.config import settings
from gouji.maintenance.verify import verify_warehouse
from gouji.rendering.docx import render_docx
from gouji.review.overrides import set_override

LETTER = "关于报送材料的说明。\n没有表格。".encode()


def zipped(*members: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


def container_receipt(unit: str = "630102", name: str = "报送.zip") -> str:
    (path,) = (settings().drop / unit / "回执").glob(f"*-{name}.html")
    return path.read_text(encoding="utf-8")


def test_each_report_is_a_submission_and_the_rest_is_listed(clean):
    content = zipped(
        ("年报/2022.xlsx", report(year=2022)),
        ("年报/2023.xlsx", report(year=2023, t3__granted__total=Decimal(99999))),
        ("照片.png", PNG),
        ("说明.txt", LETTER),
        ("__MACOSX/._年报.xlsx", b"junk"),
    )
    drop("630102", "报送.zip", content)
    assert ingest() == ["2022|630102"]
    assert states(clean) == {
        "630102/报送.zip": "unpacked",
        "630102/报送.zip/年报/2022.xlsx": "accepted",
        "630102/报送.zip/年报/2023.xlsx": "returned",
        "630102/报送.zip/照片.png": "attachment",
        "630102/报送.zip/说明.txt": "attachment",
    }
    page = container_receipt()
    assert "有文件没有受理" in page
    for reported in (
        "2022年度报告，已受理",
        "2023年度报告，退回修改",
        "照片.png",
        "没有年度报告的表格",
        "__MACOSX",
    ):
        assert reported in page
    assert sum(name.endswith(".html") for name in receipts("630102")) == 3
    assert not (settings().drop / "630102" / "报送.zip").exists()
    with clean.connect() as connection:
        rows = connection.execute(
            text("SELECT container_id, version FROM intake.submission ORDER BY submission_id")
        )
        assert [(row.container_id is None, row.version) for row in rows] == [
            (True, None), (False, 1), (False, 1), (False, None), (False, None),
        ]  # fmt: skip
    assert [
        found
        for found in verify_warehouse("verify")
        if found.check.startswith(("archive", "ledger"))
    ] == []


def test_verification_finds_a_zip_that_did_not_end_with_its_members(clean):
    drop("630102", "报送.zip", zipped(("年报.xlsx", report())))
    ingest(stop_before="stage")
    assert verify_warehouse("while it runs") == []
    with clean.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(
            text("UPDATE intake.submission SET state = 'unpacked' WHERE container_id IS NULL")
        )
    assert [found.check for found in verify_warehouse("verify")] == [
        "ledger_container",
        "ledger_state",
    ]


def test_a_zip_of_one_good_report_is_good(clean):
    drop("630102", "报送.zip", zipped(("年报.xlsx", report())))
    assert ingest() == ["2023|630102"]
    page = container_receipt()
    assert "压缩包已拆开" in page
    assert "必须" not in page


@pytest.mark.parametrize(
    "members", [[("照片.png", PNG)], [("说明.txt", LETTER), ("照片.png", PNG)], []]
)
def test_a_zip_without_a_report_is_reported_so(clean, members):
    drop("630102", "报送.zip", zipped(*members, ("Thumbs.db", b"x")))
    assert ingest() == []
    assert states(clean)["630102/报送.zip"] == "quarantined"
    assert {state for name, state in states(clean).items() if name.count("/") > 1} <= {"attachment"}
    assert "压缩包里没有年度报告" in container_receipt()
    assert sum(name.endswith(".html") for name in receipts("630102")) == 1


FAILURES = {
    "a damaged workbook": ("年报.xlsx", report()[:3000], "不完整"),
    "a scan": (
        "年报扫描件.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "密码",
    ),
    "a title without tables": (
        "x.txt",
        "城东区2022年政府信息公开工作年度报告\n见图片。".encode(),
        "没有读到任何表格",
    ),
    "a picture that is named as the report of another year": (
        "城东区2022年政府信息公开年度报告.png",
        PNG,
        "PNG",
    ),
    "a rar": ("年报.rar", b"Rar!\x1a\x07\x01\x00" + bytes(50), ".zip"),
    "another unit's report": ("湟中区.xlsx", report("湟中区", year=2022), "湟中区"),
    "an empty file": ("年报.docx", b"", "空"),
}


@pytest.mark.parametrize("case", FAILURES)
def test_what_looks_like_a_report_and_cannot_be_read_is_a_failure(clean, case):
    name, content, says = FAILURES[case]
    drop("630102", "报送.zip", zipped(("城东区.xlsx", report()), (name, content)))
    ingest()
    found = states(clean)
    assert found[f"630102/报送.zip/{name}"] == "quarantined"
    assert (found["630102/报送.zip"], found["630102/报送.zip/城东区.xlsx"]) == (
        "unpacked",
        "accepted",
    )
    assert says in container_receipt()
    assert "有文件没有受理" in container_receipt()


def test_a_picture_and_a_notice_of_the_report_that_is_there_are_attachments(clean):
    picture = ("城东区2023年政府信息公开年度报告.png", PNG)
    notice = ("通知.txt", "关于报送2023年政府信息公开工作年度报告的通知\n请按时报送。".encode())
    letter = ("函.txt", "现将城东区2022年政府信息公开工作年度报告报来。".encode())
    drop("630102", "报送.zip", zipped(("城东区.xlsx", report()), picture, notice, letter))
    ingest()
    assert list(states(clean).values()) == [
        "unpacked",
        "accepted",
        "attachment",
        "attachment",
        "quarantined",
    ]


def test_the_same_report_in_two_formats_is_taken_once(clean):
    content = zipped(("年报.docx", render_docx(made())), ("年报.xlsx", report()))
    drop("630102", "报送.zip", content)
    assert ingest() == ["2023|630102"]
    assert sorted(states(clean).values()) == ["accepted", "attachment", "unpacked"]
    assert "是同一份报告" in container_receipt()
    assert "必须" not in container_receipt()


def test_of_two_reports_of_one_year_that_differ_none_wins(clean):
    drop("630102", "报送.zip", zipped(("甲.xlsx", report(seed=1)), ("乙.xlsx", report(seed=2))))
    assert ingest() == []
    assert list(states(clean).values()) == ["unpacked", "returned", "returned"]
    page = last_receipt("630102")
    assert "甲.xlsx" in page
    assert "乙.xlsx" in page
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM core.report")) == 0


def test_a_report_beside_a_repeat_of_the_one_that_stands_does_not_win(clean):
    drop("630102", "年报.xlsx", report(seed=1))
    ingest("first")
    drop("630102", "报送.zip", zipped(("甲.xlsx", report(seed=1)), ("乙.xlsx", report(seed=2))))
    assert ingest("second") == []
    assert list(states(clean).values()) == ["accepted", "unpacked", "duplicate", "returned"]
    page = container_receipt()
    assert "内容完全相同" in page


def test_a_correction_beside_the_returned_report_wins(clean):
    drop("630102", "年报.xlsx", report(t3__granted__total=Decimal(99999)))
    ingest("first")
    drop(
        "630102",
        "报送.zip",
        zipped(("旧.xlsx", report(t3__granted__total=Decimal(99999))), ("新.xlsx", report())),
    )
    assert ingest("second") == ["2023|630102"]
    assert list(states(clean).values()) == ["returned", "unpacked", "duplicate", "accepted"]


def test_the_same_zip_again_is_a_duplicate(clean):
    content = zipped(("年报.xlsx", report()), ("照片.png", PNG), ("照片2.png", PNG))
    drop("630102", "报送.zip", content)
    ingest("first")
    drop("630102", "又.zip", content)
    assert ingest("second") == []
    assert list(states(clean).values())[4:] == ["duplicate", "duplicate", "attachment", "duplicate"]
    assert "重复报送" in last_receipt("630102")


def test_a_former_version_comes_back_with_its_zip(clean):
    content = zipped(("年报.xlsx", report(seed=1)))
    drop("630102", "报送.zip", content)
    ingest("first")
    drop("630102", "改.xlsx", report(seed=2))
    ingest("second")
    drop("630102", "又.zip", content)
    assert ingest("third") == ["2023|630102"]
    assert list(states(clean).values()) == [
        "unpacked",
        "superseded",
        "superseded",
        "unpacked",
        "accepted",
    ]


def test_a_member_that_was_filed_before_is_reported(clean):
    drop("630102", "年报.xlsx", report())
    ingest("first")
    drop("630102", "报送.zip", zipped(("年报.xlsx", report())))
    assert ingest("second") == []
    assert list(states(clean).values()) == ["accepted", "unpacked", "duplicate"]
    assert "与报送过的“年报.xlsx”内容完全相同" in container_receipt()
    assert "已受理" in container_receipt()


def test_an_explanation_may_come_back_in_a_zip(clean):
    until = today() + timedelta(days=1)
    with clean.begin() as connection:
        set_override(
            connection, rule="T4-TOTAL", year=2023, unit=None, severity="warning", reason="口径调整", by="办公室",
            until=until,
        )  # fmt: skip
    drop("630102", "报送.zip", zipped(("年报.xlsx", report(t4__review__total=Decimal(99999)))))
    ingest("first")
    assert list(states(clean).values()) == ["unpacked", "awaiting_explanation"]
    assert "需要说明" in container_receipt()
    (path,) = (settings().drop / "630102" / "回执").glob("*_年报.xlsx.xlsx")
    book = openpyxl.load_workbook(path)
    codes = book["问题清单"]
    for cell in [cell for row in codes.iter_rows() for cell in row if not cell.protection.locked]:
        cell.value = "因机构改革，行政复议职责自七月起划转，上半年数据按原口径统计"
    changed = io.BytesIO()
    book.save(changed)
    drop("630102", "说明.zip", zipped(("回执.xlsx", changed.getvalue())))
    assert ingest("second") == ["2023|630102"]
    assert list(states(clean).values()) == [
        "unpacked",
        "accepted_with_warnings",
        "unpacked",
        "duplicate",
    ]
    assert "审核说明，已收到" in container_receipt(name="说明.zip")


REFUSED = {
    "two zips in a row": (zipped(("a.xlsx", b"a")) + zipped(("b.xlsx", b"b")), "内部结构不正常"),
    "half a zip": (zipped(("a.xlsx", report()))[:3000], "不完整"),
    "too many members": (zipped(*((str(n), b"") for n in range(1001))), "1000"),
    "nothing": (zipped(), "没有年度报告"),
    "paths that lead outside": (zipped(("../../年报.xlsx", report())), "指向压缩包以外"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_zip_is_refused_and_holds_nothing_up(clean, case):
    content, says = REFUSED[case]
    drop("630102", "报送.zip", content)
    drop("630103", "年报.zip", zipped(("年报.xlsx", report("城中区"))))
    assert ingest() == ["2023|630103"]
    assert states(clean)["630102/报送.zip"] == "quarantined"
    assert says in container_receipt()
    assert not [found for found in verify_warehouse("verify") if found.check.startswith("archive")]


def test_a_zip_that_kills_its_reader_ends_alone(clean, monkeypatch):
    monkeypatch.setattr("gouji.ingest.unpack.unpack", lambda path, folder: os.kill(os.getpid(), 9))
    drop("630102", "报送.zip", zipped(("年报.xlsx", report())))
    drop("630103", "说明.txt", LETTER)
    ingest()
    assert states(clean) == {"630102/报送.zip": "quarantined", "630103/说明.txt": "quarantined"}
    assert "出错" in container_receipt()
    assert not list(settings().archive.glob(".*"))


def test_a_zip_outside_any_units_folder_is_not_opened(clean):
    drop("999999", "报送.zip", zipped(("年报.xlsx", report())))
    assert ingest() == []
    assert states(clean) == {"999999/报送.zip": "quarantined"}
    assert "999999" in last_receipt("999999")


def test_a_zip_in_a_zip_and_names_of_every_kind(clean):
    inner = zipped(("年报.xlsx", report()))
    names = [
        "长" * 90 + ".zip/" + "长" * 80 + ".png",
        "长" * 80 + "甲.png",
        "年\u202egnp.exe",
        "<script>.png",
    ]
    drop(
        "630102",
        "报送.zip",
        zipped(("内.zip", inner), *((name, PNG + name.encode()) for name in names)),
    )
    assert ingest() == ["2023|630102"]
    found = states(clean)
    assert (found["630102/报送.zip/内.zip"], found["630102/报送.zip/内.zip/年报.xlsx"]) == (
        "unpacked",
        "accepted",
    )
    assert sorted(found.values()).count("attachment") == 4
    assert "<script>.png" not in container_receipt()


MIXED = [
    ("2022.xlsx", report(year=2022)),
    ("2023.xlsx", report(t3__granted__total=Decimal(99999))),
    ("照片.png", PNG),
]
ENDS = ["unpacked", "accepted", "returned", "attachment"]


@pytest.mark.parametrize("killed_before", STEPS)
def test_what_a_killed_run_left_of_a_zip_the_next_one_finishes(clean, killed_before):
    drop("630102", "报送.zip", zipped(*MIXED))
    ingest("killed", stop_before=killed_before)
    ingest("next")
    assert list(states(clean).values()) == ENDS
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM core.report")) == 1
        events = connection.scalar(
            text("SELECT count(*) FROM intake.submission_event WHERE state = 'unpacked'")
        )
    assert events == 1


@pytest.mark.parametrize(
    "step",
    [
        "unpack.read_guarded",
        "take.adopt",
        "take.register_members",
        "take.end_containers",
        "take._move",
    ],
)
def test_a_run_killed_while_it_takes_a_zip_takes_all_of_it_or_nothing(clean, monkeypatch, step):
    drop("630102", "报送.zip", zipped(*MIXED))
    with monkeypatch.context() as patch:
        patch.setattr(f"gouji.ingest.{step}", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            pipeline.collect("killed")
    assert len(states(clean)) in (0, 4)
    ingest("next")
    assert list(states(clean).values()) == ENDS
    assert not (settings().drop / "630102" / "报送.zip").exists()
    assert not [found for found in verify_warehouse("verify") if found.check.startswith("archive")]


def test_what_killed_runs_left_beside_the_archived_files_goes_after_a_day(clean):
    old, fresh = (settings().archive / name for name in (".old", ".fresh"))
    for folder in (old, fresh):
        (folder / "sha").mkdir(parents=True)
        (folder / "sha" / "1").write_bytes(b"a member")
    half = settings().archive / ".half"
    half.write_bytes(b"half a copy")
    for path in (old, half):
        os.utime(path, (0, time.time() - 25 * 3600))
    drop("630102", "年报.xlsx", report())
    ingest()
    assert list(states(clean).values()) == ["accepted"]
    assert fresh.exists()
    assert not old.exists()
    assert not half.exists()


def test_a_batch_never_divides_a_zip(clean, monkeypatch):
    monkeypatch.setattr(settings(), "batch_files", 2)
    drop(
        "630102",
        "报送.zip",
        zipped(("甲.xlsx", report(seed=1)), ("照片.png", PNG), ("乙.xlsx", report(seed=2))),
    )
    ingest()
    assert list(states(clean).values()) == ["unpacked", "returned", "attachment", "returned"]


def test_two_equal_zips_in_one_run(clean):
    content = zipped(("年报.xlsx", report()))
    drop("630102", "1.zip", content)
    drop("630102", "2.zip", content)
    drop("630103", "3.zip", content)
    assert ingest() == ["2023|630102"]
    found = states(clean)
    assert sorted((found["630102/1.zip"], found["630102/2.zip"])) in (
        ["duplicate", "unpacked"],
        ["unpacked", "unpacked"],
    )
    assert sorted(found.values()).count("accepted") == 1
    assert found["630103/3.zip/年报.xlsx"] == "quarantined"
