"""`make bench`: reports a second on one core, as ratios to the usual pipeline and to the floor,
taken in one run.

bench.py [--reports 1000] [--peer-reports 20] [--rounds 3]
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
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
from peers import bare_read, floor, usual_pipeline  # noqa: E402

YEAR = 2023


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--peer-reports", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    try:
        _bench(arguments.reports, arguments.peer_reports, arguments.rounds)
    finally:
        postgres.stop()
        shutil.rmtree(HOME, ignore_errors=True)
    return 0


def _bench(reports: int, peer_reports: int, rounds: int) -> None:
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
            {"n": reports * (rounds + 1)},
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
        took["ours"] = sum(took[step] for step in ("extract", "stage", "validate", "load"))
        if number:
            for step, seconds in took.items():
                samples.setdefault(step, []).append(
                    seconds / (peer_reports if step == "usual" else reports)
                )
    _print_results(samples)
    say(f"\n{'format':8} {'ms a file':>10} {'bare read':>10} {'ratio':>7}   the bare read")
    for name, ours, bare, ratio, what in compare_formats():
        say(f"{name:8} {ours:10.2f} {bare:10.2f} {ratio:7.1f}   {what}")


def _corpus(reports: int, round_number: int) -> list[Path]:
    """One workbook a unit in the drop folder, other units and figures each round."""
    paths = []
    for number in range(round_number * reports + 1, (round_number + 1) * reports + 1):
        name = f"测试{number}区"
        made = Report(
            form(),
            f"{name}{YEAR}年政府信息公开工作年度报告",
            name,
            YEAR,
            _period(),
            valid_cells(Random(number)),
            {"一": ["测试。"], "五": ["测试。"], "六": ["无"]},
        )
        path = HOME / "drop" / f"{number:06d}" / "年报.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(render_xlsx(made))
        paths.append(path)
    return paths


def _period() -> tuple:
    from datetime import date

    return date(YEAR, 1, 1), date(YEAR, 12, 31)


def _ours(number: int) -> dict[str, float]:
    """The steps of one run of ingest_submissions, each timed; every report must be accepted."""
    run = f"bench-{number}"
    took, manifests = _timed(lambda: pipeline.collect(run))
    steps = {"collect (archive, ledger)": took}
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


def _print_results(samples: dict[str, list[float]]) -> None:
    say(f"\n{'step':28} {'ms a report':>12} {'min':>8} {'max':>8}")
    for step, values in samples.items():
        say(
            f"{step:28} {statistics.median(values) * 1e3:12.2f} {min(values) * 1e3:8.2f} {max(values) * 1e3:8.2f}"
        )
    say("\nratios, round by round (extract + stage + validate + load is `ours`)")
    for title, above, below in [
        ("faster than the usual pipeline, times", "usual", "ours"),
        ("slower than the floor, times", "ours", "floor"),
        ("extraction against the library's bare read", "extract only", "bare read"),
    ]:
        ratios = [a / b for a, b in zip(samples[above], samples[below], strict=True)]
        say(
            f"{title:44} {statistics.median(ratios):8.2f}   ({min(ratios):.2f} to {max(ratios):.2f})"
        )
    say(f"{'reports a second, ours':44} {1 / statistics.median(samples['ours']):8.0f}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
