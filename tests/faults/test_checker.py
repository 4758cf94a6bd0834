"""The checker can fail: each violation is fabricated in the warehouse or the folders of a clean
run, and is seen.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from checker import check  # noqa: E402
from stack import receipts_owed  # noqa: E402

ONE = "SELECT min(submission_id) FROM intake.submission WHERE state = 'accepted'"
RETURNED = "SELECT min(submission_id) FROM intake.submission WHERE state = 'returned'"
IN_DATABASE = {
    "lost": "DELETE FROM intake.submission WHERE state = 'duplicate'",
    "doubled": "INSERT INTO intake.submission (folder, file_name, sha256, size_bytes, mtime_ns, state)"
    " SELECT folder, file_name, sha256, size_bytes, mtime_ns, state FROM intake.submission WHERE state = 'returned'",
    "unplanned": f"UPDATE intake.submission SET file_name = 'x.xlsx' WHERE submission_id = ({ONE})",
    "not_ended": f"UPDATE intake.submission SET state = 'validated' WHERE submission_id = ({ONE})",
    "wrong_end": f"UPDATE intake.submission SET state = 'quarantined' WHERE submission_id = ({ONE})",
    "two_stand": "UPDATE intake.submission SET state = 'accepted' WHERE state = 'superseded'",
    "no_report": f"UPDATE intake.submission SET state = 'returned' WHERE submission_id = ({ONE})",
    "wrong_facts": f"UPDATE core.fact_application SET received = received + 1 WHERE submission_id = ({ONE})",
    "accepted_without_facts": f"DELETE FROM core.report WHERE submission_id = ({ONE})",
    "facts_without_acceptance": f"UPDATE intake.submission SET state = 'returned' WHERE submission_id = ({ONE})",
    "returned_without_error": f"DELETE FROM quality.finding WHERE submission_id = ({RETURNED})",
    "accepted_with_error": f"UPDATE quality.finding SET submission_id = ({ONE})",
    "finding_twice": "INSERT INTO quality.finding"
    " (submission_id, rule_id, instance, severity, message, run_id, fingerprint)"
    " SELECT submission_id, rule_id, instance, severity, message, run_id, fingerprint FROM quality.finding",
    "last_event": f"INSERT INTO intake.submission_event (submission_id, state, run_id) SELECT ({ONE}), 'validated', ''",
    "ended_twice": f"INSERT INTO intake.submission_event (submission_id, state, run_id) SELECT ({ONE}), 'accepted', ''",
    "not_taken": "UPDATE intake.submission SET taken_at = NULL",
    "orphan_finding": f"DELETE FROM intake.submission WHERE submission_id = ({RETURNED})",
    "orphan_extraction": f"DELETE FROM intake.submission WHERE submission_id = ({ONE})",
    "orphan_fact_disclosure": f"DELETE FROM core.report WHERE submission_id = ({ONE})",
    "orphan_fact_application": f"DELETE FROM core.report WHERE submission_id = ({ONE})",
    "orphan_fact_review": f"DELETE FROM core.report WHERE submission_id = ({ONE})",
    "orphan_report": f"DELETE FROM intake.submission WHERE submission_id = ({ONE})",
    "staging_left": "INSERT INTO staging.report (run_id, submission_id, form) VALUES ('x', 1, 'x')",
    "archive_orphan": "DELETE FROM intake.submission WHERE state = 'returned'",
    "taken_files": "DELETE FROM intake.submission WHERE state = 'duplicate'",
    "receipt_missing": "UPDATE intake.submission SET state = 'returned' WHERE state = 'duplicate'",
}


@pytest.fixture(scope="module")
def clean() -> Iterator[Path]:
    """The home of a round without a fault, its server running; root's server is another user's, who
    must get there.
    """
    folder = Path(tempfile.mkdtemp(prefix="gjc-", dir="/tmp"))
    folder.chmod(0o755)
    one_round = [sys.executable, str(HERE / "one_round.py"), str(folder)]
    try:
        subprocess.run(one_round, check=True)
        yield folder / "round"
    finally:
        subprocess.run([*one_round, "--stop"], check=True)


def seen(
    home: Path, folders: Path, change: str = "", plan: list[dict[str, Any]] | None = None
) -> set[str]:
    """The checks that find something after a change to the database, which is undone."""
    plan = plan or json.loads((home / "plan.json").read_text(encoding="utf-8"))
    url = f"host={home / 'postgres' / 'data'} user=postgres dbname=gouji"
    with psycopg.connect(url, row_factory=dict_row) as connection:
        connection.execute(
            "SET LOCAL session_replication_role = replica"
        )  # the ledger refuses such changes
        if change:
            assert connection.execute(change).rowcount
        found, _ = check(connection, folders, plan)
        connection.rollback()
    return {violation[0] for violation in found}


def test_a_clean_run_violates_nothing(clean: Path) -> None:
    assert seen(clean, clean) == set()


@pytest.mark.parametrize("violation", IN_DATABASE)
def test_it_is_seen_in_the_database(violation: str, clean: Path) -> None:
    assert violation in seen(clean, clean, IN_DATABASE[violation])


def first(folder: Path, pattern: str) -> Path:
    return next(path for path in sorted(folder.glob(pattern)) if path.is_file())


def put(path: Path) -> None:
    path.write_bytes(b"x")


def damage(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(b"x")


IN_FOLDERS = {
    "archive_missing": lambda home: first(home, "archive/*/*").unlink(),
    "archive_damaged": lambda home: damage(first(home, "archive/*/*")),
    "archive_orphan": lambda home: put(home / "archive" / "abc"),
    "still_in_drop": lambda home: put(home / "drop" / "010001" / "x.xlsx"),
    "taken_files": lambda home: first(home, "drop/*/已接收/*").unlink(),
    "leftover": lambda home: put(home / "drop" / "010001" / "回执" / ".x.part"),
    "receipt_missing": lambda home: first(home, "drop/*/回执/*.html").unlink(),
    "receipt_damaged": lambda home: damage(first(home, "drop/*/回执/*.json")),
}


@pytest.mark.parametrize("violation", IN_FOLDERS)
def test_it_is_seen_in_the_folders(violation: str, clean: Path, tmp_path: Path) -> None:
    for name in ("drop", "archive"):
        shutil.copytree(clean / name, tmp_path / name)
    IN_FOLDERS[violation](tmp_path)
    assert violation in seen(clean, tmp_path)


def test_of_copies_exactly_one_is_accepted(clean: Path) -> None:
    plan: list[dict[str, Any]] = json.loads((clean / "plan.json").read_text(encoding="utf-8"))
    for file in plan[:2]:
        file["group"] = "one"
    url = f"host={clean / 'postgres' / 'data'} user=postgres dbname=gouji"
    with psycopg.connect(url, row_factory=dict_row) as connection:
        found, _ = check(connection, clean, plan)
    assert {violation[0] for violation in found} == {"group"}


def test_what_was_written_over_by_its_own_writer_needs_not_lie_there(
    clean: Path, tmp_path: Path
) -> None:
    for name in ("drop", "archive"):
        shutil.copytree(clean / name, tmp_path / name)
    gone = first(tmp_path, "drop/*/已接收/*")
    content = hashlib.sha256(gone.read_bytes()).hexdigest()
    gone.unlink()
    plan: list[dict[str, Any]] = json.loads((clean / "plan.json").read_text(encoding="utf-8"))
    for file in plan:
        file["optional"] = file["sha256"] == content
    assert "taken_files" not in seen(clean, tmp_path, plan=plan)


def test_a_round_of_the_stack_is_not_over_while_a_receipt_is_owed(clean: Path) -> None:
    reported = """
        SELECT s.state, count(DISTINCT s.submission_id)
        FROM intake.receipt
        INNER JOIN intake.submission_event USING (event_id)
        INNER JOIN intake.submission AS s USING (submission_id)
        GROUP BY s.state
    """
    url = f"host={clean / 'postgres' / 'data'} user=postgres dbname=gouji"
    with psycopg.connect(url) as connection:
        connection.execute("SET LOCAL session_replication_role = replica")
        files = dict(connection.execute(reported).fetchall())
        assert {"accepted", "superseded", "returned", "duplicate", "unpacked"} <= files.keys()
        assert receipts_owed(connection) == 0
        connection.execute("DELETE FROM intake.receipt")
        assert receipts_owed(connection) == sum(files.values())
        connection.rollback()


def test_every_check_is_tried() -> None:
    named = set(re.findall(r'yield "(\w+)"', (HERE / "checker.py").read_text(encoding="utf-8")))
    assert named - IN_DATABASE.keys() - IN_FOLDERS.keys() == {"group"}
