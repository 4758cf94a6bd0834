"""Who may write into a unit's folder may put links there: none leads anything of ours out of that
folder.
"""

import os
from pathlib import Path

import pytest
from sqlalchemy import text
from test_pipeline import drop, ingest, receipts, report, states

from gouji import pipeline
from gouji.core.config import settings
from gouji.ingest import take as taking
from gouji.store.drop import stable_files


def unit_folder(unit: str) -> Path:
    folder = settings().drop / unit
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_a_file_is_not_moved_into_the_folder_of_another_unit(clean):
    """With its taken files led there, a unit would file in the name of another."""
    other = unit_folder("630103")
    (unit_folder("630102") / "已接收").symlink_to("../630103")
    drop("630102", "年报.xlsx", report())
    ingest("links-1")
    ingest("links-2")
    assert states(clean) == {"630102/年报.xlsx": "accepted"}, "once, and of the unit of its folder"
    assert list(other.iterdir()) == []
    assert "已接收（未接收）.txt" in receipts("630102")


def test_receipts_are_not_written_elsewhere(clean):
    other = unit_folder("630103")
    link = unit_folder("630102") / "回执"
    link.symlink_to("../630103")
    drop("630102", "年报.xlsx", report())
    drop("630104", "年报.xlsx", report("城西区", seed=2))
    os.mkfifo(unit_folder("630102") / "管道")  # of which nobody knows either
    ingest("links-1")
    assert list(other.iterdir()) == []
    assert len(receipts("630104")) == 4, "nobody else waits"
    link.unlink()
    pipeline.write_receipts("links-2")
    assert len(receipts("630102")) == 4, "they were owed"


@pytest.mark.parametrize("way", ["the file", "its folder", "a pipe"])
def test_what_becomes_a_link_after_it_was_seen_is_not_read(clean, tmp_path, monkeypatch, way):
    secret = tmp_path / "secret" / "年报.xlsx"
    secret.parent.mkdir()
    path = drop("630102", "表/年报.xlsx", report())
    secret.write_bytes(b"x" * path.stat().st_size)
    os.utime(path, (1, 1))
    os.utime(secret, (1, 1))

    def swapped():
        files = list(stable_files())
        moved = path.parent.rename(tmp_path / "aside")
        if way == "its folder":
            path.parent.symlink_to(secret.parent)
        else:
            path.parent.mkdir()
            path.symlink_to(secret) if way == "the file" else os.mkfifo(path)
        yield from files
        assert moved

    monkeypatch.setattr(taking, "stable_files", swapped)
    assert ingest("links") == []
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM intake.submission")) == 0
    assert not list(settings().archive.glob("??/*"))
