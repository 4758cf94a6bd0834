"""The invariant, checked from outside: the database and the folders against the plan of what was
dropped.

checker.py URL HOME PLAN. It shares no code with the program: SQL of its own over the base tables,
hashes of its own. The answer is one JSON object: `violations`, a list of `{check, subject,
detail}`, and `outcome`, by which runs are compared.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row

ENDS = {
    "accepted", "accepted_with_warnings", "awaiting_explanation", "returned", "quarantined", "duplicate", "unpacked",
    "attachment", "superseded", "published",
}  # fmt: skip
ACCEPTED = {"accepted", "accepted_with_warnings"}
UNTOLD = {"attachment"}
RECEIPT_KINDS = (".html", ".xlsx", ".json", ".csv")
TAKEN, RECEIPTS, BLANKS = "已接收", "回执", "空白表"

Row = dict[str, Any]
Violation = tuple[str, str, str]


@dataclass
class State:
    """All that the checks look at, read once in one transaction."""

    home: Path
    plan: list[Row]
    submissions: list[Row]
    events: list[Row]
    reports: dict[int, Row]
    cells: dict[int, dict[str, str | None]]
    findings: list[Row]
    staged: dict[str, int]
    orphans: list[Violation]
    known_files: set[str]

    def planned(self) -> Iterator[Row]:
        """Every file of the plan, the members of a zip after it."""
        for file in self.plan:
            yield file
            yield from file["members"]


def check(
    connection: psycopg.Connection[Row], home: Path, plan: list[Row]
) -> tuple[list[Violation], list[Any]]:
    """What is wrong, and what came of the files: by folder, name, content and state, with the rules
    that spoke.
    """
    state = read_state(connection, home, plan)
    violations: list[Violation] = []
    for look in (ends, groups, figures, evidence, ledger, archive, folders, receipts):
        violations += look(state)
    violations += state.orphans
    violations += [
        ("staging_left", table, f"{count} rows") for table, count in state.staged.items() if count
    ]
    return violations, outcome(state)


def read_state(connection: psycopg.Connection[Row], home: Path, plan: list[Row]) -> State:
    def rows(query: str) -> list[Row]:
        return connection.execute(query).fetchall()  # type: ignore[call-overload,no-any-return]

    tables = rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'staging'")
    return State(
        home,
        plan,
        rows("SELECT * FROM intake.submission ORDER BY submission_id"),
        rows("SELECT * FROM intake.submission_event ORDER BY event_id"),
        {row["submission_id"]: row for row in rows("SELECT * FROM core.report")},
        read_cells(connection),
        rows(
            "SELECT submission_id, rule_id, instance, severity FROM quality.finding ORDER BY finding_id"
        ),
        {
            row["table_name"]: rows(f'SELECT count(*) AS n FROM staging."{row["table_name"]}"')[0][
                "n"
            ]
            for row in tables
        },
        [
            (
                f"orphan_{table['name']}",
                str(row["id"]),
                f"{row['n']} rows without what they belong to",
            )
            for table in rows(OF_SUBMISSIONS)
            for row in rows(_orphans(table["schema"], table["name"]))
        ],
        {row["sha256"] for row in rows("SELECT sha256 FROM core.edition_file")},
    )


OF_SUBMISSIONS = """
    SELECT c.table_schema AS schema, c.table_name AS name
    FROM information_schema.columns AS c JOIN information_schema.tables AS t USING (table_schema, table_name)
    WHERE c.column_name = 'submission_id' AND t.table_type = 'BASE TABLE'
        AND c.table_schema IN ('intake', 'core', 'quality') AND c.table_name <> 'submission'
"""


def _orphans(schema: str, table: str) -> str:
    """Rows whose submission is not there; facts need their report too."""
    parent = "core.report" if table.startswith("fact_") else "intake.submission"
    return (
        f"SELECT submission_id AS id, count(*) AS n FROM {schema}.{table} AS t WHERE submission_id IS NOT NULL"
        f" AND NOT EXISTS (SELECT FROM {parent} AS p WHERE p.submission_id = t.submission_id) GROUP BY submission_id"
    )


def read_cells(connection: psycopg.Connection[Row]) -> dict[int, dict[str, str | None]]:
    """The facts of every report by cell key, from the fact tables themselves: wide, by column, by
    row.
    """
    cells: dict[int, dict[str, str | None]] = defaultdict(dict)
    for row in connection.execute("SELECT * FROM core.fact_disclosure"):
        submission = row.pop("submission_id")
        cells[submission] |= {f"t2.{name}": shown(value) for name, value in row.items()}
    for row in connection.execute("SELECT * FROM core.fact_application"):
        submission, applicant = row.pop("submission_id"), row.pop("applicant")
        cells[submission] |= {f"t3.{name}.{applicant}": shown(value) for name, value in row.items()}
    for row in connection.execute("SELECT * FROM core.fact_review"):
        submission, kind = row.pop("submission_id"), row.pop("review_kind")
        cells[submission] |= {f"t4.{kind}.{name}": shown(value) for name, value in row.items()}
    return cells


def shown(value: Any) -> str | None:
    """A figure without trailing zeros, so that 1.50 is 1.5."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def key_of(row: Row) -> tuple[str, str, str]:
    return row["folder"] or "", row["file_name"], row["sha256"]


def planned_key(file: Row) -> tuple[str, str, str]:
    return file["folder"], file["name"], file["sha256"]


def label(row: Row) -> str:
    return f"{row.get('submission_id', '')} {row['folder']}/{row.get('file_name', row.get('name'))}".strip()


def ends(state: State) -> Iterator[Violation]:
    """Every planned file is in the ledger as often as it was dropped, in one of its end states; and
    nothing else is.
    """
    found: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in state.submissions:
        found[key_of(row)].append(row)
    wanted = Counter(planned_key(file) for file in state.planned())
    for file in state.planned():
        rows = found[planned_key(file)]
        if len(rows) < wanted[planned_key(file)] and not file["optional"]:
            yield "lost", label(file), f"in the ledger {len(rows)} times"
        if len(rows) > wanted[planned_key(file)] and not file["optional"]:
            yield (
                "doubled",
                label(file),
                f"in the ledger {len(rows)} times: {[row['state'] for row in rows]}",
            )
        for row in rows:
            if row["state"] not in ENDS:
                yield "not_ended", label(row), row["state"]
            elif row["state"] not in file["ends"]:
                yield "wrong_end", label(row), f"{row['state']}, planned {'|'.join(file['ends'])}"
    for key, rows in found.items():
        if rows and key not in wanted:
            yield "unplanned", label(rows[0]), f"{rows[0]['state']}, {rows[0]['size_bytes']} bytes"


def groups(state: State) -> Iterator[Violation]:
    """Of the copies of one report exactly one is accepted."""
    states: dict[str, list[str]] = defaultdict(list)
    by_key = {key_of(row): row["state"] for row in state.submissions}
    for file in state.planned():
        if file["group"] and planned_key(file) in by_key:
            states[file["group"]].append(by_key[planned_key(file)])
    for group, found in states.items():
        if sum(one in ACCEPTED for one in found) != 1:
            yield "group", group, f"not exactly one accepted: {found}"


def figures(state: State) -> Iterator[Violation]:
    """The facts of each unit and year are those of the file that is planned to be there, cell by
    cell.
    """
    truth = {planned_key(file): file["cells"] for file in state.planned() if file["cells"]}
    standing: dict[tuple[str, int], Row] = {}
    for row in state.submissions:
        if row["state"] in ACCEPTED:
            if other := standing.get((row["unit_code"], row["year"])):
                yield "two_stand", label(row), f"beside {label(other)}"
            standing[(row["unit_code"], row["year"])] = row
    for row in state.submissions:
        if row["submission_id"] not in state.reports:
            continue
        expected = truth.get(key_of(row))
        if expected is None:
            yield (
                "wrong_facts",
                label(row),
                f"{row['state']}: facts of a file that is no sound report",
            )
            continue
        actual = state.cells.get(row["submission_id"], {})
        wanted = {
            _place(key): value if value is None else _plain(value)
            for key, value in expected.items()
        }
        if wrong := sorted(
            key for key in wanted.keys() | actual.keys() if wanted.get(key) != actual.get(key)
        ):
            shown_first = ", ".join(
                f"{key}: {actual.get(key)} for {wanted.get(key)}" for key in wrong[:3]
            )
            yield "wrong_facts", label(row), f"{len(wrong)} of {len(wanted)} cells, {shown_first}"
    expected_places = {
        (file["folder"], file["year"]) for file in state.planned() if set(file["ends"]) <= ACCEPTED
    }
    for unit, year in sorted(expected_places - standing.keys()):
        yield "no_report", f"{unit} {year}", "nothing is accepted"


def _place(key: str) -> str:
    """A cell's key as `read_cells` names it: table two is one row a report, row and column in one
    name.
    """
    table, row, column = key.split(".")
    return f"t2.{row}_{column}" if table == "t2" else key


def _plain(value: str) -> str:
    return value.rstrip("0").rstrip(".") if "." in value else value


def evidence(state: State) -> Iterator[Violation]:
    """Accepted with facts, returned with an error, facts for nothing else; one version of each
    number.
    """
    errors = {row["submission_id"] for row in state.findings if row["severity"] == "error"}
    for row in state.submissions:
        key, has_facts = row["submission_id"], row["submission_id"] in state.reports
        if row["state"] in ACCEPTED and not has_facts:
            yield "accepted_without_facts", label(row), "no report in core"
        if has_facts and not state.cells.get(key):
            yield "accepted_without_facts", label(row), "a report in core without a cell"
        if has_facts and row["state"] not in ACCEPTED | {"superseded"}:
            yield "facts_without_acceptance", label(row), row["state"]
        if row["state"] == "returned" and key not in errors:
            yield "returned_without_error", label(row), "no finding"
        if row["state"] in ACCEPTED and key in errors:
            yield "accepted_with_error", label(row), "it has an error"
    twice = Counter(
        (row["submission_id"], row["rule_id"], row["instance"]) for row in state.findings
    )
    for finding, count in twice.items():
        if count > 1:
            yield "finding_twice", str(finding), f"{count} times"


def ledger(state: State) -> Iterator[Violation]:
    """The state is that of the last event; an end is reached once, and only a newer report takes it
    away.
    """
    history: dict[int, list[str]] = defaultdict(list)
    for event in state.events:
        history[event["submission_id"]].append(event["state"])
    for row in state.submissions:
        states = history[row["submission_id"]]
        if not states or states[-1] != row["state"]:
            yield "last_event", label(row), f"{row['state']}, events {states}"
        reached = [one for one in states if one in ENDS]
        if len(reached) != len(set(reached)) or (len(reached) > 1 and reached[-1] != "superseded"):
            yield "ended_twice", label(row), str(states)
        if row["taken_at"] is None:
            yield "not_taken", label(row), "taken_at is empty"


def archive(state: State) -> Iterator[Violation]:
    """Every content of the ledger lies in the archive under its hash, and nothing else lies there."""
    known = {row["sha256"] for row in state.submissions}
    present = {}
    for path in (state.home / "archive").rglob("*"):
        inside = path.relative_to(state.home / "archive")
        if path.is_file() and not inside.parts[0].startswith("."):
            # the rest is what a killed copy or unpacking has left: it goes after a day
            present[path.name] = path
    for name, path in present.items():
        if name not in known | state.known_files:
            yield (
                "archive_orphan",
                str(path.relative_to(state.home)),
                f"{path.stat().st_size} bytes",
            )
        elif hashlib.sha256(path.read_bytes()).hexdigest() != name:
            yield "archive_damaged", name, "its hash is another"
    for name in sorted(known - present.keys()):
        yield (
            "archive_missing",
            name,
            ", ".join(label(row) for row in state.submissions if row["sha256"] == name),
        )


def folders(state: State) -> Iterator[Violation]:
    """What was taken lies once in 已接收 with its content; nothing waits, and no half-written file
    is left.
    """
    taken: Counter[tuple[str, str]] = Counter()
    for path in (state.home / "drop").rglob("*"):
        if not path.is_file():
            continue
        parts = path.relative_to(state.home / "drop").parts
        if TAKEN in parts:
            taken[
                parts[0] if parts[0] != TAKEN else "", hashlib.sha256(path.read_bytes()).hexdigest()
            ] += 1
        elif RECEIPTS not in parts and BLANKS not in parts:
            yield "still_in_drop", "/".join(parts), "not taken"
        elif path.name.startswith(".") or path.suffix == ".part":
            yield "leftover", "/".join(parts), "a receipt half written"
    arrived = Counter(
        (row["folder"] or "", row["sha256"])
        for row in state.submissions
        if row["container_id"] is None
    )
    overwritten = {(file["folder"], file["sha256"]) for file in state.planned() if file["optional"]}
    for key in (
        arrived.keys() | taken.keys()
    ):  # who wrote over a file after it was read has left nothing to take
        if arrived[key] != taken[key] and not (key in overwritten and taken[key] < arrived[key]):
            yield (
                "taken_files",
                "/".join(key),
                f"{taken[key]} in {TAKEN}, {arrived[key]} in the ledger",
            )


def receipts(state: State) -> Iterator[Violation]:
    """The unit has a receipt, in every form, of the state that each of its files came to."""
    reported: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for path in (state.home / "drop").glob(f"**/{RECEIPTS}/**/*.json"):
        try:
            said = json.loads(path.read_text(encoding="utf-8"))["submission"]
        except ValueError:
            yield "receipt_damaged", str(path), "no JSON"
            continue
        folder = path.relative_to(state.home / "drop").parts[0]
        reported[folder if folder != RECEIPTS else "", said["file"], said["sha256"]].add(
            said["state"]
        )
        for kind in RECEIPT_KINDS:
            if not (beside := path.with_suffix(kind)).exists() or not beside.stat().st_size:
                yield (
                    "receipt_missing",
                    str(beside.relative_to(state.home)),
                    "only some of its forms are there",
                )
    for row in state.submissions:
        if row["state"] in UNTOLD or (
            row["container_id"] and row["state"] in ("duplicate", "unpacked")
        ):
            continue
        wanted = (
            ACCEPTED | {"superseded", "awaiting_explanation"}
            if row["state"] == "superseded"
            else {row["state"]}
        )
        if not reported[key_of(row)] & wanted:
            yield (
                "receipt_missing",
                label(row),
                f"{row['state']}, reported {sorted(reported[key_of(row)]) or 'nothing'}",
            )


def outcome(state: State) -> list[Any]:
    """What came of each file, without anything that differs from run to run."""
    rules: dict[int, list[str]] = defaultdict(list)
    for row in state.findings:
        rules[row["submission_id"]].append(f"{row['rule_id']} {row['instance']}".strip())
    came = (
        [*key_of(row), row["state"], row["year"], sorted(rules[row["submission_id"]])]
        for row in state.submissions
    )
    return sorted(came, key=str)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("home", type=Path)
    parser.add_argument("plan", type=Path)
    arguments = parser.parse_args()
    plan = json.loads(arguments.plan.read_text(encoding="utf-8"))
    with psycopg.connect(arguments.url, row_factory=dict_row) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        violations, came = check(connection, arguments.home, plan)
    said = [dict(zip(("check", "subject", "detail"), one, strict=True)) for one in violations]
    sys.stdout.write(json.dumps({"violations": said, "outcome": came}, ensure_ascii=False) + "\n")
    return 1 if violations else 0


if __name__ == "__main__":
    raise SystemExit(main())
