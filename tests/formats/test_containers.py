"""A zip of files: its members by their right names and within limits; whatever it holds, one
Extraction a member.
"""

import bz2
import gzip
import io
import stat
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import valid_cells
from formats.samples import report_of
from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.bundle import extract_container, is_complete
from gouji.extraction.container import Member, unpack
from gouji.extraction.extract import extract_bytes, extract_file
from gouji.rendering.docx import render_docx
from gouji.rendering.xlsx import render_xlsx

WORKBOOK = render_xlsx(report_of(valid_cells(Random(1))))
DOCUMENT = render_docx(report_of(valid_cells(Random(1))))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


def zipped(
    *members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


def raw_zip(*members: dict) -> bytes:
    """A zip written by hand, so that it may lie: keys name, content, and what overrides the true
    fields.
    """
    body, directory = b"", b""
    for member in members:
        content = member["content"]
        at = member.get("at", len(body))
        sizes = (
            member.get("crc", zlib.crc32(content)),
            len(content),
            member.get("size", len(content)),
        )
        flags, name, extra = member.get("flags", 0), member["name"], member.get("extra", b"")
        method = member.get("method", 0)
        if "at" not in member:
            body += (
                struct.pack(
                    "<4s5H3I2H", b"PK\3\4", 20, flags, method, 0, 0x21, *sizes, len(name), 0
                )
                + name
                + content
            )
        directory += struct.pack(
            "<4s6H3I5H2I", b"PK\1\2", 20, 20, flags, method, 0, 0x21, *sizes, len(name), len(extra), 0, 0, 0,
            member.get("attributes", 0), at,
        ) + name + extra  # fmt: skip
    count = len(members)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return body + directory + end


def opened(data: bytes, folder: Path) -> tuple[Member, ...] | None:
    path = folder / "送.zip"
    path.write_bytes(data)
    target = folder / "members"
    target.mkdir(exist_ok=True)
    return unpack(path, target)


def refused(data: bytes, folder: Path) -> str:
    with pytest.raises(UnreadableError) as raised:
        opened(data, folder)
    return raised.value.code


def test_members_come_in_order_with_their_content(tmp_path):
    found = opened(
        zipped(("2023/年报.xlsx", WORKBOOK), ("空/", b""), ("说明.txt", b"abc")), tmp_path
    )
    assert [(member.name, member.size) for member in found] == [
        ("2023/年报.xlsx", len(WORKBOOK)),
        ("说明.txt", 3),
    ]
    assert found[0].file.read_bytes() == WORKBOOK


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_each_common_method(tmp_path, method):
    (found,) = opened(zipped(("年报.xlsx", WORKBOOK), method=method), tmp_path)
    assert found.file.read_bytes() == WORKBOOK


class Pipe(io.RawIOBase):
    """What cannot be sought in: sizes are behind each member."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.data += bytes(data)
        return len(data)


def test_a_streamed_zip_with_a_comment(tmp_path):
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("2023/", b"")
        for name in ("2023/甲.xlsx", "2023/乙.xlsx"):
            archive.writestr(name, WORKBOOK)
        archive.comment = "年报".encode()
    found = opened(pipe.data, tmp_path)
    assert [(member.name, member.size) for member in found] == [
        ("2023/甲.xlsx", len(WORKBOOK)), ("2023/乙.xlsx", len(WORKBOOK)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data", [WORKBOOK, DOCUMENT, b"%PDF", b"PK\3\4", b"", zipped(("a.txt", b"a"))[:60]]
)
def test_documents_and_what_cannot_be_opened_are_no_containers(tmp_path, data):
    assert opened(data, tmp_path) is None


@pytest.mark.parametrize(
    "parts",
    [
        [("OFD.xml", b"<ofd:OFD/>"), ("Doc_0/Document.xml", b"<x/>")],
        [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")],
        [("mimetype", b"application/epub+zip"), ("a.xhtml", b"<x/>")],
        [("[Content_Types].xml", b"<Types/>"), ("visio/document.xml", b"<x/>")],
        [("xl/workbook.xml", b"<x/>"), ("年报.docx", DOCUMENT)],
    ],
)
def test_documents_that_are_zips_are_read_as_documents(tmp_path, parts):
    assert opened(zipped(*parts), tmp_path) is None


NAMES = {
    "utf-8 and says so": ("年报.xlsx".encode(), 0x800, b"", "年报.xlsx"),
    "utf-8 and does not say so": ("年报.xlsx".encode(), 0, b"", "年报.xlsx"),
    "gbk, as Chinese Windows writes it": ("城东区年报.xlsx".encode("gbk"), 0, b"", "城东区年报.xlsx"),
    "gbk with a backslash within a character": ("輁誠.xlsx".encode("gb18030"), 0, b"", "輁誠.xlsx"),
    "gbk that is valid utf-8": ("赂".encode("gbk") + b".xlsx", 0, b"", "赂.xlsx"),
    "a unicode path": (
        b"?.xlsx", 0, struct.pack("<HHBI", 0x7075, 5 + 11, 1, zlib.crc32(b"?.xlsx")) + "年报.xlsx".encode()[:11],
        "年报.xlsx",
    ),
    "a unicode path of another name": (
        b"a.xlsx", 0, struct.pack("<HHBI", 0x7075, 5 + 11, 1, 7) + "年报.xlsx".encode()[:11], "a.xlsx",
    ),
    "decomposed, as a Mac writes it": ("e\u0301.xlsx".encode(), 0x800, b"", "é.xlsx"),
    "backslashes": (b"2023\\a.xlsx", 0, b"", "2023/a.xlsx"),
    "a drive": (b"D:\\2023\\a.xlsx", 0, b"", "2023/a.xlsx"),
    "an absolute path": (b"/etc/a.xlsx", 0, b"", "etc/a.xlsx"),
    "a host": (b"\\\\host\\share\\a.xlsx", 0, b"", "host/share/a.xlsx"),
    "dots and double slashes": (b"./x//./a.xlsx", 0, b"", "x/a.xlsx"),
    "NUL and control characters": (b"a\x00b\x1b[31m\n.xlsx", 0, b"", "a\ufffdb\ufffd[31m\ufffd.xlsx"),
    "right to left": ("年报\u202exslx.exe".encode(), 0x800, b"", "年报\u202exslx.exe"),
    "nothing": (b"", 0, b"", "_"),
    "very long": (b"x" * 60_000 + b".xlsx", 0, b"", "x" * 495 + ".xlsx"),
}  # fmt: skip


@pytest.mark.parametrize("case", NAMES)
def test_names(tmp_path, case):
    name, flags, extra, reported = NAMES[case]
    (found,) = opened(
        raw_zip({"name": name, "flags": flags, "extra": extra, "content": b"abc"}), tmp_path
    )
    assert (found.name, found.code) == (reported, "")
    assert found.file.parent == tmp_path / "members"


@pytest.mark.parametrize(
    "name", [b"../a.xlsx", b"x/../../a.xlsx", b"..\\a.xlsx", b"C:\\..\\a.xlsx", b"/../a.xlsx"]
)
def test_a_path_that_leads_outside_is_refused(tmp_path, name):
    good = {"name": b"b.xlsx", "content": b"b"}
    found = opened(raw_zip({"name": name, "content": b"abc"}, good), tmp_path)
    assert [(member.code, member.file is None) for member in found] == [
        ("archive_path", True),
        ("", False),
    ]
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["1", "送.zip"]


def test_links_and_devices_are_refused(tmp_path):
    for kind in (stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR):
        info = zipfile.ZipInfo("年报.xlsx")
        info.create_system, info.external_attr = 3, (kind | 0o777) << 16
        (found,) = opened(zipped((info, b"/etc/passwd")), tmp_path)
        assert (found.code, found.file) == ("archive_link", None)


def test_what_systems_leave_is_skipped(tmp_path):
    names = [
        "__MACOSX/._年报.xlsx",
        "x/.DS_Store",
        "~$年报.docx",
        "Thumbs.db",
        "x/desktop.ini",
        "._a",
    ]
    found = opened(zipped(*((name, b"junk") for name in names)), tmp_path)
    assert {member.code for member in found} == {"archive_junk"}
    assert not list((tmp_path / "members").iterdir())


def test_members_of_one_name_are_distinguished(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped(("年报.xlsx", b"1"), ("年报.xlsx", b"2"), ("\\年报.xlsx", b"3"))
    found = opened(data, tmp_path)
    assert [(member.name, member.file.read_bytes()) for member in found] == [
        ("年报.xlsx", b"1"), ("年报(2).xlsx", b"2"), ("年报(3).xlsx", b"3"),
    ]  # fmt: skip


def test_a_locked_member_beside_others_and_a_locked_zip(tmp_path):
    locked = {"name": b"a.xlsx", "content": b"abcdefghijklmnop", "flags": 1}
    found = opened(raw_zip(locked, {"name": b"b.txt", "content": b"b"}), tmp_path)
    assert [member.code for member in found] == ["encrypted_file", ""]
    assert refused(raw_zip(locked, locked), tmp_path) == "encrypted_file"


def test_a_method_that_is_not_read(tmp_path):
    (found,) = opened(raw_zip({"name": b"a.xlsx", "content": b"abc", "method": 9}), tmp_path)
    assert (found.code, found.file) == ("archive_method", None)


@pytest.mark.parametrize("lie", [{"size": 2}, {"size": 50}, {"crc": 1}])
def test_a_member_that_lies_about_itself_is_damaged(tmp_path, lie):
    found = opened(
        raw_zip({"name": b"a", "content": b"abc", **lie}, {"name": b"b", "content": b"b"}), tmp_path
    )
    assert [member.code for member in found] == ["corrupt_file", ""]


def test_a_deflated_member_that_is_longer_than_it_says(tmp_path):
    squeezed = zlib.compressobj(wbits=-15)
    content = squeezed.compress(bytes(5000)) + squeezed.flush()
    member = {
        "name": b"a",
        "content": content,
        "method": 8,
        "crc": zlib.crc32(bytes(100)),
        "size": 100,
    }
    (found,) = opened(raw_zip(member), tmp_path)
    assert found.size <= 100


def test_members_that_share_their_bytes_are_a_bomb(tmp_path):
    member = {"name": b"a", "content": b"abc"}
    assert refused(raw_zip(member, {**member, "at": 0}), tmp_path) == "unsafe_archive"
    inside = {"name": b"b", "content": b"x" * 40 + raw_zip(member)[:40]}
    assert refused(raw_zip(inside, {**member, "at": 71}), tmp_path) == "unsafe_archive"


def test_members_that_no_directory_names_are_not_lost_without_a_word(tmp_path):
    one, other = zipped(("a.xlsx", b"a")), zipped(("b.xlsx", b"b"))
    assert refused(one + other, tmp_path) == "unsafe_archive"
    assert refused(one + other[:-30], tmp_path) == "unsafe_archive"
    assert opened(one + other[:-5], tmp_path) is None
    assert extract_bytes(one + other[:-5], "年报.zip").problems[0].code == "corrupt_file"


def test_the_bytes_of_all_members_are_counted_before_any_is_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(settings(), "max_unpacked_bytes", 2000)
    assert refused(zipped(("a", bytes(1500)), ("b", bytes(600))), tmp_path) == "archive_too_large"
    assert (
        refused(zipped(("a", bytes(1500)), ("内.zip", zipped(("b", bytes(600))))), tmp_path)
        == "archive_too_large"
    )
    assert not [path for path in (tmp_path / "members").iterdir() if path.stat().st_size > 2000]


def test_a_member_that_is_large_or_swells(tmp_path, monkeypatch):
    monkeypatch.setattr(settings(), "max_file_bytes", 3 << 20)
    found = opened(zipped(("a", bytes(4 << 20)), ("b", bytes(2 << 20)), ("c", b"c")), tmp_path)
    assert [member.code for member in found] == ["too_large", "unsafe_file", ""]


def test_more_members_than_allowed(tmp_path, monkeypatch):
    monkeypatch.setattr(settings(), "max_members", 3)
    assert refused(zipped(*((str(n), b"") for n in range(4))), tmp_path) == "archive_members"
    inner = zipped(("b", b""), ("c", b""))
    assert refused(zipped(("a", b""), ("内.zip", inner)), tmp_path) == "archive_members"


def test_a_zip_in_a_zip_is_opened_and_one_deeper_is_not(tmp_path):
    deepest = zipped(("年报.xlsx", WORKBOOK))
    found = opened(
        zipped(("甲/内.zip", zipped(("深.zip", deepest), ("b", b"b"))), ("c", b"c")), tmp_path
    )
    assert [(member.name, member.opened, member.code) for member in found] == [
        ("甲/内.zip", True, ""),
        ("甲/内.zip/深.zip", False, "archive_in_archive"),
        ("甲/内.zip/b", False, ""),
        ("c", False, ""),
    ]


def test_a_bad_zip_in_a_zip_is_its_own_failure(tmp_path):
    member = {"name": b"a", "content": b"abc"}
    found = opened(zipped(("内.zip", raw_zip(member, {**member, "at": 0})), ("b", b"b")), tmp_path)
    assert [(member.name, member.code) for member in found] == [
        ("内.zip", "unsafe_archive"),
        ("b", ""),
    ]


def test_a_zip_above_the_size_that_is_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(settings(), "max_container_bytes", 50)
    assert opened(zipped(("a", b"a")), tmp_path) is None


def tar() -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("年报.xlsx"))
    return target.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"Rar!\x1a\x07\x01\x00",
        b"7z\xbc\xaf\x27\x1c",
        tar(),
        gzip.compress(b"x", mtime=0),
        bz2.compress(b"x"),
    ],
)
def test_other_archives_are_to_be_sent_as_zip(data):
    (reported,) = extract_bytes(data, "年报.zip").problems
    assert reported.code == "other_archive"
    assert ".zip" in reported.message


def test_extract_gives_one_document_a_member(tmp_path):
    path = tmp_path / "报送.zip"
    path.write_bytes(
        zipped(
            ("年报.xlsx", WORKBOOK),
            ("照片.png", PNG),
            (".DS_Store", b"x"),
            ("../坏.xlsx", WORKBOOK),
        )
    )
    found = extract_container(path)
    assert [(read.file, read.form) for read in found] == [
        ("报送.zip/年报.xlsx", "zfxxgk-2021"), ("报送.zip/照片.png", None), ("报送.zip/../坏.xlsx", None),
    ]  # fmt: skip
    assert found[2].problems[0].code == "archive_path"
    assert is_complete(found[:2])
    assert not is_complete(found)
    assert not is_complete(found[1:2])


def test_a_refused_zip_is_one_document(tmp_path):
    path = tmp_path / "报送.zip"
    path.write_bytes(zipped(("a.xlsx", b"a")) + zipped(("b.xlsx", b"b")))
    (found,) = extract_container(path)
    assert (found.file, found.problems[0].code, found.form) == ("报送.zip", "unsafe_archive", None)
    path.write_bytes(WORKBOOK)
    assert extract_container(path) is None
    assert extract_file(path).form == "zfxxgk-2021"


SEEDS = [
    zipped(("年报.txt", b"abc"), ("内.zip", zipped(("b.txt", b"b" * 500))), ("照片.png", PNG)),
    raw_zip(
        {"name": "年报.xlsx".encode("gbk"), "content": b"abc"},
        {"name": b"b", "content": b"b" * 300},
    ),
]


@given(st.data())
def test_a_damaged_zip_ends_in_members_or_a_code(tmp_path_factory, data):
    damaged = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 6))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    folder = tmp_path_factory.mktemp("zip")
    try:
        found = opened(bytes(damaged), folder)
    except UnreadableError:
        return
    assert found is None or all(member.code or member.file for member in found)
