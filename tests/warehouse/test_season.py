"""The season of the example city, day by day, with a clock that the test sets; and what may go
wrong with notices.
"""

import shutil
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from sqlalchemy import text

from gouji import pipeline
from gouji.core.config import ROOT, settings
from gouji.core.errors import CatalogueError, NoticeError
from gouji.publishing.approval import Approval, publish
from gouji.publishing.candidate import build_candidate
from gouji.reminders.deadlines import load_contacts, set_deadline
from gouji.reminders.notices import plan_notices, send_notices

SEASON = yaml.safe_load((Path(__file__).parent / "season.yaml").read_text(encoding="utf-8"))
YEAR = 2023


def file_reports(engine, day, items):
    """File reports on a day and ingest them; what the ledger dates by its clock is set to that
    day's morning.
    """
    for item in items:
        source = ROOT / "examples" / "submissions" / str(YEAR) / item
        target = settings().drop / source.parent.name / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    run_id = f"season-{day}"
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    pipeline.load(run_id)
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        key = {"run_id": run_id, "at": datetime.fromisoformat(f"{day}T08:00:00+08:00")}
        connection.execute(
            text("UPDATE intake.submission_event SET at = :at WHERE run_id = :run_id"), key
        )


def reported(engine, day):
    with engine.connect() as connection:
        rows = connection.execute(
            text("""
                SELECT n.unit_code, m.matter FROM core.notice AS n
                INNER JOIN core.notice_matter AS m ON n.notice_id = m.notice_id
                WHERE n.notice_on = :day AND m.year = :year ORDER BY 1, 2
            """),
            {"day": day, "year": YEAR},
        ).all()
    return [f"{row.unit_code} {row.matter}" for row in rows]


def test_the_season_goes_as_in_the_manifest(clean):
    with clean.begin() as connection:
        for deadline in SEASON["deadlines"]:
            set_deadline(
                connection, **{"unit": None, "kind": None, **deadline}, year=YEAR, by="office"
            )
    seen, day = {}, SEASON["first"]
    while day <= SEASON["last"]:
        if items := SEASON["filed"].get(day):
            file_reports(clean, day, items)
        send_notices(plan_notices(day), {})
        if day == SEASON["published"]:
            candidate = build_candidate("630100", YEAR, f"publish-{day}")
            publish(
                candidate.edition_id,
                Approval("office", datetime.now().astimezone(), "", "等不到了"),
            )
        if matters := reported(clean, day):
            seen[day] = matters
        day += timedelta(1)
    assert seen == SEASON["reported"]
    with clean.connect() as connection:
        [(number, reporting, expected)] = connection.execute(
            text(
                "SELECT number, units_reporting, units_expected FROM mart.edition WHERE year = :year"
            ),
            {"year": YEAR},
        )
        states = Counter(
            connection.scalars(
                text("SELECT state FROM intake.submission WHERE year = :year"), {"year": YEAR}
            )
        )
    assert [number, reporting, expected] == SEASON["edition"]
    assert states == SEASON["states"]


def test_a_day_tells_nobody_twice(clean):
    day = date(2024, 1, 2)
    ids = plan_notices(day)
    assert plan_notices(day) == ids
    assert send_notices(ids, {}) == len(ids) > 0
    assert plan_notices(day) == []
    assert send_notices(ids, {}) == 0
    assert plan_notices(day + timedelta(1)) == []
    files = list((settings().root / "notices" / day.isoformat()).glob("*.txt"))
    assert len(files) == len(ids)
    text_of_one = (settings().root / "notices" / day.isoformat() / "630100-jyj.txt").read_text(
        encoding="utf-8"
    )
    assert "2023年度报告应在2024-01-31前报送，还有29天" in text_of_one


def test_a_days_that_was_missed_is_made_up_for_once(clean):
    assert plan_notices(date(2024, 1, 12))
    assert plan_notices(date(2024, 1, 13)) == []


def test_contacts_get_the_notice_and_a_failure_is_on_record(clean, tmp_path):
    path = tmp_path / "contacts.csv"
    path.write_text(
        "unit_code,channel,address\n630102,smtp,a@b.example\n630102,apprise,wecom\n",
        encoding="utf-8-sig",
    )
    with clean.begin() as connection:
        assert load_contacts(connection, path) == 2
    sent = []

    def refuse(address, subject, body):
        raise NoticeError("no such tag")

    ids = plan_notices(date(2024, 3, 1))
    send_notices(ids, {"smtp": lambda *message: sent.append(message), "apprise": refuse})
    [(address, subject, body)] = sent
    assert address == "a@b.example"
    assert "城东区" in subject
    assert "630102" in body
    with clean.connect() as connection:
        deliveries = connection.execute(
            text("""
                SELECT d.channel, d.error FROM core.notice_delivery AS d
                INNER JOIN core.notice AS n ON d.notice_id = n.notice_id WHERE n.unit_code = '630102' ORDER BY 1
            """)
        ).all()
    assert [tuple(row) for row in deliveries] == [
        ("apprise", "no such tag"),
        ("file", None),
        ("smtp", None),
    ]


def test_a_sender_that_breaks_is_not_asked_again_for_the_same_notice(clean, tmp_path):
    path = tmp_path / "contacts.csv"
    path.write_text("unit_code,channel,address\n630102,smtp,a@b.example\n", encoding="utf-8")
    with clean.begin() as connection:
        load_contacts(connection, path)
    calls = []

    def break_down(*message):
        calls.append(message)
        raise RuntimeError("killed")

    ids = plan_notices(date(2024, 3, 1))
    with pytest.raises(RuntimeError):
        send_notices(ids, {"smtp": break_down})
    left = plan_notices(date(2024, 3, 1))
    send_notices(left, {"smtp": break_down})
    assert len(calls) == 1


@pytest.mark.parametrize(
    "line", ["630102,fax,1", "630102,smtp,", "999999,smtp,a@b.example", "x,smtp,a@b.example"]
)  # fmt: skip
def test_wrong_contacts_replace_nothing(clean, tmp_path, line):
    path = tmp_path / "contacts.csv"
    path.write_text(f"unit_code,channel,address\n{line}\n", encoding="utf-8")
    with clean.begin() as connection, pytest.raises(CatalogueError):
        load_contacts(connection, path)


def test_a_deadline_needs_a_unit_that_is_known(clean):
    with clean.begin() as connection, pytest.raises(CatalogueError):
        set_deadline(
            connection,
            year=YEAR,
            due_on=date(2024, 2, 1),
            reason="x",
            by="office",
            unit="999999",
            kind=None,
        )
