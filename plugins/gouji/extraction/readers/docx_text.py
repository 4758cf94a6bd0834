"""The XML of a Word document made into what a reader of the page sees: tracked changes accepted,
wrappers undone.
"""

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P, P_PR, R, R_PR, T, TAB = (f"{_W}{name}" for name in ("p", "pPr", "r", "rPr", "t", "tab"))
TABLE, ROW, CELL, ROW_PR, CELL_PR = (f"{_W}{name}" for name in ("tbl", "tr", "tc", "trPr", "tcPr"))
VAL = f"{_W}val"

_DEL, _MOVE_FROM, _CELL_DEL = f"{_W}del", f"{_W}moveFrom", f"{_W}cellDel"
_VANISH, _STRIKE, _DOUBLE_STRIKE, _RAISED = (
    f"{_W}{name}" for name in ("vanish", "strike", "dstrike", "vertAlign")
)
_FIELD, _FIELD_TYPE = f"{_W}fldChar", f"{_W}fldCharType"
_TEXT_BOX = f"{_W}txbxContent"
_DROPPED = (
    _DEL,
    _MOVE_FROM,
    f"{_MC}Fallback",
    *(
        f"{_W}{name}"
        for name in ("tabs", "sdtPr", "rt", "instrText", "delText", "pPrChange", "rPrChange")
    ),
    *(
        f"{_W}{name}"
        for name in ("tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "sectPrChange")
    ),
)
_WRAPPERS = tuple(
    f"{_W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
) + tuple(f"{_MC}{name}" for name in ("AlternateContent", "Choice"))
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
SHOWN = {
    P: "\n",
    TAB: "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}sym": "\ufffd",
}
TEXTUAL = (T, _MATH_TEXT, *SHOWN)
PICTURE = "\ufffc"
"""Placeholder in a cell for a picture or embedded object that is its only content; what only floats
above is left out.
"""
_DRAWN = (
    "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline",
    f"{_W}object",
    f"{_W}pict",
)
_PLACEHOLDER = f"{_W}showingPlcHdr"
UNSURE = "^"
"""Marks text that is struck through, raised or lowered: with it no text is a figure."""


def tidy(root: etree._Element) -> None:
    """Accept tracked changes, take out what is not shown, put text boxes behind their paragraph,
    undo wrappers.
    """
    _accept(root)
    _mark_runs(root)
    _mark_pictures(root)
    _drop_placeholders(root)
    etree.strip_elements(root, *_DROPPED, with_tail=False)
    etree.strip_tags(root, *_WRAPPERS)
    _unwrap_tables(root)
    _hide_codes(root)
    for box in reversed(list(root.iter(_TEXT_BOX))):
        anchor = next(box.iterancestors(P), None)
        for block in reversed(box):
            if anchor is not None:
                anchor.addnext(block)


def text_of(element: etree._Element) -> str:
    """The text of a cell or paragraph; each paragraph and each break begins a line."""
    pieces = [
        item.text or "" if item.tag == T else SHOWN.get(item.tag, item.text or "")
        for item in element.iter(*TEXTUAL)
    ]
    return "".join(pieces).replace(PICTURE, "").strip()


def _accept(root: etree._Element) -> None:
    """Drop deleted rows and cells; join a paragraph whose mark was deleted with the next."""
    for marker in reversed(list(root.iter(_DEL, _MOVE_FROM, _CELL_DEL))):
        holder = marker.getparent()
        owner = holder.getparent() if holder is not None else None
        if holder is None or owner is None:
            continue
        if holder.tag in (ROW_PR, CELL_PR):
            _remove(owner)
        elif holder.tag == R_PR and owner.tag == P_PR:
            _join_next(owner.getparent())


def _join_next(paragraph: etree._Element | None) -> None:
    following = paragraph.getnext() if paragraph is not None else None
    if paragraph is not None and following is not None and following.tag == P:
        paragraph.extend(list(following))
        _remove(following)


def _unwrap_tables(root: etree._Element) -> None:
    """A table of one cell within a cell is its frame."""
    for table in reversed(
        [inner for inner in root.iter(TABLE) if next(inner.iterancestors(CELL), None) is not None]
    ):
        cells = list(table.iter(CELL))
        if len(cells) == 1:
            for block in reversed(list(cells[0].iterchildren(P, TABLE))):
                table.addnext(block)
            _remove(table)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _mark_runs(root: etree._Element) -> None:
    """Hidden runs go; text that is struck through, raised or lowered is marked, so that it joins no
    figure.
    """
    for item in list(root.iter(_VANISH, _STRIKE, _DOUBLE_STRIKE, _RAISED)):
        properties = item.getparent()
        run = properties.getparent() if properties is not None and properties.tag == R_PR else None
        if run is None or run.tag != R or item.get(VAL) in ("0", "false", "off", "baseline"):
            continue
        if item.tag == _VANISH:
            _remove(run)
            continue
        for text in run.iterchildren(T):
            if text.text and text.text.strip():
                text.text = UNSURE + text.text


def _mark_pictures(root: etree._Element) -> None:
    """Mark in the text where a picture is in the line of a cell."""
    for item in list(root.iter(*_DRAWN)):
        run = next(item.iterancestors(R), None)
        floats = any("position:absolute" in (shape.get("style") or "") for shape in item)
        boxed = next(item.iter(_TEXT_BOX), None) is not None
        if (
            run is not None
            and not floats
            and not boxed
            and next(run.iterancestors(CELL), None) is not None
        ):
            etree.SubElement(run, T).text = PICTURE


def _drop_placeholders(root: etree._Element) -> None:
    """A content control that was not filled in shows a hint, which is no content."""
    for item in root.iter(_PLACEHOLDER):
        properties = item.getparent()
        content = properties.getnext() if properties is not None else None
        for text in (
            content.iter(T)
            if content is not None and item.get(VAL) not in ("0", "false", "off")
            else ()
        ):
            text.text = ""


def _hide_codes(root: etree._Element) -> None:
    """Of a field its result is shown, not what is nested in its code; of one that has no end
    everything is.
    """
    if next(root.iter(_FIELD), None) is None:
        return
    fields: list[tuple[list[etree._Element], bool]] = []
    for item in root.iter(_FIELD, T):
        if item.tag == T:
            for texts, in_code in fields:
                if in_code:
                    texts.append(item)
            continue
        kind = item.get(_FIELD_TYPE)
        if kind == "begin":
            fields.append(([], True))
        elif kind == "separate" and fields:
            fields[-1] = fields[-1][0], False
        elif kind == "end" and fields:
            for text in fields.pop()[0]:
                text.text = ""
