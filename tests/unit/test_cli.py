"""The command line as scripts use it: documents on stdout, exit codes, one line for an error."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from formats import writers
from gouji.catalogue.forms import load_forms
from gouji.core.config import ROOT

EXAMPLES = ROOT / "examples" / "submissions" / "2023"
GOOD = EXAMPLES / "630104" / "城西区2023.xlsx"
RETURNED = EXAMPLES / "630106" / "湟中区2023年度报告.txt"


def gouji(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "gouji"), *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"COLUMNS": "200"}
    )


def test_extract_prints_one_document(home):
    done = gouji("extract", GOOD, RETURNED, "--json")
    assert done.returncode == 0
    first, second = json.loads(done.stdout)
    assert set(first) == {
        "schema", "file", "sha256", "format", "form", "year", "unit_name", "period", "cells", "claims", "problems",
        "explanations", "reply_to", "report_period", "sections", "passages", "dated", "entries",
    }  # fmt: skip
    assert (first["unit_name"], first["year"], first["form"]) == ("城西区", 2023, "zfxxgk-2021")
    assert len(first["cells"]) == 200
    assert set(first["cells"]["t3.received.total"]) == {"value", "raw", "at", "how"}
    assert second["period"] == {"start": "2023-01-01", "end": "2023-12-28"}
    assert second["cells"]["t3.carried_in.total"]["value"] is None
    assert second["cells"]["t2.fee.amount"]["value"] == 159.7
    assert second["cells"]["t3.received.total"]["how"] == "inferred"


def test_extract_of_what_is_no_report_ends_with_2(home, tmp_path):
    path = tmp_path / "空.xlsx"
    path.touch()
    done = gouji("extract", path, GOOD, "--json")
    assert done.returncode == 2
    assert [document["form"] for document in json.loads(done.stdout)] == [None, "zfxxgk-2021"]


def test_a_report_on_the_form_of_other_years_is_returned_and_says_which_one_to_use(home, tmp_path):
    older, newer = load_forms()["zfxxgk-2019"], load_forms()["zfxxgk-2021"]
    path = tmp_path / "2023年年报.xlsx"
    path.write_bytes(writers.write_xlsx(writers.Report(older, dict.fromkeys(older.cells, 0))))
    done = gouji("check", path, "--json")
    verdict = json.loads(done.stdout)
    assert (done.returncode, verdict["status"]) == (1, "returned")
    (finding,) = verdict["findings"]
    assert (finding["rule"], finding["severity"]) == ("READ-FORM-NOT-IN-FORCE", "error")
    assert all(form.basis in finding["message"] for form in (older, newer))


@pytest.mark.parametrize(
    ("file", "code", "status"), [(GOOD, 0, "accepted"), (RETURNED, 1, "returned")]
)
def test_check_judges_as_ingest_would(home, file, code, status):
    done = gouji("check", file, "--json")
    verdict = json.loads(done.stdout)
    assert (done.returncode, verdict["status"]) == (code, status)
    errors = [finding for finding in verdict["findings"] if finding["severity"] == "error"]
    assert len(errors) == (5 if code else 0)
    for finding in errors:
        assert {"rule", "severity", "message", "cells", "lhs", "rhs", "difference"} <= set(finding)


def test_check_says_where_the_fault_is(home, tmp_path):
    book = openpyxl.load_workbook(GOOD)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    label = next(cell for cell in cells if "予以公开" in str(cell.value))
    wrong = next(
        c
        for c in label.parent[label.row]
        if c.column > label.column and isinstance(c.value, int | float)
    )
    was = wrong.value
    wrong.value = was + 9
    path = tmp_path / "城西区2023.xlsx"
    book.save(path)
    (hint,) = json.loads(gouji("check", path, "--json").stdout)["hints"]
    assert [(cell["value"], cell["likely"]) for cell in hint["cells"]] == [(was + 9, was)]
    assert hint["certain"]
    assert f"推算应为 {int(was)}" in gouji("check", path).stdout


def test_template_is_written_for_a_known_unit_alone(home, tmp_path):
    path = tmp_path / "空白.xlsx"
    assert gouji("units", "load", ROOT / "examples" / "units.csv").returncode == 0
    assert gouji("template", "--unit", "630104", "--year", "2023", "-o", path).returncode == 0
    (read,) = json.loads(gouji("extract", path, "--json").stdout)
    assert (read["unit_name"], read["year"]) == ("城西区", 2023)
    assert gouji("template", "--unit", "999999", "--year", "2023", "-o", path).returncode == 3


def test_check_of_what_cannot_be_read_ends_with_2(home, tmp_path):
    path = tmp_path / "图.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    done = gouji("check", path, "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["status"] == "unreadable"


def test_a_zip_is_a_list_with_one_object_a_member(home, tmp_path):
    path = tmp_path / "报送.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(GOOD, "城西区.xlsx")
        archive.writestr("照片.png", b"\x89PNG\r\n\x1a\n")
    names = ["报送.zip/城西区.xlsx", "报送.zip/照片.png"]
    done = gouji("extract", path, "--json")
    assert (done.returncode, [document["file"] for document in json.loads(done.stdout)]) == (
        0,
        names,
    )
    done = gouji("check", path, "--json")
    assert done.returncode == 0
    verdicts = json.loads(done.stdout)
    assert [(verdict["file"], verdict["status"]) for verdict in verdicts] == list(
        zip(names, ["accepted", "attachment"], strict=True)
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.write(RETURNED, "湟中区.txt")
    assert gouji("check", path).returncode == 1
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("年报.rar", b"Rar!\x1a\x07\x01\x00")
    assert gouji("check", path).returncode == gouji("extract", path).returncode == 2


def test_submit_puts_the_whole_file_there(home):
    done = gouji("submit", GOOD, "--unit", "630104")
    assert done.returncode == 0
    dropped = home / "drop" / "630104" / GOOD.name
    assert dropped.read_bytes() == GOOD.read_bytes()
    dropped.unlink()


def test_rules_and_status_as_documents(home, warehouse):
    rules = json.loads(gouji("rules", "--json").stdout)
    assert {"T3-COLUMN-BALANCE", "T3-ROW-TOTAL", "T3-RESULT-TOTAL", "T4-TOTAL"} <= {
        rule["id"] for rule in rules
    }
    assert isinstance(json.loads(gouji("status", "--year", "2023", "--json").stdout), list)


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["extract", "没有.xlsx"], 2, "没有.xlsx"),
        (["report", "--unit", "630100", "--year", "1999", "-o", "x.docx"], 3, "1999"),
        (
            ["report", "--unit", "630100", "--year", "2023", "--format", "odt", "-o", "x.odt"],
            3,
            "odt",
        ),
        (["submit", str(GOOD), "--unit", "../630104"], 3, "630104"),
    ],
)
def test_an_error_is_one_message_and_never_a_trace(home, warehouse, arguments, code, says):
    done = gouji(*arguments)
    assert done.returncode == code
    assert says in done.stderr
    assert "Traceback" not in done.stderr
