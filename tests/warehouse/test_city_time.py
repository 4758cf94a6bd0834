"""Days are the city's: of an instant on either side of its midnight, in sessions and on machines of
any time zone.
"""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from databases import ingest, own_database, settings_of
from gouji import pipeline
from gouji.core import clock
from gouji.core.clock import City, city_zone, in_city, today
from gouji.core.config import ROOT, settings
from gouji.core.data import load_yaml
from gouji.core.errors import CatalogueError
from gouji.core.sql import load_statement
from gouji.publishing.approval import Approval, publish
from gouji.publishing.candidate import build_candidate
from gouji.warehouse.migrate import upgrade

UNIT = "630121"  # due on the last of March
REPORT = [{"unit": UNIT, "file": "submissions/2023/630121/大通县2023年度报告.html"}]
INSTANTS = {
    datetime(2024, 3, 31, 15, 59, 59, tzinfo=UTC): (date(2024, 3, 31), 0),
    datetime(2024, 3, 31, 16, 0, tzinfo=UTC): (date(2024, 4, 1), 1),
    datetime(2024, 3, 31, 23, 32, tzinfo=UTC): (
        date(2024, 4, 1),
        1,
    ),  # 07:32 of the next morning in Beijing
}
ZONES = ["UTC", "America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"]


@pytest.fixture
def elsewhere(monkeypatch):
    """The machine's clock is on the other side of the earth."""
    monkeypatch.setenv("TZ", "Etc/GMT+12")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(scope="module")
def city(warehouse, tmp_path_factory):
    """A warehouse with one report, published in an edition."""
    with own_database(warehouse, "citytime", tmp_path_factory.mktemp("city")) as engine:
        upgrade()
        ingest(REPORT, "time")
        pipeline.write_receipts("time")
        candidate = build_candidate("630100", 2023, "time")
        publish(
            candidate.edition_id,
            Approval("李明", datetime(2024, 4, 20, 16, 30, tzinfo=UTC), "", "等不到了"),
        )
        yield engine


def set_times(engine, instant):
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in (
            "UPDATE intake.submission SET received_at = :at",
            "UPDATE intake.submission_event SET at = :at",
            "UPDATE core.report SET accepted_at = :at",
            "UPDATE core.report_period SET opened_at = '2024-01-01'",
            "UPDATE core.unit_version SET recorded_from = '2020-01-01'",
            "UPDATE core.edition_approval SET approved_at = :at",
        ):
            connection.execute(text(statement), {"at": instant})


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("instant", INSTANTS)
def test_days_of_the_marts_are_the_citys_in_any_session(city, instant, zone):
    set_times(city, instant)
    day, late = INSTANTS[instant]
    with city.begin() as connection:
        connection.execute(text("CREATE ROLE clerk LOGIN IN ROLE gouji_office"))
        connection.execute(text("SET LOCAL ROLE clerk"))
        connection.execute(text(f"SET LOCAL TIME ZONE '{zone}'"))
        asked = {"unit": UNIT}
        status = text(
            "SELECT received_on, days_late FROM mart.unit_status WHERE unit_code = :unit AND year = 2023"
        )
        assert tuple(connection.execute(status, asked).one()) == (day, late)
        covered = text("SELECT accepted_on FROM mart.coverage_unit WHERE unit_code = :unit")
        assert set(connection.scalars(covered, asked)) == {day}
        assert connection.scalar(text("SELECT approved_on FROM mart.edition")) == day
        current = text("SELECT current_received_on FROM mart.edition_unit WHERE unit_code = :unit")
        assert connection.scalar(current, asked) == day
        as_of = text(
            "SELECT received_on FROM mart.unit_status_as_of(2023, mart.end_of_day(:day)) WHERE unit_code = :unit"
        )
        days = [date(2024, 3, 30), date(2024, 3, 31), date(2024, 4, 1)]
        assert [connection.scalar(as_of, {**asked, "day": one}) for one in days] == [
            day if one >= day else None for one in days
        ]
        connection.execute(text("RESET ROLE"))
        connection.execute(text("DROP ROLE clerk"))


def test_what_is_reported_of_a_return_is_reported_from_the_citys_day(city):
    set_times(city, datetime(2024, 3, 31, 23, 32, tzinfo=UTC))
    with city.begin() as connection:
        connection.execute(text("SET LOCAL TIME ZONE 'America/New_York'"))
        rows = connection.execute(load_statement("reminders/statuses")).all()
    assert [row.ended_on for row in rows if row.unit_code == UNIT] == [date(2024, 4, 1)]


def test_a_session_that_asks_for_no_zone_shows_the_citys(city):
    with create_engine(city.url).connect() as connection:
        assert connection.scalar(text("SHOW timezone")) == clock.city().zone


def test_commands_tell_the_citys_days_on_any_machine(city):
    set_times(city, datetime(2024, 3, 31, 23, 32, tzinfo=UTC))
    environment = os.environ | {"TZ": "America/New_York", "PGTZ": "Pacific/Honolulu"}
    done = subprocess.run(
        [sys.executable, "-c", "from gouji.cli.app import main; main()", "status", "--year", "2023", "--json"],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    [row] = [row for row in json.loads(done.stdout) if row["unit_code"] == UNIT]
    assert (row["received_on"], row["days_late"]) == ("2024-04-01", 1)


def test_receipts_are_named_and_dated_by_the_citys_clocks(city, elsewhere):
    set_times(city, datetime(2024, 3, 31, 23, 32, tzinfo=UTC))
    pipeline.write_receipts("time")
    folder = settings().drop / UNIT / "回执"
    [page] = folder.glob("20240401-0732*.html")
    assert "2024-04-01 07:32" in page.read_text(encoding="utf-8")


def test_another_city_has_another_zone(warehouse, tmp_path):
    """Two hours west: what is reported in one file holds everywhere, the marts included."""
    expectations = tmp_path / "expectations"
    subprocess.run(["cp", "-r", ROOT / "expectations", expectations], check=True)
    path = expectations / "city.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("zone: Asia/Shanghai", "zone: Asia/Urumqi"),
        encoding="utf-8",
    )
    with settings_of(GOUJI_EXPECTATIONS=str(expectations)):
        clock.city.cache_clear()
        try:
            with own_database(warehouse, "west", tmp_path / "home") as engine:
                upgrade()
                at = datetime(2024, 3, 31, 17, 0, tzinfo=UTC)
                with engine.connect() as connection:
                    assert connection.scalar(
                        text("SELECT mart.city_date(:at)"), {"at": at}
                    ) == date(2024, 3, 31)
                    end = connection.scalar(text("SELECT mart.end_of_day('2024-03-31')"))
                assert in_city(at).date() == date(2024, 3, 31)
                assert end == datetime(2024, 3, 31, 17, 59, 59, 999999, tzinfo=UTC)
        finally:
            clock.city.cache_clear()


def test_a_zone_that_there_is_not_is_refused(tmp_path):
    words = (ROOT / "expectations" / "city.yaml").read_text(encoding="utf-8")
    path = tmp_path / "city.yaml"
    path.write_text(words.replace("Asia/Shanghai", "Asia/Beijing"), encoding="utf-8")
    with pytest.raises(CatalogueError, match="Asia/Beijing"):
        load_yaml(path, City)


def test_today_is_the_citys(elsewhere):
    assert today() == datetime.now(UTC).astimezone(city_zone()).date()


def test_one_place_says_the_zone():
    reported = []
    for folder in (
        "dags",
        "plugins",
        "sql/marts",
        "expectations",
        "docker-compose.yml",
        "sql/roles.sql",
    ):
        paths = [ROOT / folder] if (ROOT / folder).is_file() else sorted((ROOT / folder).rglob("*"))
        named = [
            path
            for path in paths
            if path.is_file() and path.suffix in (".py", ".sql", ".yaml", ".yml", ".j2")
        ]
        reported += [path for path in named if "Asia/" in path.read_text(encoding="utf-8")]
    assert reported == [Path(ROOT / "expectations" / "city.yaml")]
