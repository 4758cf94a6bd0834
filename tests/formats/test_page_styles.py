"""What is seen of a saved page's cells: hidden, struck, unseen and rearranged digits are never read
as a figure.
"""

import re

import pytest

from formats.every import FORMATS, PLAIN, stating
from formats.samples import figures, truth
from gouji.extraction.extract import extract_bytes

KEY = "t3.granted.natural_person"
BESIDE = {key: value for key, value in truth(PLAIN).items() if key != KEY}
MARK = "甲乙丙"
HIDING = ["display:none", "DISPLAY : NONE", "display:none !important", "visibility:hidden", "display:/**/none",
          "mso-hide:all"]  # fmt: skip
UNSEEN = [
    "color:#fff", "color:white", "color:rgb(255,255,255)", "color:#fefefe", "color:transparent", "color:rgba(0,0,0,0)",
    "color:hsl(0,0%,100%)", "background:#000;color:#000", "color:red;background:red", "background-color:black",
    "font-size:0", "font-size:0.1pt", "font-size:1px", "font-size:0%", "font-size:0em", "font:0/0 a", "zoom:0",
    "opacity:0", "filter:alpha(opacity=0)", "text-decoration:line-through", "text-decoration-line:line-through",
    "text-decoration:underline line-through red", "text-indent:-9999px", "position:absolute;left:-9999px",
    "height:0;overflow:hidden", "clip:rect(0,0,0,0)", "transform:scale(0)", "content-visibility:hidden",
    "direction:rtl;unicode-bidi:bidi-override", "-webkit-text-fill-color:transparent",
]  # fmt: skip


def page(cell: str, head: str = "") -> str:
    """The report with a cell of its own (`{is}`: its spans)."""
    made = FORMATS["html"](stating({KEY: MARK})).decode().replace("</head>", f"{head}</head>")
    old = re.search(rf"<td (colspan=\d+ rowspan=\d+)><p>{MARK}</p></td>", made)
    assert old
    return made.replace(old[0], cell.replace("{is}", old[1]))


def value(made: str) -> object:
    """What is read: a figure, None for a blank, `asked` where an error names the cell. The others
    are as ever.
    """
    extraction = extract_bytes(made.encode(), "年报")
    read = figures(extraction)
    assert {key: found for key, found in read.items() if key != KEY} == BESIDE
    reported = [
        problem
        for problem in extraction.problems
        if KEY in problem.cells and problem.severity == "error"
    ]
    assert (KEY in read) == (not reported)
    return read.get(KEY, "asked")


@pytest.mark.parametrize("style", HIDING)
def test_what_is_hidden_is_not_there(style):
    assert value(page(f'<td {{is}}><p style="{style}">12</p></td>')) is None
    assert value(page(f'<td {{is}}>1<span style="{style}">2</span></td>')) == 1
    assert (
        value(page('<td {is}>1<i class="x y">2</i></td>', f"<style>td .y {{{style}}}</style>")) == 1
    )


@pytest.mark.parametrize("style", UNSEEN)
def test_what_cannot_be_seen_plainly_is_asked(style):
    assert value(page(f'<td {{is}} style="{style}">12</td>')) == "asked"
    assert value(page(f'<td {{is}}><p style="{style}">12</p></td>')) == "asked"
    assert value(page(f'<td {{is}}>1<span style="{style}">2</span></td>')) == "asked"
    assert (
        value(
            page("<td {is}><p id=q><b>12</b></p></td>", f"<style><!-- #q {{{style}}} --></style>")
        )
        == "asked"
    )


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("<td {is}><span hidden>12</span></td>", None), ("<td {is}><font color=white>12</font></td>", "asked"),
        ("<td {is} bgcolor=000000>12</td>", "asked"), ("<td {is} bgcolor=black><font color=white>12</font></td>", 12),
        ('<td {is} style="background:#1F4E78;color:#fff">12</td>', 12), ("<td {is}><s>12</s></td>", "asked"),
        ("<td {is}><p><b><del>1</del></b>2</p></td>", "asked"),
        ("<td {is}>1<ruby>2<rp>(</rp><rt>3</rt><rp>)</rp></ruby></td>", 12),
        ("<td {is}>1<input value=2></td>", "asked"), ("<td {is}><input value=12></td>", 12),
        ("<td {is}><input type=password value=12></td>", "asked"), ("<td {is}><bdo dir=rtl>12</bdo></td>", "asked"),
        ("<td {is}>1<details><summary></summary>2</details></td>", 1), ("<td {is}><q>12</q></td>", "asked"),
        ("<td {is}>1<datalist><option>2</datalist></td>", 1), ("<td {is}>1<canvas>2</canvas></td>", "asked"),
        ("<td {is}>1<svg><text>2</text></svg></td>", "asked"), ("<td {is}><svg></svg></td>", "asked"),
        ("<td {is}><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></td>", "asked"),
        ("<td {is}><math><msup><mn>1</mn><mn>2</mn></msup></math></td>", "asked"),
        ("<td {is}><ol><li>2</li></ol></td>", "asked"), ("<td {is}><ol start=12><li></li></ol></td>", "asked"),
        ('<td {is} style="visibility:hidden"><b style="visibility:visible">12</b></td>', 12),
        ('<td {is} style="display:none;display:table-cell">12</td>', 12),
    ],
)  # fmt: skip
def test_elements_and_attributes(cell, read):
    assert value(page(cell)) == read


@pytest.mark.parametrize(
    ("sheet", "read"),
    [
        (".x{color:#fff}", "asked"), ("td{color:#fff} .x{color:#000}", "all"), (".x{color:#fff !important}", "asked"),
        ("@media print{.x{display:none}}", 12), ("@media (max-width:600px){.x{color:#fff}}", 12),
        ("@media screen{.x{color:#fff}}", "asked"), ('.x::before{content:"1"}', "asked"),
        ('.x:after{content:""}', 12), (".x:hover{color:#fff}", 12), ("body{color:#fff} td{color:#333}", 12),
        (".x{text-decoration:line-through} .x{text-decoration:none}", 12), ("]{} .x{color:#fff", "asked"),
    ],
)  # fmt: skip
def test_style_sheets(sheet, read):
    made = page("<td {is} class=x>12</td>", f"<style>{sheet}</style>")
    if read == "all":  # every other cell is white
        assert (
            extract_bytes(made.encode(), "年报").cells == {}
            or KEY in extract_bytes(made.encode(), "年报").cells
        )
    else:
        assert value(made) == read


@pytest.mark.parametrize(
    "change",
    [
        lambda made: made.replace("<table>", '<table style="color:white">'),
        lambda made: made.replace("<body>", "<body text=white>"),
        lambda made: made.replace("<tr>", '<tr style="text-decoration:line-through">'),
        lambda made: made.replace("<div>", "<s><div>"),
        lambda made: made.replace("<tbody>", '<tbody style="display:none">'),
    ],
)
def test_what_is_said_of_a_whole_table_counts_for_its_cells(change):
    made = FORMATS["html"](PLAIN).decode()
    assert change(made) != made
    assert figures(extract_bytes(change(made).encode(), "年报")) == {}


def test_white_on_a_dark_page_is_seen():
    made = (
        FORMATS["html"](PLAIN)
        .decode()
        .replace("<body>", '<body style="color:#fff;background:#222">')
    )
    assert figures(extract_bytes(made.encode(), "年报")) == truth(PLAIN)
