"""`make faults-matrix`: each fault at random moments, always the same invariant, checked by a
program of its own.

matrix.py [--short] [--seeds 10] [--first 0] [--fault NAME]... [--seed N] [--jobs 1] [--out FILE]
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "benchmarks"), str(ROOT / "examples")]
os.environ["PYTHONPATH"] = os.pathsep.join(
    [*sys.path[:3], *filter(None, [os.environ.get("PYTHONPATH")])]
)

import arrival_faults  # noqa: E402
import process_faults  # noqa: E402
import world_faults  # noqa: E402
from rounds import USUAL, Round, make_template, play  # noqa: E402

Fault = Callable[[Round], None]
PROCESS = (
    "task_killed", "postgres_stopped", "backend_killed", "crash_between", "connection_cut", "two_runs", "clock_back"
)  # fmt: skip
ARRIVALS = ("two_channels", "revision_midway", "file_changing", "no_permission", "burst")
FAULTS: dict[str, Fault] = {
    "none": process_faults.none,
    **{name: getattr(process_faults, name) for name in PROCESS},
    **{
        f"disk_full_{volume}": world_faults.disk_full(volume)
        for volume in ("drop", "archive", "state", "postgres")
    },
    **{name: getattr(arrival_faults, name) for name in ARRIVALS},
    "catalogue_broken": world_faults.catalogue_broken,
    "upgraded": world_faults.upgraded,
}
SHORT = {
    "none": 0, "task_killed": 5, "backend_killed": 4, "crash_between": 3, "disk_full_postgres": 3, "revision_midway": 3,
    "upgraded": 2,
}  # fmt: skip
"""The short form: the faults that would do most harm, one seed each, so that the step is struck
where it would.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="each fault once, small")
    parser.add_argument("--seeds", type=int, default=10, help="rounds of each fault")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="this seed only")
    parser.add_argument("--fault", action="append", help="only these faults")
    parser.add_argument("--jobs", type=int, default=1, help="rounds at once")
    parser.add_argument("--keep", action="store_true", help="leave the homes of violated rounds")
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "faults-matrix.jsonl")
    arguments = parser.parse_args()
    _own_mounts()
    names = [name for name in FAULTS if not arguments.fault or name in arguments.fault]
    seeds = (
        [arguments.seed]
        if arguments.seed is not None
        else range(arguments.first, arguments.first + arguments.seeds)
    )
    wanted = [(name, seed) for seed in seeds for name in names]
    if arguments.short:
        wanted = [(name, SHORT[name]) for name in names if name in SHORT]
    folder = Path(tempfile.mkdtemp(prefix="gjf-", dir="/tmp"))
    folder.chmod(0o755)
    records: list[dict[str, Any]] = []
    try:
        for record in _rounds(folder, wanted, full=not arguments.short, jobs=arguments.jobs):
            records.append(record)
            keep(arguments.out, record)
            say(record)
    finally:
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)
    show_table(records)
    return 1 if any(record["verdict"] == "violated" for record in records) else 0


def _rounds(
    folder: Path, wanted: list[tuple[str, int]], *, full: bool, jobs: int
) -> Iterator[dict[str, Any]]:
    """The clean round first; then those that are wanted, so many at once, each as it is over."""
    template = make_template(folder / "template")
    first = play(FAULTS["none"], template, folder, 0, "none", USUAL, None, full)
    yield first
    usual = {
        **USUAL,
        **{step: seconds for step, seconds in first["steps"].items() if step in USUAL},
    }
    with ThreadPoolExecutor(jobs) as pool:
        rounds = [
            pool.submit(
                play, FAULTS[name], template, folder, seed, name, usual, first["outcome"], full
            )
            for name, seed in wanted
            if name != "none"
        ]
        for done in as_completed(rounds):
            yield done.result()


def _own_mounts() -> None:
    """As root: go on in a mount namespace of our own, so that nobody else sees the small volumes."""
    unshare = shutil.which("unshare")
    if os.geteuid() or "GOUJI_FAULTS_MOUNTS" in os.environ or unshare is None:
        return
    if (
        subprocess.run([unshare, "--mount", "true"], capture_output=True, check=False).returncode
        == 0
    ):
        os.environ["GOUJI_FAULTS_MOUNTS"] = "own"
        os.execv(
            unshare, [unshare, "--mount", "--propagation", "private", sys.executable, *sys.argv]
        )


def keep(path: Path, record: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as lines:
        kept = {name: value for name, value in record.items() if name != "outcome"}
        lines.write(json.dumps(kept, ensure_ascii=False) + "\n")


def say(record: dict[str, Any]) -> None:
    where = ", ".join(record.get("moments", [])) or record.get("reason", "")
    sys.stdout.write(
        f"{record['verdict']:9} {record['fault']} --seed {record['seed']}  {record['seconds']} s  {where}\n"
    )
    for violation in record["violations"][:12]:
        sys.stdout.write(
            f"    {violation['check']}: {violation['subject']}: {violation['detail']}\n"
        )
    if len(record["violations"]) > 12:
        sys.stdout.write(f"    and {len(record['violations']) - 12} more\n")
    sys.stdout.flush()


def show_table(records: list[dict[str, Any]]) -> None:
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for record in records:
        counts[record["fault"]][record["verdict"]] += 1
    sys.stdout.write(f"\n{'fault':24} {'held':>6} {'violated':>9} {'skipped':>8}\n")
    for name, of in counts.items():
        sys.stdout.write(f"{name:24} {of['held']:6} {of['violated']:9} {of['skipped']:8}\n")


if __name__ == "__main__":
    raise SystemExit(main())
