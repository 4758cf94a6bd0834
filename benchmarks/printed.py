"""A report as a producer of PDF prints it, over as many pages as asked, and pictures of those
pages; for the bench.
"""

from io import BytesIO

import pypdfium2
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from gouji.catalogue.grid import TableLayout, layouts
from gouji.rendering.report import Report

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
BODY = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=22, wordWrap="CJK")
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=9, leading=11, wordWrap="CJK")
TEXT = "一年来，本区按照要求做好主动公开、依申请公开和监督保障各项工作。" * 28


def print_pdf(report: Report, narrative_pages: int = 3) -> bytes:
    """The report with its narrative before the tables, which take two pages."""
    period = "所列数据的统计期限自2023年1月1日起至2023年12月31日止。"
    story = [Paragraph(report.title, BODY), Paragraph(period, BODY)]
    for _ in range(narrative_pages):
        story += [Paragraph(TEXT, BODY), PageBreak()]
    for layout in layouts(report.form).values():
        story += [Paragraph(layout.title, BODY), _table(layout, report)]
    target = BytesIO()
    SimpleDocTemplate(target, pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm).build(story)
    return target.getvalue()


def _table(layout: TableLayout, report: Report) -> Table:
    rows: list[list[object]] = [[""] * layout.columns for _ in range(layout.rows)]
    style: list[tuple[object, ...]] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    for cell in layout.cells:
        text = report.text(cell.cell_key) if cell.cell_key else cell.text
        rows[cell.row][cell.column] = Paragraph(text, CELL)
        end = (cell.column + cell.colspan - 1, cell.row + cell.rowspan - 1)
        style.append(("SPAN", (cell.column, cell.row), end))
    return Table(rows, colWidths=[share * 170 * mm for share in layout.widths], style=style)


def scan_pdf(data: bytes, dots: int = 200) -> bytes:
    """A PDF that holds nothing but pictures of the pages of another."""
    document = pypdfium2.PdfDocument(data)
    first, *rest = (page.render(scale=dots / 72, grayscale=True).to_pil() for page in document)
    target = BytesIO()
    first.save(target, "PDF", save_all=True, append_images=rest, resolution=dots)
    return target.getvalue()


def bare_text(data: bytes) -> object:
    """Nothing but the text of every page, by PDFium."""
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]
