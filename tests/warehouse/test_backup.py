"""Backup and restore on a server that asks for a password, by an owner who is no superuser; also an
older server.
"""

import os
import subprocess
import sys

import pytest
from sqlalchemy import text

from databases import ingest, settings_of
from gouji.core.config import settings
from gouji.core.errors import BackupError
from gouji.embedded import postgres
from gouji.maintenance.backup import back_up, drivers_libpq, restore
from gouji.maintenance.verify import verify_warehouse
from gouji.store.archive import archive_path
from gouji.warehouse.engine import engine, warehouse_url
from gouji.warehouse.migrate import upgrade
from servers import ADMIN, INSTALLED, OWNER, password_server

REPORTS = [
    {"unit": "630102", "file": "submissions/2023/630102/城东区2023年年报.xlsx"},
    {"unit": "630121", "file": "submissions/2023/630121/大通县2023年度报告.html"},
]
FIGURES = text("SELECT submission_id, cell_key, value FROM core.cell ORDER BY 1, 2")


@pytest.fixture(
    scope="module",
    params=[None, *INSTALLED],
    ids=lambda programs: programs.parent.name if programs else "own",
)
def server(home, request):
    with password_server(request.param or postgres.program("pg_dump").parent) as started:
        yield started


@pytest.fixture(scope="module")
def city(server, tmp_path_factory):
    """A loaded warehouse on that server, which the settings point at."""
    url, folder = server.empty("city"), tmp_path_factory.mktemp("city")
    with settings_of(GOUJI_WAREHOUSE_URL=url, GOUJI_HOME=str(folder)):
        upgrade()
        ingest(REPORTS, "backup")
        yield server
        engine().dispose()


def test_a_backup_comes_back_with_every_figure(city, tmp_path):
    with engine().connect() as connection:
        before = connection.execute(FIGURES).all()
    assert len(before) > 300
    backup = back_up(tmp_path / "backups")
    assert backup.missing == ()
    with settings_of(GOUJI_WAREHOUSE_URL=city.empty("restored"), GOUJI_HOME=str(tmp_path / "home")):
        restore(backup.folder)
        with engine().connect() as connection:
            assert connection.execute(FIGURES).all() == before
            may = text("SELECT has_table_privilege('gouji_office', 'mart.unit_status', 'SELECT')")
            assert connection.scalar(may)
        assert verify_warehouse("restored") == []
        with pytest.raises(BackupError, match="不覆盖"):
            restore(backup.folder)
        engine().dispose()


def test_what_arrives_during_a_backup_is_in_the_next_one(city, tmp_path):
    """A file is archived before the ledger names it."""
    stray = archive_path("e" * 64)
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.touch()
    backup = back_up(tmp_path)
    stray.unlink()
    assert not (backup.folder / "archive" / "ee" / stray.name).exists()
    with engine().connect() as connection:
        named = set(connection.scalars(text("SELECT sha256 FROM intake.submission")))
    assert {path.name for path in (backup.folder / "archive").glob("??/*")} == named != set()


def test_a_file_that_the_archive_has_lost_is_reported(city, tmp_path):
    with engine().connect() as connection:
        sha256 = connection.scalar(text("SELECT min(sha256) FROM intake.submission"))
    kept = archive_path(sha256)
    kept.rename(tmp_path / "aside")
    try:
        assert back_up(tmp_path / "backups").missing == (sha256,)
    finally:
        (tmp_path / "aside").rename(kept)


def escaped(password):
    return password.replace("\\", "\\\\").replace(":", "\\:")


@pytest.mark.parametrize("way", ["environment", "password file", "service", "in the query"])
def test_a_password_may_come_from_wherever_libpq_takes_it(city, tmp_path, way):
    private = tmp_path / "pgpass"
    private.write_text(f"127.0.0.1:{city.port}:*:{OWNER}:{escaped(ADMIN)}\n", encoding="utf-8")
    private.chmod(0o600)
    service = tmp_path / "services"
    service.write_text(
        f"[city]\nhost=127.0.0.1\nport={city.port}\nuser={OWNER}\ndbname=city\n", encoding="utf-8"
    )
    bare = f"postgresql://{OWNER}@127.0.0.1:{city.port}/city"
    given = {
        "environment": {
            "GOUJI_WAREHOUSE_URL": f"{bare}?application_name=by%20env",
            "PGPASSWORD": ADMIN,
        },
        "password file": {
            "GOUJI_WAREHOUSE_URL": f"{bare}?connect_timeout=9",
            "PGPASSFILE": str(private),
        },
        "service": {
            "GOUJI_WAREHOUSE_URL": "postgresql://?service=city",
            "PGSERVICEFILE": str(service),
            "PGPASSFILE": str(private),
        },
        "in the query": {
            "GOUJI_WAREHOUSE_URL": f"{bare}?passfile={private}&options=-c%20statement_timeout%3D0"
        },
    }[way]
    with settings_of(**given):
        assert back_up(tmp_path / "backups").missing == ()
        assert ADMIN not in warehouse_url()
        ingest([], way)  # Great Expectations reaches it too
        engine().dispose()


def test_the_password_is_in_no_command_and_in_no_file(city, tmp_path, monkeypatch):
    commands, run = [], subprocess.run

    def noted(command, **options):
        commands.append(command)
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", noted)
    back_up(tmp_path)
    assert any("pg_dump" in command[0] for command in commands)
    assert "p@ss" not in repr(commands)
    for path in (*settings().root.rglob("*"), *tmp_path.rglob("*")):
        assert not path.is_file() or b"p@ss" not in path.read_bytes()


def test_who_may_not_read_everything_makes_no_backup(city, tmp_path):
    city.run("CREATE ROLE clerk LOGIN IN ROLE gouji_loader PASSWORD 'x'")
    url = city.url("city").replace(city.url("city").split("//")[1].split("@")[0], "clerk:x")
    done = subprocess.run(
        [sys.executable, "-c", "from gouji.cli.app import main; main()", "backup", str(tmp_path / "b")],
        env=os.environ | {"GOUJI_WAREHOUSE_URL": url}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert "pg_dump 失败" in done.stderr
    assert list((tmp_path / "b").iterdir()) == []


def test_client_programs_can_encrypt(server):
    command = [
        str(postgres.program("psql")),
        f"host=127.0.0.1 port={server.port} sslmode=require",
        "-c",
        "SELECT 1",
    ]
    done = subprocess.run(
        command, env=os.environ | drivers_libpq(), capture_output=True, text=True, check=False
    )
    assert "server does not support SSL" in done.stderr  # the program asked for it
