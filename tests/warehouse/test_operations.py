"""Verification finds what was tampered with, and a backup comes back onto an empty server with
every figure.
"""

import os
import shutil
import subprocess
import sys

import pytest
from sqlalchemy import create_engine, text

from gouji import pipeline
from gouji.core.config import ROOT, settings
from gouji.core.errors import BackupError
from gouji.embedded.postgres import ensure_running
from gouji.maintenance.backup import back_up, restore
from gouji.maintenance.verify import verify_warehouse
from gouji.store.archive import archive_path

FILES = {
    "630102": "examples/submissions/2023/630102/城东区2023年年报.xlsx",
    "630106": "examples/submissions/2023/630106/湟中区2023年度报告.txt",
    "630121": "examples/submissions/2023/630121/大通县2023年度报告.html",
}


@pytest.fixture
def city(clean):
    for unit, name in FILES.items():
        target = settings().drop / unit / "report"
        target.parent.mkdir(parents=True)
        shutil.copyfile(ROOT / name, target)
    run_id = "operations"
    pipeline.stage(
        run_id, [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    )
    pipeline.validate(run_id)
    pipeline.load(run_id)
    return clean


def tamper(engine, statement):
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        assert connection.execute(text(statement)).rowcount > 0


def found():
    return {difference.check for difference in verify_warehouse("test")}


def test_nothing_differs_after_an_ingest(city):
    assert verify_warehouse("test") == []
    assert verify_warehouse("test") == []
    with city.connect() as connection:
        assert (
            connection.scalar(
                text("SELECT count(*) FROM quality.verification_run WHERE run_id = 'test'")
            )
            == 1
        )


def test_a_file_that_is_gone_damaged_or_nobodys(city):
    with city.connect() as connection:
        first, second, _ = connection.scalars(
            text("SELECT sha256 FROM intake.submission ORDER BY 1")
        ).all()
    archive_path(first).unlink()
    archive_path(second).chmod(0o600)
    archive_path(second).write_bytes(archive_path(second).read_bytes()[:-1])
    stray = archive_path("f" * 64)
    stray.parent.mkdir(exist_ok=True)
    stray.touch()
    assert {(difference.check, difference.subject) for difference in verify_warehouse("test")} == {
        ("archive_missing", first), ("archive_damaged", second), ("archive_unregistered", "f" * 64)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("check", "statement"),
    [
        (
            "ledger_state",
            "UPDATE intake.submission SET state = 'validated' WHERE state = 'returned'",
        ),
        (
            "ledger_stuck",
            "WITH e AS (UPDATE intake.submission_event SET at = now() - interval '2 days')"
            " UPDATE intake.submission SET state = 'received' WHERE state = 'returned'",
        ),
        (
            "report_state",
            "DELETE FROM core.report WHERE submission_id = (SELECT min(submission_id) FROM core.report)",
        ),
        ("report_incomplete", "DELETE FROM core.fact_review WHERE review_kind = 'review'"),
        ("assessment", "UPDATE quality.assessment SET findings = findings + 1"),
        ("receipt_owed", "UPDATE intake.submission_event SET at = now() - interval '2 days'"),
        (
            "effective_report",
            "UPDATE intake.submission SET state = 'superseded' WHERE unit_code = '630121'",
        ),
        ("fact_against_file", "UPDATE core.fact_review SET pending = pending + 1"),
        ("consolidation", "UPDATE core.fact_disclosure SET fee_amount = fee_amount + 1"),
    ],
)
def test_what_was_tampered_with_is_found(city, check, statement):
    tamper(city, statement)
    assert check in found()
    with city.connect() as connection:
        assert connection.scalar(
            text("SELECT count(*) FROM quality.verification WHERE check_name = :check"),
            {"check": check},
        )


def figures(connection):
    return connection.execute(
        text(
            "SELECT parent_code, cell_key, value FROM mart.consolidated_cell WHERE value <> 0 ORDER BY 1, 2"
        )
    ).all()


def run_gouji(home, url, *arguments):
    environment = os.environ | {"GOUJI_HOME": str(home), "GOUJI_WAREHOUSE_URL": url}
    command = [sys.executable, "-c", "from gouji.cli.app import main; main()", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def empty_server(tmp_path):
    """The URL of a database with nothing in it."""
    endpoint = ensure_running()
    admin = create_engine(endpoint.sqlalchemy_url("postgres"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS restored WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE restored"))
        yield endpoint.sqlalchemy_url("restored")
        connection.execute(text("DROP DATABASE restored WITH (FORCE)"))
    admin.dispose()


def test_a_backup_comes_back_on_an_empty_server(city, tmp_path, empty_server):
    backup = back_up(tmp_path / "backups").folder
    home = tmp_path / "elsewhere"
    done = run_gouji(home, empty_server, "restore", backup)
    assert done.returncode == 0, done.stderr
    restored = create_engine(empty_server)
    with city.connect() as before, restored.connect() as after:
        assert figures(after) == figures(before) != []
        ledger = text("SELECT submission_id, state, sha256 FROM intake.submission ORDER BY 1")
        assert after.execute(ledger).all() == before.execute(ledger).all()
        after.execute(text("SET ROLE gouji_office"))
        assert figures(after)
    restored.dispose()
    verified = run_gouji(home, empty_server, "verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    again = run_gouji(home, empty_server, "restore", backup)
    assert again.returncode == 3
    assert "不覆盖" in again.stderr


def test_a_damaged_backup_is_refused(city, tmp_path):
    backup = back_up(tmp_path).folder
    stored = next((backup / "archive").glob("??/*"))
    stored.chmod(0o600)
    stored.write_bytes(b"")
    with pytest.raises(BackupError, match="已损坏"):
        restore(backup)
    (backup / "contents.json").unlink()
    with pytest.raises(BackupError, match="不是完整的备份"):
        restore(backup)
