"""A report as one self-contained page that prints well."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from gouji.layout import layouts
from gouji.reports.model import Report
from gouji.reports.wording import basis_sentence, coverage_sentence


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("gouji.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render_html(report: Report) -> str:
    """The report in the official layout; everything that comes from data is escaped."""
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            layouts=layouts(report.form),
            basis=basis_sentence(report),
            coverage=coverage_sentence(report.coverage),
        )
    )
