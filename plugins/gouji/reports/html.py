"""A report as one self-contained page that prints well."""

from gouji.layout import layouts
from gouji.reports.model import Report
from gouji.reports.templates import environment
from gouji.reports.wording import basis_sentence, coverage_sentence


def render_html(report: Report) -> str:
    """The report in the official layout; everything that comes from data is escaped."""
    template = environment().get_template("report.html.j2")
    return template.render(
        report=report,
        layouts=layouts(report.form),
        basis=basis_sentence(report),
        coverage=coverage_sentence(report.coverage),
    )
