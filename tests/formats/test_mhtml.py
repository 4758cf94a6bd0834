"""Pages saved as one file: the same figures as the page itself, whatever parts lie around it."""

import re
from email.message import EmailMessage
from random import Random

import pytest

from formats import writers
from formats.samples import codes, damaged, read, sample, scratched, shown, silent, truth
from gouji.extraction.extract import extract_bytes
from gouji.extraction.readers.detect import open_content

REPORT = sample(3)
LOGO = b"\x89PNG\r\n\x1a\n" + bytes(99)


def page(charset: str = "utf-8", report=REPORT) -> bytes:
    return writers.write_html(writers.Report(report.form, shown(report)), charset=charset)


def save(
    *pages: bytes, encoding: str = "quoted-printable", kind: str = "related", lead: bytes = b""
) -> bytes:
    boundary = b"----=_Part_1"
    parts = [b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="]
    for content in pages:
        message = EmailMessage()
        message.set_content(content, maintype="text", subtype="html", cte=encoding)
        body = message.as_bytes(policy=message.policy.clone(linesep="\r\n"))
        parts.append(body.replace(b"MIME-Version: 1.0\r\n", b""))
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/%s;\r\n\tboundary="%s"\r\n\r\n' % (
        kind.encode(),
        boundary,
    )
    return (
        lead
        + head
        + b"".join(b"--%s\r\n%s\r\n" % (boundary, part) for part in parts)
        + b"--%s--\r\n" % boundary
    )


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_page_comes_back(encoding, charset):
    data = save(page(charset), encoding=encoding)
    assert open_content(data).format == "mhtml"
    assert read(data) == truth(REPORT)


def test_browser_headers_before_the_version():
    lead = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.invalid/\r\nSubject: x\r\n"
    assert read(save(page(), lead=lead)) == truth(REPORT)


def test_page_in_a_frame():
    frame = b"<html><body><p>menu</p><table><tr><td>a</td><td>b</td></tr></table><iframe src='cid:2'></body></html>"
    data = save(frame, page(), b"<html></html>", b"")
    assert read(data) == truth(REPORT)
    assert extract_bytes(data, "x").cells["t2.regulation.made"].at.startswith("table ")


def test_two_different_reports():
    assert "two_reports" in codes(save(page(), page(report=sample(4))))


def nested(depth: int) -> bytes:
    data = b""
    for level in range(depth):
        boundary = b"b%d" % level
        data += (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=%s\r\n\r\n--%s\r\n"
            % (
                boundary,
                boundary,
            )
        )
    return data


HOSTILE = {
    "nested": nested(3000),
    "no parts": b"MIME-Version: 1.0\r\n\r\n",
    "many parts": save(*[b"<p>x</p>"] * 3000, encoding="8bit"),
    "no page": save(),
    "bad charset": b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"\xffnope\"\r\n\r\n<p>x",
    "bad encoding": b"MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n<p>@@@",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile(name):
    assert codes(HOSTILE[name]) <= {"unsafe_file", "corrupt_file", "not_a_report"}
    assert codes(HOSTILE[name])


CELLS = {
    "a cell's mark": (b"<td colspan=3 rowspan=1><p>3883", b"<t\xffcolspan=3 rowspan=1><p>3883"),
    "a mark that swallows the figure": (b"<p>3883", b"<p\xff3883"),
    "a mark without its end": (b"<td colspan=3 rowspan=1><p>3883", b"<td colspan=3 rowspan=1 <p>3883"),
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_a_damaged_mark_loses_no_figure_in_silence(name):
    whole, broken = CELLS[name]
    data = page()
    assert whole in data
    assert silent(data.replace(whole, broken), REPORT) == {}


def test_a_page_cut_anywhere_in_its_tables_is_reported():
    data = page()
    for end in range(data.index(b"<table"), data.rindex(b"</table"), 37):
        assert codes(data[:end])


def test_text_lost_outside_of_figures_refuses_no_page():
    """Menus are built carelessly: text between their cells, marks that do not end."""
    menu = "<table><tr>首页<td>导航</td><td <p>更多</p></td></tr>目录</table>".encode()
    script = b"<script>var row = '<tr><td>'</script><!-- <table><tr> -->"
    whole = page()
    start = whole.index(b"<table")
    assert read(whole[:start] + menu + whole[start:]) == truth(REPORT)
    assert read(whole + script) == truth(REPORT)
    without_end = re.sub(rb"</?(?:html|body)>", b"", whole)
    assert read(without_end + script) == truth(REPORT)


@pytest.mark.parametrize("seed", range(30))
def test_damaged(seed):
    random = Random(seed)
    for encoding in ("base64", "quoted-printable", "8bit"):
        assert silent(damaged(save(page(), encoding=encoding), random), REPORT) == {}
    for encoding in ("quoted-printable", "8bit"):
        assert silent(scratched(save(page(), encoding=encoding), random), REPORT) == {}
