"""`make bench`: from file to receipt on one core, all six steps, as ratios to the usual pipeline and
to the floor, taken in one run; written to `benchmarks/results/bench.json` with the machine.

bench.py [--reports 1000] [--peer-reports 20] [--rounds 3] [--mixed 200] [--no-formats] [--output FILE]
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "examples"))
HOME = Path(tempfile.mkdtemp(prefix="gjb-", dir="/tmp"))
HOME.chmod(0o755)
os.environ |= {
    "GOUJI_HOME": str(HOME),
    "GOUJI_SETTLE_SECONDS": "0",
    "GOUJI_SHARDS": "1",
    "GOUJI_BATCH_FILES": "1000000",
}
os.environ.pop("GOUJI_WAREHOUSE_URL", None)
os.sched_setaffinity(
    0, {min(os.sched_getaffinity(0))}
)  # one core, for the server too: it is started from here

import psutil  # noqa: E402
from sqlalchemy import text  # noqa: E402

from by_format import compare_formats  # noqa: E402
from corpus import form, valid_cells  # noqa: E402
from gouji import pipeline  # noqa: E402
from gouji.embedded import postgres  # noqa: E402
from gouji.extraction.extract import extract_file  # noqa: E402
from gouji.rendering.report import Report  # noqa: E402
from gouji.rendering.xlsx import render_xlsx  # noqa: E402
from gouji.warehouse.engine import engine  # noqa: E402
from gouji.warehouse.migrate import upgrade  # noqa: E402
from mixed import mixed_floor, write_mixed  # noqa: E402
from peers import bare_read, floor, usual_pipeline  # noqa: E402

YEAR = 2023
RESULTS = Path(__file__).resolve().parent / "results" / "bench.json"
CORE = ("extract", "stage", "validate", "load")
ALL = ("collect", *CORE, "receipts")
NOT_MEASURED = {
    "two_cores_over_one": "the bench runs one process on one core",
    "cost_100k_over_1k": "needs a run of 100,000 reports",
    "drop_to_receipt_p95": "needs the running stack",
    "slowest_mart_10k": "needs a warehouse of 10,000 units",
}
"""Keys of the results that this command cannot fill yet, and why."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--peer-reports", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--mixed", type=int, default=200, help="reports of all formats")
    parser.add_argument("--no-formats", action="store_true", help="leave out the table of formats")
    parser.add_argument("--output", type=Path, default=RESULTS)
    arguments = parser.parse_args()
    try:
        _bench(arguments)
    finally:
        postgres.stop()
        shutil.rmtree(HOME, ignore_errors=True)
    return 0


def _bench(given: argparse.Namespace) -> None:
    reports, peer_reports, rounds = given.reports, given.peer_reports, given.rounds
    upgrade()
    with engine().begin() as connection:
        connection.execute(text("CREATE SCHEMA bench"))
        connection.execute(
            text(
                "CREATE TABLE bench.floor (report int, sheet text, row_number int, column_number int, value text)"
            )
        )
        connection.execute(text("TRUNCATE core.unit"))
        connection.execute(
            text(
                "INSERT INTO core.unit (unit_code, valid_from, name, kind)"
                " SELECT to_char(n, 'FM000000'), '2008-01-01', '测试' || n || '区', 'district'"
                " FROM generate_series(1, :n) AS n"
            ),
            {"n": (reports + given.mixed) * (rounds + 1)},
        )
    say(f"{reports} workbooks a round, {rounds} rounds after one to warm up, one core")
    samples: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        files = _corpus(reports, number)
        took = {
            "bare read": _seconds(lambda files=files: bare_read(files)),
            "extract only": _seconds(lambda files=files: [extract_file(path) for path in files]),
            "floor": _seconds(lambda files=files: floor(files, engine())),
            "usual": _seconds(lambda files=files: usual_pipeline(files[:peer_reports], engine())),
            **_ours(number),
        }
        took["core steps"] = sum(took[step] for step in CORE)
        took["file to receipt"] = sum(took[step] for step in ALL)
        if number:
            for step, seconds in took.items():
                samples.setdefault(step, []).append(
                    seconds / (peer_reports if step == "usual" else reports)
                )
    mixed = _mixed(given.mixed, rounds, first=reports * (rounds + 1) + 1)
    ratios = _ratios(samples) | {"mixed_over_floor": mixed}
    _print_results(samples, ratios)
    seconds = {"check_cold": _check_cold(max(3, rounds))}
    say(f"{'check_cold, seconds':44} {seconds['check_cold'][0]:8.2f}")
    _keep(given, samples, ratios, seconds)
    if given.no_formats:
        return
    say(f"\n{'format':8} {'ms a file':>10} {'bare read':>10} {'ratio':>7}   the bare read")
    for name, ours, bare, ratio, what in compare_formats():
        say(f"{name:8} {ours:10.2f} {bare:10.2f} {ratio:7.1f}   {what}")


Ratio = tuple[float, float, float]
"""Median, smallest and largest over the rounds."""


def _ratio(above: list[float], below: list[float]) -> Ratio:
    each = [a / b for a, b in zip(above, below, strict=True)]
    return statistics.median(each), min(each), max(each)


def _ratios(samples: dict[str, list[float]]) -> dict[str, Ratio]:
    return {
        key: _ratio(samples[above], samples[below])
        for key, above, below in (
            ("file_to_receipt_over_floor", "file to receipt", "floor"),
            ("core_steps_over_floor", "core steps", "floor"),
            ("usual_over_file_to_receipt", "usual", "file to receipt"),
            ("extract_over_bare_read", "extract only", "bare read"),
        )
    }


def _mixed(reports: int, rounds: int, first: int) -> Ratio:
    """All six steps over reports in the formats that units send, against the floor of the same
    files: each read by its format's library and a row a cell copied.
    """
    ours, theirs = [], []
    for number in range(rounds + 1):
        files = write_mixed(HOME / "drop", first + number * reports, reports)
        below = _seconds(lambda files=files: mixed_floor(files, engine()))
        steps = _ours(f"mixed-{number}")
        if number:
            theirs.append(below)
            ours.append(sum(steps[step] for step in ALL))
    say(
        f"\n{reports} reports of all formats a round: {statistics.median(ours) / reports * 1e3:.1f} ms a report"
    )
    return _ratio(ours, theirs)


def _check_cold(times: int) -> Ratio:
    """Seconds of `gouji check FILE` as a process of its own, the server running."""
    workbook = HOME / "年报.xlsx"
    workbook.write_bytes(render_xlsx(_report(1, "测试1区")))
    command = [str(Path(sys.executable).with_name("gouji")), "check", str(workbook)]
    took = [
        _seconds(lambda: subprocess.run(command, check=True, capture_output=True))
        for _ in range(times)
    ]
    return statistics.median(took), min(took), max(took)


def _keep(
    given: argparse.Namespace,
    samples: dict[str, list[float]],
    ratios: dict[str, Ratio],
    seconds: dict[str, Ratio],
) -> None:
    """The results as JSON: medians by key, their spread, the steps, and on what they were taken."""
    results = {
        "ratios": {key: round(ratio[0], 3) for key, ratio in ratios.items()},
        "seconds": {key: round(took[0], 3) for key, took in seconds.items()},
        "spread": {
            key: [round(low, 3), round(high, 3)]
            for key, (_, low, high) in {**ratios, **seconds}.items()
        },
        "ms_a_report": {
            step: round(statistics.median(took) * 1e3, 3) for step, took in samples.items()
        },
        "not_measured": NOT_MEASURED,
        "run": {
            "reports": given.reports,
            "peer_reports": given.peer_reports,
            "mixed_reports": given.mixed,
            "rounds": given.rounds,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
        },
        "machine": {
            "processor": _processor(),
            "cores": os.cpu_count(),
            "cores_used": 1,
            "memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
            "load_1min": round(os.getloadavg()[0], 2),
            "system": platform.platform(),
            "python": platform.python_version(),
        },
    }
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text(
        json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:  # no Linux
        return platform.processor()
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()


def _corpus(reports: int, round_number: int) -> list[Path]:
    """One workbook a unit in the drop folder, other units and figures each round."""
    paths = []
    for number in range(round_number * reports + 1, (round_number + 1) * reports + 1):
        path = HOME / "drop" / f"{number:06d}" / "年报.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(render_xlsx(_report(number, f"测试{number}区")))
        paths.append(path)
    return paths


def _report(number: int, name: str) -> Report:
    return Report(
        form(),
        f"{name}{YEAR}年政府信息公开工作年度报告",
        name,
        YEAR,
        (date(YEAR, 1, 1), date(YEAR, 12, 31)),
        valid_cells(Random(number)),
        {"一": ["测试。"], "五": ["测试。"], "六": ["无"]},
    )


def _ours(number: object) -> dict[str, float]:
    """The steps of one run of ingest_submissions, each timed; every report must be accepted."""
    run = f"bench-{number}"
    took, manifests = _timed(lambda: pipeline.collect(run))
    steps = {"collect": took}
    steps["extract"], shards = _timed(
        lambda: [pipeline.extract_shard(manifest) for manifest in manifests]
    )
    steps["stage"], _ = _timed(lambda: pipeline.stage(run, shards))
    steps["validate"], _ = _timed(lambda: pipeline.validate(run))
    steps["load"], partitions = _timed(lambda: pipeline.load(run))
    steps["receipts"], receipts = _timed(lambda: pipeline.write_receipts(run))
    if not len(partitions) == receipts > 0:
        raise SystemExit(f"{len(partitions)} reports were accepted, {receipts} receipts written")
    steps["nothing new"], _ = _timed(lambda: pipeline.collect(f"{run}-again"))
    return steps


def _timed(work: Callable) -> tuple[float, object]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _seconds(work: Callable) -> float:
    return _timed(work)[0]


def _print_results(samples: dict[str, list[float]], ratios: dict[str, Ratio]) -> None:
    say(f"\n{'step':28} {'ms a report':>12} {'min':>8} {'max':>8}")
    for step, values in samples.items():
        say(
            f"{step:28} {statistics.median(values) * 1e3:12.2f} {min(values) * 1e3:8.2f} {max(values) * 1e3:8.2f}"
        )
    say(f"\nratios, round by round (core steps: {', '.join(CORE)}; file to receipt: all six)")
    for key, (middle, low, high) in ratios.items():
        say(f"{key:44} {middle:8.2f}   ({low:.2f} to {high:.2f})")
    say(f"{'reports a second':44} {1 / statistics.median(samples['file to receipt']):8.0f}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
