"""Notices to units: planned once a day, claimed before they go out, every attempt recorded."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import Connection, text

from gouji.catalogue.forms import default_series, load_series
from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about
from gouji.core.config import settings
from gouji.core.errors import NoticeError
from gouji.core.files import write_atomically
from gouji.core.sql import load_statement
from gouji.core.templating import fill
from gouji.reminders.matters import Matter, Status, find_matters
from gouji.reminders.wording import season
from gouji.warehouse.engine import engine

Sender = Callable[[str, str, str], None]
"""Sends to an address a subject and a body. Raises NoticeError when that fails."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Notice:
    """A notice to one unit on one day."""

    notice_id: int
    unit_code: str
    notice_on: date
    subject: str
    body: str


def plan_notices(on: date) -> list[int]:
    """Write the notices of a day, at most one a unit; returns those that have not gone out, also of
    an earlier attempt.

    Opens the period that has just ended, of the default series and of every other that the office
    has begun to collect: one of which a period was opened before, by its first report, or a
    deadline set.
    """
    with engine().begin() as connection:
        begun = {default_series(), *connection.scalars(text(_BEGUN))}
        for name, series in load_series().items():
            if name in begun and (now := Period.around(on, on, series.period)):
                ended = now.before
                values = {"series": name, "period": str(ended), "year": ended.year}
                connection.execute(text(_OPEN), values)
        notified = {
            (row.unit_code, row.series, row.period, row.matter): row.notified_on
            for row in connection.execute(text(_NOTIFIED))
        }
        found = [
            Status(**row._mapping)
            for row in connection.execute(load_statement("reminders/statuses"))
        ]
        for unit, group in groupby(found, key=lambda status: status.unit_code):
            matters = [matter for status in group for matter in find_matters(status, on, notified)]
            if matters:
                _write(connection, unit, on, matters)
        return list(
            connection.scalars(
                text(
                    "SELECT notice_id FROM core.notice"
                    " WHERE notice_on = :on AND claimed_at IS NULL ORDER BY 1"
                ),
                {"on": on},
            )
        )


def _write(connection: Connection, unit: str, on: date, matters: list[Matter]) -> None:
    items = [{"title": season().titles[matter.name], "text": _text(matter)} for matter in matters]
    reports = dict.fromkeys(load_series()[matter.status.series].title for matter in matters)
    values = {
        "unit": matters[-1].status.name,
        "matters": items,
        "reports": tuple(reports),
        "folder": settings().drop / unit,
    }
    notice = connection.scalar(
        text("""
            INSERT INTO core.notice (unit_code, notice_on, subject, body)
            VALUES (:unit, :on, :subject, :body)
            ON CONFLICT DO NOTHING RETURNING notice_id
        """),
        {
            "unit": unit,
            "on": on,
            "subject": fill(season().subject, **values),
            "body": fill(season().body, **values),
        },
    )
    if notice:
        connection.execute(
            text(
                "INSERT INTO core.notice_matter (notice_id, series, period, year, matter)"
                " VALUES (:notice, :series, :period, :year, :matter)"
            ),
            [
                {
                    "notice": notice,
                    "series": matter.status.series,
                    "period": matter.status.period,
                    "year": Period.parse(matter.status.period).year,
                    "matter": matter.name,
                }
                for matter in matters
            ],
        )


def _text(matter: Matter) -> str:
    values = {
        **vars(matter.status),
        "period": name_about(Period.parse(matter.status.period)),
        "days": matter.days,
        "report": load_series()[matter.status.series].title,
        "is_first": matter.status.series == default_series(),
    }
    return fill(season().texts[matter.name], **values)


def send_notices(ids: Iterable[int], senders: Mapping[str, Sender]) -> int:
    """Send notices into a file of `notices/<day>/` and to the contacts of their units; returns how
    many went out now.

    One that was claimed before is not sent again, even if that attempt was cut off: it then has no
    delivery on record.
    """
    count = 0
    for notice_id in ids:
        if notice := _claim(notice_id):
            for channel, address, error in _deliver(notice, senders):
                _record(notice, channel, address, error)
            count += 1
    return count


def _claim(notice_id: int) -> Notice | None:
    with engine().begin() as connection:
        row = connection.execute(
            text("""
                UPDATE core.notice SET claimed_at = clock_timestamp()
                WHERE notice_id = :id AND claimed_at IS NULL
                RETURNING notice_id, unit_code, notice_on, subject, body
            """),
            {"id": notice_id},
        ).one_or_none()
    return Notice(**row._mapping) if row else None


def _deliver(
    notice: Notice, senders: Mapping[str, Sender]
) -> Iterator[tuple[str, str, str | None]]:
    path = settings().root / "notices" / notice.notice_on.isoformat() / f"{notice.unit_code}.txt"
    write_atomically(path, f"{notice.subject}\n\n{notice.body}\n".encode())
    log.info("notice to %s: %s", notice.unit_code, notice.subject)
    yield "file", str(path), None
    with engine().connect() as connection:
        contacts = connection.execute(
            text(
                "SELECT channel, address FROM core.contact WHERE unit_code = :unit"
                " ORDER BY channel, address"
            ),
            {"unit": notice.unit_code},
        ).all()
    for contact in contacts:
        try:
            senders[contact.channel](contact.address, notice.subject, notice.body)
        except NoticeError as error:
            log.warning("notice to %s by %s: %s", notice.unit_code, contact.channel, error)
            yield contact.channel, contact.address, str(error)
        else:
            yield contact.channel, contact.address, None


def _record(notice: Notice, channel: str, address: str, error: str | None) -> None:
    with engine().begin() as connection:
        connection.execute(
            text("""
                INSERT INTO core.notice_delivery (notice_id, channel, address, error)
                VALUES (:notice, :channel, :address, :error)
            """),
            {"notice": notice.notice_id, "channel": channel, "address": address, "error": error},
        )


_BEGUN = "SELECT series FROM core.report_period UNION SELECT series FROM core.deadline"

_OPEN = """
    INSERT INTO core.report_period (series, period, year) VALUES (:series, :period, :year)
    ON CONFLICT DO NOTHING
"""

_NOTIFIED = """
    SELECT n.unit_code, m.series, m.period, m.matter, max(n.notice_on) AS notified_on
    FROM core.notice_matter AS m
    INNER JOIN core.notice AS n ON m.notice_id = n.notice_id
    GROUP BY n.unit_code, m.series, m.period, m.matter
"""
