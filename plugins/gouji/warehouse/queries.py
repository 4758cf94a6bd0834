"""Questions that the command line asks of the marts."""

from typing import Any

from sqlalchemy import text

from gouji.warehouse.engine import engine
from gouji.warehouse.migrate import upgrade


def unit_status(year: int | None = None) -> list[dict[str, Any]]:
    """The rows of `mart.unit_status`, of one report year or all, by year and unit."""
    upgrade()
    with engine().connect() as connection:
        rows = connection.execute(
            text("""
                SELECT * FROM mart.unit_status
                WHERE year = :year OR CAST(:year AS int) IS NULL ORDER BY year, unit_code
            """),
            {"year": year},
        )
        return [dict(row._mapping) for row in rows]
