"""The fault matrix in its short form: each fault once. `make faults-matrix` tries each at ten
random moments.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from matrix import SHORT  # noqa: E402


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The record of each fault's round."""
    out = tmp_path_factory.mktemp("matrix") / "records.jsonl"
    command = [sys.executable, str(HERE / "matrix.py"), "--short", "--jobs", "2", "--out", str(out)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert out.exists(), ran.stderr
    lines = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    return {record["fault"]: record for record in lines}


@pytest.mark.parametrize("fault", sorted(SHORT))
def test_nothing_is_lost_doubled_or_wrong(fault: str, records: dict[str, Any]) -> None:
    record = records[fault]
    if record["verdict"] == "skipped":
        pytest.skip(record["reason"])
    assert record["verdict"] == "held", record
