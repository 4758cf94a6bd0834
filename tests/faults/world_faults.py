"""Faults of what the program depends on: full disks, a broken rule catalogue, an upgrade in the
middle of a run.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from rounds import ROOT, Round, SkippedError, common, environment_of
from steps import STEPS, Done, FreshIngest, Ingest

MIB = 1 << 20
OLDER = "14a0283"
"""The version before the ledger of evidence; what it has written is taken on by this one."""


def disk_full(volume: str) -> Callable[[Round], None]:
    """A fault that fills the volume at a random moment and makes room again after some attempts."""

    def fault(round_: Round) -> None:
        if os.environ.get("GOUJI_FAULTS_MOUNTS") != "own":
            raise SkippedError("small volumes need root and unshare")
        folder = (
            round_.home
            / {"drop": "drop", "archive": "archive", "state": "work", "postgres": "postgres"}[
                volume
            ]
        )
        with _small_volume(folder) as ballast:
            common(round_)
            lasts = round_.random.choice([1, 2, 9])
            spare = round_.random.choice([0, 4096, 65536])
            round_.noted |= {"attempts_full": lasts, "spare": spare}
            left = [lasts]
            filled: list[bool] = []

            def fill(_: Any) -> None:
                _fill(ballast, spare)
                filled.append(True)

            def before(step: str, attempt: int) -> None:
                if filled and attempt:
                    left[0] -= 1
                if left[0] <= 0:
                    ballast.unlink(missing_ok=True)

            round_.ingest.before = before
            round_.strike(fill)
            round_.ingest.run("run")
            ballast.unlink(missing_ok=True)
            _finish_here(round_)

    return fault


def _finish_here(round_: Round) -> None:
    """The sweeps while the volume is there; then its content goes back to the home's own disk, for
    the check.
    """
    round_.ingest.strikes.clear()
    round_.ingest.before = lambda step, attempt: None
    round_.ingest.sweep()
    round_.ingest.once("stop")


@contextmanager
def _small_volume(folder: Path) -> Iterator[Path]:
    """A small file system at that place, with what lay there in it; afterwards all of it lies on
    the disk again.
    """
    kept = folder.with_name(f"{folder.name}.disk")
    folder.mkdir(exist_ok=True)
    subprocess.run(["cp", "-a", str(folder), str(kept)], check=True)
    used = sum(path.stat().st_size for path in kept.rglob("*") if path.is_file())
    status = folder.stat()
    size = f"size={used + 48 * MIB},mode={status.st_mode & 0o777:o},uid={status.st_uid},gid={status.st_gid}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "gouji-faults", str(folder)], check=True)
    try:
        subprocess.run(["cp", "-a", f"{kept}/.", str(folder)], check=True)
        yield folder / ".ballast.part"
        shutil.rmtree(kept)
        subprocess.run(["cp", "-a", str(folder), str(kept)], check=True)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        subprocess.run(["cp", "-a", f"{kept}/.", str(folder)], check=True)
        shutil.rmtree(kept, ignore_errors=True)


def _fill(ballast: Path, spare: int) -> None:
    with ballast.open("wb", buffering=0) as file:
        for size in (MIB, 4096, 512):
            with suppress(OSError):
                while file.write(bytes(size)) == size:
                    pass
        if spare:
            file.truncate(max(0, file.tell() - spare))


def _cut(text: str, round_: Round) -> str:
    """The first part of the file, as a reader sees it while an editor is saving; it ends between
    two rules.
    """
    rules = [index for index in range(len(text)) if text.startswith("\n  - id:", index)]
    return (
        text[: rules[round_.random.randrange(1, len(rules))]] + "\n"
        if rules
        else text[: len(text) // 2]
    )


TYPOS: dict[str, Callable[[str, Round], str]] = {
    "syntax": lambda text, _: text.replace("rules:", "rules: [", 1),
    "unknown cell": lambda text, _: text.replace("t3.received", "t3.recieved"),
    "unknown key": lambda text, _: text.replace("severity:", "severty:", 1),
    "empty": lambda text, _: "",
    "half a line": lambda text, round_: (
        text[: len(text) // 2 + round_.random.randrange(200)].rsplit(":", 1)[0] + ": {"
    ),
    "half the rules": _cut,
}


def catalogue_broken(round_: Round) -> None:
    """Somebody edits the rules and saves a fault, before a random step; some time later it is
    mended.
    """
    expectations = round_.home / "expectations"
    shutil.copytree(ROOT / "expectations", expectations)
    round_.ingest.environment = {
        **round_.ingest.environment,
        "GOUJI_EXPECTATIONS": str(expectations),
    }
    rules = expectations / "zfxxgk" / "rules" / "common.yaml"
    sound = rules.read_text(encoding="utf-8")
    kind = list(TYPOS)[round_.seed % len(TYPOS)]
    victim = STEPS[(round_.seed // len(TYPOS) + round_.seed) % len(STEPS)]
    lasts = round_.random.choice([1, 3, 9])
    round_.noted |= {"typo": kind, "before": victim, "attempts_broken": lasts}
    broken = TYPOS[kind](sound, round_)
    if broken == sound:
        raise RuntimeError(f"{kind} changes nothing")
    common(round_)
    left = [lasts]
    begun: list[str] = []

    def before(step: str, attempt: int) -> None:
        if step == victim and not begun:
            begun.append(step)
            rules.write_text(broken, encoding="utf-8")
        elif begun and attempt:
            left[0] -= 1
            if left[0] <= 0:
                rules.write_text(sound, encoding="utf-8")

    round_.ingest.before = before
    round_.ingest.run("run")
    rules.write_text(sound, encoding="utf-8")


def upgraded(round_: Round) -> None:
    """The first steps of a run by the version before, then the upgrade, then the others by this
    one.
    """
    checkout = _older_checkout(round_.home.parent)
    shutil.rmtree(round_.home)
    template = _older_template(round_.home.parent, checkout)
    subprocess.run(["cp", "-a", str(template), str(round_.home)], check=True)
    older = _older(round_.home, checkout)
    common(round_)
    round_.noted["compare"] = False
    after = 1 + round_.seed % (len(STEPS) - 1)
    round_.noted["by_the_older"] = list(STEPS[:after])
    ingest = round_.ingest
    usual, changed = ingest.once, [False]

    def once(step: str, *arguments: Any) -> Done:
        if step in STEPS[:after] and not changed[0]:
            return older.once(step, *arguments)
        if not changed[0]:
            changed[0] = True
            if not (migrated := usual("migrate")).ok:
                round_.violate("migrate", "failed", str(migrated.answer))
        return usual(step, *arguments)

    ingest.once = once  # type: ignore[method-assign]
    ingest.run("run")
    ingest.once = usual  # type: ignore[method-assign]
    if not changed[0]:
        ingest.once("migrate")


def _older(home: Path, checkout: Path) -> FreshIngest:
    return FreshIngest(home, {**environment_of(home), "PYTHONPATH": str(checkout / "plugins")})


def _older_checkout(folder: Path) -> Path:
    checkout = folder / "older"
    if not checkout.exists():
        parts = ["plugins", "sql", "expectations", "examples"]
        archive = subprocess.run(
            ["git", "-C", str(ROOT), "archive", OLDER, *parts], capture_output=True, check=False
        )
        if archive.returncode:
            raise SkippedError(f"the version {OLDER} is not in this repository")
        checkout.mkdir()
        subprocess.run(["tar", "-x", "-C", str(checkout)], input=archive.stdout, check=True)
    return checkout


def _older_template(folder: Path, checkout: Path) -> Path:
    template = folder / "older-template"
    if not template.exists():
        template.mkdir()
        shutil.copyfile(folder / "template" / "units.csv", template / "units.csv")
        done = _older(template, checkout).once("migrate")
        if not done.ok:
            raise RuntimeError((template / "steps.log").read_text(encoding="utf-8")[-2000:])
        Ingest(template, environment_of(template)).once("stop")
    return template
