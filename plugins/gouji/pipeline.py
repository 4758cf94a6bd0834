"""The steps of the DAGs as plain functions. Each returns a path, an id or a number; none imports
Airflow.

Each may be killed and repeated: it replaces what an earlier attempt left.
"""

import hashlib
import logging
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from math import ceil
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import msgspec
from sqlalchemy import Connection, text

from gouji.catalogue.forms import load_forms
from gouji.catalogue.rules import load_rules
from gouji.core.config import settings
from gouji.core.extracted import Extraction, encode_line
from gouji.extraction.vocabulary import problem
from gouji.ingest.alone import each_alone
from gouji.ingest.attribution import Attribution, attribute
from gouji.ingest.load import load_run, lost_since_validation, to_settle
from gouji.ingest.members import Candidate, Repeated, settle
from gouji.ingest.publications import keep_publications
from gouji.ingest.refused import notify_odd_entries
from gouji.ingest.replies import carry_narrative
from gouji.ingest.take import take
from gouji.review import settle as conversation
from gouji.review.explanations import take_letters
from gouji.review.judge import judge
from gouji.review.recheck import (
    recheck_above,
    recheck_beside,
    recheck_following,
    recheck_unproven,
)
from gouji.store.archive import archive_path
from gouji.validation.assess import restage_lost
from gouji.validation.evidence import record_assessments
from gouji.validation.staged import drop_staged, sweep_staging
from gouji.warehouse.containers import end_containers, repeated_reports
from gouji.warehouse.engine import complete_url, engine
from gouji.warehouse.ledger import Event, Pending, lock, pending, record
from gouji.warehouse.shards import list_shard, read_shard
from gouji.warehouse.staging import Staged, stage_reports

log = logging.getLogger(__name__)

SHARD_FILES = 200
"""The least number of files for which a shard gets a task of its own."""


def collect(run_id: str) -> list[str]:
    """Take what has arrived and divide everything that is pending; returns the paths of at most
    `shards` manifests.

    Also picks up what a killed run has left. Files that end on arrival (duplicates, no such unit)
    have their receipts.
    """
    notify_odd_entries()
    taken = take(run_id)
    if taken:
        write_receipts(run_id)
    with engine().connect() as connection:
        todo = pending(connection)
    if not todo:
        return []
    folder = _run_folder(run_id)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shards = min(settings().shards, ceil(len(todo) / SHARD_FILES))
    manifests = [folder / f"{number}.manifest.json" for number in range(shards)]
    for number, path in enumerate(manifests):
        mine = [
            item for item in todo if (item.container_id or item.submission_id) % shards == number
        ]
        path.write_bytes(msgspec.json.encode(mine))
    return [str(path) for path in manifests]


def extract_shard(manifest: str) -> str:
    """Read every file of a manifest; returns the path of the documents, one JSON object a line.
    Needs no database.
    """
    from gouji.extraction.guarded import read_guarded

    target = Path(manifest).with_suffix("").with_suffix(".jsonl")
    items = msgspec.json.decode(Path(manifest).read_bytes(), type=list[Pending])
    with target.open("wb") as lines:
        lines.writelines(read_guarded(items, _read_item, _fail_item))
    return str(target)


def _read_item(item: Pending) -> bytes:
    from gouji.extraction.extract import extract_file

    read = extract_file(archive_path(item.sha256), name=item.name)
    return encode_line(item.submission_id, read)


def _fail_item(item: Pending, code: str) -> bytes:
    failed = Extraction(
        item.name, item.sha256, "", None, None, None, None, problems=(problem(code),)
    )
    return encode_line(item.submission_id, failed)


def stage(run_id: str, shards: list[str]) -> None:
    """Attribute every extraction and stage the reports; a file that is no report of the unit is
    quarantined.
    """
    for shard in map(Path, shards):
        work = partial(_stage_shard, run_id=run_id, shard=shard)
        each_alone(run_id, "stage", work, partial(_read_in, shard=shard))


def _read_in(_: Connection, *, shard: Path) -> list[int]:
    return list_shard(shard)


def _stage_shard(
    connection: Connection, leave: Collection[int], *, run_id: str, shard: Path
) -> None:
    forms = load_forms()
    names = _unit_names(connection)
    documents = dict(read_shard(shard, leave))
    lock(connection, documents)
    todo = {item.submission_id: item for item in pending(connection)}
    read: list[Candidate] = []
    reports: list[Staged] = []
    ended: list[Event] = []
    for submission_id in sorted(documents.keys() & todo.keys()):
        item, document = todo[submission_id], documents[submission_id]
        unit = names[item.unit_code]
        attribution = attribute(document, item.name, unit.own, unit.above, forms, unit.codes)
        read.append(Candidate(submission_id, item.name, document, attribution))
    publications = [one for one in read if todo[one.key].purpose == "publication"]
    ended += keep_publications(connection, publications, forms)
    filed = [one for one in read if todo[one.key].purpose == "report"]
    for submission_id, attribution in _settle(connection, filed, todo).items():
        document = documents[submission_id]
        if attribution.attachment:
            ended.append(Event(submission_id, "attachment", asdict(attribution.attachment)))
        elif attribution.quarantine:
            ended.append(Event(submission_id, "quarantined", attribution.quarantine.as_json()))
        else:
            reports.append(Staged(submission_id, document.with_problems(attribution.problems)))
    letters = take_letters(connection, reports, forms)
    answered = {event.submission_id for event in letters}
    reports = [report for report in reports if report.submission_id not in answered]
    reports = carry_narrative(connection, reports)
    stage_reports(connection, run_id, reports, forms)
    extracted = [Event(report.submission_id, "extracted") for report in reports]
    record(connection, run_id, [*ended, *letters, *extracted])
    end_containers(connection, run_id)


def _settle(
    connection: Connection, read: list[Candidate], todo: Mapping[int, Pending]
) -> dict[int, Attribution]:
    """The attribution of each; members of one zip are seen together."""
    settled = {candidate.key: candidate.attribution for candidate in read}
    groups: dict[int, list[Candidate]] = {}
    for candidate in read:
        if container := todo[candidate.key].container_id:
            groups.setdefault(container, []).append(candidate)
    for container, members in groups.items():
        repeated = repeated_reports(connection, container)
        settled |= settle(members, [Repeated(name, document) for name, document in repeated])
    return settled


class _Names(NamedTuple):
    """A unit's own names (the newest official one first), those of the units above it, and the
    codes of all of them.
    """

    own: tuple[str, ...]
    above: tuple[str, ...]
    codes: tuple[str, ...]


def _unit_names(connection: Connection) -> dict[str, _Names]:
    rows = connection.execute(
        text(
            "SELECT unit_code, parent_code, name, aliases FROM core.unit"
            " ORDER BY unit_code, valid_from DESC"
        )
    ).all()
    own: dict[str, list[str]] = {}
    parent: dict[str, str | None] = {}
    for row in rows:
        own.setdefault(row.unit_code, []).extend([row.name, *row.aliases])
        parent.setdefault(row.unit_code, row.parent_code)

    def above(code: str) -> Iterator[str]:
        up = parent.get(code)
        while up:
            yield up
            up = parent.get(up)

    lines = {code: tuple(above(code)) for code in own}
    return {
        code: _Names(
            tuple(names),
            tuple(name for up in lines[code] for name in own.get(up, ())),
            (code, *lines[code]),
        )
        for code, names in own.items()
    }


def validate(run_id: str) -> None:
    """Judge everything that the run has staged, and build the Data Docs about it.

    What a crash of the server has taken from staging is staged again first. A report that not every
    rule has looked at is not validated: the next run reads it again. One on whose values a rule
    fails is quarantined.
    """
    from gouji.validation.data_docs import build_data_docs

    each_alone(
        run_id, "validate", partial(_validate, run_id=run_id), partial(_extracted, run_id=run_id)
    )
    build_data_docs(load_rules(), run_id, complete_url(), settings().data_docs)


def _validate(connection: Connection, leave: Collection[int], *, run_id: str) -> None:
    catalogues = load_rules()
    restage_lost(connection, run_id, _extracted(connection, run_id), catalogues)
    drop_staged(connection, run_id, leave, catalogues)
    judge(connection, run_id, catalogues)
    assessed = set(record_assessments(connection, run_id, catalogues))
    extracted = set(_extracted(connection, run_id)).difference(leave)
    record(connection, run_id, [Event(one, "validated") for one in sorted(extracted & assessed)])
    if left := sorted(extracted - assessed):
        log.error("not every rule has run over submissions %s: the next run reads them again", left)


def _extracted(connection: Connection, run_id: str) -> Sequence[int]:
    return connection.scalars(text(_EXTRACTED), {"run_id": run_id}).all()


_EXTRACTED = """
    SELECT DISTINCT s.submission_id FROM intake.submission AS s
    INNER JOIN intake.submission_event AS e ON s.submission_id = e.submission_id
    WHERE s.state IN ('extracted', 'validated') AND e.run_id = :run_id AND e.state = 'extracted'
"""


def load(run_id: str) -> list[str]:
    """Settle what was validated, explained or decided; returns the partitions `<year>|<unit code>`
    newly accepted.

    Validates again what a crash of the server has taken from staging since.
    """
    with engine().connect() as connection:
        gone = lost_since_validation(connection, run_id)
    if gone:
        log.warning("staging has lost submissions %s: they are staged and validated again", gone)
        validate(run_id)
    partitions = each_alone(
        run_id, "load", partial(_load, run_id=run_id), partial(to_settle, run_id=run_id)
    )
    shutil.rmtree(_run_folder(run_id), ignore_errors=True)
    return partitions


def _load(connection: Connection, leave: Collection[int], *, run_id: str) -> list[str]:
    recheck_unproven(connection, run_id)
    partitions = load_run(connection, run_id, load_rules(), leave)
    if recheck_beside(connection, run_id):
        partitions = load_run(connection, run_id, load_rules(), leave)
    recheck_following(connection, run_id)
    end_containers(connection, run_id)
    sweep_staging(connection, load_rules())
    return partitions


def has_changes() -> bool:
    """Whether something was decided or explained that the next `load` has to act on, or a receipt
    is still owed.
    """
    from gouji.receipts.write import owes_receipts

    with engine().connect() as connection:
        return conversation.has_changes(connection) or owes_receipts(connection)


def write_receipts(run_id: str) -> int:
    """A receipt for every submission that the run has ended, into its drop folder; returns how
    many.

    Also those that earlier runs still owe, because a disk was full, a folder not writable or a
    process killed.
    """
    from gouji.receipts.write import write_receipts_of_run

    with engine().begin() as connection:
        return write_receipts_of_run(connection, run_id)


def consolidate(year: int) -> list[str]:
    """Write the consolidated report of every unit that has units below it, and check its own;
    returns the paths.
    """
    from gouji.consolidation.write import write_reports

    with engine().begin() as connection:
        recheck_above(connection, f"consolidate-{year}-{uuid4()}", year)
    with engine().connect() as connection:
        return [str(path) for path in write_reports(connection, year)]


def _run_folder(run_id: str) -> Path:
    return settings().shards_dir / hashlib.sha256(run_id.encode()).hexdigest()[:16]
