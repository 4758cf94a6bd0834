"""What a command says when something stops it, and what `migrate` says that it has done."""

import errno
import json
import os
import subprocess
import sys

import pytest
from sqlalchemy import text

from databases import own_database, shown
from gouji.core.config import ROOT
from gouji.warehouse.trouble import trouble

REPORT = ROOT / "examples/submissions/2023/630102/城东区2023年年报.xlsx"


def gouji(*arguments, before="", **environment):
    command = [sys.executable, "-c", f"{before}from gouji.cli.app import main; main()", *arguments]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def empty(warehouse, tmp_path):
    with own_database(warehouse, "messages", tmp_path) as engine:
        yield engine


def test_migrate_says_what_it_has_done(empty):
    newest = max(path.stem[:4] for path in (ROOT / "sql" / "migrations").glob("0*.sql"))
    first = gouji("migrate")
    assert first.returncode == 0
    assert "数据库已建好" in first.stderr
    assert newest in first.stderr
    with empty.connect() as connection:
        units = connection.scalar(text("SELECT count(*) FROM core.unit"))
    assert f"载入了 {units} 个填报单位" in first.stderr
    assert "没有要改的" in gouji("migrate").stderr
    with empty.begin() as connection:
        connection.execute(text("DELETE FROM core.applied"))
    assert "已更新" in gouji("migrate").stderr


def test_a_warehouse_that_is_not_there_yet_is_reported(empty):
    done = gouji("verify")
    assert done.returncode == 3
    assert "请先运行 gouji migrate" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_that_is_away_is_reported():
    done = gouji(
        "status", GOUJI_WAREHOUSE_URL="postgresql://u:secret@127.0.0.1:9/x?connect_timeout=2"
    )
    assert done.returncode == 3
    assert "数据库连不上" in done.stderr
    assert "secret" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


NO_TEMPORARY_FOLDER = "import tempfile; tempfile._candidate_tempdir_list = lambda: ['/nowhere']; "


def test_a_machine_without_a_temporary_folder_is_reported():
    done = gouji("check", str(REPORT), before=NO_TEMPORARY_FOLDER)
    assert done.returncode == 3
    assert "TMPDIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_state_that_cannot_be_written_is_reported(monkeypatch):
    monkeypatch.delenv("GOUJI_WAREHOUSE_URL", raising=False)
    done = gouji("status", GOUJI_HOME="/sys/kernel/gouji")
    assert done.returncode == 3
    assert "/sys/kernel/gouji" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/var/x"), "machine"),
        (PermissionError(errno.EACCES, "Permission denied", "/var/x"), "machine"),
        (FileNotFoundError(errno.ENOENT, "No such file", "/var/x"), None),
        (KeyError("/var/x"), None),
    ],
)
def test_what_is_the_machine_s_is_reported_and_what_is_ours_is_not(error, code):
    reported = trouble(error)
    assert (reported and reported[0]) == code
    assert reported is None or "/var/x" in reported[1]


def test_a_right_that_is_missing_is_reported(empty):
    with empty.begin() as connection:
        connection.execute(text("DROP ROLE IF EXISTS nobody_special"))
        connection.execute(text("CREATE ROLE nobody_special LOGIN"))
    try:
        done = gouji("migrate", GOUJI_WAREHOUSE_URL=shown(empty.url.set(username="nobody_special")))
        assert done.returncode == 3
        assert "没有所需的权限" in done.stderr
        assert "Traceback" not in done.stderr
    finally:
        with empty.begin() as connection:
            connection.execute(text("DROP ROLE nobody_special"))


@pytest.mark.parametrize(
    ("arguments", "said", "code"),
    [
        (["waive", "1", "X", "--by", "Anonymous", "--why", "x"], "必须写明是谁", "gouji"),
        (["waive", "1", "X", "--by", "李明", "--why", " "], "必须写明理由", "gouji"),
        (["revalidate", "--year", "2023", "--apply"], "必须写明是谁", "gouji"),
        (["override", "NO-RULE", "--year", "2023", "--severity", "off", "--why", "x", "--by", "李明", "--until",
          "2030-01-01"], "没有编号为 NO-RULE 的规则", "gouji"),
        (["season", "deadline", "--year", "2023", "--on", "2024-01-01", "--why", "x", "--by", "\u3000", "--kind",
          "department"], "必须写明是谁", "gouji"),
        (["export", "nothing_[/red]", "--year", "2023", "-o", "x.csv"], "nothing_[/red]", "export"),
        (["explain", "99", "--code", "0" * 8, "--text", "x", "--by", "李明"], "没有编号为 99 的报送件", "gouji"),
    ],
)  # fmt: skip
def test_an_error_is_reported_in_words_and_its_code_in_json_only(warehouse, arguments, said, code):
    done = gouji(*arguments)
    assert done.returncode == 3
    assert said in done.stderr
    assert f"({code})" not in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_json_has_the_code(warehouse):
    done = gouji("trace", "630100", "2023", "t9.no.cell", "--json")
    assert done.returncode == 3
    reported = json.loads(done.stdout)["error"]
    assert reported["code"]
    assert reported["message"] == done.stderr.strip()
