"""Reports in the official layout: one model, one renderer a format."""

from gouji.reports.model import Coverage, Report, format_figure

__all__ = ["Coverage", "Report", "format_figure"]
