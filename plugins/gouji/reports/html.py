"""A report as one self-contained page that prints well."""

from pathlib import Path

from markupsafe import Markup

from gouji.layout import layouts
from gouji.reports.charts import chart_svg
from gouji.reports.model import Report, format_value
from gouji.reports.wording import basis_sentence, coverage_sentence, wording
from gouji.templating import templates

TEMPLATES = Path(__file__).parent / "templates"


def render_html(report: Report) -> str:
    """The report in the official layout; everything that comes from data is escaped."""
    template = templates(TEMPLATES).get_template("report.html.j2")
    return template.render(
        report=report,
        layouts=layouts(report.form),
        basis=basis_sentence(report),
        coverage=coverage_sentence(report.coverage),
        heading=wording().annex_heading,
        charts=[Markup(chart_svg(chart)) for chart in report.charts],  # noqa: S704 -- drawn by us, letters are shapes
        shown=format_value,
    )
