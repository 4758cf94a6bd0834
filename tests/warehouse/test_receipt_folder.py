"""The newest receipts are at hand, those before in a folder of their own, a page lists all."""

import re
from html import unescape
from urllib.parse import unquote

from conversation import ingest, report

from gouji.core.config import settings
from gouji.receipts import folder as receipts
from gouji.receipts.write import RENDERED


def folder():
    return settings().drop / "630102" / "回执"


def listed():
    """Each line of the page: file, result, and the receipt that it leads to."""
    page = (folder() / "回执目录.html").read_text(encoding="utf-8")
    rows = re.findall(r'<a href="([^"]+)">([^<]+)</a>.*?<td class="result \w+">([^<]+)', page)
    return [
        (unescape(name), result, folder() / unquote(unescape(link))) for link, name, result in rows
    ]


def test_the_page_leads_to_every_receipt_and_the_older_ones_lie_apart(clean, monkeypatch):
    monkeypatch.setattr(receipts, "AT_HAND", 2)
    ingest("a", report(seed=1))
    assert [(name, result) for name, result, _ in listed()] == [("a.xlsx", "已受理")]
    ingest("b", b"no report at all")
    ingest("c", report(seed=2))
    ingest("d & <e>", report(seed=3))
    found = listed()
    assert [(name, result) for name, result, _ in found] == [
        ("d & <e>.xlsx", "已受理"),
        ("c.xlsx", "已被新版本替换"),
        ("b.xlsx", "未能受理"),
        ("a.xlsx", "已被新版本替换"),
    ]
    for name, _, page in found:
        assert unescape(name) in unescape(page.read_text(encoding="utf-8"))
    assert {path.name.partition("-")[2].split("-")[-1] for path in folder().glob("2*")} == {
        f"{name}.xlsx{kind}" for name in ("c", "d & <e>") for kind in RENDERED
    }
    assert len([*(folder() / "以前的回执").iterdir()]) == 2 * len(RENDERED)


def test_a_receipt_that_is_written_again_is_where_it_belongs(clean, monkeypatch):
    monkeypatch.setattr(receipts, "AT_HAND", 1)
    ingest("a", report(seed=1))
    ingest("b", report(seed=2))
    before = sorted(path.relative_to(folder()) for path in folder().rglob("*"))
    with clean.begin() as connection:
        connection.exec_driver_sql("DELETE FROM intake.receipt")
    ingest("again")
    assert sorted(path.relative_to(folder()) for path in folder().rglob("*")) == before


def test_a_page_that_cannot_be_written_keeps_nobody_waiting(clean):
    ingest("a", report(seed=1))
    page = folder() / "回执目录.html"
    page.unlink()
    page.mkdir()
    ingest("b", report(seed=2))
    assert len([*folder().glob("2*.html")]) == 2
