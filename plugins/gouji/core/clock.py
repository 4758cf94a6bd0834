"""The city's calendar. Instants are kept in UTC; every day and every time that a person reads is of
the city's zone.

The zone is in `expectations/city.yaml` and nowhere else: each migration writes it into the
warehouse.
"""

from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from pydantic import field_validator

from gouji.core.config import settings
from gouji.core.data import Frozen, load_yaml


class City(Frozen):
    """`city.yaml`."""

    zone: str

    @field_validator("zone")
    @classmethod
    def _check_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (OSError, ValueError, KeyError) as error:  # pydantic does not report a KeyError
            raise ValueError(f"no such time zone: {zone}") from error
        return zone


@cache
def city() -> City:
    """What is true of the whole city. Raises CatalogueError when the file is wrong."""
    return load_yaml(settings().expectations / "city.yaml", City)


def city_zone() -> ZoneInfo:
    """The city's time zone, whatever those of the machine and of the database session are."""
    return ZoneInfo(city().zone)


def in_city(instant: datetime) -> datetime:
    """An instant as the city's clocks show it; one without a zone is of UTC."""
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(city_zone())


def now() -> datetime:
    """The instant that it is, in UTC. No other module looks at the clock of the machine."""
    return datetime.now(UTC)


def today() -> date:
    """The day that it is in the city."""
    return in_city(now()).date()
