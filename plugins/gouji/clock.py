"""The city's calendar. Instants are kept in UTC; every day and every time that a person reads is of the city's zone.

The zone stands in `expectations/season.yaml`, and nowhere else: the warehouse is told it by each migration.
"""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from gouji.season.wording import season


def city_zone() -> ZoneInfo:
    """The city's time zone, whatever those of the machine and of the database session are."""
    return ZoneInfo(season().zone)


def in_city(instant: datetime) -> datetime:
    """An instant as the city's clocks show it; one without a zone is of UTC."""
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(city_zone())


def today() -> date:
    """The day that it is in the city."""
    return datetime.now(city_zone()).date()
