"""Charts as pictures, drawn by matplotlib with a Chinese font that is always there; letters are
drawn as shapes.
"""

from functools import lru_cache
from io import BytesIO, StringIO

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ticker import MaxNLocator

from gouji.core.figures import format_figure
from gouji.rendering.fonts import font_file
from gouji.rendering.report import Chart

WIDTH, LINE, LEAST = 6.3, 0.28, 2.6
"""Of a chart: its width, the height of a bar, the least height, in inches."""
COLOURS = ("#2f5d8a", "#c8873a", "#6b8f5e", "#9a5b6e")
_MANY = 6
"""With more labels than this, bars lie on their side, so that long names can be read."""


@lru_cache(maxsize=16)
def chart_svg(chart: Chart) -> str:
    """The chart as an SVG element, for a page or to be drawn into a PDF. The same chart gives the
    same text.
    """
    target = StringIO()
    with rc_context({"svg.hashsalt": chart.title, "svg.fonttype": "path"}):
        _draw(chart).savefig(target, format="svg", metadata={"Date": None, "Creator": None})
    drawn = target.getvalue()
    return drawn[drawn.index("<svg") :]


def chart_png(chart: Chart, dots: int = 200) -> tuple[bytes, float]:
    """The chart as PNG of so many dots an inch, and its height as a share of its width."""
    target, figure = BytesIO(), _draw(chart)
    figure.savefig(target, format="png", dpi=dots, metadata={"Software": None})
    width, height = figure.get_size_inches()
    return target.getvalue(), float(height / width)


def _draw(chart: Chart) -> Figure:
    lying = len(chart.labels) > _MANY
    bars = len(chart.labels) * len(chart.series)
    figure = Figure(
        figsize=(WIDTH, max(LEAST, LINE * bars + 1) if lying else LEAST), layout="constrained"
    )
    axes = figure.add_subplot()
    font = FontProperties(fname=str(font_file("heading")), size=9)
    thick = 0.8 / len(chart.series)
    for number, (name, values) in enumerate(chart.series.items()):
        places = [
            place + (number - (len(chart.series) - 1) / 2) * thick
            for place in range(len(chart.labels))
        ]
        heights = [float(value or 0) for value in values]
        draw = axes.barh if lying else axes.bar
        drawn = draw(places, heights, thick * 0.9, label=name, color=COLOURS[number % len(COLOURS)])
        shown = [format_figure(value) if value else "0" for value in values]
        axes.bar_label(drawn, shown, padding=2, fontproperties=font, fontsize=8)
    axes.set_title(chart.title, fontproperties=font, fontsize=11, loc="left")
    _set_axes(axes, chart.labels, font, lying=lying)
    if len(chart.series) > 1:
        figure.legend(prop=font, frameon=False, ncols=len(chart.series), loc="outside lower center")
    return figure


def _set_axes(axes: Axes, labels: tuple[str, ...], font: FontProperties, *, lying: bool) -> None:
    named, counted = (axes.yaxis, axes.xaxis) if lying else (axes.xaxis, axes.yaxis)
    named.set_ticks(list(range(len(labels))), labels=list(labels), fontproperties=font)
    named.set_tick_params(length=0)
    counted.set_major_locator(MaxNLocator(nbins=5, integer=True))
    counted.grid(visible=True, color="#dddddd", linewidth=0.6)
    for tick in counted.get_ticklabels():
        tick.set_fontproperties(font)
    axes.set_axisbelow(True)
    if lying:
        axes.invert_yaxis()
        axes.margins(x=0.1)
    else:
        axes.margins(y=0.15)
    for side in ("top", "right", "bottom" if lying else "left"):
        axes.spines[side].set_visible(False)
