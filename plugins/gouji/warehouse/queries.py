"""Queries that are used in several places."""

from typing import Any

from sqlalchemy import Connection, text

from gouji.catalogue.form import Form
from gouji.catalogue.forms import default_series, load_forms, named_series
from gouji.catalogue.period import Period
from gouji.warehouse.engine import engine
from gouji.warehouse.migrate import upgrade


def form_in_force(
    connection: Connection, unit: str, series: str, period: int | Period
) -> Form | None:
    """The form of a series that is in force for a unit in a period, by its place in the
    register.
    """
    name = connection.scalar(
        text("SELECT core.form_at(:unit, :series, :period, 'infinity')"),
        {"unit": unit, "series": series, "period": str(Period.of(period))},
    )
    return load_forms().get(name) if name else None


def series_meant(connection: Connection, unit: str, name: str | None) -> str:
    """The series of a request about a unit: the one named, else the only one that the unit files,
    else the first.
    """
    if name:
        return named_series(name)
    filed = connection.scalars(text(_FILED), {"unit": unit}).all()
    return filed[0] if len(filed) == 1 else default_series()


_FILED = """
    SELECT s.series
    FROM core.series AS s
    INNER JOIN (
        SELECT kind, series FROM core.unit WHERE unit_code = :unit ORDER BY valid_from DESC LIMIT 1
    ) AS u ON true
    LEFT JOIN core.series_kind AS k ON s.series = k.series AND u.kind = k.kind
    WHERE coalesce(s.series = ANY(u.series), k.kind IS NOT NULL)
"""


def unit_status(year: int | None = None, series: str | None = None) -> list[dict[str, Any]]:
    """The rows of `mart.unit_status`, of one report year and series or all, by year and unit."""
    upgrade()
    with engine().connect() as connection:
        rows = connection.execute(
            text("""
                SELECT * FROM mart.unit_status
                WHERE (year = :year OR CAST(:year AS int) IS NULL)
                    AND (series = :series OR CAST(:series AS text) IS NULL)
                ORDER BY year, series <> core.default_series(), series, unit_code
            """),
            {"year": year, "series": series},
        )
        return [dict(row._mapping) for row in rows]
