"""A report as one self-contained page that prints well."""

from pathlib import Path

from markupsafe import Markup

from gouji.core.templating import templates
from gouji.rendering.charts import chart_svg
from gouji.rendering.report import Report, format_value
from gouji.rendering.wording import basis_sentence, coverage_sentence, wording

TEMPLATES = Path(__file__).parent / "templates"


def render_html(report: Report) -> str:
    """The report in the official layout; everything that comes from data is escaped."""
    template = templates(TEMPLATES).get_template("report.html.j2")
    return template.render(
        report=report,
        layouts=report.layouts,
        basis=basis_sentence(report),
        coverage=coverage_sentence(report.coverage),
        heading=wording().annex_heading,
        charts=[Markup(chart_svg(chart)) for chart in report.charts],  # noqa: S704 -- drawn by us, letters are shapes
        shown=format_value,
    )
