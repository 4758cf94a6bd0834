"""Reports that reach the warehouse without a file: for tests of what happens after the rules have
run.
"""

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal

from sqlalchemy import Connection, text

from documents import made
from gouji.catalogue.forms import default_series, form_for, load_forms
from gouji.catalogue.rules import load_rules
from gouji.ingest.load import load_run
from gouji.validation.evidence import ARRIVING, record_assessments
from gouji.warehouse.ledger import Event, record
from gouji.warehouse.staging import Staged, stage_reports

Values = Mapping[str, Decimal | None]


def file_report(
    connection: Connection,
    unit: str,
    year: int,
    values: Values,
    severities: Iterable[str] = (),
    form: str | None = None,
    implied: Mapping[str, Decimal] | None = None,
) -> int:
    """File one report and load it, with a finding of each severity; cells that are not named are
    blank.
    """
    number = connection.scalar(text("SELECT count(*) FROM intake.submission"))
    run_id = f"filed-{number}"
    submission = connection.execute(text(_INSERT), {
        "unit": unit, "name": f"{year}-{number}.xlsx", "sha256": hashlib.sha256(run_id.encode()).hexdigest(),
    }).scalar_one()  # fmt: skip
    record(connection, run_id, [Event(submission, "received")])
    named = form or form_for(default_series(), year).form
    cells = {
        key: {
            "value": None if value is None else str(value),
            "raw": str(value or ""),
            "at": f"表!{key}",
            "how": "read",
        }
        for key in load_forms()[named].cells
        for value in [values.get(key)]
    }
    document = made(format="xlsx", form=named, year=year, cells=cells)
    stage_reports(connection, run_id, [Staged(submission, document)], load_forms())
    record(connection, run_id, [Event(submission, "extracted")])
    for severity in severities:
        connection.execute(text(_FINDING), {"run": run_id, "id": submission, "severity": severity})
    for key, value in (implied or {}).items():
        connection.execute(
            text(_IMPLIED), {"run": run_id, "id": submission, "key": key, "value": value}
        )
    assess_as_is(connection, run_id, submission, named)
    record(connection, run_id, [Event(submission, "validated")])
    load_run(connection, run_id, load_rules())
    return submission


def assess_as_is(connection: Connection, run_id: str, submission: int, form: str) -> None:
    """Record that every rule has looked at what a run has staged, and found what is there."""
    catalogue = load_rules()[form]
    for rule in catalogue.of_scope(*ARRIVING):
        values = {
            "run": run_id,
            "id": submission,
            "rule": rule.id,
            "form": form,
            "version": catalogue.version,
        }
        connection.execute(text(_RULE_RUN), values)
    record_assessments(connection, run_id, load_rules())


def open_years(connection: Connection, *years: int) -> None:
    """Collect reports of these years, of the series that is meant where none is named."""
    connection.execute(
        text(
            "INSERT INTO core.report_period (series, period, year) VALUES (:series, :period, :year)"
        ),
        [{"series": default_series(), "period": str(year), "year": year} for year in years],
    )


_INSERT = """
    INSERT INTO intake.submission (folder, unit_code, file_name, sha256, size_bytes, mtime_ns, received_at, taken_at)
    VALUES (:unit, :unit, :name, :sha256, 1, 1, clock_timestamp(), now()) RETURNING submission_id
"""

_RULE_RUN = """
    INSERT INTO staging.rule_run VALUES (:run, :form, :rule, :version, ARRAY[CAST(:id AS bigint)])
    ON CONFLICT (run_id, form, rule_id) DO UPDATE SET submissions = rule_run.submissions || CAST(:id AS bigint)
"""

_FINDING = """
    INSERT INTO staging.finding (run_id, submission_id, rule_id, instance, severity, kind, message, cells, lhs, rhs,
        fingerprint)
    VALUES (:run, :id, 'TEST-' || upper(:severity), '', :severity, 'contradiction', '试', '{}', 1, 2,
        md5(:run || :severity))
"""

_IMPLIED = """
    INSERT INTO staging.implied_cell (run_id, submission_id, cell_key, value, rule_id, instance)
    VALUES (:run, :id, :key, :value, 'TEST-TOTAL', '')
"""
