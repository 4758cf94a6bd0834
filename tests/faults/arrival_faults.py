"""Faults of how files arrive: two ways at once, midway, changing, where nobody may read, very many
at once.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import city
import psycopg
from city import SOUND, Filed, corpus_of, drop
from proxy import Proxy
from rounds import Round

SETTLE_SECONDS = 0.4
EARLIER = ("quarantined", "returned", "superseded", "duplicate")
"""How what was taken of a file that was still being written may end."""
MANY = 10_000


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[None]:
    """Something that goes on meanwhile, and is over when the block is."""
    thread = Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def two_channels(round_: Round) -> None:
    """The same file by the drop folder, by `gouji submit` and in a zip, at random moments: one is
    accepted.
    """
    files: list[tuple[float, Filed, bool]] = []
    whole = sum(round_.usual.values())
    for number in range(1, 7):
        one = replace(city.sound(number), group=str(number), ends=(*SOUND, "duplicate"))
        copy = replace(one, name="再交一次.xlsx")
        packed = city.zipped(
            number, replace(one, name="包内.xlsx", ends=(*SOUND, "duplicate", "attachment"))
        )
        packed = replace(packed, ends=("unpacked", "duplicate"))
        for file, submitted in ((one, False), (copy, True), (packed, False)):
            files.append(
                (round_.random.choice([0.0, round_.random.uniform(0, whole)]), file, submitted)
            )
    files.sort(key=lambda item: item[0])
    begun = time.monotonic()

    def arrive() -> None:
        for at, file, submitted in files:
            time.sleep(max(0.0, begun + at - time.monotonic()))
            if submitted:
                source = round_.home / "sources" / file.folder / file.name
                source.parent.mkdir(parents=True, exist_ok=True)
                source.write_bytes(file.content)
                round_.ingest.once("submit", str(source), file.folder)
            else:
                drop(round_.home, file)

    round_.files = [file for _, file, _ in files]
    with beside(arrive):
        round_.ingest.run("run")


def revision_midway(round_: Round) -> None:
    """Revisions arrive at a random moment of the run that handles what they revise."""
    pairs = [
        city.revision(city.sound(number, kind), number)
        for number, kind in enumerate(["xlsx", "html", "txt"], 1)
    ]
    good = city.sound(4)
    pairs.append(
        (
            replace(city.unbalanced(4), ends=("returned", "superseded")),
            replace(good, name="改好.xlsx"),
        )
    )
    worse = replace(city.unbalanced(5), name="改坏.xlsx")
    pairs.append((city.sound(5), worse))
    round_.drop([first for first, _ in pairs])

    def revise(_: Any) -> None:
        for _, second in pairs:
            drop(round_.home, second)

    round_.strike(revise)
    round_.files = [one for pair in pairs for one in pair]
    round_.ingest.run("run")


class Writer:
    """Somebody who writes files in place while they are watched; every state that a file was in is
    noted.
    """

    def __init__(self, round_: Round) -> None:
        self.round = round_
        self.states: dict[tuple[str, str], list[bytes]] = {}

    def put(self, file: Filed, content: bytes, pause: float) -> None:
        """Overwrite in place: truncated first, as most programs save."""
        path = self.round.home / "drop" / file.folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        self.states.setdefault((file.folder, file.name), []).extend([b"", content])
        path.write_bytes(content)
        time.sleep(pause)

    def append(self, file: Filed) -> None:
        """Grow by pieces, with pauses about as long as the settling time."""
        size = len(file.content)
        cuts = sorted(self.round.random.randrange(1, size) for _ in range(5))
        for cut in [*cuts, size]:
            self.put(file, file.content[:cut], self.round.random.uniform(0, 1.2 * SETTLE_SECONDS))

    def rewrite(self, file: Filed, before: bytes) -> None:
        """Another content first, replaced at a random moment."""
        self.put(file, before, self.round.random.uniform(0, 3 * SETTLE_SECONDS))
        self.put(file, file.content, 0)

    def earlier(self, file: Filed) -> list[Filed]:
        """What the file was before it was finished, to the plan: it may have been seen, and then it
        has an end.
        """
        contents = {
            content for content in self.states[file.folder, file.name] if content != file.content
        }
        return [
            replace(file, content=content, ends=EARLIER, cells=None, optional=True)
            for content in sorted(contents)
        ]


def file_changing(round_: Round) -> None:
    """Files grow, are truncated and are replaced while they settle and while they are copied."""
    round_.ingest.environment = {
        **round_.ingest.environment,
        "GOUJI_SETTLE_SECONDS": str(SETTLE_SECONDS),
    }
    writer = Writer(round_)
    growing = [
        city.sound(number, kind) for number, kind in enumerate(["xlsx", "html", "txt", "docx"], 1)
    ]
    replaced = [city.sound(number) for number in range(5, 9)]
    before = {file.folder: city.sound(number, seed=3) for number, file in enumerate(replaced, 5)}

    def write() -> None:
        for file in growing:
            writer.append(file)
        for file in replaced:
            writer.rewrite(file, before[file.folder].content)

    with beside(write):
        for number in range(4):
            round_.ingest.run(f"run-{number}")
    time.sleep(2 * SETTLE_SECONDS)
    for file in [*growing, *replaced]:
        round_.files += [*writer.earlier(file), file]
    round_.files = [_with_cells(file, before) for file in round_.files]


def _with_cells(file: Filed, before: dict[str, Filed]) -> Filed:
    """An earlier content that was a sound report itself may have stood until the later one took its
    place.
    """
    earlier = before.get(file.folder)
    if earlier and earlier.content == file.content:
        return replace(file, cells=earlier.cells)
    return file


PLACES = ("unit", "unit_write", "file", "receipts")


def no_permission(round_: Round) -> None:
    """A unit's folder, file or receipts folder cannot be read or written for a while: all others go
    on.
    """
    place = PLACES[round_.seed % len(PLACES)]
    round_.noted["place"] = place
    started = round_.ingest.once("database")
    with Proxy(Path(started.answer), round_.home / "proxy") as proxy:
        (round_.home / "proxy").chmod(0o755)
        (round_.home / "proxy" / ".s.PGSQL.5432").chmod(0o777)
        direct = round_.ingest.environment
        url = f"postgresql+psycopg://postgres@localhost/gouji?host={proxy.folder}"
        round_.ingest.environment = {**direct, "GOUJI_WAREHOUSE_URL": url}
        round_.ingest.bound = True
        files = corpus_of()
        round_.drop(files)
        victim = files[2]
        unit = round_.home / "drop" / victim.folder
        path, mode, usual = {
            "unit": (unit, 0o000, 0o755),
            "unit_write": (unit, 0o555, 0o755),
            "file": (unit / victim.name, 0o000, 0o644),
            "receipts": (unit / "回执", 0o555, 0o755),
        }[place]
        if place == "receipts":
            path.mkdir()
        path.chmod(mode)
        round_.ingest.run("run")
        round_.ingest.run("again")
        ends = {(folder or "", name): state for folder, name, state in round_.state()}
        for file in files:
            if (
                file.folder != victim.folder
                and ends.get((file.folder, file.name), "received") == "received"
            ):
                round_.violate(
                    "others_wait",
                    f"{file.folder}/{file.name}",
                    f"because of {place} of {victim.folder}",
                )
        path.chmod(usual)
        round_.ingest.bound = False
        round_.ingest.environment = direct
    round_.noted["compare"] = True


def burst(round_: Round) -> None:
    """Very many files at once, more than one run takes; a step is killed in between."""
    many = 150 if not round_.full else MANY if round_.seed == 0 else 400
    round_.ingest.once("database")
    with psycopg.connect(round_.database.url) as connection:
        connection.cursor().executemany(
            "INSERT INTO core.unit (unit_code, valid_from, name, kind) VALUES (%s, '2008-01-01', %s, 'county')",
            [
                (city.unit_code(number, 2), city.unit_name(number, 2))
                for number in range(1, many + 1)
            ],
        )
    files = [city.sound(number, "xlsx", city=2) for number in range(1, many + 1)]
    round_.ingest.environment = {
        **round_.ingest.environment,
        "GOUJI_BATCH_FILES": str(max(many // 2, 50)),
    }
    round_.drop(files)
    round_.strike(lambda process: process.kill(), "extract_shard")
    round_.strike(lambda process: process.kill())
    round_.ingest.run("run")
