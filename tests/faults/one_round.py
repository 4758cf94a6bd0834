"""A round without a fault that leaves its home and its server: one_round.py FOLDER [--stop]."""

import argparse
import shutil
import sys
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "benchmarks"), str(ROOT / "examples")]

from process_faults import none  # noqa: E402
from rounds import USUAL, Database, Round, environment_of, finish, make_template  # noqa: E402
from steps import Ingest  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stop", action="store_true")
    arguments = parser.parse_args()
    home = arguments.folder / "round"
    database = Database(home)
    if arguments.stop:
        database.end()
        shutil.rmtree(arguments.folder, ignore_errors=True)
        return 0
    make_template(home)
    round_ = Round(home, 0, USUAL, Random(0), Ingest(home, environment_of(home)), database)
    none(round_)
    finish(round_)
    for violation in round_.violations:
        sys.stderr.write(f"{violation}\n")
    return 1 if round_.violations else 0


if __name__ == "__main__":
    raise SystemExit(main())
