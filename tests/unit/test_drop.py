"""What lies in the drop folder that may be taken, and putting files there."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path, PurePosixPath
from threading import Timer

import pytest

from gouji.core.clock import now
from gouji.core.config import settings
from gouji.core.errors import GoujiError
from gouji.ingest.refused import notify_odd_entries
from gouji.store.drop import RECEIPTS, stable_files, submit


@pytest.fixture
def drop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("GOUJI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GOUJI_SETTLE_SECONDS", "0")
    settings.cache_clear()
    folder = settings().drop
    folder.mkdir(parents=True)
    yield folder
    settings.cache_clear()


def put(path: Path, content: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def found() -> set[tuple[str | None, str]]:
    return {(file.folder, str(file.name)) for file in stable_files()}


def test_files_of_units_in_folders_and_at_the_top(drop: Path) -> None:
    put(drop / "630106" / "2023年报.xlsx", b"abc")
    put(drop / "630106" / "2022" / "附件" / "报告.html")
    put(drop / "lost.txt")
    assert found() == {
        ("630106", "2023年报.xlsx"),
        ("630106", "2022/附件/报告.html"),
        (None, "lost.txt"),
    }
    [report] = [file for file in stable_files() if file.name == PurePosixPath("2023年报.xlsx")]
    assert (report.path, report.size) == (drop / "630106" / "2023年报.xlsx", 3)
    assert report.mtime_ns == report.path.stat().st_mtime_ns


def test_no_drop_folder_is_no_files(drop: Path) -> None:
    drop.rmdir()
    assert found() == set()


@pytest.mark.parametrize(
    "name",
    [
        ".a.xlsx",
        "~$a.xlsx",
        "a.xlsx.part",
        "a.tmp",
        "a.PART",
        "a.crdownload",
        "a.filepart",
        ".sync/a.xlsx",
    ],
)
def test_copies_in_progress_are_left_alone(drop: Path, name: str) -> None:
    put(drop / "630106" / name)
    assert found() == set()


def test_what_was_taken_and_receipts_are_skipped_at_the_units_level_only(drop: Path) -> None:
    put(drop / "630106" / "已接收" / "1-a.xlsx")
    put(drop / "630106" / "回执" / "a.html")
    put(drop / "630106" / "空白表" / "filled.xlsx")
    put(drop / "已接收" / "2-b.xlsx")
    put(drop / "630106" / "2023" / "回执" / "c.xlsx")
    assert found() == {("630106", "2023/回执/c.xlsx")}


def test_links_bring_nothing_in(drop: Path, tmp_path: Path) -> None:
    secret = put(tmp_path / "elsewhere" / "secret.txt")
    (drop / "630106").mkdir()
    (drop / "630106" / "a.txt").symlink_to(secret)
    (drop / "630106" / "folder").symlink_to(secret.parent)
    (drop / "630107").symlink_to(secret.parent)
    (drop / "630106" / "dangling").symlink_to(tmp_path / "nowhere")
    os.mkfifo(drop / "630106" / "pipe")
    assert found() == set()


def test_a_file_settles_before_it_is_taken(drop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(drop / "630106" / "a.xlsx")
    os.utime(path, (0, 0))  # a copy that keeps the original's time is as new as any
    monkeypatch.setenv("GOUJI_SETTLE_SECONDS", "3600")
    settings.cache_clear()
    assert found() == set()


def test_a_clock_set_back_keeps_nothing_waiting(
    drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written before is younger than now; it is watched for the settling time instead."""
    quiet, written = put(drop / "630106" / "a.xlsx"), put(drop / "630106" / "b.xlsx")
    monkeypatch.setattr("gouji.store.drop.now", lambda: now() - timedelta(hours=1))
    assert found() == {("630106", "a.xlsx"), ("630106", "b.xlsx")}
    monkeypatch.setenv("GOUJI_SETTLE_SECONDS", "0.5")
    settings.cache_clear()
    writer = Timer(0.2, written.write_bytes, [b"more"])
    writer.start()
    assert found() == {("630106", quiet.name)}
    writer.join()


def test_the_older_of_two_files_comes_first(drop: Path) -> None:
    for name, at in (("a.xlsx", 2000), ("b.xlsx", 1000)):
        os.utime(put(drop / "630106" / name), (at, at))
    assert [str(file.name) for file in stable_files()] == ["b.xlsx", "a.xlsx"]


def test_submit_copies_under_the_same_name(drop: Path, tmp_path: Path) -> None:
    source = put(tmp_path / "年报.xlsx", b"content")
    target = submit(source, "630100-zfb")
    assert target == drop / "630100-zfb" / "年报.xlsx"
    assert target.read_bytes() == source.read_bytes() == b"content"
    assert list(target.parent.iterdir()) == [target]


def test_submit_never_replaces_a_file(drop: Path, tmp_path: Path) -> None:
    first = submit(put(tmp_path / "a" / "年报.xlsx", b"1"), "630106")
    second = submit(put(tmp_path / "b" / "年报.xlsx", b"2"), "630106")
    third = submit(put(tmp_path / "b" / "年报.xlsx", b"3"), "630106")
    assert [path.name for path in (first, second, third)] == [
        "年报.xlsx",
        "年报-2.xlsx",
        "年报-3.xlsx",
    ]
    assert [path.read_bytes() for path in (first, second, third)] == [b"1", b"2", b"3"]


@pytest.mark.parametrize("unit", ["", "../630106", "630106/已接收", ".", "回执", "a b", "-"])
def test_submit_refuses_what_is_no_unit_code(drop: Path, tmp_path: Path, unit: str) -> None:
    with pytest.raises(GoujiError):
        submit(put(tmp_path / "a.xlsx"), unit)
    assert list(drop.iterdir()) == []


def test_submit_refuses_names_that_nobody_would_take(drop: Path, tmp_path: Path) -> None:
    with pytest.raises(GoujiError, match="copy in progress"):
        submit(put(tmp_path / "~$a.xlsx"), "630106")


def test_submit_says_which_file_is_missing(drop: Path, tmp_path: Path) -> None:
    with pytest.raises(GoujiError, match=r"nothing\.xlsx"):
        submit(tmp_path / "nothing.xlsx", "630106")
    assert [path for path in drop.rglob("*") if path.is_file()] == []


def test_what_is_no_file_is_reported_once_and_left(drop):
    unit = drop / "630106"
    unit.mkdir(parents=True)
    (unit / "年报.xlsx").symlink_to("/etc/hostname")
    (unit / "目录").symlink_to("/etc")
    os.mkfifo(unit / "管道.xlsx")
    assert notify_odd_entries() == 3
    assert list(stable_files()) == []
    reported = {path.name: path.read_text(encoding="utf-8") for path in (unit / RECEIPTS).iterdir()}
    assert set(reported) == {
        "年报.xlsx（未接收）.txt",
        "目录（未接收）.txt",
        "管道.xlsx（未接收）.txt",
    }
    assert "快捷方式" in reported["年报.xlsx（未接收）.txt"]
    assert "不是普通文件" in reported["管道.xlsx（未接收）.txt"]
    assert notify_odd_entries() == 0, "once"
    assert (unit / "年报.xlsx").is_symlink()
